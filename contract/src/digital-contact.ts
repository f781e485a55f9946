import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id } from './values.ts';

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

const person = z.strictObject({ personId: id });

export const digitalContactRoutes = defineRoutes({
  'GET /api/people/:personId/digital-contact': {
    action: 'DigitalContact.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Whether what must reach her may go digitally; reserved or unknown means paper.',
    params: person,
    answer: digitalContact,
  },
  'POST /api/people/:personId/digital-contact': {
    action: 'DigitalContact.Note',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What she has said herself: paper, or digitally. The earlier word is kept.',
    params: person,
    body: z.strictObject({ ...command, state: contactState.exclude(['unknown']) }),
    answer: digitalContact,
    refusals: ['person-died'],
  },
});
