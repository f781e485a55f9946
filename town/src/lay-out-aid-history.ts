import type { TownStock, TownThing } from './aid-stock.ts';
import type { Household } from './household.ts';
import { chanceOf, idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';

/** What is lent again and again, and how many days a loan lasts there. */
const busy: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'elbow-crutches': [20, 45],
  'rollator-outdoor': [40, 110],
  'shower-chair': [30, 90],
  wheelchair: [14, 60],
};
/** How far back the store remembers in the demo. Days. */
const remembers = 900;
/** In winter more falls, and more is lent: days on the shelf between two loans. */
const restInWinter = [3, 12] as const;
const restInSummer = [10, 40] as const;

/**
 * Loans that have ended, each thing one after another, with what was done before the next had it: so that the insight of the store has
 * something to learn from. Borrowers are those without a story; what they had once is told to nobody.
 */
export function layOutAidHistory(
  context: TownContext,
  homes: readonly Household[],
  stocks: readonly TownStock[],
): void {
  const plain = homes.flatMap(({ persons }) =>
    persons.filter((one) => !one.isStory && one.protection === 'none' && one.stage === 'helped').map(({ key }) => key),
  );
  if (plain.length === 0) return;
  let no = 0;
  for (const stock of stocks) {
    const days = busy[stock.aid.code];
    if (!days) continue;
    // What is out or in the workshop now has its own story.
    for (const thing of stock.things)
      if (thing.row.state === 'available') no = layOutThing(context, { stock, thing, days, plain, no });
  }
}

interface Past {
  readonly stock: TownStock;
  readonly thing: TownThing;
  readonly days: readonly [number, number];
  readonly plain: readonly string[];
  readonly no: number;
}

function layOutThing(context: TownContext, { stock, thing, days, plain, no }: Past): number {
  const { clock, seed } = context;
  const chance = chanceOf(seed, `aid history ${thing.id}`);
  const bought = String(thing.row.bought_on);
  const first = addDays(clock.today, -remembers);
  let day = addDays(bought > first ? bought : first, chance.between(2, 30));
  let count = no;
  for (;;) {
    const backOn = addDays(day, chance.between(days[0], days[1]));
    // The last one has lain for a while: nothing of the past meets what is lent now.
    if (backOn >= addDays(clock.today, -10)) return count;
    lendThen(context, {
      stock,
      thing,
      person: plain[count % plain.length] ?? '',
      outOn: day,
      backOn,
      waited: chance.between(0, 9),
    });
    count += 1;
    const month = Number(backOn.slice(5, 7));
    const rest = month >= 11 || month <= 3 ? restInWinter : restInSummer;
    day = addDays(backOn, chance.between(rest[0], rest[1]));
  }
}

interface Then {
  readonly stock: TownStock;
  readonly thing: TownThing;
  readonly person: string;
  readonly outOn: string;
  readonly backOn: string;
  /** Days from the first time she asked. */
  readonly waited: number;
}

function lendThen({ rows, place, clock }: TownContext, { stock, thing, person, outOn, backOn, waited }: Then): void {
  const tenant_id = idOf(place.slug);
  const backAt = clock.at(backOn, '12:10');
  rows.add('aid_loan', {
    ...{
      tenant_id,
      id: idOf(`aid loan ${thing.id} ${outOn}`),
      person_id: idOf(`person ${person}`),
      stock_id: stock.id,
    },
    ...{ item_id: thing.id, item_number: 1_000_000_000 + thing.no, why: 'own', handed_by: 'self' },
    ...{ out_at: clock.at(outOn, '16:20'), due_on: backOn, free_half: 0, back_at: backAt, ended_as: 'returned' },
    ...{ parts_out: {}, parts_back: {}, asked_at: clock.at(addDays(outOn, -waited), '09:30'), version: 2 },
  });
  const steps = [
    ['returned', backAt],
    ['cleaned', clock.at(addDays(backOn, 1), '09:40')],
    ['inspected', clock.at(addDays(backOn, 1), '13:05')],
    ['available', clock.at(addDays(backOn, 1), '13:10')],
  ] as const;
  for (const [state, at] of steps) {
    rows.add('aid_item_event', {
      ...{
        tenant_id,
        id: idOf(`aid item ${thing.id} ${state} ${backOn}`),
        item_id: thing.id,
        kind: 'state',
        state,
        at,
      },
      facts: state === 'cleaned' ? { programme: 'wash', role: 'store-keeper' } : {},
    });
  }
  const [, cleaned, inspected, shelved] = steps;
  Object.assign(thing.row, {
    ...{ state_at: shelved[1], last_back_at: backAt, cleaned_at: cleaned[1], inspected_at: inspected[1] },
  });
}
