import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { type Answer, call, Problem } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { ownNames } from '../../text/language.ts';
import { telephone } from '../../ui/button.tsx';
import { Drawing, type SignName } from '../../ui/drawings.tsx';
import { HomeAddress } from '../../ui/home-address.tsx';
import { useIdentity } from '../../ui/identity.tsx';
import { useClock } from '../../ui/language.tsx';
import { useWorkText } from '../../ui/more-text.tsx';
import { ErrorMessage, Notice, Waiting } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { useNow } from '../../ui/time.tsx';
import { areas } from '../areas.ts';
import { useStaffText } from '../staff-text.tsx';
import { type PeopleBase, personAddress } from './people-addresses.ts';
import './people.css';

type Person = Answer<'GET /api/people/:personId'>;

/** One person as somebody sees her who has a live relation, or has opened her with a reason. */
export function PersonView(props: { base: PeopleBase }) {
  const text = useWorkText();
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
        <PersonParts person={person.data} base={props.base} />
      ) : person.error ? (
        <ErrorMessage problem={person.error} retry={person.refetch} logIn={loginAddress('staff')} />
      ) : (
        <Waiting doing={text.waiting.person} />
      )}
    </article>
  );
}

/** Her own words on top, then the parts that the reader's roles open, one at a time. */
function PersonParts(props: { person: Person; base: PeopleBase }) {
  const text = useWorkText();
  const staffText = useStaffText();
  const { personParts: say } = staffText;
  const { day } = useClock();
  const { roles } = useIdentity();
  const { part = 'overview' }: { part?: string } = useSearch({ strict: false });
  const { person, base } = props;
  // An emergency opening shows what it was opened for, and nothing that belongs to those who help her.
  const parts = person.emergencyUntil
    ? []
    : areas
        .flatMap(({ personParts = [] }) => personParts)
        .filter((one) => one.roles.some((role) => roles.includes(role)));
  const shown = parts.find(({ key }) => key === part);
  const tab = (key: string, name: string) => (
    <Link
      key={key}
      {...personAddress(base, person.id)}
      search={key === 'overview' ? {} : { part: key }}
      activeOptions={{ exact: true, includeSearch: true }}
    >
      {name}
    </Link>
  );
  if (parts.length === 0) return <PersonFacts person={person} />;
  return (
    <>
      <PageHeading title={text.findPerson.title} lead={text.common.born(person.bornYear)}>
        {person.name}
      </PageHeading>
      {person.diedOn ? <Notice sign="lamp">{say.diedOn(day(person.diedOn))}</Notice> : null}
      <OwnWords personId={person.id} />
      <nav className="part-tabs no-print" aria-label={say.label}>
        {tab('overview', say.overview)}
        {parts.map(({ key, name }) => tab(key, name(staffText)))}
      </nav>
      <div className="part-shown">
        <Suspense fallback={<Waiting doing={text.waiting.person} />}>
          {shown ? shown.component({ personId: person.id }) : <Contact person={person} />}
        </Suspense>
      </div>
    </>
  );
}

/** What matters to her, in her words, from the plan; nothing where there is none or it is not the reader's to see. */
function OwnWords(props: { personId: string }) {
  const { personParts: say } = useStaffText();
  const { personId } = props;
  const plan = useQuery({
    queryKey: ['own-words', personId],
    queryFn: () => call('GET /api/people/:personId/plan', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  const words = plan.data?.plans.map(({ whatMatters }) => whatMatters.trim()).find((one) => one !== '');
  if (words === undefined) return null;
  return (
    <blockquote className="own-words">
      <p>{say.matters}</p>
      <p>{words}</p>
    </blockquote>
  );
}

function PersonFacts(props: { person: Person }) {
  const text = useWorkText();
  const { clock } = useClock();
  const { person } = props;
  const { emergencyUntil } = person;
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
        <Contact person={person} />
      </div>
    </>
  );
}

/** How to speak with her, where she lives, and whom to ring. */
function Contact(props: { person: Person }) {
  const text = useWorkText();
  const { person } = props;
  const spoken = text.unit.list(person.languages.map((language) => ownNames[language]));
  const isNarrow = !person.lives.shown && person.lives.why === 'not-needed';
  return (
    <div className="person-facts">
      <Part sign="person" heading={text.desk.languages}>
        <p>{spoken}</p>
        {person.speaks ? null : <p>{text.desk.marks['does-not-speak']}</p>}
      </Part>
      <Part sign="phone" heading={text.findPerson.phone}>
        {person.phone ? <RingLink number={person.phone} /> : <p>{text.common.unknown}</p>}
      </Part>
      {isNarrow ? null : (
        <>
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
        </>
      )}
    </div>
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
