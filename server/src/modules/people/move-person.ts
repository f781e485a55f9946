import type { homeRoutes, PersonHome, RouteInput } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { areasOf, timeZoneOf } from '../organisation/index.ts';
import { tell } from './events.ts';
import {
  addHome,
  beginResidency,
  endResidency,
  homesOf,
  isHomeInSight,
  lockPerson,
  type StoredHome,
} from './home-queries.ts';
import { type Clearance, locate } from './locate.ts';
import type { PeoplePorts } from './people-ports.ts';
import { homeAfter, homeOn, type MoveRefusal, planMove } from './residency.ts';
import type { Refused } from './tell-absence.ts';

type Moving = RouteInput<(typeof homeRoutes)['POST /api/people/:personId/moves']>['body'];
type Refusal = MoveRefusal | 'devices-in-old-home' | 'no-such-home' | 'no-such-area' | 'person-died';

/**
 * She moves. Keys and devices stay with the home: one who moves her while a device stands in the old home is told so first,
 * and says that she knows.
 */
export async function movePerson(
  { tx, newId, at, occurredAt }: RequestContext,
  ports: PeoplePorts,
  personId: string,
  { movesOn, to, devicesKnown }: Moving,
): Promise<
  { readonly tenantId: string; readonly homeId: string; readonly residencyId: string } | Refused<Refusal> | 'missing'
> {
  const person = await lockPerson(tx, personId);
  if (!person) return 'missing';
  if (person.died) return { refused: 'person-died' };
  const { tenantId } = person;
  const today = localDay(at, await timeZoneOf(tx, tenantId));
  const homes = await homesOf(tx, personId, today);
  const homeId = 'homeId' in to ? to.homeId : newId();
  const move = planMove(homes, { homeId, on: movesOn }, today);
  if (typeof move === 'string') return { refused: move };
  const old = homes.find(({ id }) => id === move.ends?.id);
  const devices = old && !devicesKnown ? await ports.devicesIn(tx, [old.homeId]) : [];
  if (devices.length > 0) {
    return { refused: 'devices-in-old-home', detail: { devices: devices.map(({ cid }) => cid).join(', ') } };
  }
  if ('homeId' in to) {
    if (!(await isHomeInSight(tx, tenantId, homeId))) return { refused: 'no-such-home' };
  } else {
    const areaId = to.newHome.areaId ?? homes.at(-1)?.areaId;
    const areas = await areasOf(tx, tenantId);
    if (areaId === undefined || areas.every(({ id }) => id !== areaId)) return { refused: 'no-such-area' };
    const { street, postal, entrance, floor } = to.newHome;
    await addHome(tx, { tenantId, id: homeId, areaId, street, postal, entrance, floor, confirmedOn: today });
  }
  if (move.ends) await endResidency(tx, tenantId, move.ends.id, move.ends.on);
  const residencyId = newId();
  await beginResidency(tx, { tenantId, id: residencyId, personId, homeId, on: movesOn });
  await tell(tx, 'person.moved', { tenantId, subjectId: residencyId, occurredAt, payload: { personId } });
  return { tenantId, homeId, residencyId };
}

export interface HomesView {
  readonly now: PersonHome | null;
  readonly next: PersonHome | null;
  readonly earlier: PersonHome[];
  readonly areas: { id: string; name: string }[];
}

/** Where she lives, lived and will live. Keys and the way in are withheld with the address. */
export async function readHomes(
  tx: Transaction,
  ports: PeoplePorts,
  person: { readonly id: string; readonly tenantId: string; readonly protection: PersonProtection },
): Promise<HomesView> {
  const today = localDay(tx.at, await timeZoneOf(tx, person.tenantId));
  const homes = await homesOf(tx, person.id, today);
  const devices = await ports.devicesIn(
    tx,
    homes.map(({ homeId }) => homeId),
  );
  const shown = (home: StoredHome): PersonHome => shownHome(home, person.protection, 'none', devices);
  const now = homeOn(homes, today);
  const next = homeAfter(homes, today);
  return {
    now: pick(homes, now?.id, shown),
    next: pick(homes, next?.id, shown),
    earlier: homes
      .filter(({ id, startsOn }) => id !== now?.id && startsOn <= today)
      .map(shown)
      .toReversed(),
    areas: await areasOf(tx, person.tenantId),
  };
}

type PersonProtection = Parameters<typeof locate>[1];
type Devices = Awaited<ReturnType<PeoplePorts['devicesIn']>>;

function pick(homes: readonly StoredHome[], id: string | undefined, shown: (home: StoredHome) => PersonHome) {
  const found = homes.find((home) => home.id === id);
  return found ? shown(found) : null;
}

function shownHome(home: StoredHome, protection: PersonProtection, clearance: Clearance, devices: Devices): PersonHome {
  const lives = locate(home.dwelling, protection, clearance);
  return {
    ...{ homeId: home.homeId, since: home.startsOn, until: home.endsOn, lives },
    wayIn: lives.shown ? home.wayIn : null,
    keys: lives.shown ? [...home.keys] : [],
    devices: devices
      .filter(({ homeId }) => homeId === home.homeId)
      .map(({ id, cid, kind, status }) => ({ id, cid, kind, status })),
    others: [...home.others],
  };
}
