import { z } from 'zod';
import { aidReservationState, aidToldWhy, aidWhy } from './aids.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** A kind at a store in words for those who borrow: never a code. */
export const aidKindShown = z.strictObject({
  stockId: id,
  article: localText,
  size: localText,
  /** whether it has more than one size, so that the size is worth saying */
  hasSizes: z.boolean(),
  drawing: z.string(),
  storeName: z.string(),
  street: z.string(),
  phone: z.string(),
});
export type AidKindShown = z.output<typeof aidKindShown>;

/** Something else that can be had for as long. */
export const aidAlternative = z.strictObject({ ...aidKindShown.shape, firstFreeOn: day });
export type AidAlternative = z.output<typeof aidAlternative>;

/** How it comes to her. */
export const aidWay = z.enum(['self', 'delivery']);
export type AidWay = z.output<typeof aidWay>;

/** What is promised to a person, as she and those who act for her see it. */
export const aidPromise = z.strictObject({
  promiseId: id,
  ...aidKindShown.shape,
  state: aidReservationState,
  way: aidWay,
  /** from when she may come */
  readyAt: instant,
  fetchByOn: day,
  /** brought to her on a later day than it is ready */
  bringOn: day.nullable(),
  dueOn: day,
  isReady: z.boolean(),
  /** another than she herself made it */
  madeByName: z.string().nullable(),
  /** the promise was moved or taken back, and why */
  toldWhy: aidToldWhy.nullable(),
  /** the promise that stands instead of it */
  movedToId: id.nullable(),
  /** what else is free, where it was taken back or the shelf was empty */
  alternatives: z.array(aidAlternative),
  mayChange: z.boolean(),
});
export type AidPromise = z.output<typeof aidPromise>;

/** What can be had of a kind from a day on: what is shown is what is granted. */
export const aidFree = z.strictObject({
  ...aidKindShown.shape,
  /** it lies there and is hers at once */
  isFreeNow: z.boolean(),
  /** free from the day that was asked for */
  isFree: z.boolean(),
  firstFreeOn: day.nullable(),
  /** when she may come, if it is promised for the day asked; null: not free */
  readyAt: instant.nullable(),
  dueOn: day.nullable(),
  /** kilograms; null: no limit */
  weightLimitKg: z.int().nullable(),
  today: day,
  lastDay: day,
  /** days on which the door does not open, from today on */
  closedOn: z.array(day),
  alternatives: z.array(aidAlternative),
});
export type AidFree = z.output<typeof aidFree>;

const reserved = z.strictObject({ promise: aidPromise });
const notReserved = [
  'none-free',
  'not-lent',
  'needs-professional',
  'too-heavy',
  'too-far',
  'day-passed',
  'never-open',
] as const;
const weightKg = z.int().min(20).max(500).nullable().optional();

/** Whom to ring, and how. */
export const aidRing = z.strictObject({ name: z.string(), phone: z.string() });

/** One line of the day at the store. */
export const storePromise = z.strictObject({
  promiseId: id,
  personId: id,
  name: z.string(),
  phone: z.string().nullable(),
  article: localText,
  size: localText,
  storeName: z.string(),
  way: aidWay,
  why: aidWhy,
  readyAt: instant,
  fetchByOn: day,
  /** label and shelf of what is set aside for her; null: nothing yet */
  setAside: z.strictObject({ label: z.string(), shelf: z.string().nullable() }).nullable(),
  /** things of the kind that lie on the shelf */
  onShelf: z.int(),
  toldWhy: aidToldWhy.nullable(),
  toldAt: instant.nullable(),
  movedTo: z.strictObject({ article: localText, storeName: z.string() }).nullable(),
});
export type StorePromise = z.output<typeof storePromise>;

export const storeDay = z.strictObject({
  today: day,
  stores: z.array(
    z.strictObject({
      id,
      name: z.string(),
      door: z.string().nullable(),
      closings: z.array(z.strictObject({ id, kind: z.string(), on: day, why: z.string() })),
    }),
  ),
  /** who comes today or may come already, earliest first */
  coming: z.array(storePromise),
  /** moved or taken back, or stood before an empty shelf, and not rung yet */
  toRing: z.array(storePromise),
  /** out after the due day */
  late: z.array(
    z.strictObject({
      loanId: id,
      personId: id,
      name: z.string(),
      phone: z.string().nullable(),
      article: localText,
      label: z.string(),
      dueOn: day,
      daysLate: z.int(),
      /** somebody is promised one of the kind within the week */
      isWanted: z.boolean(),
    }),
  ),
  emptyShelves: z.array(
    z.strictObject({
      emptyShelfId: id,
      at: instant,
      article: localText,
      size: localText,
      storeName: z.string(),
      /** how many should lie there, as we count */
      expected: z.int(),
    }),
  ),
});
export type StoreDay = z.output<typeof storeDay>;

export const aidReservationRoutes = defineRoutes({
  'GET /api/my/people/:personId/aid-stocks/:aidStockId': {
    action: 'AidPromise.SeeFree',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What can be promised of a kind at a store, from a day on or now.',
    params: z.strictObject({ personId: id, aidStockId: id }),
    query: z.strictObject({ from: day.optional() }),
    answer: aidFree,
  },
  'GET /api/my/people/:personId/aid-promises': {
    action: 'AidPromise.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What the store has promised a person, and what became of promises that were moved or taken back.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({ today: day, promises: z.array(aidPromise) }),
  },
  'POST /api/my/people/:personId/aid-promises': {
    action: 'AidPromise.Make',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Reserve a kind, now or from a day on; all of its days or nothing.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, stockId: id, from: day.nullable(), way: aidWay, weightKg }),
    answer: reserved,
    refusals: notReserved,
  },
  'POST /api/my/aid-promises/:aidPromiseId/change': {
    action: 'AidPromise.Change',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Another day or another way; the old promise stands until the new one is made. Without a day the days stand and the way alone is changed.',
    params: z.strictObject({ aidPromiseId: id }),
    body: z.strictObject({ ...command, from: day.nullable().optional(), way: aidWay }),
    answer: reserved,
    refusals: [...notReserved, 'promise-ended', 'on-its-way'],
  },
  'POST /api/my/aid-promises/:aidPromiseId/shelf-empty': {
    action: 'AidPromise.SayShelfEmpty',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'She stands in the store and it is not there: an equal one is set aside at once, or a person to ring is named.',
    params: z.strictObject({ aidPromiseId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({
      promise: aidPromise,
      /** what stands instead: where it lies, and when she may take it */
      instead: aidPromise.nullable(),
      shelf: z.string().nullable(),
      ring: aidRing,
    }),
    refusals: ['promise-ended', 'not-ready'],
  },
  'POST /api/my/aid-promises/:aidPromiseId/cancel': {
    action: 'AidPromise.Cancel',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She does not need it; the others may have it at once.',
    params: z.strictObject({ aidPromiseId: id }),
    body: z.strictObject(command),
    answer: reserved,
    refusals: ['promise-ended'],
  },
  'GET /api/units/aid-day': {
    action: 'AidPromise.SeeStoreDay',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Today at the store: who comes, what is set aside, what is late, who must be rung, and empty shelves.',
    answer: storeDay,
  },
  'POST /api/people/:personId/aid-promises': {
    action: 'AidPromise.MakeFor',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Reserve for somebody; a discharge from hospital comes before convenience that begins later.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({
      ...command,
      stockId: id,
      from: day.nullable(),
      way: aidWay,
      why: aidWhy.exclude(['own', 'proxy']),
      weightKg,
    }),
    answer: reserved,
    refusals: notReserved,
  },
  'POST /api/aid-promises/:aidPromiseId/set-aside': {
    action: 'AidPromise.SetAside',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Lay a thing of the kind aside for her; the longest clean one where none is named.',
    params: z.strictObject({ aidPromiseId: id }),
    body: z.strictObject({
      ...command,
      itemId: id.optional(),
      /** the one whose label was read */
      label: z.string().trim().min(6).max(24).optional(),
    }),
    answer: z.strictObject({ label: z.string(), shelf: z.string().nullable() }),
    refusals: ['promise-ended', 'wrong-kind', 'not-on-shelf'],
  },
  'POST /api/aid-promises/:aidPromiseId/rung': {
    action: 'AidPromise.Rung',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She was rung about a promise that was moved or taken back.',
    params: z.strictObject({ aidPromiseId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ rung: z.literal(true) }),
  },
  'POST /api/aid-empty-shelves/:emptyShelfId/looked': {
    action: 'AidPromise.LookedAtShelf',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Somebody has looked at the shelf: so many lie there. What is not found is missing and is promised to nobody.',
    params: z.strictObject({ emptyShelfId: id }),
    body: z.strictObject({ ...command, found: z.int().min(0).max(500) }),
    answer: z.strictObject({ missing: z.int() }),
    refusals: ['looked-already'],
  },
  'POST /api/aid-stores/:closedStoreId/closings': {
    action: 'AidPromise.CloseDay',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'A day on which the door stays shut or nobody cleans. Promised days of fetching move, and those concerned are told.',
    params: z.strictObject({ closedStoreId: id }),
    body: z.strictObject({ ...command, kind: z.enum(['door', 'cleaning', 'counter']), on: day, why: words(200) }),
    answer: z.strictObject({ closingId: id }),
    refusals: ['too-soon', 'closed-already'],
  },
});
