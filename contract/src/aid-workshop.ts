import { z } from 'zod';
import { aidItemState, aidKind, cleaningClass } from './aids.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, listCode, localText, words } from './values.ts';

/** Why a thing is kept aside; as long as it is, nobody is promised it. */
export const aidHeldBecause = z.enum(['infection', 'recall', 'accident', 'transfer']);
export type AidHeldBecause = z.output<typeof aidHeldBecause>;

/** What was done to make a thing clean. */
export const aidProgramme = z.enum(['wiped', 'washed', 'cabinet', 'textile-60', 'disinfected']);
export type AidProgramme = z.output<typeof aidProgramme>;

/** Why a thing is thrown away. */
export const aidScrapWhy = z.enum(['worn-out', 'cannot-be-cleaned', 'too-dear', 'called-back', 'other']);
export type AidScrapWhy = z.output<typeof aidScrapWhy>;

const ofThing = z.strictObject({ thingId: id });
const shelf = z.string().trim().min(1).max(20);
const name = z.string().trim().min(1).max(80);

/** One thing as a list shows it. */
export const aidThingRow = z.strictObject({
  id,
  label: z.string(),
  article: localText,
  size: localText,
  store: z.string(),
  state: aidItemState,
  stateAt: instant,
  shelf: z.string().nullable(),
  heldBecause: aidHeldBecause.nullable(),
  /** parts that are not with it */
  lacking: z.array(z.strictObject({ code: listCode, names: localText })),
  serviceOn: day.nullable(),
});
export type AidThingRow = z.output<typeof aidThingRow>;

/** Something that happened to a thing; who did it is told as a role. */
const happening = z.strictObject({
  id,
  kind: z.string(),
  state: aidItemState,
  at: instant,
  role: z.string().nullable(),
  words: z.string().nullable(),
  programme: aidProgramme.nullable(),
});

export const storeThing = z.strictObject({
  ...aidThingRow.shape,
  articleId: id,
  stockId: id,
  storeId: id,
  kind: aidKind,
  cleaningClass,
  serial: z.string().nullable(),
  maker: z.string().nullable(),
  model: z.string().nullable(),
  batch: z.string().nullable(),
  boughtOn: day.nullable(),
  warrantyUntilOn: day.nullable(),
  batteryOn: day.nullable(),
  accessories: z.array(listCode),
  cleanedAt: instant.nullable(),
  inspectedAt: instant.nullable(),
  lastBackAt: instant.nullable(),
  /** what belongs to it, when it is a set */
  parts: z.array(z.strictObject({ code: listCode, names: localText, count: z.number().int() })),
  /** how it is cleaned, beyond its class; null: the class says enough */
  howToClean: localText.nullable(),
  /** what is looked at before it goes back on the shelf */
  checks: z.array(z.strictObject({ code: listCode, names: localText })),
  /** only for those who may see her */
  holder: z.strictObject({ id, name: z.string(), dueOn: day }).nullable(),
  next: z.array(aidItemState),
  happenings: z.array(happening),
  version: z.number().int(),
});
export type StoreThing = z.output<typeof storeThing>;

/** A kind at a store, to register things of it and to count what is given. */
export const aidStockChoice = z.strictObject({
  stockId: id,
  storeId: id,
  store: z.string(),
  articleId: id,
  article: localText,
  size: localText,
  kind: aidKind,
});
export type AidStockChoice = z.output<typeof aidStockChoice>;

/** A thing that came back, and what is to be done with it now. */
const toClean = z.strictObject({
  ...aidThingRow.shape,
  cleaningClass,
  /** somebody is promised one of the kind: from when, and whether she comes home from hospital */
  waits: z.strictObject({ from: instant, discharge: z.boolean() }).nullable(),
  checks: z.array(z.strictObject({ code: listCode, names: localText })),
});
export type AidToClean = z.output<typeof toClean>;

export const aidWorkshopRoutes = defineRoutes({
  'GET /api/aids/workshop/stocks': {
    action: 'Aid.SeeThings',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Every kind at every store that is not closed.',
    answer: z.strictObject({ stocks: z.array(aidStockChoice) }),
  },
  'GET /api/aids/things': {
    action: 'Aid.SeeThings',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Things by label, serial number, model, batch, shelf or name of the article; and how many are in each state.',
    query: z.strictObject({
      find: z.string().trim().max(80).optional(),
      state: aidItemState.optional(),
      storeId: id.optional(),
    }),
    answer: z.strictObject({
      things: z.array(aidThingRow),
      counts: z.partialRecord(aidItemState, z.number().int()),
      more: z.boolean(),
    }),
  },
  'GET /api/aids/things/:thingId': {
    action: 'Aid.SeeThing',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One thing: where it is, what has happened to it, and who has it, for those who may see her.',
    params: ofThing,
    answer: storeThing,
  },
  'POST /api/aids/things': {
    action: 'Aid.KeepThings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A new thing gets its label and counts from now on. It is clean and whole.',
    body: z.strictObject({
      ...command,
      stockId: id,
      serial: name.optional(),
      maker: name.optional(),
      model: name.optional(),
      batch: name.optional(),
      shelf: shelf.optional(),
      boughtOn: day.optional(),
    }),
    answer: storeThing,
    refusals: ['given-not-lent'],
  },
  'POST /api/aids/things/:thingId/shelf': {
    action: 'Aid.KeepThings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It lies on another shelf.',
    params: ofThing,
    body: z.strictObject({ ...command, shelf }),
    answer: storeThing,
  },
  'POST /api/aids/things/:thingId/scrap': {
    action: 'Aid.KeepThings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is thrown away and never lent again.',
    params: ofThing,
    body: z.strictObject({ ...command, why: aidScrapWhy, words: words(300).optional() }),
    answer: storeThing,
    refusals: ['not-now', 'kept-aside'],
  },
  'POST /api/aids/things/:thingId/missing': {
    action: 'Aid.KeepThings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is not where it should be. Those who were promised it are moved or told in time.',
    params: ofThing,
    body: z.strictObject({ ...command, words: words(300).optional() }),
    answer: storeThing,
    refusals: ['not-now'],
  },
  'POST /api/aids/things/:thingId/found': {
    action: 'Aid.KeepThings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is here again. Nobody knows where it has been: it is cleaned and inspected before the next.',
    params: ofThing,
    body: z.strictObject({ ...command, shelf: shelf.optional() }),
    answer: storeThing,
    refusals: ['not-now'],
  },
  'POST /api/aids/things/:thingId/parts': {
    action: 'Aid.KeepThings',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Which parts are not with it now; taken from another of the kind when that one is named.',
    params: ofThing,
    body: z.strictObject({ ...command, lacking: z.array(listCode).max(20), fromThingId: id.optional() }),
    answer: storeThing,
    refusals: ['not-now', 'no-such-part', 'other-has-not'],
  },
  'GET /api/aids/cleaning': {
    action: 'Aid.SeeThings',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What came back: first what somebody waits for, a discharge from hospital before the rest.',
    query: z.strictObject({ storeId: id.optional() }),
    answer: z.strictObject({ dirty: z.array(toClean), clean: z.array(toClean), aside: z.array(aidThingRow) }),
  },
  'POST /api/aids/things/:thingId/clean': {
    action: 'Aid.Clean',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is clean: what was done, by whom and when is kept as proof.',
    params: ofThing,
    body: z.strictObject({ ...command, programme: aidProgramme, words: words(300).optional() }),
    answer: storeThing,
    refusals: ['not-returned', 'not-enough', 'not-used-again', 'kept-aside'],
  },
  'POST /api/aids/things/:thingId/inspect': {
    action: 'Aid.Clean',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It was looked over by its own list. Only what is clean, whole and in order goes back on the shelf.',
    params: ofThing,
    body: z.strictObject({
      ...command,
      /** every line of its list */
      checked: z.array(z.strictObject({ code: listCode, ok: z.boolean() })).max(30),
      lacking: z.array(listCode).max(20),
      /** where it goes when something is wrong */
      otherwise: z.enum(['repair', 'scrapped']).optional(),
      shelf: shelf.optional(),
      words: words(500).optional(),
    }),
    answer: storeThing,
    refusals: ['not-cleaned', 'list-not-whole', 'say-where', 'say-what', 'no-such-part', 'kept-aside'],
  },
  'POST /api/aids/things/:thingId/hold': {
    action: 'Aid.Clean',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is kept aside because of infection until it has been disinfected.',
    params: ofThing,
    body: z.strictObject({ ...command, words: words(300).optional() }),
    answer: storeThing,
    refusals: ['not-now', 'kept-aside'],
  },
  'POST /api/aids/things/:thingId/release': {
    action: 'Aid.Clean',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The infection is dealt with: it goes to be cleaned and inspected.',
    params: ofThing,
    body: z.strictObject({ ...command, words: words(300).optional() }),
    answer: storeThing,
    refusals: ['not-kept-aside'],
  },
  'GET /api/aids/things/:thingId/cleaning-proof': {
    action: 'Aid.SeeThings',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'Every cleaning and inspection of one thing, as a PDF (base64) and as lines with semicolons. Roles, no names.',
    params: ofThing,
    query: z.strictObject({ language: language.optional() }),
    answer: z.strictObject({ name: z.string(), pdf: z.string(), csv: z.string() }),
  },
});
