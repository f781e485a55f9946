import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Empty, ErrorMessage, Waiting } from '../../ui/notice.tsx';
import { usePersonHere } from '../people.ts';
import { PersonPage } from '../person-page.tsx';
import './talks.css';

/** What the office and those who help have written to each other about her cases. */
export function TalksPage() {
  const say = usePageText().talks;
  const { day, clock } = useClock();
  const { personId, name } = usePersonHere();
  const talks = useQuery({
    queryKey: ['my-talks', personId],
    queryFn: () => call('GET /api/my/people/:personId/dialogues', { params: { personId } }),
  });
  return (
    <PersonPage heading={say.heading} lead={say.lead(name)}>
      {talks.data ? (
        talks.data.cases.length === 0 ? (
          <Empty sign="lines" heading={say.none}>
            {say.noneHelp}
          </Empty>
        ) : (
          talks.data.cases.map(({ reference, entries }) => (
            <section key={reference} className="talk">
              <h2>{say.caseNumber(reference)}</h2>
              <ol>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <p className="quiet">
                      {entry.who}, {entry.unitName} · {day(entry.writtenAt)} {clock(entry.writtenAt)}
                    </p>
                    <p className="talk-words">{entry.words}</p>
                  </li>
                ))}
              </ol>
            </section>
          ))
        )
      ) : talks.error ? (
        <ErrorMessage problem={talks.error} retry={talks.refetch} logIn={loginAddress('resident')} />
      ) : (
        <Waiting doing={say.waiting} />
      )}
    </PersonPage>
  );
}
