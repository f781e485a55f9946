import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DeviceCard } from '@tunet/contract';
import { Button } from '../../ui/button.tsx';
import { useClock } from '../../ui/language.tsx';
import { Tag } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page.tsx';
import { PartState, RefusedHere } from '../people/part-state.tsx';
import { useStaffText } from '../staff-text.tsx';
import { ConfirmAddress } from './confirm-address.tsx';
import { type AnnouncedTest, deviceQuery, useFleetAct } from './fleet-data.ts';
import { PressTest } from './press-test.tsx';
import { StatusTag } from './status-tag.tsx';

/** One device: who has it, where it stands and stood, whether it has been pressed. */
export function DeviceView(props: { deviceId: string }) {
  const say = useStaffText().devices;
  const device = useQuery(deviceQuery(props.deviceId));
  return (
    <PartState query={device} doing={say.waiting}>
      {(card) => (
        <article className="device">
          <Head card={card} />
          <Facts card={card} />
          {card.placements.some(({ endsAt }) => endsAt === null) ? <Testing card={card} /> : null}
          <Placements card={card} />
          <Tests tests={card.tests} />
          <Acts card={card} />
        </article>
      )}
    </PartState>
  );
}

function Head(props: { card: DeviceCard }) {
  const { devices: say, fleet } = useStaffText();
  const { card } = props;
  return (
    <>
      <PageHeading title={fleet.kind[card.kind]} lead={[card.vendor, card.model].filter(Boolean).join(', ')}>
        {card.cid}
      </PageHeading>
      <p className="setup-facts">
        <StatusTag status={card.status} />
        <span className="quiet">{say.statusHelp}</span>
      </p>
    </>
  );
}

function Facts(props: { card: DeviceCard }) {
  const { devices: say, fleet, models } = useStaffText();
  const { day, clock, date, duration } = useClock();
  const { card } = props;
  const when = (at: string | null, never: string) => (at ? `${day(at)} ${clock(at)}` : never);
  const facts: readonly (readonly [string, string | null])[] = [
    [say.serial, card.serial],
    [say.phone, card.phone],
    [say.sim, card.sim],
    [say.seen, when(card.lastSeenAt, say.neverSeen)],
    [say.heartbeat, card.heartbeatSeconds === null ? null : duration(card.heartbeatSeconds * 1_000)],
    [say.tested, when(card.testedAt, say.neverTested)],
    [say.model, card.speaks ? models.speaks : models.silent],
  ];
  return (
    <>
      <p className="setup-facts">
        {card.wearers.length > 0 ? (
          card.wearers.map((one) => (
            <Link
              key={one.id + one.did}
              to="/people/$personId"
              params={{ personId: one.id }}
              search={{ part: 'technology' }}
            >
              {one.name}
              {one.did ? ` (${say.pendant(one.did)})` : ''}
            </Link>
          ))
        ) : (
          <span>{card.standsElsewhere ? say.elsewhere : say.nowhere}</span>
        )}
        {card.placements.length === 0 ? null : card.addressConfirmedOn ? (
          <span className="quiet">{fleet.addressOn(date(card.addressConfirmedOn), whoOf(card, fleet.who))}</span>
        ) : (
          <Tag tone="waiting" sign="pin">
            {fleet.addressNever}
          </Tag>
        )}
        {card.setupId ? (
          <Link to="/fleet/setups/$setupId" params={{ setupId: card.setupId }}>
            {say.inSetup}
          </Link>
        ) : null}
      </p>
      <dl className="device-facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="figures">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}

function whoOf(card: DeviceCard, names: Readonly<Record<'person' | 'relative', string>>): string {
  const now = card.placements.find(({ endsAt }) => endsAt === null)?.address;
  return now ? names[now.with] : '';
}

/** The monthly test: the address is read aloud again, and she presses. */
function Testing(props: { card: DeviceCard }) {
  const say = useStaffText().devices;
  const { card } = props;
  const latest = card.tests.find(({ passedAt }) => passedAt === null) ?? null;
  const isNew = latest !== null && (card.tests[0]?.id === latest.id || latest.state === 'waiting');
  return (
    <section className="device-part">
      <h2>{say.announce}</h2>
      <ConfirmAddress
        deviceId={card.id}
        address={card.placements.find(({ endsAt }) => endsAt === null)?.street ?? null}
      />
      <PressTest
        deviceId={card.id}
        test={isNew ? latest : null}
        purpose={card.testedAt === null ? 'taken-over' : 'monthly'}
      />
    </section>
  );
}

/** Where it has stood, newest first, and when the address was read aloud there. */
function Placements(props: { card: DeviceCard }) {
  const { devices: say, fleet } = useStaffText();
  const { day, date } = useClock();
  return (
    <section className="device-part">
      <h2>{say.placements}</h2>
      {props.card.placements.length === 0 ? <p className="quiet">{say.noPlacements}</p> : null}
      <ol className="device-line">
        {props.card.placements.map((one) => (
          <li key={one.id} data-now={one.endsAt === null || undefined}>
            <strong>{one.street ?? say.hidden}</strong>
            <span className="quiet figures">
              {one.endsAt ? say.fromTo(day(one.startsAt), day(one.endsAt)) : say.from(day(one.startsAt))}
            </span>
            {one.address ? (
              <span className="quiet">
                {fleet.addressOn(date(one.address.confirmedOn), fleet.who[one.address.with])}
              </span>
            ) : (
              <Tag tone="waiting" sign="pin">
                {fleet.addressNever}
              </Tag>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Tests(props: { tests: readonly AnnouncedTest[] }) {
  const { devices: say, fleet } = useStaffText();
  const { day, clock } = useClock();
  return (
    <section className="device-part">
      <h2>{say.tests}</h2>
      {props.tests.length === 0 ? <p className="quiet">{say.noTests}</p> : null}
      <ol className="device-line">
        {props.tests.map((test) => (
          <li key={test.id} data-now={test.state === 'passed' || undefined}>
            <strong>{fleet.test[test.state]}</strong>
            <span className="quiet figures">
              {say.purpose[test.purpose]}, {day(test.startsAt)} {clock(test.startsAt)}, {test.by}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Acts(props: { card: DeviceCard }) {
  const { devices: say, fleet } = useStaffText();
  const fetch = useFleetAct('POST /api/fleet/devices/:deviceId/fetch');
  const pause = useFleetAct('POST /api/fleet/devices/:deviceId/pause');
  const { id: deviceId, status } = props.card;
  const params = { deviceId };
  return (
    <section className="device-part">
      <h2>{say.move}</h2>
      <p className="quiet">{say.moveHelp}</p>
      <RefusedHere problem={fetch.error ?? pause.error} words={fleet.refused} />
      <div className="fleet-acts">
        {status === 'stocked' ? null : (
          <Button
            variant="secondary"
            color="neutral"
            busy={fetch.isPending}
            onClick={() => fetch.mutate({ params, body: { to: 'stocked' } })}
          >
            {say.fetch}
          </Button>
        )}
        {status === 'in-service' || status === 'never-tested' || status === 'paused' ? (
          <Button
            variant="tertiary"
            color="neutral"
            busy={pause.isPending}
            onClick={() => pause.mutate({ params, body: { paused: status !== 'paused' } })}
          >
            {status === 'paused' ? say.resume : say.pause}
          </Button>
        ) : null}
        {status === 'retired' ? null : (
          <Button
            variant="tertiary"
            color="neutral"
            busy={fetch.isPending}
            onClick={() => fetch.mutate({ params, body: { to: 'retired' } })}
          >
            {say.retire}
          </Button>
        )}
      </div>
    </section>
  );
}
