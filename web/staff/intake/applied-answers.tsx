import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { PapersRead } from '../../ui/papers-read.tsx';
import { isAnswered, questionPages, sayAnswer } from '../../ui/say-answer.ts';
import { useStaffText } from '../staff-text.tsx';
import type { Case } from './intake-data.ts';

/** What was answered beside the own words, who applied, and whether it was read back to her. */
export function AppliedAnswers(props: { whole: Case }) {
  const text = useWorkText();
  const say = useStaffText().applied;
  const { language } = useLanguage();
  const types = useQuery({ queryKey: ['service-types'], queryFn: () => call('GET /api/service-types') });
  const { answers, appliesAs, guide, isReadBack, because } = props.whole;
  const said = { answers, types: types.data?.serviceTypes ?? [], language };
  const pages = questionPages.filter((page) => page !== 'words' && page !== 'who' && isAnswered(answers, page));
  return (
    <section>
      <h2>{say.heading}</h2>
      <p className="quiet">
        {[
          ...(appliesAs === null ? [] : [say.as[appliesAs]]),
          ...(because === null ? [] : [say.because[because]]),
          ...(isReadBack === null ? [] : [isReadBack ? say.readBack : say.notReadBack]),
          ...(pages.length === 0 ? [say.none] : []),
        ].join('. ')}
      </p>
      {guide ? (
        <p>
          <strong>{guide.title[language]}</strong>. {say.fromGuide(guide.team[language])}
        </p>
      ) : null}
      <dl className="case-facts">
        {pages.map((page) => (
          <div key={page}>
            <dt>{text.applying[page].short}</dt>
            <dd>
              {sayAnswer(text, page, said).map((line) => (
                <span className="case-answer" key={line}>
                  {line}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <PapersRead papers={props.whole.papers} door="staff" />
    </section>
  );
}
