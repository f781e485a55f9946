import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { ButtonLink, telephone } from '../ui/button.tsx';
import { useClock } from '../ui/language.tsx';
import { usePageText } from '../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../ui/notice.tsx';
import { TryAlarm } from './try-alarm.tsx';
import './alarm.css';

type AlarmAnswersTold = Answer<'GET /api/my/people/:personId/alarm-answers'>;

/** Who answers the alarm and who can come in, what is being seen to, and a test that she begins herself. */
export function AlarmAnswers({ personId, name }: { personId: string; name: string | null }) {
  const text = usePageText();
  const queryKey = ['alarm-answers', personId];
  const found = useQuery({
    queryKey,
    queryFn: () => call('GET /api/my/people/:personId/alarm-answers', { params: { personId } }),
    // A press is on its way only while a test waits: then it is looked for, and at no other time.
    refetchInterval: ({ state }) =>
      ['waiting', 'heard', 'taken'].includes(state.data?.test?.state ?? '') ? 4_000 : false,
  });
  if (found.error) {
    return <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('resident')} />;
  }
  if (!found.data) return <Waiting doing={text.waiting.page} />;
  const alarm = found.data;
  return (
    <>
      <Away alarm={alarm} name={name} />
      <Wrong alarm={alarm} />
      <TryAlarm alarm={alarm} personId={personId} name={name} queryKey={queryKey} />
      <Answerers alarm={alarm} name={name} />
      <ComesIn alarm={alarm} />
    </>
  );
}

function Away({ alarm, name }: { alarm: AlarmAnswersTold; name: string | null }) {
  const text = usePageText();
  const { longDay } = useClock();
  const say = text.myAlarm;
  if (!alarm.away) return null;
  const { kind, since } = alarm.away;
  const where = text.absence.kind[kind];
  return (
    <Notice sign="house">
      <p>{name === null ? say.away(where, longDay(since)) : say.awayOf(name, where, longDay(since))}</p>
    </Notice>
  );
}

function Wrong({ alarm }: { alarm: AlarmAnswersTold }) {
  const say = usePageText().myAlarm;
  const { ask, wrong } = alarm;
  return (
    <section className="alarm-part" aria-labelledby="alarm-wrong">
      <h2 id="alarm-wrong">{say.wrongHeading}</h2>
      {wrong.map((each) => (
        <Notice key={each} tone="waiting" sign="warning">
          <p>{say.wrong[each]}</p>
        </Notice>
      ))}
      {wrong.includes('low-battery') ? null : <p>{say.batteryHow}</p>}
      {alarm.away ? null : <p>{say.whenAway}</p>}
      {ask?.phone ? (
        <p>
          <ButtonLink href={telephone(ask.phone)} variant="secondary" sign="phone">
            {say.ask(ask.name)}: {ask.phone}
          </ButtonLink>
        </p>
      ) : null}
    </section>
  );
}

function Answerers({ alarm, name }: { alarm: AlarmAnswersTold; name: string | null }) {
  const say = usePageText().myAlarm;
  const answerers = alarm.answerers.length === 0 ? [{ kind: 'desk' as const, name: '' }] : alarm.answerers;
  const lines = [...new Set(answerers.map(({ kind, name: who }) => say.answerer[kind](who)))];
  return (
    <section className="alarm-part" aria-labelledby="alarm-answers">
      <h2 id="alarm-answers">{name === null ? say.answersHeading : say.answersOf(name)}</h2>
      {lines.length > 1 ? <p>{say.inTurn}</p> : null}
      <ol className="alarm-order">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {alarm.goes ? <p>{say.goes(alarm.goes.name)}</p> : null}
    </section>
  );
}

function ComesIn({ alarm }: { alarm: AlarmAnswersTold }) {
  const text = usePageText();
  const say = text.myAlarm;
  return (
    <section className="alarm-part" aria-labelledby="alarm-comes-in">
      <h2 id="alarm-comes-in">{say.comesIn}</h2>
      <p>{say.wayIn[alarm.wayIn]}</p>
      <h3>{say.relativesHeading}</h3>
      {alarm.relatives.length === 0 ? <p>{say.noRelatives}</p> : null}
      <ol className="alarm-order">
        {alarm.relatives.map(({ name, relation, hasKey, mayGo }) => (
          <li key={`${name} ${relation}`}>
            <strong>{name}</strong> ({text.relation[relation]}): {hasKey ? say.hasKey : say.noKey},{' '}
            {mayGo ? say.mayGo : say.onlyTold}
          </li>
        ))}
      </ol>
    </section>
  );
}
