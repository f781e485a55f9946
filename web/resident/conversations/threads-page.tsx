import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyThreadRow } from '@tunet/contract';
import { loginAddress } from '../../data/login.ts';
import { serverNow } from '../../data/server-clock.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Tag, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { Initials } from './initials.tsx';
import { threadsQuery } from './threads-query.ts';
import './conversations.css';

/** The conversations about one person, newest first, and the way to a new one. */
export function ThreadsPage() {
  const text = usePageText();
  const say = text.thread;
  const { personId, name } = usePersonHere();
  const list = useQuery(threadsQuery(personId));
  const all = list.data?.threads ?? [];
  return (
    <PersonPage heading={name === null ? say.heading : say.headingOf(name)}>
      {list.error && !list.data ? (
        <ErrorMessage problem={list.error} retry={list.refetch} logIn={loginAddress('resident')} />
      ) : list.data ? null : (
        <Waiting doing={text.waiting.page} />
      )}
      {list.data && all.length === 0 ? (
        <Empty sign="letter" heading={say.none}>
          {say.noneHelp}
        </Empty>
      ) : null}
      {list.data?.canWrite ? (
        <Link
          className="ds-button thread-new"
          data-variant="primary"
          data-color="accent"
          to="/person/$personId/write"
          params={{ personId }}
        >
          <Drawing name="pen" />
          {say.write}
        </Link>
      ) : null}
      {list.data?.canWrite ? (
        <p className="no-print">
          <Link to="/person/$personId/ring-me" params={{ personId }}>
            {text.ringMe.link}
          </Link>
        </p>
      ) : null}
      {all.length > 0 ? (
        <ul className="threads">
          {all.map((thread) => (
            <ThreadLine key={thread.id} thread={thread} personId={personId} />
          ))}
        </ul>
      ) : null}
    </PersonPage>
  );
}

function ThreadLine(props: { thread: MyThreadRow; personId: string }) {
  const text = usePageText();
  const say = text.thread;
  const { weekday, clock } = useClock();
  const { thread, personId } = props;
  return (
    <li>
      <Link
        className="thread-line"
        to="/person/$personId/threads/$threadId"
        params={{ personId, threadId: thread.id }}
        data-new={thread.hasNew || undefined}
      >
        <Initials name={thread.lastWho} atWork={thread.lastWrittenAs === 'staff'} />
        <span className="thread-about">
          <strong>{say.topic[thread.topic]}</strong>
          <span className="quiet">{thread.unitName}</span>
          <span className="thread-beginning">
            {say.lastFrom(thread.lastWho)} {thread.lastWords}
          </span>
          <span className="quiet">
            {weekday(thread.lastAt)} {text.unit.at(clock(thread.lastAt))}
          </span>
          {thread.hasNew ? (
            <Tag tone="waiting" sign="letter">
              {say.isNew}
            </Tag>
          ) : null}
          <WhenAnswered thread={thread} />
        </span>
        <Drawing name="forth" />
      </Link>
    </li>
  );
}

/** When an answer comes, as a day and a time; never as what is left. */
export function WhenAnswered(props: { thread: Pick<MyThreadRow, 'answerBy' | 'unitName'> }) {
  const { thread: say } = usePageText();
  const { weekday, clock } = useClock();
  const { answerBy, unitName } = props.thread;
  if (answerBy === null) return null;
  const isLate = Date.parse(answerBy) < serverNow();
  return (
    <strong className="answer-by">
      <Drawing name="clock" size={20} />
      {isLate ? say.answeredLate(unitName) : say.answerBy(weekday(answerBy), clock(answerBy))}
    </strong>
  );
}
