import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { MeetingCandidate } from '@tunet/contract';
import { useState } from 'react';
import { type Answer, call, command } from '../../data/call.ts';
import { DayField, TextArea, TextField } from '../../ui/field.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ActForm } from './act-form.tsx';
import './waiting.css';

/** Meetings of the office about places; a new one gets its agenda from the list and from cases without a decision. */
export function MeetingsPage() {
  return (
    <OnDuty>
      <Meetings />
    </OnDuty>
  );
}

function Meetings() {
  const say = useStaffText().meetingWork;
  const { day } = useClock();
  const list = useQuery({ queryKey: ['meetings'], queryFn: () => call('GET /api/meetings'), gcTime: 0 });
  return (
    <div className="places">
      <PageHeading>{say.heading}</PageHeading>
      <p>{say.advice}</p>
      <PartState query={list} doing={say.loading}>
        {(found) => (
          <>
            <OpenForm found={found} />
            {found.meetings.length === 0 ? <p className="quiet">{say.none}</p> : null}
            <ul>
              {found.meetings.map(({ meetingId, heldOn, state, points }) => (
                <li key={meetingId}>
                  <Link to="/meetings/$meetingId" params={{ meetingId }}>
                    {day(`${heldOn}T11:00:00Z`)}
                  </Link>{' '}
                  <span className="quiet">
                    {say.points(points)}, {state === 'open' ? say.isOpen : say.closed}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </PartState>
    </div>
  );
}

function keyOf({ waitingId, applicationId }: MeetingCandidate): string {
  return waitingId ?? applicationId ?? '';
}

/** What a candidate is named by in a command. */
export function chosen({ waitingId, applicationId }: MeetingCandidate) {
  return waitingId === null ? { applicationId: applicationId ?? '' } : { waitingId };
}

function OpenForm(props: { found: Answer<'GET /api/meetings'> }) {
  const say = useStaffText().meetingWork;
  const { language } = useLanguage();
  const { day } = useClock();
  const navigate = useNavigate();
  const { today, candidates } = props.found;
  const [heldOn, setHeldOn] = useState(today);
  const [asWhat, setAsWhat] = useState('');
  const [names, setNames] = useState('');
  const [ticked, setTicked] = useState(new Set(candidates.filter(({ isDue }) => isDue).map(keyOf)));
  const parts = names.split('\n').flatMap((line) => {
    const [name = '', ...role] = line.split(',').map((each) => each.trim());
    return name === '' ? [] : [{ name, asWhat: role.join(', ') || '–' }];
  });
  const open = useMutation({
    mutationFn: () =>
      command('POST /api/meetings', {
        body: { heldOn, asWhat, parts, candidates: candidates.filter((one) => ticked.has(keyOf(one))).map(chosen) },
      }),
    onSuccess: ({ meetingId }) => navigate({ to: '/meetings/$meetingId', params: { meetingId } }),
  });
  return (
    <ActForm
      name={say.openNew}
      save={say.open}
      isWhole={asWhat.trim() !== '' && parts.length > 0 && ticked.size > 0 && heldOn !== ''}
      busy={open.isPending}
      problem={open.error}
      onSave={() => open.mutate()}
    >
      <DayField label={say.heldOn} value={heldOn} onChange={setHeldOn} />
      <TextField label={say.asWhat} value={asWhat} onChange={setAsWhat} />
      <TextArea label={say.names} help={say.namesHelp} value={names} onChange={setNames} rows={3} />
      <fieldset>
        <legend>{say.who}</legend>
        {candidates.map((one) => (
          <label className="waiting-tick" key={keyOf(one)}>
            <input
              type="checkbox"
              checked={ticked.has(keyOf(one))}
              onChange={(event) => {
                const next = new Set(ticked);
                if (event.target.checked) next.add(keyOf(one));
                else next.delete(keyOf(one));
                setTicked(next);
              }}
            />
            {one.personName}, {one.label[language]}, {say.since} {day(`${one.since}T11:00:00Z`)}
            {one.waitingId === null ? ` (${say.case})` : one.isDue ? ` (${say.due})` : ''}
          </label>
        ))}
      </fieldset>
    </ActForm>
  );
}
