import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText, words } from './values.ts';

export const aidRecallSource = z.enum(['maker', 'authority', 'own']);
/** How she was told: her own notices, a letter, or no way but to ring. */
export const aidToldHow = z.enum(['digital', 'letter', 'nobody']);
export const aidReachedHow = z.enum(['herself', 'rung', 'met']);
export const aidHarm = z.enum(['none', 'might-have', 'injury', 'serious', 'death']);
export type AidHarm = z.output<typeof aidHarm>;
/** Which law asks for the report: it follows from the country and the day. */
export const aidReportLaw = z.enum(['no-equipment-2013', 'se-ivo-lakemedelsverket']);

const name = z.string().trim().min(1).max(80);

const recallHead = z.strictObject({
  id,
  maker: z.string().nullable(),
  model: z.string(),
  batch: z.string().nullable(),
  why: z.string(),
  stopUsing: z.boolean(),
  source: aidRecallSource,
  openedAt: instant,
  closedAt: instant.nullable(),
  /** things called back, how many have come in, and how many with nobody reached */
  things: z.number().int(),
  in: z.number().int(),
  notReached: z.number().int(),
});
export type AidRecallHead = z.output<typeof recallHead>;

const holder = z.strictObject({
  id,
  thingId: id,
  label: z.string(),
  person: z.strictObject({ id, name: z.string(), phone: z.string().nullable() }),
  toldHow: aidToldHow,
  toldAt: instant,
  /** somebody must ring: she has not said that she has heard it, and the time for that is over or there was no way to tell */
  ring: z.boolean(),
  reachedAt: instant.nullable(),
  reachedHow: aidReachedHow.nullable(),
  reachedByName: z.string().nullable(),
  tries: z.number().int(),
  triedAt: instant.nullable(),
  inAt: instant.nullable(),
});
export type AidRecallHolder = z.output<typeof holder>;

export const aidRecall = z.strictObject({
  ...recallHead.shape,
  closedWords: z.string().nullable(),
  closedByName: z.string().nullable(),
  items: z.array(
    z.strictObject({
      thingId: id,
      label: z.string(),
      store: z.string(),
      state: z.string(),
      shelf: z.string().nullable(),
      inAt: instant.nullable(),
      settledAs: z.enum(['mended', 'nothing-wrong', 'scrapped']).nullable(),
      settledAt: instant.nullable(),
    }),
  ),
  /** not reached first; those of another store are counted, not named */
  holders: z.array(holder),
  holdersElsewhere: z.number().int(),
  version: z.number().int(),
});
export type AidRecall = z.output<typeof aidRecall>;

/** What becomes of a thing after an accident: cleaned for the next, mended, or thrown away. */
const releasedAs = z.enum(['returned', 'repair', 'scrapped']);

const accident = z.strictObject({
  id,
  thingId: id,
  label: z.string(),
  article: localText,
  happenedAt: instant,
  harm: aidHarm,
  words: z.string(),
  toldAt: instant,
  /** who must be told by law, by when */
  law: aidReportLaw,
  tellBy: instant,
  makerToldAt: instant.nullable(),
  authorityToldAt: instant.nullable(),
  releasedAt: instant.nullable(),
  toldByName: z.string(),
  makerToldByName: z.string().nullable(),
  authorityToldByName: z.string().nullable(),
  /** what became of the thing, who let it go and why; null: it is still kept as it was, or was let go before this was kept */
  releasedAs: releasedAs.nullable(),
  releasedByName: z.string().nullable(),
  releasedWords: z.string().nullable(),
  /** others have the same model and batch at home */
  sameOut: z.number().int(),
  version: z.number().int(),
});
export type AidAccident = z.output<typeof accident>;

/** The same facts as the report, as data that can be sent as they are. Nobody who was hurt, and nobody who told of it, is in them. */
const accidentNotice = z.strictObject({
  to: z.enum(['maker', 'authority']),
  /** the maker as the label of the thing names it, or the authority; null: not known */
  name: z.string().nullable(),
  law: aidReportLaw,
  reference: id,
  happenedAt: instant,
  toldAt: instant,
  tellBy: instant,
  sentAt: instant.nullable(),
  harm: aidHarm,
  what: z.string(),
  thing: z.strictObject({
    article: z.string(),
    iso9999: z.string(),
    maker: z.string().nullable(),
    model: z.string().nullable(),
    batch: z.string().nullable(),
    serial: z.string().nullable(),
    label: z.string(),
    boughtOn: day.nullable(),
    cleanedAt: instant.nullable(),
    inspectedAt: instant.nullable(),
  }),
  keptAsideAt: instant,
  sameModelOut: z.number().int(),
});
export type AidAccidentNotice = z.output<typeof accidentNotice>;

const myRecall = z.strictObject({
  id,
  /** the loan it stands in, so that it can be brought back */
  loanId: id,
  drawing: z.string(),
  article: localText,
  label: z.string(),
  stopUsing: z.boolean(),
  why: z.string(),
  store: z.string(),
  phone: z.string(),
  toldAt: instant,
  heardAt: instant.nullable(),
  inAt: instant.nullable(),
});
export type MyAidRecall = z.output<typeof myRecall>;

const ofRecall = z.strictObject({ recallId: id });
const ofAccident = z.strictObject({ accidentId: id });
const match = { model: name, batch: name.optional(), maker: name.optional() };

export const aidRecallRoutes = defineRoutes({
  'GET /api/my/people/:personId/aid-recalls': {
    action: 'Aid.SeeMyRecalls',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What she has borrowed that is called back.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({ recalls: z.array(myRecall) }),
  },
  'POST /api/my/people/:personId/aid-recalls/:calledBackId': {
    action: 'Aid.HearRecall',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She has heard it. The store need not ring to say so.',
    params: z.strictObject({ personId: id, calledBackId: id }),
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ recalls: z.array(myRecall) }),
  },
  'GET /api/aids/recalls': {
    action: 'Aid.SeeRecalls',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What is called back, open ones first.',
    answer: z.strictObject({ recalls: z.array(recallHead) }),
  },
  'POST /api/aids/recalls/preview': {
    action: 'Aid.Recall',
    doors: ['staff'],
    showsPersons: false,
    summary: 'How many things a recall would find, and where they are. Nothing is done.',
    body: z.strictObject({ ...command, ...match }),
    answer: z.strictObject({ onShelf: z.number().int(), out: z.number().int(), elsewhere: z.number().int() }),
  },
  'POST /api/aids/recalls': {
    action: 'Aid.Recall',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Calls back a model or a batch: what is in the store is kept aside at once, each who has one is told.',
    body: z.strictObject({ ...command, ...match, why: words(1000), stopUsing: z.boolean(), source: aidRecallSource }),
    answer: recallHead,
    refusals: ['nothing-found', 'already-open'],
  },
  'GET /api/aids/recalls/:recallId': {
    action: 'Aid.FollowRecall',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One recall: each thing, each who had one, who has heard and who must be rung.',
    params: ofRecall,
    answer: aidRecall,
  },
  'POST /api/aids/recall-holders/:recallHolderId/reached': {
    action: 'Aid.FollowRecall',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Somebody rang or met her; or tried, and reached nobody.',
    params: z.strictObject({ recallHolderId: id }),
    body: z.strictObject({ ...command, how: z.enum(['rung', 'met', 'nobody-answered']) }),
    answer: aidRecall,
  },
  'POST /api/aids/recalls/:recallId/items/:calledThingId': {
    action: 'Aid.Recall',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'What became of a thing that is called back and here: mended or nothing wrong goes on to cleaning, else it is scrapped.',
    params: z.strictObject({ recallId: id, calledThingId: id }),
    body: z.strictObject({ ...command, became: z.enum(['mended', 'nothing-wrong', 'scrapped']) }),
    answer: aidRecall,
    refusals: ['still-out', 'settled-already'],
  },
  'POST /api/aids/recalls/:recallId/close': {
    action: 'Aid.Recall',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Each thing is in and settled and each holder was reached; of one that is gone it is said in words.',
    params: ofRecall,
    body: z.strictObject({ ...command, words: words(500) }),
    answer: aidRecall,
    refusals: ['closed-already', 'somebody-not-reached', 'still-out', 'not-settled'],
  },
  'GET /api/aids/accidents': {
    action: 'Aid.SeeRecalls',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Accidents with aids, those to be reported first.',
    answer: z.strictObject({ accidents: z.array(accident) }),
  },
  'POST /api/aids/things/:thingId/accidents': {
    action: 'Aid.TellAccident',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary: 'Somebody was hurt with it, or might have been: it is kept aside as it is, and never cleaned first.',
    params: z.strictObject({ thingId: id }),
    body: z.strictObject({ ...command, happenedAt: instant, harm: aidHarm, words: words(2000) }),
    answer: accident,
    refusals: ['gone', 'already-told'],
  },
  'GET /api/aids/accidents/:accidentId/report': {
    action: 'Aid.SeeRecalls',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The report to the maker and the authority, made of what is known. Nobody who was hurt is named.',
    params: ofAccident,
    query: z.strictObject({ language: language.optional() }),
    answer: z.strictObject({
      name: z.string(),
      pdf: z.string(),
      to: z.array(z.string()),
      notices: z.array(accidentNotice),
    }),
  },
  'POST /api/aids/accidents/:accidentId/told': {
    action: 'Aid.Recall',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The report has been sent to the maker or to the authority.',
    params: ofAccident,
    body: z.strictObject({ ...command, who: z.enum(['maker', 'authority']) }),
    answer: accident,
    refusals: ['told-already'],
  },
  'POST /api/aids/accidents/:accidentId/release': {
    action: 'Aid.Recall',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'The thing is no longer needed as it was: it goes to be cleaned and inspected, to be mended, or is scrapped.',
    params: ofAccident,
    body: z.strictObject({ ...command, words: words(500), next: releasedAs }),
    answer: accident,
    refusals: ['not-told-yet', 'released-already'],
  },
});
