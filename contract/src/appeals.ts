import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText, words } from './values.ts';

/**
 * Where an appeal stands. `received` · `looked-at` again by the municipality · `changed`: the decision is to be changed ·
 * `sent-on` to the body that decides it · `answered` by that body.
 */
export const appealState = z.enum(['received', 'looked-at', 'changed', 'sent-on', 'answered']);
export type AppealState = z.output<typeof appealState>;

/** How an appeal was made hers: logged in and sent, read back to her and confirmed, or signed by hand on paper. */
export const appealSigned = z.enum(['click', 'read-back', 'by-hand']);
export type AppealSigned = z.output<typeof appealSigned>;

const appealChannel = z.enum(['web', 'phone', 'paper', 'visit']);

const happening = z.strictObject({
  at: instant,
  what: appealState,
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
  happenings: z.array(happening),
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
      to: appealState.exclude(['received']),
      words: words(3_000),
      version: z.number().int(),
    }),
    answer: appealCase,
    refusals: ['not-now', 'changed-meanwhile'],
  },
});
