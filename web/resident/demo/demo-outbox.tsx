import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { DemoSent } from '@tunet/contract';
import { call } from '../../data/call.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';

/** Mails, text messages and telephone calls that stay here instead of going out, newest first. */
export function DemoOutbox(props: { say: DemoText }) {
  const text = useText();
  const { outbox } = props.say;
  const { clock, day } = useClock();
  const sent = useQuery({
    queryKey: ['demo', 'outbox'],
    queryFn: () => call('GET /api/demo/outbox'),
    // A telephone rings for less than half a minute.
    refetchInterval: ({ state }) =>
      state.data?.sent.some(({ call: one }) => one?.state === 'ringing') ? 1_000 : 5_000,
  });
  return (
    <section className="demo-part" id="sent" aria-labelledby="sent-heading">
      <h2 id="sent-heading">{outbox.heading}</h2>
      <p>{outbox.lead}</p>
      {sent.error && !sent.data ? <ErrorMessage problem={sent.error} retry={() => void sent.refetch()} /> : null}
      {sent.isPending ? <Waiting doing={text.waiting.session} /> : null}
      {sent.data?.sent.length === 0 ? (
        <Empty sign="letter" heading={outbox.empty}>
          {outbox.emptyHelp}
        </Empty>
      ) : null}
      <ol className="demo-sent">
        {sent.data?.sent.map((one) => (
          <li key={`${one.at} ${one.way} ${one.to}`} data-way={one.way}>
            <p className="demo-sent-head">
              <Drawing name={one.way === 'mail' ? 'letter' : 'phone'} size={20} />
              <strong>{outbox.way[one.way]}</strong>
              <span>{outbox.to(one.to)}</span>
              <time dateTime={one.at}>
                {day(one.at)}, {clock(one.at)}
              </time>
            </p>
            <div className="demo-paper">
              {one.subject ? <h3>{one.subject}</h3> : null}
              <p>{one.text}</p>
              {one.call ? <RingingCall call={one.call} say={outbox} /> : null}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A telephone of the demo: whoever reads this may answer it. */
function RingingCall(props: { call: NonNullable<DemoSent['call']>; say: DemoText['outbox'] }) {
  const cache = useQueryClient();
  const { reference, state } = props.call;
  async function press() {
    // Too late is seen in the list that is read again.
    await call('POST /api/demo/outbox/press-one', { body: { reference } }).catch(() => undefined);
    await cache.invalidateQueries({ queryKey: ['demo', 'outbox'] });
  }
  return (
    <p className="demo-call" data-state={state}>
      <strong>{props.say.call[state]}</strong>
      {state === 'ringing' ? (
        <Button sign="phone" onClick={() => void press()}>
          {props.say.pressOne}
        </Button>
      ) : null}
    </p>
  );
}
