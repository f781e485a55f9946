import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { MyFeedback } from '@tunet/contract';
import type { Answer } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import { AskedAppeal } from './asked-appeal.tsx';
import { feedbackQuery } from './feedback-query.ts';
import '../conversations/conversations.css';
import '../people/people.css';
import './feedback.css';

/** What she has said about the help, what was answered, and the way to say more. */
export function FeedbackPage() {
  const text = usePageText();
  const say = text.feedback;
  const { personId } = usePersonHere();
  const found = useQuery(feedbackQuery(personId));
  return (
    <PersonPage heading={say.heading} lead={say.lead}>
      {found.data ? (
        <>
          {found.data.canSend ? (
            <Link
              className="ds-button feedback-new"
              data-color="accent"
              data-variant="primary"
              to="/person/$personId/feedback/new"
              params={{ personId }}
            >
              <Drawing name="pen" />
              {say.begin}
            </Link>
          ) : (
            <p>{text.thread.stoppedHelp}</p>
          )}
          <p className="quiet">{say.notAppeal}</p>
          {found.data.feedback.length === 0 ? <p>{say.none}</p> : null}
          <ul className="feedback-list">
            {found.data.feedback.map((one) => (
              <One key={one.id} feedback={one} lines={found.data.lines} />
            ))}
          </ul>
        </>
      ) : found.error ? (
        <ErrorMessage problem={found.error} retry={found.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </PersonPage>
  );
}

function One(props: { feedback: MyFeedback; lines: Answer<'GET /api/my/people/:personId/feedback'>['lines'] }) {
  const text = usePageText();
  const say = text.feedback;
  const { weekday, longDate } = useClock();
  const { personId } = usePersonHere();
  const { about, words, sentAt, answerBy, answered, appeal, isNameless } = props.feedback;
  return (
    <li>
      <h2>{say.about[about]}</h2>
      <p className="quiet">{say.sent(weekday(sentAt))}</p>
      <p className="feedback-words">{words}</p>
      {isNameless ? <p className="quiet">{say.wasNameless}</p> : null}
      {answered ? (
        <div className="feedback-answer">
          <h3>{say.answered(answered.who, weekday(answered.at))}</h3>
          <p className="feedback-words">{answered.words}</p>
        </div>
      ) : (
        <p className="answer-by">
          <Drawing name="clock" size={20} />
          {say.answerBy(longDate(answerBy))}
        </p>
      )}
      {appeal?.is === 'asked' ? <AskedAppeal feedback={props.feedback} lines={props.lines} /> : null}
      {appeal?.is === 'received' ? (
        <Notice sign="check">
          <strong>{say.isAppeal(appeal.reference)}</strong>
          <span>{say.appealBy(longDate(appeal.promisedOn))}</span>
          <Link to="/person/$personId/decisions" params={{ personId }}>
            {say.toDecisions}
          </Link>
        </Notice>
      ) : null}
    </li>
  );
}
