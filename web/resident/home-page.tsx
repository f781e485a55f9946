import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import type { Answer } from '../data/call.ts';
import { loginAddress } from '../data/login.ts';
import { useSession } from '../data/queries.ts';
import { Drawing, type SignName } from '../ui/drawings.tsx';
import { useText } from '../ui/language.tsx';
import { Empty, ErrorMessage, Waiting } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page.tsx';
import { areas } from './areas.ts';
import { NeedField } from './guide/need-field.tsx';
import { HomeNews } from './home-news.tsx';
import { HomeToday } from './home-today.tsx';
import { peopleQuery } from './people.ts';
import './home.css';

type Person = Answer<'GET /api/my/people'>['people'][number];

/** First page when logged in: for each person one follows what comes today, what is new, and then the ways. */
export function HomePage() {
  const text = useText();
  const people = useQuery(peopleQuery);
  const session = useSession().data;
  const identity = session?.identity;
  // The many ways are laid out in small pieces: a slow phone answers a finger meanwhile.
  const all = useDeferredValue(people.data)?.people;
  if (people.error)
    return <ErrorMessage problem={people.error} retry={people.refetch} logIn={loginAddress('resident')} />;
  if (all?.length === 0) return <Empty sign="person" heading={text.resident.nobody} />;
  const several = all !== undefined && (all.length > 1 || all[0]?.relation === 'proxy');
  return (
    <>
      <PageHeading title={text.home.today}>
        {identity ? text.home.hello(firstName(identity.name)) : text.home.today}
      </PageHeading>
      <NeedField />
      {all ? (
        inOrder(all).map((person) => (
          <PersonHome key={person.id} person={person} named={several} opens={session?.opens ?? null} />
        ))
      ) : (
        <Waiting doing={text.waiting.page} />
      )}
    </>
  );
}

/** Those whom one follows before oneself: a daughter who looks in, looks for her mother. */
function inOrder(people: readonly Person[]): Person[] {
  return [...people].sort((a, b) => Number(a.relation === 'self') - Number(b.relation === 'self'));
}

/** What a code has opened, by what one must be let do elsewhere. */
const areaOf: Readonly<Record<string, string>> = {
  'visit.read': 'visits',
  'visit.cancel': 'visits',
  message: 'messages',
  apply: 'applications',
};

function PersonHome(props: { person: Person; named: boolean; opens: readonly string[] | null }) {
  const text = useText();
  const { person, named, opens } = props;
  const name = person.relation === 'self' ? null : firstName(person.name);
  // Under the person's name, or right under the page's own heading.
  const heading = named ? 'h3' : 'h2';
  const isOpen = (scope: string | null) => opens === null || (scope !== null && opens.includes(areaOf[scope] ?? '-'));
  const may = (scope: string | null) =>
    isOpen(scope) && (scope === null || person.relation === 'self' || person.scopes.some((each) => each === scope));
  return (
    <section className="person-home" aria-label={person.name}>
      {named ? (
        <h2>
          {person.name}
          <span>{person.relation === 'self' ? text.resident.self : text.resident.followed}</span>
        </h2>
      ) : null}
      {may('visit.read') ? <HomeToday personId={person.id} name={name} heading={heading} /> : null}
      <HomeNews personId={person.id} may={may} heading={heading} />
      <Ways {...{ person, name, may, heading, opens }} />
    </section>
  );
}

/** What one comes for most often; the rest stands under it, smaller. */
const often: readonly string[] = ['visits', 'threads', 'applications', 'decisions', 'plan', 'absence', 'alarm'].map(
  (page) => `/person/$personId/${page}`,
);

interface WayOf {
  readonly to: string;
  readonly sign: SignName;
  readonly words: string;
}

function Ways(props: {
  person: Person;
  name: string | null;
  may: (scope: string | null) => boolean;
  heading: 'h2' | 'h3';
  /** behind a code: what it opens */
  opens: readonly string[] | null;
}) {
  const text = useText();
  const { person, name, may, heading: Heading, opens } = props;
  const isWhole = opens === null;
  const say = text.resident;
  const ways: WayOf[] = [
    ...areas
      .flatMap((area) => area.ways)
      .filter(({ scope }) => may(scope))
      .map(({ to, sign, say: sayWay }) => ({ to, sign, words: sayWay(text, name) })),
    // Else the way to it stands among the conversations.
    ...(opens?.includes('ring-me') && !opens.includes('messages')
      ? [{ to: '/person/$personId/ring-me', sign: 'phone' as const, words: text.ways.ringMe }]
      : []),
    ...(isWhole
      ? [
          {
            to: '/person/$personId/alarm',
            sign: 'alarm' as const,
            words: name === null ? say.alarm : say.alarmOf(name),
          },
          {
            to: '/person/$personId',
            sign: 'lamp' as const,
            words: name === null ? say.happened : say.happenedOf(name),
          },
        ]
      : name === null
        ? [{ to: '/person/$personId/phones', sign: 'key' as const, words: text.code.phones }]
        : []),
    ...(person.canSeeLooks && isWhole
      ? [{ to: '/person/$personId/looks', sign: 'eye' as const, words: name === null ? say.looks : say.looksOf(name) }]
      : []),
  ];
  return (
    <nav className="home-ways" aria-label={`${text.home.ways}, ${person.name}`}>
      <ul>
        {ways
          .filter(({ to }) => often.includes(to))
          .map((way) => (
            <Way key={way.to} personId={person.id} way={way} size={28} />
          ))}
      </ul>
      <Heading>{text.home.more}</Heading>
      <ul className="home-more">
        {ways
          .filter(({ to }) => !often.includes(to))
          .map((way) => (
            <Way key={way.to} personId={person.id} way={way} size={20} />
          ))}
      </ul>
    </nav>
  );
}

function Way(props: { personId: string; way: WayOf; size: number }) {
  const { to, sign, words } = props.way;
  return (
    <li>
      <Link className="home-way" to={to} params={{ personId: props.personId }}>
        <Drawing name={sign} size={props.size} />
        <span>{words}</span>
      </Link>
    </li>
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
