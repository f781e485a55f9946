import { z } from 'zod';
import { lessonCodes } from './lessons.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** What the alarms of one person suggest to look at anew: facts that were counted, never a score and never graded. */
export const alarmSuggestion = z.strictObject({
  alarmSuggestionId: id,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  cause: z.enum(lessonCodes),
  /** so many times in the `days` before `countedAt` */
  times: z.number().int(),
  days: z.number().int(),
  countedAt: instant,
  raisedAt: instant,
  /** the case that the office has about her already; what is decided goes into it */
  openCase: z.strictObject({ applicationId: id, reference: z.string() }).nullable(),
  /** what was answered the last time the same was suggested */
  before: z.strictObject({ at: instant, by: z.string(), because: z.string() }).nullable(),
});
export type AlarmSuggestion = z.output<typeof alarmSuggestion>;

const ofSuggestion = z.strictObject({ alarmSuggestionId: id });

export const alarmSuggestionRoutes = defineRoutes({
  'GET /api/alarm-suggestions': {
    action: 'AlarmSuggestion.List',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What alarms suggest my offices to look at anew, the one that has waited longest first.',
    answer: z.strictObject({
      suggestions: z.array(alarmSuggestion),
      /** so many days the same is not suggested again after a "not now" */
      quietDays: z.number().int(),
    }),
  },
  'POST /api/alarm-suggestions/:alarmSuggestionId/case': {
    action: 'AlarmSuggestion.MakeCase',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Make a case of it, or write it into the case that she has.',
    params: ofSuggestion,
    body: z.strictObject({ ...command }),
    answer: z.strictObject({ applicationId: id, reference: z.string(), isNew: z.boolean() }),
    refusals: ['already-decided', 'no-office'],
  },
  'POST /api/alarm-suggestions/:alarmSuggestionId/not-now': {
    action: 'AlarmSuggestion.NotNow',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Not now, because: kept, and the same is not suggested about her before the days of the rule have passed.',
    params: ofSuggestion,
    body: z.strictObject({ ...command, because: words(1000) }),
    answer: z.strictObject({ quietUntil: day }),
    refusals: ['already-decided'],
  },
});
