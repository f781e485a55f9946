import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { MyNotices, NoticeChannel, NoticeEvent } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { RefusedInWords } from '../people/refused-in-words.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { noticesQuery } from './notices-query.ts';
import { WhereAndWhen } from './where-and-when.tsx';
import './notices.css';

type Told = MyNotices['people'][number]['events'][number];
const groups: Readonly<Record<'visit' | 'answer' | 'alarm' | 'proxy', readonly NoticeEvent[]>> = {
  visit: [
    'visit-late',
    'visit-not-done',
    'visit-unconfirmed',
    'visit-cancelled-by-another',
    'visit-moved',
    'visit-done',
  ],
  answer: [
    'message-answered',
    'decision-issued',
    'place-offered',
    'aid-news',
    'application-promise-moved',
    'application-received',
  ],
  alarm: ['alarm-someone-sent', 'alarm-silent', 'alarm-back'],
  proxy: ['proxy-ending'],
};

/** “What do you want to be told?”: each thing is a sentence that says what is chosen; it opens to choose otherwise. */
export function NoticesPage() {
  const text = usePageText();
  const say = text.notices;
  const { personId, name } = usePersonHere();
  const notices = useQuery(noticesQuery);
  const person = notices.data?.people.find(({ id }) => id === personId);
  return (
    <PersonPage heading={name === null ? say.heading : say.headingOf(name)} lead={say.lead}>
      {notices.data && person ? (
        <>
          {(['visit', 'answer', 'alarm', 'proxy'] as const).map((group) => (
            <Group
              key={group}
              heading={say.group[group]}
              person={person}
              events={groups[group]}
              notices={notices.data}
            />
          ))}
          <WhereAndWhen notices={notices.data} />
        </>
      ) : notices.data ? (
        <Empty sign="bell" heading={text.problem.notFound} />
      ) : notices.error ? (
        <ErrorMessage problem={notices.error} retry={notices.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function Group(props: {
  heading: string;
  person: MyNotices['people'][number];
  events: readonly NoticeEvent[];
  notices: MyNotices;
}) {
  const { person, notices } = props;
  const shown = props.events.flatMap((event) => person.events.find((each) => each.event === event) ?? []);
  if (shown.length === 0) return null;
  return (
    <section className="told-group">
      <h2>{props.heading}</h2>
      <ul>
        {shown.map((told) => (
          <ToldOf key={told.event} told={told} personId={person.id} notices={notices} />
        ))}
      </ul>
    </section>
  );
}

function ToldOf(props: { told: Told; personId: string; notices: MyNotices }) {
  const say = usePageText().notices;
  const cache = useQueryClient();
  const { told, personId, notices } = props;
  const { event, sms, mail } = told;
  const set = useMutation({
    mutationFn: (to: { channel: NoticeChannel; isWanted: boolean }) =>
      command('POST /api/my/notices/switch', { body: { personId, event, ...to } }),
    onSuccess: (answer) => cache.setQueryData(noticesQuery.queryKey, answer),
  });
  // What is chosen and has nowhere to go is not promised.
  const bySms = sms.on && notices.phone !== null;
  const byMail = mail.on && notices.email !== null;
  const chosen = bySms && byMail ? say.both : bySms ? say.sms : byMail ? say.mail : say.none;
  const isDefault = sms.isDefault && mail.isDefault;
  const boxes = [
    { channel: 'sms', on: sms.on, label: say.sms, lacks: notices.phone === null ? say.noPhone : null },
    { channel: 'mail', on: mail.on, label: say.mail, lacks: notices.email === null ? say.noMail : null },
  ] as const;
  return (
    <li>
      <details className="told">
        <summary>
          <span>{say.event[event]}</span>
          <span className="told-chosen" data-on={bySms || byMail || undefined}>
            <Drawing name={bySms || byMail ? 'bell' : 'quiet'} size={20} />
            {chosen}
            {isDefault ? <small>{say.usual}</small> : null}
          </span>
        </summary>
        <fieldset className="pick">
          <legend className="ds-sr-only">{say.event[event]}</legend>
          {boxes.map(({ channel, on, label, lacks }) => (
            <label className="pick-one" key={channel}>
              <input
                type="checkbox"
                className="ds-input"
                data-color="accent"
                checked={on}
                disabled={set.isPending}
                onChange={() => set.mutate({ channel, isWanted: !on })}
              />
              <span>
                {label}
                {lacks ? <small>{lacks}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
        <RefusedInWords problem={set.error} words={{ 'not-let-see': say.notLet }} />
      </details>
    </li>
  );
}
