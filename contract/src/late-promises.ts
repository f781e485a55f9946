import { z } from 'zod';
import { threadTopic } from './conversations.ts';
import { defineRoutes } from './route.ts';
import { id, instant } from './values.ts';

/** An answer, or a call, that was promised and has not come. */
export const latePromise = z.strictObject({
  is: z.enum(['thread', 'ring']),
  /** of the conversation, or of the wish to be rung */
  id,
  personId: id,
  personName: z.string(),
  unitId: id,
  unitName: z.string(),
  topic: threadTopic,
  promisedBy: instant,
  /** null: the lead has not been told yet; the list shows it from the moment it is late */
  toldLeadAt: instant.nullable(),
  takenByName: z.string().nullable(),
});
export type LatePromise = z.output<typeof latePromise>;

export const latePromiseRoutes = defineRoutes({
  'GET /api/late-promises': {
    action: 'LatePromise.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Answers and calls that the units I lead have promised and not given, the longest late first.',
    answer: z.strictObject({ late: z.array(latePromise) }),
  },
});
