import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { GuideAct, GuideWayShown, ProxyScope } from '@tunet/contract';
import { useState } from 'react';
import type { Answer } from '../../data/call.ts';
import { loginAddress } from '../../data/login.ts';
import { keepNeed } from '../../data/need.ts';
import { useSession } from '../../data/queries.ts';
import { Button, ButtonLink, telephone } from '../../ui/button.tsx';
import { Drawing } from '../../ui/drawings.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { peopleQuery } from '../people.ts';

type Person = Answer<'GET /api/my/people'>['people'][number];

/** Also what is the state's in the end is lent here while one waits. */
const leadsToStore: ReadonlySet<GuideWayShown['way']> = new Set(['loan-aid', 'nav-aid-application']);

/** At most three ways, the best one first and biggest: what it is, who is responsible, what happens next, and a button that does it. */
export function WayList(props: { ways: readonly GuideWayShown[]; words: string; isInStore?: true }) {
  const say = usePageText().guide;
  return (
    <ol className="guide-ways">
      {props.ways.map((way) => (
        <li key={way.way}>
          <h2>{way.title}</h2>
          <p>{way.explained}</p>
          <dl>
            <dt>
              <Drawing name="person" />
              {say.responsible}
            </dt>
            <dd>{way.responsible}</dd>
            <dt>
              <Drawing name="clock" />
              {say.next}
            </dt>
            <dd>{way.next}</dd>
          </dl>
          {leadsToStore.has(way.way) && !props.isInStore ? <ToAids iso={way.iso9999 ?? null} /> : null}
          <Act way={way} words={props.words} />
        </li>
      ))}
    </ol>
  );
}

/** To what the store has of it. Only the class stands in the address, nothing of what was written. */
function ToAids(props: { iso: string | null }) {
  const say = usePageText().aidsFind;
  return (
    <ButtonLink href={props.iso === null ? '/aids' : `/aids?iso=${props.iso}`} sign="forth">
      {say.guideLink}
    </ButtonLink>
  );
}

type ActHereKind = Exclude<GuideAct['kind'], 'ring' | 'elsewhere'>;

/** Pages of the door that an act leads to, about one person, and what a relative must have been let do there. */
const pages: Readonly<Record<ActHereKind, { to: string; scope: ProxyScope | 'self' | null }>> = {
  apply: { to: '/person/$personId/apply', scope: 'apply' },
  'ask-team': { to: '/person/$personId/apply', scope: 'apply' },
  write: { to: '/person/$personId/write', scope: 'message' },
  visits: { to: '/person/$personId/visits', scope: 'visit.read' },
  decisions: { to: '/person/$personId/decisions', scope: 'decision.read' },
  // Only she herself lets somebody help her.
  proxies: { to: '/person/$personId/proxies', scope: 'self' },
  feedback: { to: '/person/$personId/feedback', scope: 'message' },
};

function may(person: Person, kind: ActHereKind): boolean {
  const { scope } = pages[kind];
  if (scope === null || person.relation === 'self') return true;
  return person.scopes.some((each) => each === scope);
}

function Act(props: { way: GuideWayShown; words: string }) {
  const say = usePageText().guide;
  const { act } = props.way;
  if (act.kind === 'ring') {
    return (
      <ButtonLink href={telephone(act.number)} sign="phone">
        {say.ring(act.name, act.number)}
      </ButtonLink>
    );
  }
  if (act.kind === 'elsewhere') {
    return (
      <>
        <ButtonLink href={act.address} variant="secondary">
          {say.goTo(act.name)}
        </ButtonLink>
        <p className="quiet">{say.elsewhere(new URL(act.address).host)}</p>
      </>
    );
  }
  return <ActHere {...props} act={act} />;
}

/** Something that is done in this door: after a login, and for the one it is about. */
function ActHere(props: { way: GuideWayShown; words: string; act: Exclude<GuideAct, { kind: 'ring' | 'elsewhere' }> }) {
  const say = usePageText().guide;
  const { way, words, act } = props;
  const navigate = useNavigate();
  const identity = useSession().data?.identity ?? null;
  const isPerson = identity?.kind === 'person';
  const people = useQuery({ ...peopleQuery, enabled: isPerson });
  const [choosing, setChoosing] = useState(false);
  const label = act.kind === 'ask-team' ? say.act['ask-team'](act.teamName) : say.act[act.kind];

  function go(personId: string): void {
    keepNeed({ words, way: way.way });
    void navigate({ to: pages[act.kind].to, params: { personId } });
  }
  if (!isPerson) {
    return (
      // Back here after the login: what was written is kept in this tab, and the answer stands again.
      <ButtonLink href={loginAddress('resident', { back: '/guide' })} sign="key">
        {say.logInTo(label)}
      </ButtonLink>
    );
  }
  const all = (people.data?.people ?? []).filter((person) => may(person, act.kind));
  if (people.data && all.length === 0) return <p className="quiet">{say.orRing}</p>;
  if (choosing) {
    return (
      <fieldset className="guide-whom">
        <legend>{say.forWhom}</legend>
        {all.map((person) => (
          <Button key={person.id} variant="secondary" onClick={() => go(person.id)}>
            {person.relation === 'self' ? say.forMe : person.name}
          </Button>
        ))}
      </fieldset>
    );
  }
  return (
    <Button sign="forth" busy={people.isPending} onClick={() => (isOne(all) ? go(all[0].id) : setChoosing(true))}>
      {label}
    </Button>
  );
}

function isOne(people: readonly Person[]): people is readonly [Person] {
  return people.length === 1;
}
