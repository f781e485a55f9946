import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { MyThread, ThreadMessage } from '@tunet/contract';
import { command } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { ShownPictures } from '../../ui/pictures.tsx';
import { useDraft } from '../requests/draft.ts';
import { Initials } from './initials.tsx';
import { sayReaders } from './say-readers.ts';
import { WhenAnswered } from './threads-page.tsx';
import { threadQuery } from './threads-query.ts';
import { usePictures } from './use-pictures.ts';
import { WriteBox } from './write-box.tsx';
import './conversations.css';

/** One conversation: who reads, what was said, when an answer comes, and room to write more. */
export function ThreadPage() {
  const text = usePageText();
  const { personId = '', threadId = '' } = useParams({ strict: false });
  const thread = useQuery(threadQuery(threadId));
  return (
    <>
      <Link className="way-back no-print" to="/person/$personId/threads" params={{ personId }}>
        <Drawing name="back" />
        {text.thread.heading}
      </Link>
      {thread.data ? (
        <ThreadWhole thread={thread.data} personId={personId} />
      ) : thread.error ? (
        <ErrorMessage problem={thread.error} retry={thread.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </>
  );
}

function ThreadWhole(props: { thread: MyThread; personId: string }) {
  const text = usePageText();
  const say = text.thread;
  const { weekday } = useClock();
  const { thread, personId } = props;
  const { settled, stopped, unitPhone, unitName } = thread;
  return (
    <>
      <PageHeading lead={unitName}>{say.topic[thread.topic]}</PageHeading>
      <section className="thread-readers" aria-labelledby="thread-readers">
        <h2 id="thread-readers">
          <Drawing name="eye" />
          {say.readers}
        </h2>
        <p>{sayReaders(text, thread)}</p>
      </section>
      <ol className="messages">
        {thread.messages.map((message) => (
          <Message key={message.id} message={message} unitName={unitName} />
        ))}
      </ol>
      <WhenAnswered thread={thread} />
      <Solved thread={thread} />
      {settled ? <Notice sign="check">{say.settled(settled.who, weekday(settled.at))}</Notice> : null}
      {stopped ? <Notice sign="quiet">{say.stoppedHelp}</Notice> : <More thread={thread} personId={personId} />}
      {unitPhone ? (
        <div className="no-print">
          <ButtonLink href={telephone(unitPhone)} sign="phone" variant="secondary" color="neutral">
            {say.ring(unitName)}
          </ButtonLink>
        </div>
      ) : null}
    </>
  );
}

function Message(props: { message: ThreadMessage; unitName: string }) {
  const text = usePageText();
  const say = text.thread;
  const { weekday, clock } = useClock();
  const { message, unitName } = props;
  const atWork = message.writtenAs === 'staff';
  const who = message.isMine ? say.youSaid : say.said(atWork ? say.of(message.who, unitName) : message.who);
  return (
    <li className="message" data-from={atWork ? 'unit' : 'us'}>
      <Initials name={message.who} atWork={atWork} />
      <div>
        <p className="message-who">
          <strong>{who}</strong>
          <time dateTime={message.sentAt}>
            {weekday(message.sentAt)} {text.unit.at(clock(message.sentAt))}
          </time>
        </p>
        <p className="message-words">{message.words}</p>
        <ShownPictures pictures={message.pictures} door="resident" who={message.isMine ? say.you : message.who} />
      </div>
    </li>
  );
}

/** Whether it was settled here, as she says it herself; asked once there is an answer. */
function Solved(props: { thread: MyThread }) {
  const say = usePageText().thread.solved;
  const cache = useQueryClient();
  const { thread } = props;
  const tell = useMutation({
    mutationFn: (isSolved: boolean) =>
      command('POST /api/my/threads/:threadId/solved', { params: { threadId: thread.id }, body: { isSolved } }),
    onSuccess: (answer) => cache.setQueryData(threadQuery(thread.id).queryKey, answer),
  });
  if (thread.stopped || thread.waitingSince !== null || thread.lastWrittenAs !== 'staff') return null;
  if (thread.solvedHere !== null) return <p className="quiet">{say.kept(say[thread.solvedHere])}</p>;
  return (
    <fieldset className="thread-solved">
      <legend>{say.heading}</legend>
      <Button variant="secondary" busy={tell.isPending} onClick={() => tell.mutate(true)}>
        {say.yes}
      </Button>
      <Button variant="secondary" color="neutral" busy={tell.isPending} onClick={() => tell.mutate(false)}>
        {say.no}
      </Button>
    </fieldset>
  );
}

function More(props: { thread: MyThread; personId: string }) {
  const say = usePageText().thread;
  const cache = useQueryClient();
  const { thread, personId } = props;
  const draft = useDraft(`thread.${thread.id}`);
  const last = thread.messages.at(-1);
  const sentWords = last?.isMine && thread.answerBy !== null ? last.words : '';
  const pictures = usePictures(draft);
  const send = useMutation({
    mutationFn: () =>
      command(
        'POST /api/my/threads/:threadId/messages',
        { params: { threadId: thread.id }, body: { words: draft.words, ...pictures.sent } },
        draft.beginSending(),
      ),
    onSuccess: (answer) => {
      draft.drop();
      pictures.clear();
      cache.setQueryData(threadQuery(thread.id).queryKey, answer);
      return cache.invalidateQueries({ queryKey: ['threads', personId] });
    },
  });
  return (
    <WriteBox
      sentWords={sentWords}
      label={say.more}
      draft={draft}
      pictures={pictures.pictures}
      onPictures={pictures.onPictures}
      send={send}
      button={say.send}
      rows={4}
    />
  );
}
