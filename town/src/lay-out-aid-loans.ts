import { halfOf, modelOf, type TownStock, type TownThing } from './aid-stock.ts';
import type { Household } from './household.ts';
import { idOf } from './seeded.ts';
import { addGrant, type TownContext } from './town-context.ts';
import { addDays, weekdayOf } from './town-time.ts';

/** A loan of the story: who, what, and how many days ago she fetched it. */
const told: readonly Told[] = [
  { person: 'ingrid-solvang', aid: 'rollator-outdoor', size: 'medium', ago: 40, due: 50, model: 2 },
  { person: 'borghild-nilsen', aid: 'wheelchair', size: 'medium', ago: 84, due: 6 },
  { person: 'borghild-nilsen', aid: 'commode', size: 'medium', ago: 84, due: 6 },
  { person: 'borghild-nilsen', aid: 'bed-rail-standing', size: 'one', ago: 25, due: 65, model: 1 },
  // He gets no digital post: who calls this model back reaches him by letter and by telephone.
  { person: 'odd-nilsen', aid: 'rollator-outdoor', size: 'medium', ago: 60, due: 30, model: 2 },
  { person: 'elle-somby', aid: 'shower-stool', size: 'one', ago: 70, due: -23 },
  { person: 'elle-somby', aid: 'trolley', size: 'one', ago: 50, due: 40 },
  { person: 'elle-somby', aid: 'gripper', size: 'long', ago: 33, due: 57 },
  { person: 'gunnel-ek', aid: 'rollator-indoor', size: 'medium', ago: 30, due: 60 },
  { person: 'gunnel-ek', aid: 'bed-rail-standing', size: 'one', ago: 25, due: 65, model: 1 },
];

interface Told {
  readonly person: string;
  readonly aid: string;
  readonly size: string;
  readonly ago: number;
  readonly due: number;
  /** Which of the maker's models it is; without it whichever comes. */
  readonly model?: number;
}

/** What is promised from tomorrow on. */
const promised = [
  { person: 'ingrid-solvang', aid: 'shower-chair', size: 'medium' },
  { person: 'gunnel-ek', aid: 'bath-board', size: 'short' },
] as const;

/** All of them are out: whoever wants one waits. */
const allOut = { aid: 'telescopic-rails', size: 'long' } as const;
const waiting: readonly string[] = ['odd-nilsen', 'ingrid-solvang', 'gunnel-ek'];

/** How many others have borrowed something, of so many served. */
const every = 4;

/** What is lent, promised and waited for; a few things are dirty or in the workshop. What is left is for what happens to things. */
export function layOutLoans(context: TownContext, homes: readonly Household[], stocks: readonly TownStock[]): AidsLeft {
  const free = new Map(stocks.map((stock) => [stock.id, [...stock.things]]));
  const take = (stock: TownStock): TownThing | undefined => free.get(stock.id)?.pop();
  const find = (aid: string, size: string) => stocks.find((stock) => stock.aid.code === aid && stock.size === size);
  const served = new Set(homes.flatMap(({ persons }) => persons.map(({ key }) => key)));
  const lent = new Map<string, LentThing>();
  for (const { person, aid, size, ago, due, model } of told) {
    const stock = find(aid, size);
    const thing = stock && served.has(person) ? take(stock) : undefined;
    if (!stock || !thing) continue;
    if (model !== undefined) thing.row.model = modelOf(aid, model);
    const row = lend(context, { person, stock, thing, ago, due });
    lent.set(`${person} ${aid}`, {
      thing,
      stock,
      person,
      loanId: loanOf(thing),
      outOn: addDays(context.clock.today, -ago),
      row,
    });
  }
  for (const { person, aid, size } of promised) {
    const stock = find(aid, size);
    if (stock && served.has(person)) promise(context, person, stock);
  }
  const plain = homes.flatMap(({ persons }) =>
    persons.filter((one) => !one.isStory && one.protection === 'none' && one.stage === 'helped' && one.turn === null),
  );
  const many = Math.floor(plain.length / every);
  const others = plain.filter((_, no) => no % every === 0).slice(0, many);
  const lendable = stocks.filter(({ aid, things }) => aid.selfService !== 'decision' && things.length > 1);
  const rails = find(allOut.aid, allOut.size);
  let next = 0;
  // Whoever else is there where those are too few: all of them are to be out.
  const needy = [...others.splice(0, rails?.things.length ?? 0), ...plain.filter((_, no) => no % every !== 0)];
  for (const { key } of needy.slice(0, rails?.things.length ?? 0)) {
    const thing = rails && take(rails);
    if (rails && thing) lend(context, { person: key, stock: rails, thing, ago: 20 + next, due: 30 + 5 * next++ });
  }
  for (const [no, { key }] of others.entries()) {
    const stock = lendable[(no * 7) % lendable.length];
    // One of each stays on the shelf, so that there is something to fetch.
    const thing = stock && (free.get(stock.id)?.length ?? 0) > 1 ? take(stock) : undefined;
    // Every ninth is late.
    if (stock && thing)
      lend(context, { person: key, stock, thing, ago: 15 + (no % 60), due: no % 9 === 4 ? -4 : 8 + (no % 70) });
  }
  const dirty = ['elbow-crutches', 'commode', 'rollator-outdoor'].flatMap((code) => find(code, 'medium') ?? []);
  for (const [no, stock] of dirty.entries()) {
    const thing = take(stock);
    if (thing) comeBack(context, thing, no);
  }
  const broken = find('wheelchair', 'small');
  const thing = broken && take(broken);
  if (thing) Object.assign(thing.row, { state: 'repair', state_at: hoursAgo(context, 30), counts_from: null });
  for (const [no, person] of waiting.filter((each) => served.has(each)).entries())
    if (rails) wait(context, person, rails, 50 - 10 * no);
  return {
    lent: (person, aid) => lent.get(`${person} ${aid}`),
    take: (aid, size) => {
      const stock = find(aid, size);
      const thing = stock && take(stock);
      return stock && thing ? { stock, thing } : undefined;
    },
    find,
    broken: thing,
  };
}

function loanOf(thing: TownThing): string {
  return idOf(`aid loan ${thing.id}`);
}

/** A thing of the story in somebody's hands. */
export interface LentThing {
  readonly thing: TownThing;
  readonly stock: TownStock;
  readonly person: string;
  readonly loanId: string;
  readonly outOn: string;
  /** The loan, until everything that has happened to it is known. */
  readonly row: Record<string, unknown>;
}

/** What is on the shelves after the loans, and what of the story is lent. */
export interface AidsLeft {
  readonly lent: (person: string, aid: string) => LentThing | undefined;
  /** One from the shelf, once; nothing when none is left. */
  readonly take: (aid: string, size: string) => { readonly stock: TownStock; readonly thing: TownThing } | undefined;
  readonly find: (aid: string, size: string) => TownStock | undefined;
  /** In the workshop since yesterday. */
  readonly broken: TownThing | undefined;
}

interface OneLoan {
  readonly person: string;
  readonly stock: TownStock;
  readonly thing: TownThing;
  /** Days since it went out, and until it is due; below none it is late. */
  readonly ago: number;
  readonly due: number;
}

function lend(context: TownContext, { person, stock, thing, ago, due }: OneLoan): Record<string, unknown> {
  const { rows, place, clock } = context;
  const outOn = addDays(clock.today, -ago);
  const outAt = clock.at(outOn, '17:40');
  const due_on = addDays(clock.today, due);
  const id = loanOf(thing);
  const person_id = idOf(`person ${person}`);
  const row = {
    ...{ tenant_id: idOf(place.slug), id, person_id, stock_id: stock.id, item_id: thing.id },
    // Numbers are given by the database; set right when everything is written.
    ...{ item_number: 1_000_000_000 + thing.no, why: 'own', handed_by: 'self', out_at: outAt, due_on },
    // What is late holds on until it is back and clean.
    free_half: freeAfter(context, due < 0 ? addDays(clock.today, 2) : due_on),
    ...{ review_on: addDays(outOn, 120), parts_out: partsOf(stock), asked_at: outAt, version: 1 },
  };
  rows.add('aid_loan', row);
  Object.assign(thing.row, { state: 'out', state_at: outAt });
  open(context, { person_id, ref: id, from: outAt });
  return row;
}

function partsOf({ aid }: TownStock): Record<string, number> {
  return Object.fromEntries((aid.parts ?? []).map(({ code, count }) => [code, count]));
}

function promise(context: TownContext, person: string, stock: TownStock): void {
  const { rows, place, clock, roster } = context;
  const tenant_id = idOf(place.slug);
  const id = idOf(`aid reservation ${person} ${stock.id}`);
  const person_id = idOf(`person ${person}`);
  const at = hoursAgo(context, 20);
  const from_half = halfOf(clock.tomorrow);
  const due_on = addDays(clock.tomorrow, 90);
  const free_half = freeAfter(context, due_on);
  const ready_at = clock.at(clock.tomorrow, '00:00');
  rows.add('aid_reservation', {
    ...{ tenant_id, id, person_id, stock_id: stock.id, state: 'promised', why: 'staff', way: 'self', from_half },
    ...{ free_half, due_on, ready_at, fetch_by_on: addDays(clock.tomorrow, 3), asked_at: at, made_at: at },
    ...by(roster.pick(`${place.slug} store`, 'store-keeper', 0)),
    version: 1,
  });
  rows.add('aid_span', {
    ...{ tenant_id, reservation_id: id, stock_id: stock.id, from_half, free_half, ready_at, yields: true },
  });
  open(context, { person_id, ref: id, from: at });
}

function by({ id, name }: { readonly id: string; readonly name: string }) {
  return { made_by: id, made_by_name: name };
}

/** In the box since yesterday, or washed and not inspected. */
function comeBack(context: TownContext, thing: TownThing, no: number): void {
  const back = hoursAgo(context, 16 + no);
  const isClean = no === 1;
  const at = isClean ? hoursAgo(context, 2) : back;
  Object.assign(thing.row, {
    ...{ state: isClean ? 'cleaned' : 'returned', state_at: at, last_back_at: back, cleaned_at: isClean ? at : null },
    counts_from: freeAfter(context, context.clock.today) - 2,
  });
}

function wait(context: TownContext, person: string, stock: TownStock, hours: number): void {
  const { rows, place } = context;
  const tenant_id = idOf(place.slug);
  const id = idOf(`aid wait ${person} ${stock.id}`);
  const person_id = idOf(`person ${person}`);
  const at = hoursAgo(context, hours);
  rows.add('aid_wait', {
    ...{ tenant_id, id, person_id, stock_id: stock.id, state: 'waiting', why: 'own', asked_at: at, joined_at: at },
    ...{ joined_by: person_id, joined_by_name: '', version: 1 },
  });
  rows.add('aid_wait_place', { tenant_id, wait_id: id, stock_id: stock.id, goes_first: false, joined_at: at });
  open(context, { person_id, ref: id, from: at });
}

function open(context: TownContext, { person_id, ref, from }: { person_id: string; ref: string; from: Date }): void {
  addGrant(context, {
    ...{ person_id, subjectId: idOf(`${context.place.slug} store`), basis: 'aid', ref, from, to: null },
  });
}

/** The half day in which the next may have it: cleaned by noon of the next working day, and time to tell her. */
function freeAfter(context: TownContext, dueOn: string): number {
  const { place, holidays } = context;
  let day = addDays(dueOn, 1);
  while (weekdayOf(day) > 5 || holidays(place.country, Number(day.slice(0, 4))).has(day)) day = addDays(day, 1);
  return halfOf(addDays(day, 2));
}

export function hoursAgo({ clock }: TownContext, hours: number): Date {
  return new Date(clock.now.getTime() - hours * 3_600_000);
}
