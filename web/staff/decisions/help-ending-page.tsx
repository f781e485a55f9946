import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { HelpEnding } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { Empty, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './decisions.css';

const key = ['help-ending'];

/** Decided help whose last day is near or gone: none of it stops by itself. */
export function HelpEndingPage() {
  return (
    <OnDuty>
      <Ending />
    </OnDuty>
  );
}

function Ending() {
  const say = useStaffText().helpEnding;
  const found = useQuery({ queryKey: key, queryFn: () => call('GET /api/help-ending'), gcTime: 0 });
  return (
    <div className="delegations">
      <PageHeading>{say.heading}</PageHeading>
      <p>{say.lead}</p>
      <PartState query={found} doing={say.loading}>
        {({ ending }) =>
          ending.length === 0 ? (
            <Empty sign="clock" heading={say.none} />
          ) : (
            <ul className="delegation-list">
              {ending.map((one) => (
                <One key={one.lineId} one={one} />
              ))}
            </ul>
          )
        }
      </PartState>
    </div>
  );
}

function One(props: { one: HelpEnding }) {
  const say = useStaffText().helpEnding;
  const queries = useQueryClient();
  const { longDate } = useClock();
  const { language } = useLanguage();
  const { one } = props;
  const [because, setBecause] = useState('');
  const end = useMutation({
    mutationFn: () =>
      command('POST /api/help-ending/:termLineId/end', {
        params: { termLineId: one.lineId },
        body: { because: because.trim() },
      }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  });
  return (
    <li data-live>
      <strong>
        {one.personName}: {one.label[language]}
      </strong>
      <span>{say.until(longDate(one.endsOn))}</span>
      {one.isPastEnd ? (
        <Tag tone="waiting" sign="clock">
          {say.past}
        </Tag>
      ) : null}
      <Link to="/intake/$applicationId" params={{ applicationId: one.applicationId }}>
        {say.open} {one.reference}
      </Link>
      <form
        className="composer-row"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (because.trim()) end.mutate();
        }}
      >
        <TextField label={say.because} value={because} onChange={setBecause} maxLength={1_000} />
        <Button type="submit" variant="tertiary" color="neutral" disabled={!because.trim()} busy={end.isPending}>
          {say.end}
        </Button>
      </form>
      {end.error ? <RefusedHere problem={end.error} words={say.refused} /> : null}
    </li>
  );
}
