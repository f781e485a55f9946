import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { CourseKey, CoursePicture } from '../../ui/course-picture.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CoursePart } from './course-part.tsx';

type Levels = Answer<'GET /api/people/:personId/levels'>['assessments'];

/** For the office with a case: how it goes, and each level of each assessment on the scale it was set on. */
export function LevelsPart(props: { personId: string }) {
  const say = useStaffText().course;
  const { personId } = props;
  const levels = useQuery({
    queryKey: ['levels', personId],
    queryFn: () => call('GET /api/people/:personId/levels', { params: { personId } }),
  });
  return (
    <>
      <CoursePart personId={personId} occasion="assessment" />
      <section className="course">
        <h2>{say.levels}</h2>
        <p className="quiet">{say.levelsHelp}</p>
        {levels.data ? (
          <LevelRows levels={levels.data.assessments} />
        ) : levels.error ? (
          <ErrorMessage problem={levels.error} retry={levels.refetch} logIn={loginAddress('staff')} />
        ) : (
          <Waiting doing={say.waiting} />
        )}
      </section>
      <Crosswalk />
    </>
  );
}

/** One scale at a time: a level of one is never drawn on another. */
function LevelRows(props: { levels: Levels }) {
  const { course: say } = useStaffText();
  const { language } = useLanguage();
  const { day } = useClock();
  if (props.levels.length === 0) return <p>{say.noLevels}</p>;
  return (
    <>
      <CourseKey names={say.views} />
      {[...Map.groupBy(props.levels, ({ instrument }) => instrument.code).values()].map((same) => {
        const instrument = same.at(-1)?.instrument;
        if (!instrument) return null;
        const steps = instrument.scale.filter(({ isNotRelevant }) => !isNotRelevant).map(({ value }) => value);
        const scale = [Math.min(...steps), Math.max(...steps)] as const;
        return (
          <div className="course-levels" key={instrument.code}>
            <h3>{instrument.name[language]}</h3>
            <table className="ds-table course-table">
              <thead>
                <tr>
                  <th scope="col">{say.item}</th>
                  {same.map(({ assessmentId, completedAt }) => (
                    <th scope="col" key={assessmentId}>
                      {day(completedAt)}
                    </th>
                  ))}
                  <th scope="col">{say.part}</th>
                </tr>
              </thead>
              <tbody>
                {instrument.items.map(({ code, label, unconfirmed }) => {
                  if (unconfirmed) return null;
                  const times = same.map(({ assessmentId, completedAt, scores }) => {
                    const scored = scores.find(({ item }) => item === code);
                    return { assessmentId, at: completedAt, score: scored?.score, own: scored?.ownScore };
                  });
                  const points = times.flatMap(({ at, score, own }) => [
                    ...(steps.includes(score ?? Number.NaN)
                      ? [{ at, view: 'professional' as const, value: Number(score) }]
                      : []),
                    ...(steps.includes(own ?? Number.NaN) ? [{ at, view: 'own' as const, value: Number(own) }] : []),
                  ]);
                  return (
                    <tr key={code}>
                      <th scope="row">{label[language]}</th>
                      {times.map(({ assessmentId, score, own }) => (
                        <td className="figures" key={assessmentId}>
                          {score ?? say.notAsked}
                          {own === null || own === undefined ? '' : ` (${say.views.own.toLowerCase()}: ${own})`}
                        </td>
                      ))}
                      <td className="course-small">
                        {points.length > 1 ? (
                          <CoursePicture label={label[language]} points={points} scale={scale} dayOf={day} />
                        ) : null}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        );
      })}
    </>
  );
}

function Crosswalk() {
  const say = useStaffText().course;
  const { language } = useLanguage();
  const found = useQuery({ queryKey: ['instruments'], queryFn: () => call('GET /api/instruments') });
  if (!found.data) return null;
  const { crosswalk, instruments } = found.data;
  const own = instruments.find(({ kind }) => kind === 'level')?.instrument;
  const nameOf = (code: string) => own?.items.find((item) => item.code === code)?.label[language] ?? code;
  return (
    <details className="course course-ask">
      <summary>{say.crosswalk}</summary>
      <p className="quiet">{say.crosswalkHelp}</p>
      <dl className="case-facts">
        {crosswalk.map(({ topic, label, norwegian, swedish }) => (
          <div key={topic}>
            <dt>{label[language]}</dt>
            <dd>
              {norwegian.map(nameOf).join(', ') || '–'} | {swedish.map(nameOf).join(', ') || '–'}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
