import { houseNames } from './lay-out-houses.ts';
import { addPerson, unprotected } from './lay-out-people.ts';
import { olderName } from './names.ts';
import { chanceOf, idOf } from './seeded.ts';
import { addGrant, type TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

type Use = 'long' | 'short' | 'relief' | 'housing';

/** Which kinds of help each use of a room is for, by code. */
const kinds: Readonly<Record<'NO' | 'SE', Readonly<Record<Use, string>>>> = {
  NO: { long: 'long-stay', short: 'short-stay', relief: 'respite-stay', housing: 'housing' },
  SE: { long: 'special-housing', short: 'short-stay', relief: 'alternating-care', housing: 'special-housing' },
};

const rooms: readonly (readonly [use: Use, count: number])[] = [
  ['long', 7],
  ['short', 2],
  ['relief', 2],
  ['housing', 2],
];

/** The code of the kind of help that a use of a room is for. */
export function kindOf({ place }: TownContext, use: Use): string {
  return kinds[place.country][use];
}

/** A room of the town: its id is `idOf` of it. */
export function roomKey(place: string, house: number, use: Use, no: number): string {
  return `${place} room ${house} ${use} ${no}`;
}

/** Two houses with rooms, and those who live in most of them. The first room for a long stay in the first house is free. */
export function layOutCareHomes(context: TownContext): void {
  const { rows, place, clock } = context;
  const tenant_id = idOf(place.slug);
  houseNames[place.country].forEach((_name, house) => {
    const unit_id = idOf(`${place.slug} nursing-home ${house}`);
    for (const [use, count] of rooms) {
      for (let no = 0; no < count; no += 1) {
        const key = roomKey(place.slug, house, use, no);
        rows.add('care_place', {
          ...{ tenant_id, id: idOf(key), number: numberOf(key), unit_id, use },
          ...{ name: `${{ long: '1', short: '2', relief: '3', housing: '4' }[use]}0${no + 1}` },
          service_types: [kindOf(context, use)],
        });
        if (use === 'relief' || (use === 'long' && no === 0)) continue;
        if (use !== 'long' && no > 0) continue;
        const from = addDays(clock.today, use === 'short' ? -6 : -200 - no * 40);
        const until = use === 'short' ? addDays(clock.today, 15) : null;
        livesIn(context, { key, unit_id, kind: kindOf(context, use), from, until });
      }
    }
  });
}

/** Rooms are numbered by the table; the town says its own, so that the same town has the same. */
export function numberOf(key: string): number {
  return Number.parseInt(idOf(key).replaceAll('-', '').slice(-11), 16);
}

function livesIn(
  context: TownContext,
  of: { key: string; unit_id: string; kind: string; from: string; until: string | null },
): void {
  const { place, seed, clock, roster } = context;
  const chance = chanceOf(seed, of.key);
  const two = (low: number, high: number): string => String(chance.between(low, high)).padStart(2, '0');
  const name = olderName(place.country, chance.happens(0.6), chance);
  const bornOn = `${chance.between(1931, 1946)}-${two(1, 12)}-${two(1, 28)}`;
  const key = `resident of ${of.key}`;
  const languages = [place.country === 'SE' ? 'sv' : 'nb'];
  addPerson(context, place, { key, ...name, bornOn, phone: null, languages, ...unprotected });
  const office = `${place.slug} assessment`;
  addBooking(context, {
    ...{ id: idOf(`stay ${of.key}`), room: of.key, person_id: idOf(`person ${key}`), kind: of.kind },
    ...{ from: of.from, until: of.until, state: 'kept', waiting_id: null, series_id: null },
    by: roster.pick(office, 'assessor', 0),
  });
  for (const [subjectId, basis] of [
    [idOf(office), 'case'],
    [of.unit_id, 'in-care'],
  ] as const) {
    const since = clock.at(of.from, '12:00');
    addGrant(context, {
      person_id: idOf(`person ${key}`),
      subjectId,
      basis,
      ref: idOf(`stay ${of.key}`),
      from: since,
      to: null,
    });
  }
}

export interface TownBooking {
  readonly id: string;
  readonly room: string;
  readonly person_id: string;
  readonly kind: string;
  readonly from: string;
  readonly until: string | null;
  readonly state: 'offered' | 'kept';
  readonly waiting_id: string | null;
  readonly series_id: string | null;
  readonly by: { readonly id: string; readonly name: string };
}

/** Who lives there has moved in, and the house has said so. */
function movedIn({ from, state, by }: TownBooking, clock: TownContext['clock']) {
  const isIn = state === 'kept' && from <= clock.today;
  return {
    moved_in_on: isIn ? from : null,
    moved_in_at: isIn ? clock.at(from, '13:00') : null,
    moved_in_by: isIn ? by.id : null,
    moved_in_by_name: isIn ? by.name : null,
  };
}

/** Somebody in a room, or to come. */
export function addBooking({ rows, place, clock }: TownContext, of: TownBooking): void {
  const tenant_id = idOf(place.slug);
  rows.add('place_booking', {
    ...{ tenant_id, id: of.id, place_id: idOf(of.room), place_number: numberOf(of.room), state: of.state },
    ...{ during: `[${of.from},${of.until ?? ''})`, series_id: of.series_id },
  });
  rows.add('place_stay', {
    ...{ tenant_id, id: of.id, person_id: of.person_id, service_type: of.kind, waiting_id: of.waiting_id },
    ...{ made_at: new Date(clock.now.getTime() - 3 * 86_400_000), made_by: of.by.id, made_by_name: of.by.name },
    ...movedIn(of, clock),
  });
}
