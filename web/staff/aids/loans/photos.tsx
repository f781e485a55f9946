import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../data/call.ts';
import { ConditionPhotos } from '../../../ui/condition-photos.tsx';
import { useClock } from '../../../ui/language.tsx';
import { PartState } from '../../people/part-state.tsx';
import { useStaffText } from '../../staff-text.tsx';

/** How the thing of one loan looked out and in; asked for when it is opened, for each look is written down. */
export function LoanPhotos({ loanId, what }: { loanId: string; what: string }) {
  const { photos: say } = useStaffText().aidStore;
  const [isOpen, setOpen] = useState(false);
  const photos = useQuery({
    queryKey: ['aid-loan-photos', loanId],
    queryFn: () => call('GET /api/aids/loans/:photoLoanId/photos', { params: { photoLoanId: loanId } }),
    enabled: isOpen,
    gcTime: 0,
    retry: false,
  });
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.heading}</summary>
      {isOpen ? (
        <PartState query={photos} doing={say.loading}>
          {(of) => <ConditionPhotos of={of} what={what} words={say} />}
        </PartState>
      ) : null}
    </details>
  );
}

/** How one thing looked, loan by loan; of loans whose borrower the store still sees. */
export function ThingPhotos({ thingId, what }: { thingId: string; what: string }) {
  const { photos: say } = useStaffText().aidStore;
  const { date } = useClock();
  const [isOpen, setOpen] = useState(false);
  const photos = useQuery({
    queryKey: ['aid-thing-photos', thingId],
    queryFn: () => call('GET /api/aids/things/:photoThingId/photos', { params: { photoThingId: thingId } }),
    enabled: isOpen,
    gcTime: 0,
    retry: false,
  });
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.heading}</summary>
      {isOpen ? (
        <PartState query={photos} doing={say.loading}>
          {({ loans }) =>
            loans.length === 0 ? (
              <p className="quiet">{say.none}</p>
            ) : (
              loans.map((of) => (
                <section key={of.loanId} aria-label={say.loan(date(of.outOn), of.backOn && date(of.backOn))}>
                  <h3>{say.loan(date(of.outOn), of.backOn && date(of.backOn))}</h3>
                  <ConditionPhotos of={of} what={what} words={say} />
                </section>
              ))
            )
          }
        </PartState>
      ) : null}
    </details>
  );
}
