import { useQuery } from '@tanstack/react-query';
import type { Door } from '@tunet/contract';
import type { ReactNode } from 'react';
import { call } from '../data/call.ts';
import { doorPaths, loginAddress } from '../data/login.ts';
import { usePlaces } from '../data/queries.ts';
import { ButtonLink } from './button.tsx';
import { useLanguage, useText } from './language.tsx';
import { Notice, Waiting } from './notice.tsx';

/** The button that begins a login; in the demo also the made-up people of this door. */
export function LoginChoices(props: { door: Door; help: string; also?: ReactNode }) {
  const text = useText();
  const places = usePlaces();
  return (
    <div className="login">
      <LoginRefused door={props.door} />
      <ButtonLink href={loginAddress(props.door, { back: whereNow(props.door) })} sign="key">
        {text.common.logIn}
      </ButtonLink>
      <p className="quiet">{props.help}</p>
      {props.also}
      {places.data?.isDemo ? <DemoPeople door={props.door} place={places.data.here.slug} /> : null}
    </div>
  );
}

/** Why a login that came back did not open the door; the server says which, in the address. */
function LoginRefused(props: { door: Door }) {
  const text = useText();
  const why = new URLSearchParams(location.search).get('login');
  const said = why !== null && Object.hasOwn(text.loginRefused.why, why) ? text.loginRefused.why[why] : undefined;
  if (!said) return null;
  const others = (Object.keys(doorPaths) as Door[]).filter((door) => door !== props.door);
  return (
    <Notice tone="waiting" live>
      <strong>{said.title}</strong>
      {said.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {why === 'other-door' ? (
        <ul>
          {others.map((door) => (
            <li key={door}>
              <a href={doorPaths[door]}>{text.loginRefused.otherDoors[door]}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function DemoPeople(props: { door: Door; place: string }) {
  const text = useText();
  const { language } = useLanguage();
  const demo = useQuery({
    queryKey: ['demo'],
    queryFn: () => call('GET /api/demo'),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const places = usePlaces();
  if (demo.isPending) return <Waiting doing={text.waiting.page} />;
  const nameOf = (slug: string) => places.data?.places.find((place) => place.slug === slug)?.name ?? slug;
  const ofThisDoor = demo.data?.people.filter((person) => person.door === props.door) ?? [];
  // Those of this place first; the others too, for a desk serves several municipalities.
  const people = [
    ...ofThisDoor.filter((person) => person.placeSlug === props.place),
    ...ofThisDoor.filter((person) => person.placeSlug !== props.place),
  ];
  if (people.length === 0) return null;
  return (
    <section className="demo-people" aria-labelledby="demo-people">
      <h2 id="demo-people">{text.demo.people}</h2>
      <p className="quiet">{text.demo.peopleHelp}</p>
      <ul>
        {people.map((person) => (
          <li key={person.key}>
            <a href={loginAddress(props.door, { hint: person.key, back: whereNow(props.door) })}>
              <strong>{person.name}</strong>
              <span>
                {person.role[language]} · {nameOf(person.placeSlug)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whereNow(door: Door): string {
  return location.pathname.startsWith(doorPaths[door]) ? location.pathname : doorPaths[door];
}
