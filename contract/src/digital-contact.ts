import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant } from './values.ts';

/** Whether she can be told digitally. `reserved`: she has said no · `unknown`: nobody has a number or an address for it. */
export const contactState = z.enum(['reachable', 'reserved', 'unknown']);
export type ContactState = z.output<typeof contactState>;

/** As the contact register or she herself says it; `since` and `source` are null when nothing is registered. */
export const digitalContact = z.strictObject({
  state: contactState,
  since: day.nullable(),
  source: z.enum(['register', 'herself']).nullable(),
});
export type DigitalContact = z.output<typeof digitalContact>;

const saidContact = z.strictObject({
  ...digitalContact.shape,
  /** who wrote down what she said; null when the register says it */
  notedBy: z.string().nullable(),
  /** when the product learnt it; null when nothing is registered */
  notedAt: instant.nullable(),
});
/** How she can be told now, and what was known before, newest first. */
export const contactKnown = z.strictObject({ ...saidContact.shape, earlier: z.array(saidContact) });
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
    summary: 'What she has said herself: paper, or digitally. The earlier word is kept.',
    params: person,
    body: z.strictObject({ ...command, state: contactState.exclude(['unknown']) }),
    answer: contactKnown,
    refusals: ['person-died'],
  },
});
