import { z } from 'zod';
import { aidItemState } from './aids.ts';
import { defineRoutes } from './route.ts';
import { command, id, instant, listCode, localText } from './values.ts';

const shelf = z.string().trim().min(1).max(20);

/** What was read during a count, against what should lie there. */
const found = z.strictObject({
  label: z.string(),
  thingId: id.nullable(),
  article: localText.nullable(),
  /** where we thought it was */
  state: aidItemState.nullable(),
  shelfWas: z.string().nullable(),
  shelfSeen: z.string().nullable(),
});

/**
 * `missing` should lie here and was not seen · `here` is here though it should not be (out, gone, scrapped) · `moved` lies on another
 * shelf · `elsewhere` is another store's · `unknown` is no label of ours.
 */
const difference = z.strictObject({ ...found.shape, is: z.enum(['missing', 'here', 'moved', 'elsewhere', 'unknown']) });
export type AidDifference = z.output<typeof difference>;

export const aidCount = z.strictObject({
  id,
  store: z.string(),
  storeId: id,
  shelf: z.string().nullable(),
  begunAt: instant,
  settledAt: instant.nullable(),
  byShelf: z.array(
    z.strictObject({ shelf: z.string().nullable(), expected: z.number().int(), seen: z.number().int() }),
  ),
  differences: z.array(difference),
  seen: z.number().int(),
  version: z.number().int(),
});
export type AidCount = z.output<typeof aidCount>;

const transfer = z.strictObject({
  id,
  thingId: id,
  label: z.string(),
  article: localText,
  from: z.string(),
  to: z.string(),
  sentAt: instant,
  cameAt: instant.nullable(),
  endedAs: z.enum(['came', 'turned-back']).nullable(),
});
export type AidTransfer = z.output<typeof transfer>;

const supply = z.strictObject({
  id,
  store: z.string(),
  article: localText,
  size: localText,
  onShelf: z.number().int(),
  lowest: z.number().int().nullable(),
  isLow: z.boolean(),
  ordered: z.strictObject({ pieces: z.number().int(), at: instant }).nullable(),
  /** given in the last ninety days */
  givenLately: z.number().int(),
});
export type AidSupply = z.output<typeof supply>;

const supplies = z.strictObject({ supplies: z.array(supply) });
const ofCount = z.strictObject({ countId: id });
const ofSupply = z.strictObject({ supplyId: id });

export const aidCountRoutes = defineRoutes({
  'GET /api/aids/counts': {
    action: 'Aid.Count',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Counts that are not settled, and the latest that are.',
    answer: z.strictObject({
      stores: z.array(z.strictObject({ id, name: z.string(), shelves: z.array(z.string()) })),
      counts: z.array(
        z.strictObject({
          id,
          store: z.string(),
          shelf: z.string().nullable(),
          begunAt: instant,
          settledAt: instant.nullable(),
        }),
      ),
    }),
  },
  'POST /api/aids/counts': {
    action: 'Aid.Count',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Begins to count a shelf or a whole store; one that is open already is gone on with.',
    body: z.strictObject({ ...command, storeId: id, shelf: shelf.optional() }),
    answer: aidCount,
  },
  'GET /api/aids/counts/:countId': {
    action: 'Aid.Count',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A count: by shelf, and what differs.',
    params: ofCount,
    answer: aidCount,
  },
  'POST /api/aids/counts/:countId/seen': {
    action: 'Aid.Count',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Labels read on the shelves, also those that a phone has kept while there was no net. The same label twice is one.',
    params: ofCount,
    body: z.strictObject({
      ...command,
      seen: z
        .array(z.strictObject({ label: z.string().trim().min(1).max(40), shelf: shelf.nullable(), at: instant }))
        .max(500),
    }),
    answer: aidCount,
    refusals: ['settled-already'],
  },
  'POST /api/aids/counts/:countId/settle': {
    action: 'Aid.Count',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'One act: what is missing goes out of circulation, what is here comes back to be cleaned, shelves are set right.',
    params: ofCount,
    body: z.strictObject({ ...command, version: z.number().int() }),
    answer: aidCount,
    refusals: ['settled-already', 'changed-meanwhile'],
  },
  'GET /api/aids/transfers': {
    action: 'Aid.Transfer',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What is on its way between stores, and what came in the last month.',
    answer: z.strictObject({ transfers: z.array(transfer) }),
  },
  'POST /api/aids/things/:thingId/transfer': {
    action: 'Aid.Transfer',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Sends a thing to another store. It counts at neither until it has come.',
    params: z.strictObject({ thingId: id }),
    body: z.strictObject({ ...command, toStoreId: id }),
    answer: transfer,
    refusals: ['not-now', 'same-store', 'kept-aside', 'promised-within-a-day'],
  },
  'POST /api/aids/transfers/:transferId/came': {
    action: 'Aid.Transfer',
    doors: ['staff'],
    showsPersons: false,
    summary: 'It has come, or turned back. It is looked over before it is lent.',
    params: z.strictObject({ transferId: id }),
    body: z.strictObject({ ...command, as: z.enum(['came', 'turned-back']), shelf: shelf.optional() }),
    answer: transfer,
    refusals: ['came-already'],
  },
  'GET /api/aids/lacking': {
    action: 'Aid.SeeThings',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Sets that lack a part, and others of the kind that have it to spare.',
    answer: z.strictObject({
      sets: z.array(
        z.strictObject({
          thingId: id,
          label: z.string(),
          article: localText,
          store: z.string(),
          lacking: z.array(z.strictObject({ code: listCode, names: localText })),
          /** another of the kind that cannot be lent anyway and has the parts */
          from: z.array(z.strictObject({ thingId: id, label: z.string() })),
        }),
      ),
    }),
  },
  'GET /api/aids/supplies': {
    action: 'Aid.Supply',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What is given and counted, those below their lowest number first.',
    answer: supplies,
  },
  'POST /api/aids/supplies/:supplyId/move': {
    action: 'Aid.Supply',
    doors: ['staff'],
    showsPersons: false,
    summary: 'So many were given, came, were thrown away; or this many were counted.',
    params: ofSupply,
    body: z.strictObject({
      ...command,
      why: z.enum(['given', 'came', 'counted', 'thrown-away']),
      pieces: z.number().int().min(0).max(10000),
    }),
    answer: supplies,
    refusals: ['not-so-many', 'lent-not-given'],
  },
  'POST /api/aids/supplies/:supplyId/lowest': {
    action: 'Aid.Supply',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The fewest there should be.',
    params: ofSupply,
    body: z.strictObject({ ...command, lowest: z.number().int().min(0).max(10000) }),
    answer: supplies,
    refusals: ['lent-not-given'],
  },
  'POST /api/aids/supplies/:supplyId/order': {
    action: 'Aid.Supply',
    doors: ['staff'],
    showsPersons: false,
    summary: 'So many are ordered; the line stays on the list until they come.',
    params: ofSupply,
    body: z.strictObject({ ...command, pieces: z.number().int().min(1).max(10000) }),
    answer: supplies,
    refusals: ['ordered-already', 'lent-not-given'],
  },
});
