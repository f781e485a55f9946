import { z } from 'zod';
import { relation } from './relation.ts';
import { defineRoutes } from './route.ts';
import { command, day, id } from './values.ts';

/** A relative of hers, and whether she has agreed to go when the desk asks. */
export const relativeWhoMayGo = z.strictObject({
  /** her place in the line of whom to ring */
  order: z.number().int(),
  name: z.string(),
  relation,
  phone: z.string(),
  hasKey: z.boolean(),
  agreed: z.strictObject({ responderId: id, on: day }).nullable(),
});
export type RelativeWhoMayGo = z.output<typeof relativeWhoMayGo>;

const relatives = z.strictObject({ relatives: z.array(relativeWhoMayGo) });

export const responderRoutes = defineRoutes({
  'GET /api/people/:personId/responders': {
    action: 'Responder.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Which of her relatives have agreed to go when the desk asks.',
    params: z.strictObject({ personId: id }),
    answer: relatives,
  },
  'POST /api/people/:personId/responders': {
    action: 'Responder.Agree',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A relative has said yes to be asked to go. Without it she is only informed.',
    params: z.strictObject({ personId: id }),
    body: z.strictObject({ ...command, order: z.number().int().min(1).max(50) }),
    answer: relatives,
    refusals: ['unknown-relative', 'already-agreed'],
  },
  'POST /api/people/:personId/responders/:responderId/end': {
    action: 'Responder.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She is not to be asked any more.',
    params: z.strictObject({ personId: id, responderId: id }),
    body: z.strictObject(command),
    answer: relatives,
    refusals: ['already-ended'],
  },
});
