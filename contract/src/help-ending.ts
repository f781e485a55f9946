import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, localText, words } from './values.ts';

/** Help with a last day that is near or gone, and that nobody has decided on anew or ended. */
export const helpEnding = z.strictObject({
  lineId: id,
  applicationId: id,
  reference: z.string(),
  personName: z.string(),
  label: localText,
  endsOn: day,
  /** the day has gone: the help goes on all the same */
  isPastEnd: z.boolean(),
});
export type HelpEnding = z.output<typeof helpEnding>;

export const termRoutes = defineRoutes({
  'GET /api/help-ending': {
    action: 'HelpEnding.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Decided help of my office whose last day is near or gone without a new decision, the soonest first.',
    answer: z.strictObject({ ending: z.array(helpEnding) }),
  },
  'POST /api/help-ending/:termLineId/end': {
    action: 'HelpEnding.End',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'A person says, with the reason, that help ends with its last day as it was decided. When the day has gone, today is the last day.',
    params: z.strictObject({ termLineId: id }),
    body: z.strictObject({ ...command, because: words(1_000) }),
    answer: z.strictObject({ lastDay: day }),
    refusals: ['no-last-day', 'already-ended'],
  },
});
