import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { Drawing } from '../../ui/drawings.tsx';
import { useClock, useLanguage } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice } from '../../ui/notice.tsx';

/** What is special these days: somebody comes who has not been here lately, and what is shown in the first week of help. */
export function FirstWeek(props: { personId: string; name: string | null; today: string }) {
  const say = usePageText().firstWeek;
  const { language } = useLanguage();
  const { longDate } = useClock();
  const { personId, name, today } = props;
  const found = useQuery({
    queryKey: ['first-time', personId],
    queryFn: () => call('GET /api/my/people/:personId/first-time', { params: { personId } }),
  });
  if (!found.data) return null;
  const { firstTime, newcomers } = found.data;
  const isPlanned = firstTime?.state === 'open';
  const day = firstTime && firstTime.plannedOn > today ? longDate(firstTime.plannedOn) : null;
  return (
    <>
      {newcomers.map((newcomer) => (
        <Notice key={newcomer.id} sign="person">
          <p>{say.newcomer(longDate(newcomer.day), newcomer.firstName)}</p>
        </Notice>
      ))}
      {firstTime && isPlanned ? (
        <section>
          <h2>{say.heading}</h2>
          <p>{name === null ? say.lead(day ?? longDate(today)) : say.leadOf(day ?? longDate(today), name)}</p>
          <ul className="first-week">
            {firstTime.things.map(({ label, isShown }) => (
              <li key={label.nb} data-shown={isShown}>
                {isShown ? <Drawing name="check" size={20} /> : <span aria-hidden="true" className="first-week-open" />}
                <span>
                  {label[language]}
                  {isShown ? <span className="quiet"> ({say.shown})</span> : null}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}
