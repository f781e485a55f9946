import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { id, instant, words } from './values.ts';

/** A case that somebody looks for, whatever became of it. */
export const foundCase = z.strictObject({
  applicationId: id,
  reference: z.string(),
  personName: z.string(),
  bornYear: z.number().int(),
  state: z.enum(['received', 'taken', 'mapped', 'decided', 'started', 'withdrawn', 'stopped']),
  receivedAt: instant,
  takenBy: z.string().nullable(),
});
export type FoundCase = z.output<typeof foundCase>;

export const findCaseRoutes = defineRoutes({
  'POST /api/cases/find': {
    action: 'Intake.Find',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Find cases of my units by the number that is said on the telephone, or by the beginning of a name.',
    body: z.strictObject({ asked: words(80) }),
    answer: z.strictObject({ cases: z.array(foundCase), /** more than are shown */ isMore: z.boolean() }),
  },
});
