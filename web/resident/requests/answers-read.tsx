import { Link } from '@tanstack/react-router';
import type { ApplicationAnswers, ServiceType } from '@tunet/contract';
import { useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { isAnswered, type QuestionPage, questionPages, sayAnswer } from '../../ui/say-answer.ts';
import { usePersonHere } from '../people.ts';

/** Every answer in words, as it is or will be read. With `pages` each can be changed, and what was not answered stands too. */
export function AnswersRead(props: {
  answers: ApplicationAnswers;
  types: readonly ServiceType[];
  pages?: readonly QuestionPage[];
}) {
  const text = usePageText();
  const say = text.applying;
  const { language } = useLanguage();
  const { personId } = usePersonHere();
  const { answers, types, pages } = props;
  const shown = (pages ?? questionPages).filter(
    (page) => page !== 'words' && (pages ? page !== 'papers' : isAnswered(answers, page)),
  );
  if (shown.length === 0) return null;
  return (
    <dl className="answers">
      {shown.map((page) => {
        const lines = sayAnswer(text, page, { answers, types, language });
        return (
          <div key={page}>
            <dt>{say[page].short}</dt>
            <dd>
              {lines.length === 0 ? <span className="quiet">{say.none}</span> : null}
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
              {pages ? (
                <Link
                  className="answer-change"
                  to="/person/$personId/apply/$question"
                  params={{ personId, question: page }}
                  aria-label={say.changeThe(say[page].short)}
                >
                  {say.changeOne}
                </Link>
              ) : null}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
