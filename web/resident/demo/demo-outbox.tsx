import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import type { DemoText } from '../../text/demo-page.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';

/** Mails and text messages that stay here instead of being sent, newest first. */
export function DemoOutbox(props: { say: DemoText }) {
  const text = useText();
  const { outbox } = props.say;
  const { clock, day } = useClock();
  const sent = useQuery({
    queryKey: ['demo', 'outbox'],
    queryFn: () => call('GET /api/demo/outbox'),
    refetchInterval: 10_000,
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
              <Drawing name={one.way === 'sms' ? 'phone' : 'letter'} size={20} />
              <strong>{outbox.way[one.way]}</strong>
              <span>{outbox.to(one.to)}</span>
              <time dateTime={one.at}>
                {day(one.at)}, {clock(one.at)}
              </time>
            </p>
            <div className="demo-paper">
              {one.subject ? <h3>{one.subject}</h3> : null}
              <p>{one.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
