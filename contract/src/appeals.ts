import { z } from 'zod';
import { owedDecision } from './changed-decisions.ts';
import { dangerFlag } from './danger.ts';
import { attachment, documentBytes, pictureIn, pictureRefusals, servedFile } from './pictures.ts';
import { askedQuestion, askQuestion, askRefusals } from './questions.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText, words } from './values.ts';

/**
 * Where an appeal stands. `received` · `looked-at` again by the municipality · `changed`: the decision is to be changed ·
 * `sent-on` to the body that decides it · `answered` by that body · `not-taken-up`: too late or not mended, judged by a person with
 * a reason that may be tried by the body too · `withdrawn` by her.
 */
export const appealState = z.enum([
  'received',
  'looked-at',
  'changed',
  'sent-on',
  'answered',
  'not-taken-up',
  'withdrawn',
]);
export type AppealState = z.output<typeof appealState>;

/** Everything she asked for, or some of it: then the rest goes on to the body. */
export const changedHow = z.enum(['wholly', 'partly']);
export type ChangedHow = z.output<typeof changedHow>;

/** What the body said: the decision stands, is changed, goes back to the municipality, or the body does not try it. */
export const bodyAnswer = z.enum(['upheld', 'changed', 'sent-back', 'not-tried']);
export type BodyAnswer = z.output<typeof bodyAnswer>;

/** What the body that has the case does not know yet. */
export const toTellBody = z.enum(['withdrawn', 'goes-on', 'new-papers']);

/** One thing in the life of an appeal. `goes-on`: withdrawn and taken up again the same day. */
export const appealHappening = z.enum([
  'received',
  'looked-at',
  'changed',
  'sent-on',
  'answered',
  'late-taken-up',
  'not-taken-up',
  'withdrawn',
  'goes-on',
  'paper-added',
  'body-told',
]);
export type AppealHappening = z.output<typeof appealHappening>;

/** How many photos and papers one appeal may carry. */
export const papersInAppeal = 12;

/** How an appeal was made hers: logged in and sent, read back to her and confirmed, or signed by hand on paper. */
export const appealSigned = z.enum(['click', 'read-back', 'by-hand']);
export type AppealSigned = z.output<typeof appealSigned>;

const appealChannel = z.enum(['web', 'phone', 'paper', 'visit']);

const happening = z.strictObject({
  at: instant,
  what: appealHappening,
  who: z.string(),
  words: z.string().nullable(),
});

/** What she is told when we have it: the number, and what happens next, by which day. */
export const appealReceipt = z.strictObject({
  appealId: id,
  reference: z.string(),
  receivedAt: instant,
  /** the municipality has looked at the decision again by this day */
  promisedOn: day,
  /** who decides it if the municipality does not change the decision */
  body: z.string(),
  isLate: z.boolean(),
  officeName: z.string(),
  officePhone: z.string().nullable(),
});
export type AppealReceipt = z.output<typeof appealReceipt>;

export const myAppeal = z.strictObject({
  ...appealReceipt.shape,
  personId: id,
  decisionId: id,
  decidedServiceId: id,
  label: localText,
  words: z.string(),
  wants: z.string(),
  lateBecause: z.string().nullable(),
  state: appealState,
  until: day,
  writtenBy: z.string(),
  changedHow: changedHow.nullable(),
  bodyAnswer: bodyAnswer.nullable(),
  happenings: z.array(happening),
  papers: z.array(attachment),
  questions: z.array(askedQuestion),
  /** it led to a new decision, and that is not made yet */
  isDecisionOwed: z.boolean(),
  /** she may withdraw it */
  mayWithdraw: z.boolean(),
  /** withdrawn today: it may be taken up again until the day ends */
  mayUndo: z.boolean(),
  mayAddPapers: z.boolean(),
});
export type MyAppeal = z.output<typeof myAppeal>;

export const appealRow = z.strictObject({
  appealId: id,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  reference: z.string(),
  label: localText,
  state: appealState,
  receivedAt: instant,
  promisedOn: day,
  /** it came after the last day; a person decides whether it is taken up */
  isLate: z.boolean(),
  /** the day to have looked at it again by has gone */
  isOverdue: z.boolean(),
  body: z.string(),
  /** words of danger stand in it, and nobody has taken it */
  danger: dangerFlag.nullable(),
  /** something is asked of her, and she has not answered */
  isAsked: z.boolean(),
  toTellBody: toTellBody.nullable(),
  /** a new decision that this appeal led to and nobody has made yet */
  owed: owedDecision.nullable(),
});
export type AppealRow = z.output<typeof appealRow>;

export const appealCase = z.strictObject({
  ...appealRow.shape,
  decisionId: id,
  applicationId: id,
  words: z.string(),
  wants: z.string(),
  language,
  lateBecause: z.string().nullable(),
  until: day,
  channel: appealChannel,
  writtenBy: z.string(),
  saidBy: z.string().nullable(),
  signed: appealSigned,
  happenings: z.array(happening),
  changedHow: changedHow.nullable(),
  bodyAnswer: bodyAnswer.nullable(),
  papers: z.array(attachment),
  questions: z.array(askedQuestion),
  /** the first day that may be given her to answer a question */
  firstAnswerBy: day,
  /** it came after the last day, and a person is to say whether it is taken up before anything else */
  lateToJudge: z.boolean(),
  mayWithdraw: z.boolean(),
  mayUndo: z.boolean(),
  mayAddPapers: z.boolean(),
  /** what may be done with it now */
  mayBecome: z.array(appealState),
  version: z.number().int(),
});
export type AppealCase = z.output<typeof appealCase>;

const own = {
  decidedServiceId: id,
  words: words(5_000),
  /** what she wants instead; may be empty */
  wants: z.string().trim().max(2_000),
  lateBecause: words(1_000).optional(),
  language,
};
const decision = z.strictObject({ decisionId: id });
const appeal = z.strictObject({ appealId: id });
const version = z.number().int();
const newPaper = z.strictObject({
  ...command,
  /** base64 */
  paper: pictureIn,
});
const paperKb = Math.ceil((documentBytes * 4) / 3 / 1024) + 64;
const paperRefusals = ['too-many-papers', 'not-now', ...pictureRefusals] as const;
const papersNow = z.strictObject({ papers: z.array(attachment) });
/** Said by her on the telephone, read back, and confirmed. */
const onPhone = {
  ...command,
  saidBy: words(120).optional(),
  isConfirmed: z.boolean(),
  version,
};

export const appealRoutes = defineRoutes({
  'POST /api/my/decisions/:decisionId/appeals': {
    action: 'Appeal.Send',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Appeal one line of a decision in own words. Logged in and sent is signed. After the last day: say why it is late.',
    params: decision,
    body: z.strictObject({ ...command, ...own }),
    answer: appealReceipt,
    refusals: ['say-why-late', 'already-appealed', 'person-died'],
  },
  'GET /api/my/people/:personId/appeals': {
    action: 'Appeal.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What has been appealed, newest first, and where each stands.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({ appeals: z.array(myAppeal) }),
  },
  'POST /api/decisions/:decisionId/appeals': {
    action: 'Appeal.WriteDown',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Write an appeal down for somebody: read back to her and confirmed by her, or signed by hand.',
    params: decision,
    body: z.strictObject({
      ...command,
      ...own,
      channel: appealChannel.exclude(['web']),
      /** who said it, when it was not she herself */
      saidBy: words(120).optional(),
      signed: appealSigned.exclude(['click']),
      /** she has heard or read these words and said that they are hers */
      isConfirmed: z.boolean(),
    }),
    answer: appealReceipt,
    refusals: ['say-why-late', 'already-appealed', 'not-confirmed', 'person-died'],
  },
  'GET /api/appeals': {
    action: 'Appeal.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Appeals that my office has, those nearest to their day first.',
    answer: z.strictObject({ appeals: z.array(appealRow) }),
  },
  'GET /api/appeals/:appealId': {
    action: 'Appeal.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One appeal: her words, the clock, and what has happened.',
    params: appeal,
    answer: appealCase,
  },
  'POST /api/appeals/:appealId/move': {
    action: 'Appeal.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Take it up again, change the decision, send it on, or write what the body answered; she reads the words.',
    params: appeal,
    body: z.strictObject({
      ...command,
      to: appealState.exclude(['received', 'withdrawn']),
      words: words(3_000),
      /** with `changed` */
      changedHow: changedHow.optional(),
      /** with `answered` */
      bodyAnswer: bodyAnswer.optional(),
      version,
    }),
    answer: appealCase,
    refusals: ['not-now', 'changed-meanwhile', 'judge-lateness-first', 'ask-first', 'say-how'],
  },
  'POST /api/appeals/:appealId/lateness': {
    action: 'Appeal.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A person judges whether an appeal that came late is taken up, with the reason that she reads.',
    params: appeal,
    body: z.strictObject({ ...command, takeUp: z.boolean(), words: words(3_000), version }),
    answer: appealCase,
    refusals: ['not-now', 'changed-meanwhile'],
  },
  'POST /api/appeals/:appealId/withdraw': {
    action: 'Appeal.WriteDown',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She withdraws it on the telephone: read back to her and confirmed by her.',
    params: appeal,
    body: z.strictObject(onPhone),
    answer: appealCase,
    refusals: ['not-confirmed', 'not-now', 'changed-meanwhile'],
  },
  'POST /api/appeals/:appealId/undo-withdraw': {
    action: 'Appeal.WriteDown',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She takes it up again the same day, on the telephone.',
    params: appeal,
    body: z.strictObject(onPhone),
    answer: appealCase,
    refusals: ['not-confirmed', 'not-now', 'changed-meanwhile', 'already-appealed'],
  },
  'POST /api/appeals/:appealId/body-told': {
    action: 'Appeal.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The body that has the case has been told what is new.',
    params: appeal,
    body: z.strictObject({ ...command, version }),
    answer: appealCase,
    refusals: ['not-now', 'changed-meanwhile'],
  },
  'POST /api/appeals/:appealId/papers': {
    action: 'Appeal.WriteDown',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Lays a photo or PDF that she handed in beside her appeal.',
    params: appeal,
    body: newPaper,
    answer: papersNow,
    refusals: paperRefusals,
    maxBodyKb: paperKb,
  },
  'POST /api/appeals/:appealId/questions': {
    action: 'Appeal.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask her for what is missing, with a day to answer. The promise to her runs on.',
    params: appeal,
    body: askQuestion,
    answer: appealCase,
    refusals: askRefusals,
  },
  'GET /api/appeals/:appealId/bundle': {
    action: 'Appeal.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The whole case as one PDF: list of documents, decision, appeal, questions, statement, photos and papers.',
    params: appeal,
    answer: servedFile,
    file: true,
  },
  'POST /api/my/appeals/:appealId/papers': {
    action: 'Appeal.Send',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Lays a photo or PDF beside an appeal that is sent; it stays with it.',
    params: appeal,
    body: newPaper,
    answer: papersNow,
    refusals: paperRefusals,
    maxBodyKb: paperKb,
  },
  'POST /api/my/appeals/:appealId/withdraw': {
    action: 'Appeal.Send',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Withdraws the appeal. It stays in the record, and may be taken up again the same day.',
    params: appeal,
    body: z.strictObject(command),
    answer: z.strictObject({ mayUndo: z.boolean() }),
    refusals: ['not-now'],
  },
  'POST /api/my/appeals/:appealId/undo-withdraw': {
    action: 'Appeal.Send',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Takes up again what was withdrawn today: it stands where it stood.',
    params: appeal,
    body: z.strictObject(command),
    answer: z.strictObject({ goesOn: z.literal(true) }),
    refusals: ['not-now', 'already-appealed'],
  },
});
