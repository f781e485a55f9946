import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant } from './values.ts';

/** How her four digits were agreed: face to face, or after ringing back on the number that was registered before. */
export const wordGiven = z.enum(['in-person', 'rang-back']);
export type WordGiven = z.output<typeof wordGiven>;

/** Why a word opens nothing any more. `wrong`: three wrong answers. */
export const wordStopped = z.enum(['herself', 'staff', 'new-word', 'wrong', 'protected', 'death']);
export type WordStopped = z.output<typeof wordStopped>;

/** Her word for the telephone. The word itself is told to nobody, never. */
export const phoneWord = z.strictObject({
  id,
  given: wordGiven,
  setAt: instant,
  setByName: z.string(),
  lastHeardAt: instant.nullable(),
  stopped: z.strictObject({ at: instant, because: wordStopped, byName: z.string().nullable() }).nullable(),
});
export type PhoneWord = z.output<typeof phoneWord>;

/** Hearing the week by telephone, as it stands for one person. */
const weekPhone = {
  /** the number to ring; null: the municipality does not offer it */
  number: z.string().nullable(),
  /** false for a protected person: when somebody comes to her is read to no telephone */
  mayHave: z.boolean(),
  word: phoneWord.nullable(),
} as const;

const ofPerson = z.strictObject({ personId: id });

/** One turn of a call, told by the telephone system. Turn 0 begins it. */
export const phoneTurn = z.strictObject({
  callId: z.string().regex(/^[\x21-\x7e]{1,120}$/),
  turn: z.number().int().min(0).max(500),
  /** the number that was rung */
  to: z
    .string()
    .trim()
    .max(40)
    .regex(/^[+0-9 ]*$/),
  heard: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pressed'), keys: z.string().regex(/^[0-9*#]{1,12}$/) }),
    z.strictObject({ kind: z.literal('silence') }),
    z.strictObject({ kind: z.literal('hung-up') }),
  ]),
});

/** What the telephone system reads aloud, and what it does then. */
export const phoneTold = z.strictObject({
  say: z.string(),
  language: z.enum(['nb', 'nn', 'sv', 'en']),
  /** how many keys to listen for; 0: say it and hang up */
  listenFor: z.number().int(),
});

export const weekPhoneRoutes = defineRoutes({
  'POST /api/voice/week': {
    action: 'Visit.HearWeek',
    // The telephone system has a key of its own; who has rung is known by her word, and what is said is seen with her eyes.
    doors: 'link',
    showsPersons: true,
    summary: 'A turn of a call in which somebody hears her week: what was pressed, and what is now to be read aloud.',
    body: phoneTurn,
    answer: phoneTold,
  },
  'GET /api/my/people/:personId/week-phone': {
    action: 'Visit.SeeWeekPhone',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The number that reads my week aloud, and whether I have four digits for it.',
    params: ofPerson,
    answer: z.strictObject({ ...weekPhone, isOwn: z.boolean() }),
  },
  'POST /api/my/people/:personId/week-phone/stop': {
    action: 'Visit.StopWeekPhone',
    doors: ['resident'],
    showsPersons: true,
    summary: 'My four digits open nothing from this moment.',
    params: ofPerson,
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ stopped: z.literal(true) }),
    refusals: ['already-stopped'],
  },
  'GET /api/people/:personId/week-phone': {
    action: 'WeekPhone.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Whether she hears her week by telephone, when she last did, and the number to ring back on.',
    params: ofPerson,
    answer: z.strictObject({ ...weekPhone, registeredPhone: z.string().nullable() }),
  },
  'POST /api/people/:personId/week-phone': {
    action: 'WeekPhone.Set',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Four digits that she has chosen; those before open nothing.',
    params: ofPerson,
    // Without a command: it would keep a plain hash of what was sent, and four digits are guessed from that. A repeat sets them anew.
    body: z.strictObject({ word: z.string().regex(/^[0-9]{4}$/), given: wordGiven }),
    answer: z.strictObject({ wordId: id }),
    refusals: ['not-offered', 'protected', 'too-easy', 'no-registered-number'],
  },
  'POST /api/people/:personId/week-phone/stop': {
    action: 'WeekPhone.Stop',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Stop it for her, also when she rings; of one that is locked: it is seen.',
    params: ofPerson,
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ stopped: z.literal(true) }),
    refusals: ['already-stopped'],
  },
});
