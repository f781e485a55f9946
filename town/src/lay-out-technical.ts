import { silentDevices } from './beating-devices.ts';
import type { Household } from './household.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';

/** Minutes since an alarm of the town was last heard; over the hour from which one is without an alarm. */
const silentMinutes = 72;
const minute = 60_000;

/** When the dead alarm was last heard. */
export function lastHeardAt({ clock }: Pick<TownContext, 'clock'>): Date {
  return new Date(clock.now.getTime() - silentMinutes * minute);
}

/** What the technical team and the desk find when the town begins: a person without an alarm, and a battery that runs out. */
export function layOutTechnical(context: TownContext, homes: readonly Household[]): void {
  const { place, scale, seed, clock } = context;
  const { deadSince } = silentDevices(place, scale, seed);
  const dead = homes.find(({ cid }) => cid !== null && cid === deadSince);
  if (!dead) return;
  const at = (minutes: number) => new Date(clock.now.getTime() - minutes * minute);
  addCase(context, dead, {
    ...{ kind: 'person-without-alarm', since: lastHeardAt(context), opened: at(61), last: at(12), due: at(-108) },
    ...{
      faults: [],
      happened: [
        ['opened', at(61)],
        ['without-alarm', at(12)],
        ['told', at(12)],
      ],
      told: at(12),
    },
  });
  const low = homes.find(
    ({ cid, persons }) => cid !== null && persons.every(({ isStory }) => !isStory) && cid !== deadSince,
  );
  if (!low) return;
  addCase(context, low, {
    ...{ kind: 'low-battery', since: at(190), opened: at(190), last: at(70), due: at(190 - 72 * 60) },
    ...{
      faults: ['battery'],
      happened: [
        ['opened', at(190)],
        ['said-again', at(70)],
      ],
      told: null,
    },
  });
}

interface TownCase {
  readonly kind: 'person-without-alarm' | 'low-battery';
  readonly since: Date;
  readonly opened: Date;
  readonly last: Date;
  readonly due: Date;
  readonly faults: readonly string[];
  readonly happened: readonly (readonly [what: string, at: Date])[];
  readonly told: Date | null;
}

function addCase({ rows, place }: TownContext, home: Household, of: TownCase): void {
  const tenant_id = idOf(place.slug);
  const case_id = idOf(`technical case ${home.cid}`);
  const device_id = idOf(`device ${home.cid}`);
  // With the desk at first: the first look gives it to those who are there at the hour.
  const owner_id = idOf('desk');
  rows.add('technical_case', {
    ...{ tenant_id, id: case_id, kind: of.kind, device_id, cid: home.cid, area_id: idOf(`${place.slug} ${home.area}`) },
    ...{ faults: of.faults, owner_id, desk_id: owner_id, team_id: idOf(`${place.slug} technical`), due_at: of.due },
    ...{
      since_at: of.since,
      opened_at: of.opened,
      last_at: of.last,
      times: of.happened.length > 2 ? 1 : 2,
      state: 'open',
    },
    ...{ is_away: false, version: 1 },
  });
  for (const { key, turn } of home.persons) {
    if (turn === 'died') continue;
    const person_id = idOf(`person ${key}`);
    const marks = home.persons.length === 1 ? ['lives-alone'] : [];
    rows.add('technical_case_person', {
      ...{ tenant_id, case_id, person_id, device_id, home_id: idOf(`home ${home.key}`), marks, told_at: of.told },
    });
    rows.add('access_grant', {
      ...{ tenant_id, id: idOf(`technical grant ${home.cid} ${key}`), subject_id: owner_id, person_id },
      ...{ basis: 'technical-case', basis_ref: case_id, scopes: [], starts_at: of.opened },
    });
  }
  for (const [what, at] of of.happened) {
    rows.add('technical_happening', {
      ...{ tenant_id, id: idOf(`technical happening ${home.cid} ${what}`), case_id, at, received_at: at, what },
    });
  }
}
