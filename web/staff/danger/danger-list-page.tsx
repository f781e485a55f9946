import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DangerOutcome, DangerRow } from '@tunet/contract';
import { useState } from 'react';
import { call, command } from '../../data/call.ts';
import { Button } from '../../ui/button.tsx';
import { Select, TextArea } from '../../ui/field.tsx';
import { useClock } from '../../ui/language.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { DangerFacts } from '../danger-mark.tsx';
import { OnDuty } from '../on-duty.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import './danger.css';

/** Milliseconds between looks: somebody may be on the floor. */
const often = 15_000;
const outcomes: readonly DangerOutcome[] = [
  'spoke-with-her',
  'went-there',
  'emergency-called',
  'handed-on',
  'not-reached',
  'no-danger',
];

/** Every text with words of danger to my units, or for which my unit was rung: who has it, and what was done. */
export function DangerListPage() {
  return (
    <OnDuty>
      <Dangers />
    </OnDuty>
  );
}

function Dangers() {
  const say = useStaffText().dangerList;
  const found = useQuery({ queryKey: ['danger-list'], queryFn: () => call('GET /api/danger'), refetchInterval: often });
  return (
    <>
      <PageHeading lead={say.lead}>{say.name}</PageHeading>
      <PartState query={found} doing={say.waiting}>
        {({ open, closed }) => (
          <div className="part danger-list">
            {open.length === 0 ? <Notice tone="good">{say.none}</Notice> : null}
            <ul className="plain-lines">
              {open.map((row) => (
                <li key={row.id}>
                  <OpenRow row={row} />
                </li>
              ))}
            </ul>
            {closed.length > 0 ? <Closed rows={closed} /> : null}
          </div>
        )}
      </PartState>
    </>
  );
}

function OpenRow({ row }: { row: DangerRow }) {
  const say = useStaffText().dangerList;
  return (
    <section aria-label={row.personName} className="danger-row">
      <h2>
        <Link to="/people/$personId" params={{ personId: row.personId }}>
          {row.personName}
        </Link>
      </h2>
      <p className="danger-where">
        <Tag tone={row.takenAt === null || row.isLeft ? 'waiting' : 'calm'} sign="clock">
          {row.takenAt === null ? say.nobody : row.isLeft ? say.left : say.inHand}
        </Tag>
        <span>
          {say.source[row.source]} · {row.unitName}
        </span>
        <ToText row={row} />
      </p>
      <DangerFacts danger={row} canTake />
      {row.takenAt !== null ? <CloseIt row={row} /> : null}
    </section>
  );
}

/** The way to the text itself. */
function ToText({ row }: { row: DangerRow }) {
  const say = useStaffText().dangerList;
  const { source, subjectId, personId } = row;
  if (source === 'message')
    return (
      <Link to="/inbox/$threadId" params={{ threadId: subjectId }}>
        {say.read}
      </Link>
    );
  if (source === 'application')
    return (
      <Link to="/intake/$applicationId" params={{ applicationId: subjectId }}>
        {say.read}
      </Link>
    );
  if (source === 'appeal')
    return (
      <Link to="/appeals/$appealId" params={{ appealId: subjectId }}>
        {say.read}
      </Link>
    );
  if (source === 'feedback') return <Link to="/feedback">{say.read}</Link>;
  if (source === 'visit') return <Link to="/units">{say.read}</Link>;
  // Beside the person stand her plan and its threads, her absences, and what one who is held back has written.
  const part = { plan: 'plan', absence: 'absence', held: 'representatives' }[source];
  return (
    <Link to="/people/$personId" params={{ personId }} search={{ part }}>
      {say.read}
    </Link>
  );
}

function CloseIt({ row }: { row: DangerRow }) {
  const say = useStaffText().dangerList;
  const cache = useQueryClient();
  const [outcome, setOutcome] = useState<DangerOutcome | ''>('');
  const [words, setWords] = useState('');
  const close = useMutation({
    mutationFn: (chosen: DangerOutcome) =>
      command('POST /api/danger/:closingFlagId/close', {
        params: { closingFlagId: row.id },
        body: { outcome: chosen, ...(words.trim() === '' ? {} : { words: words.trim() }) },
      }),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['danger-list'] }),
  });
  return (
    <form
      className="part-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome !== '') close.mutate(outcome);
      }}
    >
      <Select
        label={say.what}
        value={outcome}
        onChange={(value) => setOutcome(value as DangerOutcome)}
        options={[{ value: '', label: '–' }, ...outcomes.map((each) => ({ value: each, label: say.outcome[each] }))]}
      />
      <TextArea label={say.words} value={words} onChange={setWords} rows={2} />
      <RefusedHere problem={close.error} words={say.refused} />
      <div className="part-acts">
        <Button type="submit" busy={close.isPending}>
          {say.close}
        </Button>
      </div>
    </form>
  );
}

function Closed({ rows }: { rows: readonly DangerRow[] }) {
  const say = useStaffText().dangerList;
  const { day, clock } = useClock();
  return (
    <section>
      <h2>{say.done}</h2>
      <table className="danger-done">
        <thead>
          <tr>
            {[say.who, say.where, say.came, say.what, say.by].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, personName, source, raisedAt, closed }) => (
            <tr key={id}>
              <th scope="row">{personName}</th>
              <td>{say.source[source]}</td>
              <td>{`${day(raisedAt)} ${clock(raisedAt)}`}</td>
              <td>
                {closed ? say.outcome[closed.outcome] : '–'}
                {closed?.words ? <span className="quiet"> {closed.words}</span> : null}
              </td>
              <td>{closed ? `${closed.byName}, ${day(closed.at)} ${clock(closed.at)}` : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
