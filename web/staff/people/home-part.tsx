import { useQuery } from '@tanstack/react-query';
import { type Answer, call } from '../../data/call.ts';
import { HomeAddress } from '../../ui/home-address.tsx';
import { useClock, useText } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStaffText } from '../staff-text.tsx';
import { MovePerson } from './move-person.tsx';
import { PartState } from './part-state.tsx';
import './people.css';

type Home = NonNullable<Answer<'GET /api/people/:personId/home'>['now']>;

/** Where she lives and since when, with keys and devices; where she is moving; what still stands where she lived. */
export function HomePart(props: { personId: string }) {
  const say = useStaffText().homePart;
  const { day } = useClock();
  const { personId } = props;
  const homes = useQuery({
    queryKey: ['home', personId],
    queryFn: () => call('GET /api/people/:personId/home', { params: { personId } }),
    gcTime: 0,
    retry: false,
  });
  return (
    <PartState query={homes} doing={say.loading}>
      {(data) => (
        <div className="part">
          {data.now ? <OneHome home={data.now} /> : <p>{say.none}</p>}
          {data.next ? (
            <section>
              <h2>{say.next(day(data.next.since))}</h2>
              <HomeAddress lives={data.next.lives} />
            </section>
          ) : (
            <MovePerson personId={personId} homes={data} />
          )}
          <EarlierHomes homes={data.earlier} />
        </div>
      )}
    </PartState>
  );
}

function OneHome(props: { home: Home }) {
  const say = useStaffText().homePart;
  const { day } = useClock();
  const { lives, since, until, wayIn, keys, devices, others } = props.home;
  return (
    <section className="home-now">
      <HomeAddress lives={lives} />
      <p className="quiet">
        {say.since(day(since))}
        {until ? `. ${say.until(day(until))}` : ''}
      </p>
      <dl className="facts">
        {wayIn ? (
          <>
            <dt>{say.wayIn}</dt>
            <dd>{wayIn}</dd>
          </>
        ) : null}
        <dt>{say.keys}</dt>
        {keys.map(({ id, label, keptWhere }) => (
          <dd key={id}>{say.key(label, keptWhere)}</dd>
        ))}
        {keys.length === 0 ? <dd className="quiet">{say.noKeys}</dd> : null}
        <dt>{say.devices}</dt>
        {devices.map(({ id, cid, kind, status }) => (
          <dd key={id}>
            {say.device[kind]} <span className="figures">{cid}</span>, {say.status[status]}
          </dd>
        ))}
        {devices.length === 0 ? <dd className="quiet">{say.noDevices}</dd> : null}
        {others.length > 0 ? (
          <>
            <dt>{say.others}</dt>
            {others.map(({ personId, name }) => (
              <dd key={personId}>{name}</dd>
            ))}
          </>
        ) : null}
      </dl>
    </section>
  );
}

function EarlierHomes(props: { homes: readonly Home[] }) {
  const text = useText();
  const say = useStaffText().homePart;
  const { day } = useClock();
  if (props.homes.length === 0) return null;
  return (
    <section>
      <h2>{say.earlier}</h2>
      <ul className="plain-lines">
        {props.homes.map(({ homeId, since, until, lives, devices, others }) => (
          <li key={`${homeId} ${since}`}>
            {lives.shown ? `${lives.street}, ${lives.postal}` : text.common.unknown}{' '}
            <span className="quiet">
              {day(since)}–{until ? day(until) : ''}
            </span>
            {devices.length > 0 && others.length === 0 ? (
              <Notice tone="waiting" sign="alarm">
                {say.leftBehind(text.unit.list(devices.map(({ kind, cid }) => `${say.device[kind]} ${cid}`)))}
              </Notice>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
