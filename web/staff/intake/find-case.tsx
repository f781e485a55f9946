import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { call } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Waiting } from '../../ui/notice.tsx';
import { RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './find-case.css';

/** Finds a case by its number or by a name, also one that is settled. What is asked is in no address. */
export function FindCase() {
  const say = useStaffText().intake;
  const { day } = useClock();
  const [asked, setAsked] = useState('');
  const find = useMutation({ mutationFn: () => call('POST /api/cases/find', { body: { asked: asked.trim() } }) });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (asked.trim() !== '') find.mutate();
  };
  return (
    <search className="find-case">
      <form onSubmit={submit}>
        <TextField label={say.findCase} help={say.findCaseHelp} value={asked} onChange={setAsked} maxLength={80} />
        <Button type="submit" variant="secondary" busy={find.isPending}>
          {say.find}
        </Button>
      </form>
      <div aria-live="polite">
        {find.isPending ? <Waiting doing={say.findingCases} /> : null}
        {find.error ? <RefusedHere problem={find.error} words={{}} /> : null}
        {find.data?.cases.length === 0 ? <p>{say.foundNone}</p> : null}
        {find.data && find.data.cases.length > 0 ? (
          <ul>
            {find.data.cases.map((one) => (
              <li key={one.applicationId}>
                <Link to="/intake/$applicationId" params={{ applicationId: one.applicationId }}>
                  {one.reference} {one.personName} ({one.bornYear})
                </Link>{' '}
                <span className="quiet">
                  {say.state[one.state]} · {day(one.receivedAt)}
                </span>
              </li>
            ))}
          </ul>
        ) : null}
        {find.data?.isMore ? <p className="quiet">{say.foundMore}</p> : null}
      </div>
    </search>
  );
}
