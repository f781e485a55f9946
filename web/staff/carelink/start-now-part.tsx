import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { StartNowForm } from './start-now-form.tsx';
import { StartedView } from './started-view.tsx';
import './carelink.css';

/** Help that was started before the decision, and the way to start it. */
export function StartNowPart(props: { personId: string }) {
  const say = useStaffText().startNow;
  const { personId } = props;
  const started = useQuery({
    queryKey: ['started-now', personId],
    queryFn: () => call('GET /api/people/:personId/started-now', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const [isOpen, setIsOpen] = useState(false);
  const [isKept, setIsKept] = useState(false);
  return (
    <PartState query={started} doing={say.loading}>
      {(data) => (
        <div className="part">
          <section>
            <h2>{say.heading}</h2>
            <p className="quiet">{say.limit(data.limitDays)}</p>
            {isKept ? (
              <Notice tone="good" sign="check" live>
                {say.kept}
              </Notice>
            ) : null}
            {data.started.length === 0 && !isOpen ? <p>{say.none}</p> : null}
            {isOpen ? (
              <StartNowForm
                personId={personId}
                data={data}
                onCancel={() => setIsOpen(false)}
                onKept={() => {
                  setIsOpen(false);
                  setIsKept(true);
                }}
              />
            ) : (
              <div className="part-acts">
                <Button
                  sign="forth"
                  onClick={() => {
                    setIsOpen(true);
                    setIsKept(false);
                  }}
                >
                  {say.begin}
                </Button>
              </div>
            )}
          </section>
          {data.started.map((one) => (
            <StartedView key={`${one.startNowId} ${one.version}`} one={one} today={data.today} />
          ))}
        </div>
      )}
    </PartState>
  );
}
