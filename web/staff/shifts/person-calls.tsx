import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { serverNow } from '../../data/server-clock.ts';
import { dayAfter, dayOnWall } from '../../data/wall-clock.ts';
import { Button } from '../../ui/button.tsx';
import { DayField, Select, TextField } from '../../ui/field.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { usePlace } from '../../ui/place.tsx';
import { Refusal } from '../refusal.tsx';
import { useStaffText } from '../staff-text.tsx';
import { PlannedRounds } from './planned-rounds.tsx';
import { personCallsQuery, useWatchAct } from './watch-data.ts';
import { AtOwnDesk } from './watch-page.tsx';
import './shifts.css';

/** The same as a page of its own: for an operator who rings her, or has just had her alarm. */
export function PersonCallsPage() {
  const say = useStaffText().plannedCalls;
  const { personId = '' }: { personId?: string } = useParams({ strict: false });
  const found = useQuery(personCallsQuery(personId));
  return (
    <AtOwnDesk>
      <PageHeading {...(found.data ? { lead: found.data.personName } : {})}>{say.heading}</PageHeading>
      <PersonCalls key={personId} personId={personId} />
    </AtOwnDesk>
  );
}

/** Planned calls to one person: what is agreed, what came of the latest, and a form to agree on more. */
export function PersonCalls(props: { personId: string }) {
  const say = useStaffText().plannedCalls;
  const text = useText();
  const { date } = useClock();
  const found = useQuery(personCallsQuery(props.personId));
  const end = useWatchAct('POST /api/planned-calls/:callId/end');
  if (found.error && !found.data) return <ErrorMessage problem={found.error} retry={found.refetch} />;
  if (!found.data) return <Waiting doing={text.waiting.page} />;
  const { calls, rounds } = found.data;
  return (
    <div className="watch-page">
      {calls.length === 0 ? <p className="quiet">{say.nonePerson}</p> : null}
      <ul className="plain-lines">
        {calls.map(({ id, from, why, askedBy, lastOn, endedAt }) => (
          <li key={id} className="watch-row">
            <span>
              <strong className="figures">{from}</strong>{' '}
              {[why, say.askedBy(askedBy), endedAt === null ? say.until(date(lastOn)) : say.ended].join(' · ')}
            </span>
            {endedAt === null ? (
              <Button
                variant="tertiary"
                color="neutral"
                aria-label={`${say.end}: ${from}`}
                busy={end.isPending && end.variables.params.callId === id}
                onClick={() => end.mutate({ params: { callId: id }, body: {} })}
              >
                {say.end}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <Refusal problem={end.error} words={say.problems} />
      <Agree personId={props.personId} />
      {rounds.length === 0 ? null : (
        <section aria-labelledby="latest-calls">
          <h2 id="latest-calls">{say.latest}</h2>
          <PlannedRounds rounds={rounds} withName={false} />
        </section>
      )}
    </div>
  );
}

const clockShape = /^([01]?\d|2[0-3])[:.][0-5]\d$/;

function Agree(props: { personId: string }) {
  const all = useStaffText();
  const say = all.plannedCalls;
  const agree = useWatchAct('POST /api/people/:personId/planned-calls');
  const zone = usePlace().timeZone;
  const today = dayOnWall(serverNow(), zone);
  const [times, setTimes] = useState('');
  const [minutes, setMinutes] = useState('30');
  const [firstOn, setFirstOn] = useState(today);
  const [lastOn, setLastOn] = useState(dayAfter(today, 2));
  const [why, setWhy] = useState('');
  const [askedBy, setAskedBy] = useState('');
  const [tried, setTried] = useState(false);
  const clocks = times.split(/[\s,]+/).filter((each) => each !== '');
  const isWrong = clocks.length === 0 || clocks.length > 6 || clocks.some((each) => !clockShape.test(each));
  const save = () => {
    setTried(true);
    if (isWrong || why.trim() === '' || askedBy.trim() === '') return;
    const body = {
      times: clocks.map((each) => each.replace('.', ':').padStart(5, '0')),
      ...{ minutes: Number(minutes), firstOn, lastOn, why, askedBy },
    };
    agree.mutate(
      { params: { personId: props.personId }, body },
      {
        onSuccess: () => {
          setTimes('');
          setTried(false);
        },
      },
    );
  };
  return (
    <details className="watch-fold">
      <summary>{say.agree}</summary>
      <form
        className="watch-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <p className="quiet">{say.agreeHelp}</p>
        <TextField
          label={say.times}
          help={say.timesHelp}
          value={times}
          onChange={setTimes}
          error={tried && isWrong ? say.timesWrong : null}
        />
        <div className="watch-row">
          <Select
            label={say.minutes}
            value={minutes}
            onChange={setMinutes}
            options={[15, 30, 60].map((n) => ({ value: String(n), label: all.watch.breakFor(n) }))}
          />
          <DayField label={say.firstOn} value={firstOn} onChange={setFirstOn} min={today} />
          <DayField label={say.lastOn} value={lastOn} onChange={setLastOn} min={firstOn} />
        </div>
        <TextField label={say.why} value={why} onChange={setWhy} maxLength={200} />
        <TextField label={say.asked} value={askedBy} onChange={setAskedBy} maxLength={80} />
        <Button type="submit" busy={agree.isPending}>
          {say.agree}
        </Button>
        <Refusal problem={agree.error} words={say.problems} />
      </form>
    </details>
  );
}
