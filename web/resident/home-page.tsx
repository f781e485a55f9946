import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { loginAddress } from '../data/login.ts';
import { Drawing, type SignName } from '../ui/drawings.tsx';
import { useText } from '../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { areas } from './areas.ts';
import { peopleQuery } from './people.ts';

/** First page when logged in: myself and those I follow, and what there is to read about each. */
export function HomePage() {
  const text = useText();
  const people = useQuery(peopleQuery);
  if (people.error)
    return <ErrorMessage problem={people.error} retry={people.refetch} logIn={loginAddress('resident')} />;
  if (!people.data) return <Waiting doing={text.waiting.page} />;
  const all = people.data.people;
  if (all.length === 0) return <Empty sign="person" heading={text.resident.nobody} />;
  const several = all.length > 1 || all[0]?.relation === 'proxy';
  return (
    <>
      <PageHeading>{several ? text.resident.choosePerson : (all[0]?.name ?? '')}</PageHeading>
      {all.map((person) => {
        const name = person.relation === 'self' ? null : (person.name.split(' ')[0] ?? person.name);
        const say = text.resident;
        return (
          <section className="person-ways" key={person.id} aria-label={person.name}>
            {several ? (
              <h2>
                {person.name}
                <span>{person.relation === 'self' ? say.self : say.followed}</span>
              </h2>
            ) : null}
            <ul>
              {areas
                .flatMap(({ ways }) => ways)
                .filter(({ scope }) => scope === null || person.relation === 'self' || person.scopes.includes(scope))
                .map(({ to, sign, say: sayWay }) => (
                  <Way key={to} personId={person.id} to={to} sign={sign}>
                    {sayWay(text, name)}
                  </Way>
                ))}
              <Way personId={person.id} to="/person/$personId" sign="lamp">
                {name === null ? say.happened : say.happenedOf(name)}
              </Way>
              <Way personId={person.id} to="/person/$personId/alarm" sign="alarm">
                {name === null ? say.alarm : say.alarmOf(name)}
              </Way>
              {person.canSeeLooks ? (
                <Way personId={person.id} to="/person/$personId/looks" sign="eye">
                  {name === null ? say.looks : say.looksOf(name)}
                </Way>
              ) : null}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Way(props: { personId: string; to: string; sign: SignName; children: string }) {
  return (
    <li>
      <Link className="way" to={props.to} params={{ personId: props.personId }}>
        <Drawing name={props.sign} size={36} />
        <span>{props.children}</span>
        <Drawing name="forth" />
      </Link>
    </li>
  );
}
