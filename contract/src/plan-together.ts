import { z } from 'zod';
import { wallClock } from './plans.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/**
 * What those who visit her did with the plan. `today`: otherwise this once · `from-now`: content, order or time of day is another from
 * now on · `changed-need`: not theirs to change, so the office has it as a case.
 */
export const adjustmentKind = z.enum(['today', 'from-now', 'changed-need']);
export type AdjustmentKind = z.output<typeof adjustmentKind>;

/** What a changed need asks for. `less` is never done by a plan: it is a case. */
export const needWants = z.enum(['more', 'less', 'other']);
export type NeedWants = z.output<typeof needWants>;

/** What may be another from now on in one line of a plan; what is left out stays as it is. */
export const lineChange = z.strictObject({
  title: words(200).optional(),
  how: words(2_000).optional(),
  windowFrom: wallClock.optional(),
  windowTo: wallClock.optional(),
  /** 1 Monday … 7 Sunday */
  weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7).optional(),
  everyWeeks: z.number().int().min(1).max(12).optional(),
  carers: z.number().int().min(1).max(2).optional(),
  /** its place among the lines of the plan, 0 first */
  place: z.number().int().min(0).max(60).optional(),
});
export type LineChange = z.output<typeof lineChange>;

/** One thing of a line that became another, as it was and as it is. */
const changedField = z.strictObject({
  what: z.enum(['title', 'how', 'window', 'weekdays', 'every-weeks', 'carers', 'place']),
  was: z.string(),
  is: z.string(),
});
export type ChangedField = z.output<typeof changedField>;

/** One professional judgement of those who visit her: what, why, who and when. Never changed. */
export const planAdjustment = z.strictObject({
  id,
  planId: id,
  kind: adjustmentKind,
  /** the line of the plan it is about, and its title as it stood; null: the plan as a whole */
  interventionId: id.nullable(),
  title: z.string().nullable(),
  /** why, in the words of the one who did it */
  words: z.string(),
  changed: z.array(changedField),
  /** of a changed need only */
  wants: needWants.nullable(),
  /** the case at the office; null where no office has it */
  reference: z.string().nullable(),
  byName: z.string(),
  on: day,
  at: instant,
});
export type PlanAdjustment = z.output<typeof planAdjustment>;

const ofPerson = z.strictObject({ personId: id });
const list = z.strictObject({ adjustments: z.array(planAdjustment) });

export const planTogetherRoutes = defineRoutes({
  'GET /api/people/:personId/plan/adjustments': {
    action: 'Plan.SeeAdjusted',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'What those who visit her have done otherwise, changed and told the office, newest first.',
    params: ofPerson,
    answer: list,
  },
  'GET /api/my/people/:personId/plan/adjustments': {
    action: 'Plan.SeeMyAdjusted',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What those who help me have done otherwise or changed in my plan, and why.',
    params: ofPerson,
    answer: list,
  },
  'POST /api/people/:personId/plan/today': {
    action: 'Plan.DoOtherwise',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Done otherwise today, with why. The plan stays as it is; she sees it.',
    params: ofPerson,
    body: z.strictObject({ ...command, planId: id, interventionId: id, words: words(1_000) }),
    answer: planAdjustment,
    refusals: ['ended', 'not-my-unit'],
  },
  'POST /api/people/:personId/plan/from-now': {
    action: 'Plan.Adjust',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Content, order or time of day of one line from now on. What is less becomes a changed need instead.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      planId: id,
      interventionId: id,
      words: words(1_000),
      change: lineChange,
      /** the line should not be there any more: always a changed need */
      takeAway: z.boolean(),
    }),
    answer: planAdjustment,
    refusals: ['ended', 'not-my-unit', 'no-change', 'window-backwards', 'window-too-short', 'weekday-twice'],
  },
  'POST /api/people/:personId/plan/order': {
    action: 'Plan.Adjust',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Another order of some lines from now on, as those who visit her do them. Nothing is more or less by it.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      planId: id,
      /** lines of one plan, in the order they are done from now on; the other lines keep their places */
      lineIds: z.array(id).min(2).max(60),
      words: words(1_000),
    }),
    answer: planAdjustment,
    refusals: ['ended', 'not-my-unit', 'no-change'],
  },
  'POST /api/people/:personId/plan/changed-need': {
    action: 'Plan.TellNeed',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Tell the office that her need has changed. It is a case there; the plan stays as it is.',
    params: ofPerson,
    body: z.strictObject({ ...command, planId: id, words: words(1_000), wants: needWants, cannotWait: z.boolean() }),
    answer: planAdjustment,
    refusals: ['ended', 'not-my-unit'],
  },
});
