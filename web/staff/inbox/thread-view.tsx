import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StaffThread, ThreadMessage } from '@tunet/contract';
import { useState } from 'react';
import { command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { ShownPictures } from '../../ui/pictures.tsx';
import { DangerFacts } from '../danger-mark.tsx';
import { useStaffText } from '../staff-text.tsx';
import { AnswerForm } from './answer-form.tsx';
import { GiveToColleague } from './give-to-colleague.tsx';
import { inboxQuery, staffThreadQuery } from './inbox-data.ts';
import { AnswerBy } from './inbox-list.tsx';
import { InboxRefused } from './inbox-refused.tsx';
import { NoAnswerNeeded } from './no-answer-needed.tsx';

/** One conversation with the unit: whose it is, who reads it, what was said, and the answer. */
export function ThreadView(props: { threadId: string }) {
  const say = useStaffText().inbox;
  const thread = useQuery(staffThreadQuery(props.threadId));
  if (thread.error && !thread.data)
    return <ErrorMessage problem={thread.error} retry={thread.refetch} logIn={loginAddress('staff')} />;
  if (!thread.data) return <Waiting doing={say.waiting} />;
  return <Whole thread={thread.data} />;
}

function Whole(props: { thread: StaffThread }) {
  const text = useWorkText();
  const say = useStaffText().inbox;
  const { day, clock } = useClock();
  const { thread } = props;
  const { settled, stopped, personId } = thread;
  return (
    <article className="inbox-thread">
      <header>
        <PageHeading
          title={say.heading}
          lead={`${text.common.born(thread.bornYear)} · ${say.about(text.thread.topic[thread.topic], thread.unitName)}`}
        >
          {thread.personName}
        </PageHeading>
        <Link className="inbox-person" to="/people/$personId" params={{ personId }}>
          <Drawing name="person" size={20} />
          {say.openPerson}
        </Link>
      </header>
      <DangerFacts danger={thread.danger} />
      <Readers thread={thread} />
      <ol className="inbox-messages">
        {thread.messages.map((message) => (
          <Message key={message.id} message={message} />
        ))}
      </ol>
      {settled ? (
        <Notice sign="check">
          <strong>{say.settled(settled.who, `${day(settled.at)} ${clock(settled.at)}`)}</strong>
          <span>{settled.why}</span>
        </Notice>
      ) : null}
      {stopped ? (
        <Notice sign="quiet">{say.stopped}</Notice>
      ) : (
        <>
          <WhoAnswers thread={thread} />
          <AnswerForm thread={thread} />
        </>
      )}
    </article>
  );
}

/** Who else reads an answer, and when each has last read. */
function Readers(props: { thread: StaffThread }) {
  const text = useWorkText();
  const say = useStaffText().inbox;
  const { day, clock } = useClock();
  const { readers } = props.thread;
  return (
    <section className="inbox-readers">
      <h2>
        <Drawing name="eye" size={20} />
        {say.readers}
      </h2>
      <ul>
        {readers.map(({ name, readsAs, readAt }) => (
          <li key={`${readsAs} ${name ?? ''}`}>
            <strong>{name ?? text.thread.relative}</strong>
            <span className="quiet figures">
              {readAt === null ? say.notRead : say.readAt(`${day(readAt)} ${clock(readAt)}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Message(props: { message: ThreadMessage }) {
  const text = useWorkText();
  const { day, clock } = useClock();
  const { message } = props;
  const role = message.role === null ? null : text.role[message.role];
  return (
    <li data-from={message.writtenAs === 'staff' ? 'unit' : 'outside'}>
      <p className="inbox-who">
        <strong>{message.who}</strong>
        <span className="quiet">{role ?? (message.writtenAs === 'proxy' ? text.role.relative : null)}</span>
        <time className="quiet figures" dateTime={message.sentAt}>
          {day(message.sentAt)} {clock(message.sentAt)}
        </time>
      </p>
      <p className="inbox-words">{message.words}</p>
      <ShownPictures pictures={message.pictures} door="staff" who={message.who} />
    </li>
  );
}

/** Who has taken it upon her to answer, and by when. */
function WhoAnswers(props: { thread: StaffThread }) {
  const say = useStaffText().inbox;
  const { actorId } = useIdentity();
  const cache = useQueryClient();
  const [settling, setSettling] = useState(false);
  const { thread } = props;
  const { takenBy, id: threadId } = thread;
  const act = useMutation({
    mutationFn: (what: 'take' | 'give-back') =>
      what === 'take'
        ? command('POST /api/threads/:threadId/take', { params: { threadId }, body: {} })
        : command('POST /api/threads/:threadId/give-back', { params: { threadId }, body: {} }),
    onSuccess: (answer) => {
      cache.setQueryData(staffThreadQuery(threadId).queryKey, answer);
      return cache.invalidateQueries(inboxQuery);
    },
  });
  if (thread.answerBy === null) return null;
  const isMine = takenBy?.id === actorId;
  return (
    <div className="inbox-who-answers">
      <AnswerBy answerBy={thread.answerBy} />
      {takenBy ? <strong>{say.has(takenBy.name)}</strong> : null}
      {takenBy === null ? (
        <Button variant="secondary" busy={act.isPending} onClick={() => act.mutate('take')}>
          {say.take}
        </Button>
      ) : isMine ? (
        <Button variant="secondary" color="neutral" busy={act.isPending} onClick={() => act.mutate('give-back')}>
          {say.giveBack}
        </Button>
      ) : null}
      {takenBy === null || isMine ? <GiveToColleague thread={thread} /> : null}
      <Button variant="tertiary" color="neutral" onClick={() => setSettling(true)}>
        {say.noAnswer}
      </Button>
      <InboxRefused problem={act.error} />
      {settling ? <NoAnswerNeeded thread={thread} onClose={() => setSettling(false)} /> : null}
    </div>
  );
}
