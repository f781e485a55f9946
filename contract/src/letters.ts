import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, words } from './values.ts';

/** What a letter on paper is. */
export const letterKind = z.enum([
  'decision',
  'preliminary-answer',
  'new-day',
  'promise-broken',
  'appeal-receipt',
  'appeal-answer',
  'prior-notice',
  'question',
  'code',
  'other',
]);
export type LetterKind = z.output<typeof letterKind>;

/** One piece of a letter, in the order it is read aloud. */
export const letterBlock = z.discriminatedUnion('is', [
  z.strictObject({ is: z.literal('heading'), text: z.string() }),
  z.strictObject({ is: z.literal('text'), text: z.string() }),
  z.strictObject({ is: z.literal('list'), items: z.array(z.string()) }),
]);
export type LetterBlock = z.output<typeof letterBlock>;

/** `protected`: the address is withheld, and a named officer carries it on · `unknown`: no home is registered. */
export const letterAddress = z.enum(['shown', 'protected', 'unknown']);

/** `waiting` to be printed · `printed` · `sent` · `stopped` before it went. */
export const letterState = z.enum(['waiting', 'printed', 'sent', 'stopped']);
export type LetterState = z.output<typeof letterState>;

export const letterRow = z.strictObject({
  letterId: id,
  personId: id,
  kind: letterKind,
  state: letterState,
  reference: z.string(),
  toName: z.string(),
  title: z.string(),
  language,
  address: letterAddress,
  /** who carries a letter without an address */
  officerName: z.string().nullable(),
  madeAt: instant,
  printedAt: instant.nullable(),
  printedTimes: z.number().int(),
  sentAt: instant.nullable(),
  /** the day it is counted as come */
  toldOn: day.nullable(),
  stoppedBecause: z.string().nullable(),
});
export type LetterRow = z.output<typeof letterRow>;

/** A letter as it will be printed; the address stands in the print alone. */
export const wholeLetter = z.strictObject({ ...letterRow.shape, blocks: z.array(letterBlock) });
export type WholeLetter = z.output<typeof wholeLetter>;

const some = z.array(id).min(1).max(100);
const letter = z.strictObject({ letterId: id });

export const letterRoutes = defineRoutes({
  'GET /api/letters': {
    action: 'Letter.SeeQueue',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Letters of my office: to be printed, printed, and sent or stopped in the last fortnight.',
    answer: z.strictObject({ letters: z.array(letterRow) }),
  },
  'GET /api/letters/:letterId': {
    action: 'Letter.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One letter, to be read before it is printed.',
    params: letter,
    answer: wholeLetter,
  },
  'POST /api/letters/print': {
    action: 'Letter.Print',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Make one batch of these letters. What has been printed before is printed again only with a reason.',
    body: z.strictObject({ ...command, letterIds: some, againBecause: words(200).optional() }),
    answer: z.strictObject({ batchId: id, letters: z.array(letterRow) }),
    refusals: ['say-why-again', 'letter-stopped', 'already-sent'],
  },
  'GET /api/letters/batches/:batchId': {
    action: 'Letter.Print',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The paper of a batch as one PDF, base64. A letter to a protected address holds none.',
    params: z.strictObject({ batchId: id }),
    answer: z.strictObject({ pdf: z.string(), pages: z.number().int() }),
  },
  'POST /api/letters/sent': {
    action: 'Letter.Send',
    doors: ['staff'],
    showsPersons: true,
    summary: 'These have been posted today: the person counts as told when the days of the post have gone.',
    body: z.strictObject({ ...command, letterIds: some }),
    answer: z.strictObject({ letters: z.array(letterRow) }),
    refusals: ['not-printed', 'letter-stopped', 'already-sent'],
  },
  'POST /api/letters/:letterId/stop': {
    action: 'Letter.Stop',
    doors: ['staff'],
    showsPersons: true,
    summary: 'This letter is not to go; who and why is kept.',
    params: letter,
    body: z.strictObject({ ...command, because: words(200) }),
    answer: letterRow,
    refusals: ['already-sent', 'letter-stopped'],
  },
});
