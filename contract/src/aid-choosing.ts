import { z } from 'zod';
import { aidMeasure } from './aid-catalogue.ts';
import { aidKind, aidWhy, selfService } from './aids.ts';
import { guideFacts, guideQuestionCode, guideWayShown } from './guide.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, listCode, localText } from './values.ts';

/** Groups that people look in, by what they do and not by number. */
export const aidGroups = ['walk', 'sit', 'bath', 'toilet', 'home', 'bed', 'small'] as const;
export const aidGroup = z.enum(aidGroups);
export type AidGroup = z.output<typeof aidGroup>;

const said = z.string();

/** An article as people look for it: no number, no code of any class. */
export const aidShown = z.strictObject({
  /** short name of the article, in the address of its page */
  code: listCode,
  group: aidGroup,
  name: said,
  purpose: said,
  /** which drawing */
  drawing: z.string(),
  kind: aidKind,
  selfService,
  /** one lies on a shelf now */
  isFreeNow: z.boolean(),
});
export type AidShown = z.output<typeof aidShown>;

const sizeShown = z.strictObject({
  sizeId: id,
  name: said,
  /** kilograms; null: nobody's weight rests on it */
  weightLimitKg: z.int().nullable(),
});

/** What is said of her weight: never the weight itself, only on which side of a limit. Not kept. */
export const weightSaid = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('at-most'), kg: z.int().min(20).max(500) }),
  z.strictObject({ kind: z.literal('above'), kg: z.int().min(20).max(500) }),
  z.strictObject({ kind: z.literal('unknown') }),
]);
export type WeightSaid = z.output<typeof weightSaid>;

/** What one store has of one size. */
export const stockShown = z.strictObject({
  stockId: id,
  sizeId: id,
  sizeName: said,
  storeName: z.string(),
  street: z.string(),
  phone: z.string(),
  /** how many may be had now; null: the number is not known, or it is given and not lent */
  onShelf: z.int().nullable(),
  isFreeNow: z.boolean(),
  /** first day on which one may be fetched; null: none is known */
  firstFreeOn: day.nullable(),
  weightLimitKg: z.int().nullable(),
});
export type StockShown = z.output<typeof stockShown>;

/**
 * Where the choosing ended. `borrow` it can be had here · `given` it is given in the store · `wait` all are out · `stopped` her weight
 * is above every limit · `none-fits` no size suits the measures · `person` somebody must have a hand in it
 */
export const rightOneOutcomes = ['borrow', 'given', 'wait', 'stopped', 'none-fits', 'person'] as const;
export const rightOneOutcome = z.enum(rightOneOutcomes);
export type RightOneOutcome = z.output<typeof rightOneOutcome>;

export const rightOne = z.strictObject({
  outcome: rightOneOutcome,
  /** asked only when the answer changes who is responsible */
  question: z
    .strictObject({
      code: guideQuestionCode,
      text: z.string(),
      choices: z.array(z.strictObject({ code: z.string(), text: z.string() })),
    })
    .nullable(),
  /** who is responsible and what to do, by the municipality's table; always has an act */
  way: guideWayShown,
  /** it may be borrowed here while somebody else's is on its way */
  isMeanwhile: z.boolean(),
  /** the highest limit of the article; null: none */
  limitKg: z.int().nullable(),
  /** the best one first; empty when nothing may be fetched by oneself */
  stocks: z.array(stockShown),
  /** other articles that do much the same */
  alternatives: z.array(aidShown),
  /** somebody to ring, whatever else is said */
  ring: z.strictObject({ name: z.string(), phone: z.string() }).nullable(),
});
export type RightOne = z.output<typeof rightOne>;

/** Somebody's turn for a kind of which all are out. */
export const aidWait = z.strictObject({
  waitId: id,
  stockId: id,
  name: localText,
  sizeName: localText,
  storeName: z.string(),
  drawing: z.string(),
  state: z.enum(['waiting', 'offered', 'left']),
  joinedAt: instant,
  /** how many stand before her */
  before: z.int(),
  /** what was promised to her when it was her turn */
  reservationId: id.nullable(),
});
export type AidWait = z.output<typeof aidWait>;

export const aidChoosingRoutes = defineRoutes({
  'GET /api/aids': {
    action: 'Aid.Browse',
    doors: 'public',
    showsPersons: false,
    summary: 'What the store of aids has, with plain names; for everybody, without logging in.',
    query: z.strictObject({
      language,
      iso: z
        .string()
        .regex(/^[0-9]{4,8}$/)
        .optional(),
    }),
    answer: z.strictObject({
      placeName: z.string(),
      store: z.strictObject({ name: z.string(), street: z.string(), phone: z.string() }).nullable(),
      articles: z.array(aidShown),
    }),
  },
  'GET /api/aids/articles/:articleCode': {
    action: 'Aid.Browse',
    doors: 'public',
    showsPersons: false,
    summary: 'One article: how it is fitted and used, what to measure, what it bears, how long it is lent.',
    params: z.strictObject({ articleCode: listCode }),
    query: z.strictObject({ language }),
    answer: z.strictObject({
      article: aidShown.nullable(),
      fit: z.string(),
      use: z.string(),
      measures: z.array(aidMeasure).max(3),
      sizes: z.array(sizeShown),
      /** limits to ask about, rising; empty: weight is not asked */
      weightLimits: z.array(z.int()),
      parts: z.array(z.strictObject({ name: z.string(), count: z.int() })),
      loanDays: z.int(),
      reviewDays: z.int(),
      /** in øre; 0: free */
      fee: z.int(),
      deposit: z.int(),
    }),
  },
  'POST /api/aids/right-one': {
    action: 'Aid.Choose',
    doors: 'public',
    showsPersons: false,
    summary: 'Which size, who lends it, and what is on the shelf. Nothing of what is answered is kept.',
    body: z.strictObject({
      articleCode: listCode,
      language,
      /** null: she does not know */
      measures: z.partialRecord(listCode, z.int().min(0).max(400).nullable()),
      weight: weightSaid,
      facts: guideFacts,
    }),
    answer: z.strictObject({ right: rightOne.nullable() }),
  },
  'GET /api/aids/people/:personId/waits': {
    action: 'AidWait.See',
    doors: ['resident', 'staff'],
    showsPersons: true,
    summary: 'What a person waits for at the store of aids.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({ waits: z.array(aidWait) }),
  },
  'POST /api/aids/people/:personId/waits': {
    action: 'AidWait.Join',
    doors: ['resident', 'staff'],
    showsPersons: true,
    summary: 'Stand in line for a kind of which all are out.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, stockId: id, why: aidWhy.exclude(['own', 'proxy']).optional() }),
    answer: z.strictObject({ waitId: id, before: z.int() }),
    refusals: ['free-now', 'waits-already', 'not-lent', 'needs-professional'],
  },
  'POST /api/aids/waits/:aidWaitId/leave': {
    action: 'AidWait.Leave',
    doors: ['resident', 'staff'],
    showsPersons: true,
    summary: 'Leave the line.',
    params: z.strictObject({ aidWaitId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ left: z.literal(true) }),
    refusals: ['not-waiting'],
  },
});
