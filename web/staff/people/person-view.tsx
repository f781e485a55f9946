import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { type Answer, call, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { ownNames } from '../../text/language.ts';
import { telephone } from '../../ui/button.tsx';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { HomeAddress } from '../../ui/home-address.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useNow } from '../../ui/time.tsx';
import type { PeopleBase } from './people-addresses.ts';

type Person = Answer<'GET /api/people/:personId'>;

/** One person as somebody sees her who has a live relation, or has opened her with a reason. */
export function PersonView(props: { base: PeopleBase }) {
  const text = useText();
  const { personId = '' }: { personId?: string } = useParams({ strict: false });
  const now = useNow(15);
  const person = useQuery({
    queryKey: ['person', personId],
    queryFn: () => call('GET /api/people/:personId', { params: { personId } }),
    // Nothing about her stays behind in the browser when the page is left.
    gcTime: 0,
    retry: false,
  });
  const until = person.data?.emergencyUntil ?? null;
  const over = until !== null && Date.parse(until) <= now;
  const closed = over || (person.error instanceof Problem && person.error.code === 'not-found');
  return (
    <article className="person-view">
      <Link className="person-back no-print" to={props.base}>
        <Drawing name="back" size={20} />
        {text.findPerson.heading}
      </Link>
      {closed ? (
        <>
          <PageHeading>{over ? text.findPerson.ended : text.findPerson.notOpen}</PageHeading>
          <p>{text.findPerson.openAgain}</p>
        </>
      ) : person.data ? (
        <PersonFacts person={person.data} />
      ) : person.error ? (
        <ErrorMessage problem={person.error} retry={person.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={text.waiting.person} />
      )}
    </article>
  );
}

function PersonFacts(props: { person: Person }) {
  const text = useText();
  const { clock } = useClock();
  const { person } = props;
  const { emergencyUntil } = person;
  const spoken = text.unit.list(person.languages.map((language) => ownNames[language]));
  return (
    <>
      {emergencyUntil ? (
        <>
          <Notice tone="waiting" sign="eye">
            <strong>{text.findPerson.until(clock(emergencyUntil))}</strong>
            <span>{text.findPerson.seenBy(person.name)}</span>
          </Notice>
          <p className="print-only">{text.findPerson.notPrinted}</p>
        </>
      ) : null}
      <div className={emergencyUntil ? 'person-facts no-print' : 'person-facts'}>
        <PageHeading title={text.findPerson.title} lead={text.common.born(person.bornYear)}>
          {person.name}
        </PageHeading>
        <Part sign="person" heading={text.desk.languages}>
          <p>{spoken}</p>
          {person.speaks ? null : <p>{text.desk.marks['does-not-speak']}</p>}
        </Part>
        <Part sign="phone" heading={text.findPerson.phone}>
          {person.phone ? <RingLink number={person.phone} /> : <p>{text.common.unknown}</p>}
        </Part>
        <Part sign="pin" heading={text.findPerson.lives}>
          <HomeAddress lives={person.lives} />
        </Part>
        <Part sign="house" heading={text.desk.relatives}>
          {person.relatives.length === 0 ? <p>{text.findPerson.noRelatives}</p> : null}
          <ol className="person-relatives">
            {person.relatives.map((relative) => (
              <li key={relative.order}>
                <span>
                  {relative.name}, {text.relation[relative.relation]}
                  {relative.hasKey ? `, ${text.desk.hasKey}` : ''}
                </span>
                <RingLink number={relative.phone} />
              </li>
            ))}
          </ol>
        </Part>
      </div>
    </>
  );
}

function Part(props: { sign: SignName; heading: string; children: ReactNode }) {
  return (
    <section>
      <h2>
        <Drawing name={props.sign} size={20} />
        {props.heading}
      </h2>
      {props.children}
    </section>
  );
}

function RingLink(props: { number: string }) {
  return (
    <a className="figures person-number" href={telephone(props.number)}>
      {props.number}
    </a>
  );
}
