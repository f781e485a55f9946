import { silentDevices } from './beating-devices.ts';
import type { Household } from './household.ts';
import { modelId, modelOf } from './lay-out-fleet-models.ts';
import { lastHeardAt } from './lay-out-technical.ts';
import type { Life } from './life.ts';
import { chanceOf, idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

/** A device of the town that can be pressed, and where it stands. */
export interface TownDevice {
  readonly cid: string;
  readonly did: string;
  readonly place: string;
  readonly personKey: string;
}

/** What stands in one home: the alarm that all who live there share, dispensers and family screens of each. */
export function layOutDevices(context: TownContext, home: Household, lives: ReadonlyMap<string, Life>): TownDevice[] {
  const { place } = context;
  const alarms: TownDevice[] = [];
  if (home.cid !== null) {
    const wearers = home.persons.flatMap((person) => (person.did === null ? [] : [{ ...person, did: person.did }]));
    addDevice(context, home, { cid: home.cid, kind: 'social-alarm', since: startOf(context, home, lives), wearers });
    for (const { did, key } of wearers) alarms.push({ cid: home.cid, did, place: place.slug, personKey: key });
  }
  home.persons.forEach((person, index) => {
    const of = { since: startOf(context, home, lives), wearers: [{ ...person, did: '01' }] };
    const no = `${home.cid ?? home.key.replace(/\D/g, '')}${place.slug.slice(0, 2).toUpperCase()}${index}`;
    if (person.hasDispenser) addDevice(context, home, { ...of, cid: `D${no}`, kind: 'dispenser' });
    if (person.hasScreen) addDevice(context, home, { ...of, cid: `S${no}`, kind: 'screen' });
  });
  return alarms;
}

/** When help in the home began, which is when the alarm came. */
function startOf({ clock, since }: TownContext, home: Household, lives: ReadonlyMap<string, Life>): Date {
  const started = home.persons.flatMap(({ key }) => lives.get(key)?.startedOn ?? []).sort()[0];
  return started === undefined ? since : clock.at(started, '12:00');
}

interface NewDevice {
  readonly cid: string;
  readonly kind: 'social-alarm' | 'dispenser' | 'screen';
  readonly since: Date;
  readonly wearers: readonly { readonly key: string; readonly did: string; readonly why: string }[];
}

/** Alarms are tried each month: some days ago by the town's own clock, and never before it was there. */
function lastTest(clock: TownContext['clock'], cid: string, kind: NewDevice['kind'], since: Date): Date {
  if (kind !== 'social-alarm') return since;
  const daysAgo = 3 + (Number.parseInt(idOf(`device ${cid}`).slice(0, 2), 16) % 24);
  const at = clock.at(addDays(clock.today, -daysAgo), '10:15');
  return at > since ? at : since;
}

function addDevice(context: TownContext, home: Household, { cid, kind, since, wearers }: NewDevice): void {
  const { rows, place, clock, numbers, seed } = context;
  const chance = chanceOf(seed, `device ${cid}`);
  const tenant_id = idOf(place.slug);
  const device_id = idOf(`device ${cid}`);
  const speaks = kind !== 'social-alarm' || home.alarmSpeaks;
  const status = kind === 'social-alarm' ? home.status : 'in-service';
  const model = modelOf(place, { cid, kind, speaks }, seed);
  const first = home.persons[0];
  rows.add('device', {
    tenant_id,
    id: device_id,
    cid,
    kind,
    serial: `SN-${cid}`,
    model: model.name,
    model_id: modelId(place, model),
    speaks,
    phone: first && kind === 'social-alarm' ? numbers.phoneOf(first.key, place.country, first.phone) : null,
    status,
    tested_at: status === 'in-service' ? lastTest(clock, cid, kind, since) : null,
    // Each has just checked in, but those that nobody has tested and a few that are silent.
    ...contactOf(context, { cid, status, isOld: chance.happens(0.003) && home.persons[0]?.isStory !== true }),
  });
  const placement = {
    ...{ tenant_id, device_id },
    ...(home.confirmedOn === null
      ? { address_confirmed_on: null, address_confirmed_with: null }
      : { address_confirmed_on: home.confirmedOn, address_confirmed_with: 'person' }),
  };
  const moved = home.moved && clock.at(home.moved.on, '12:00') > since ? home.moved.on : null;
  if (moved !== null) {
    rows.add('placement', {
      ...placement,
      id: idOf(`placement ${cid} before`),
      home_id: idOf(`home ${home.key} before`),
      starts_at: since,
      ends_at: clock.at(moved, '12:00'),
    });
  }
  const starts_at = moved === null ? since : clock.at(moved, '12:00');
  rows.add('placement', {
    ...placement,
    id: idOf(`placement ${cid}`),
    home_id: idOf(`home ${home.key}`),
    starts_at,
    ends_at: null,
  });
  for (const { key, did, why } of wearers) {
    rows.add('wearer', { tenant_id, device_id, did, person_id: idOf(`person ${key}`), why: why || null });
  }
}

/** The one that is dead has sent heartbeats until it died; the others send their first when the town begins to live. */
function contactOf(context: TownContext, of: { cid: string; status: string; isOld: boolean }) {
  const { place, scale, seed, clock } = context;
  if (of.cid === silentDevices(place, scale, seed).deadSince) {
    return { last_seen_at: lastHeardAt(context), heartbeat_at: lastHeardAt(context) };
  }
  if (of.status === 'never-tested') return { last_seen_at: null };
  return { last_seen_at: of.isOld ? new Date(clock.now.getTime() - 31 * 3_600_000) : clock.now };
}
