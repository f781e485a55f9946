import { useQuery } from '@tanstack/react-query';
import { call } from '../../data/call.ts';
import { useClock } from '../../ui/language.tsx';
import { usePageText } from '../../ui/more-text.tsx';
import { Notice, Tag } from '../../ui/notice.tsx';
import { PartState } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { CodesPart } from './codes-part.tsx';
import { DecideTask } from './decide-task.tsx';
import { IncapacityPart } from './incapacity-part.tsx';
import { OneWithReason } from './one-with-reason.tsx';
import { RegisterRepresentative } from './register-representative.tsx';
import type { Standing } from './standing.ts';
import '../people/people.css';

type Representative = Standing['representatives'][number];

/** Who may act for her, on what it rests, who is held back, what she cannot consent to, and her way in without electronic ID. */
export function RepresentativesPart(props: { personId: string }) {
  const say = useStaffText().representativesPart;
  const { personId } = props;
  const standing = useQuery({
    queryKey: ['representatives', personId],
    queryFn: () => call('GET /api/people/:personId/representatives', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={standing} doing={say.loading}>
      {(data) => (
        <div className="part">
          {data.isProtected ? <Notice sign="shield">{say.protectedNote}</Notice> : null}
          {data.tasks.map((task) => (
            <DecideTask key={task.id} task={task} />
          ))}
          <List data={data} personId={personId} />
          <HeldWords words={data.heldWords} />
          <RegisterRepresentative personId={personId} data={data} />
          <IncapacityPart personId={personId} data={data} />
          <CodesPart personId={personId} representatives={data.representatives} />
        </div>
      )}
    </PartState>
  );
}

function List(props: { data: Standing; personId: string }) {
  const say = useStaffText().representativesPart;
  const live = props.data.representatives.filter(({ state }) => state === 'live');
  if (live.length === 0) return <p>{say.none}</p>;
  return (
    <ul className="plain-lines">
      {live.map((one) => (
        <li key={one.id}>
          <One one={one} personId={props.personId} />
        </li>
      ))}
    </ul>
  );
}

function One({ one, personId }: { one: Representative; personId: string }) {
  const say = useStaffText().representativesPart;
  const pages = usePageText();
  const { day } = useClock();
  const { id, name, relation, kind, scopes, since, until, registered, held, areas } = one;
  const params = { personId, representativeId: id };
  return (
    <section aria-label={name}>
      <strong>
        {name}
        {relation ? `, ${pages.relation[relation]}` : ''}
      </strong>{' '}
      <Tag tone="calm" sign="person">
        {pages.representatives.kind[kind]}
      </Tag>
      <p>
        {say.since(day(since))}, {until ? say.until(day(until)) : say.open}.{' '}
        {areas.map((area) => say.areas[area]).join(', ')}
      </p>
      <p className="quiet">{scopes.map((scope) => pages.proxies.scope[scope]).join(' · ')}</p>
      {registered ? (
        <p className="quiet">
          {say.registeredBy(registered.by, say.shown[registered.identityShown], say.met[registered.met])}
          {registered.documentSeen ? `, ${say.doc[registered.documentSeen]}` : ''}. {day(registered.at)}
        </p>
      ) : null}
      {held ? (
        <Notice tone="waiting" sign="shield">
          <strong>{say.held(day(held.since), held.by)}</strong>
          <span>{held.because}</span>
          <span>{say.holdHelp}</span>
          <span>{say.holdSay}</span>
        </Notice>
      ) : null}
      <div className="part-acts">
        {held ? (
          <OneWithReason
            act="POST /api/people/:personId/representatives/:representativeId/let-go"
            params={params}
            label={say.letGo}
          />
        ) : (
          <OneWithReason
            act="POST /api/people/:personId/representatives/:representativeId/hold"
            params={params}
            label={say.hold}
            help={say.holdHelp}
            asksReview
          />
        )}
        <OneWithReason
          act="POST /api/people/:personId/representatives/:representativeId/end"
          params={params}
          label={say.end}
        />
      </div>
    </section>
  );
}

function HeldWords({ words }: { words: Standing['heldWords'] }) {
  const say = useStaffText().representativesPart;
  const { day, clock } = useClock();
  if (words.length === 0) return null;
  return (
    <section>
      <h2>{say.heldWords}</h2>
      <ul className="plain-lines">
        {words.map((one) => (
          <li key={one.id}>
            <span className="quiet">
              {one.name}. {say.wrote(`${day(one.at)} ${clock(one.at)}`)}
            </span>
            <p>{one.words ?? say.noWords}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
