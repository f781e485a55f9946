import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** Whether she can be told digitally. `reserved`: she has said no · `unknown`: nobody has a number or an address for it. */
export const contactState = z.enum(['reachable', 'reserved', 'unknown']);
export type ContactState = z.output<typeof contactState>;

/**
 * What the register itself says. `mailbox`: she has one that she uses · `own-page`: none, but she is told by telephone or e-mail ·
 * `not-there` · `no-address`: neither telephone nor e-mail · `stale`: confirmed too long ago · `silent`: it has not answered for days.
 */
export const registerSays = z.enum(['mailbox', 'own-page', 'reserved', 'not-there', 'no-address', 'stale', 'silent']);
export type RegisterSays = z.output<typeof registerSays>;

/** As the contact register or she herself says it, or somebody set it by hand until a day; `since` and `source` are null when nothing is registered. */
export const digitalContact = z.strictObject({
  state: contactState,
  since: day.nullable(),
  source: z.enum(['register', 'herself', 'by-hand']).nullable(),
});
export type DigitalContact = z.output<typeof digitalContact>;

const saidContact = z.strictObject({
  ...digitalContact.shape,
  /** who wrote down what she said; null when the register says it */
  notedBy: z.string().nullable(),
  /** when the product learnt it; null when nothing is registered */
  notedAt: instant.nullable(),
  registerSays: registerSays.nullable(),
  /** the day she last confirmed it to the register */
  confirmedOn: day.nullable(),
  /** why it was set by hand, and the last day it counts; then the register counts again */
  reason: z.string().nullable(),
  until: day.nullable(),
});
/** How she can be told now, and what was known before, newest first. */
export const contactKnown = z.strictObject({
  ...saidContact.shape,
  earlier: z.array(saidContact),
  /** when the register was asked and answered, and since when it has not; null: never asked */
  register: z
    .strictObject({
      askedAt: instant.nullable(),
      answeredAt: instant.nullable(),
      failedSince: instant.nullable(),
      /** it is asked within a minute */
      isWanted: z.boolean(),
    })
    .nullable(),
});
export type ContactKnown = z.output<typeof contactKnown>;

const person = z.strictObject({ personId: id });

export const digitalContactRoutes = defineRoutes({
  'GET /api/people/:personId/digital-contact': {
    action: 'DigitalContact.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Whether what must reach her may go digitally; reserved or unknown means paper.',
    params: person,
    answer: contactKnown,
  },
  'POST /api/people/:personId/digital-contact': {
    action: 'DigitalContact.Note',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Set by hand, with a reason and a last day: wins over the register until then. The earlier word is kept.',
    params: person,
    body: z.strictObject({ ...command, state: contactState.exclude(['unknown']), reason: words(500), until: day }),
    answer: contactKnown,
    refusals: ['person-died', 'day-passed', 'too-far'],
  },
  'POST /api/people/:personId/digital-contact/look-up': {
    action: 'DigitalContact.Note',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Ask the contact register about her now: within a minute.',
    params: person,
    body: z.strictObject(command),
    answer: contactKnown,
    refusals: ['person-died', 'protected'],
  },
});
