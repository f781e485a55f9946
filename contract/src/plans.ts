import { z } from 'zod';
import { planWish } from './my-plan.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** A clock on the wall of the municipality, `08:30`. */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const maybeText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'), 'expected text without the sign NUL');

export const goalState = z.enum(['working', 'reached', 'changed', 'let-go']);

export const careGoal = z.strictObject({
  id,
  /** in her words as far as they go */
  words: words(600),
  byOn: day.nullable(),
  state: goalState,
});
export type CareGoal = z.output<typeof careGoal>;

/** What is done, when and how: a window of the day and what is to be done in it, never minutes. */
export const intervention = z.strictObject({
  id,
  goalId: id.nullable(),
  serviceType: listCode,
  /** the line of a decision that it carries out */
  decidedServiceId: id.nullable(),
  title: words(200),
  how: maybeText(2_000),
  /** what she does herself */
  ownPart: maybeText(1_000),
  /** must never quietly fall away: medicine, insulin, supervision */
  isCritical: z.boolean(),
  /** 1 Monday … 7 Sunday */
  weekdays: z.array(z.number().int().min(1).max(7)).max(7),
  everyWeeks: z.number().int().min(1).max(12),
  windowFrom: wallClock,
  windowTo: wallClock,
  /** one, or two at once */
  carers: z.number().int().min(1).max(2),
  startsOn: day,
  endsOn: day.nullable(),
});
export type Intervention = z.output<typeof intervention>;

/** An earlier or present wording of what matters to her. */
export const planWording = z.strictObject({
  words: z.string(),
  writtenAs: z.enum(['self', 'proxy', 'staff']),
  writtenByName: z.string(),
  writtenAt: instant,
});

export type PlanWording = z.output<typeof planWording>;

export const carePlan = z.strictObject({
  id,
  unitId: id,
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  state: z.enum(['active', 'ended']),
  whatMatters: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  goals: z.array(careGoal),
  /** those that go on or will begin; ended ones are kept with the versions of the plan */
  interventions: z.array(z.strictObject({ ...intervention.shape, serviceLabel: localText.nullable() })),
  /** newest first; the first is the present one */
  wordings: z.array(planWording),
  changedByName: z.string(),
  changedAt: instant,
  version: z.number().int(),
});
export type CarePlan = z.output<typeof carePlan>;

/** A granted line of a decision, as the unit that shall carry it out reads it. */
export const orderedService = z.strictObject({
  id,
  decisionId: id,
  reference: z.string(),
  serviceType: z.string(),
  label: localText,
  timesFloor: z.number().int().nullable(),
  timesUsual: z.number().int().nullable(),
  per: z.enum(['day', 'week', 'month']).nullable(),
  extentWords: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  unitId: id,
  /** no plan carries it out yet, or less of it than an appeal led to */
  isWaiting: z.boolean(),
});
export type OrderedService = z.output<typeof orderedService>;

const ofPerson = z.strictObject({ personId: id });
export const planRoutes = defineRoutes({
  'GET /api/plans/waiting': {
    action: 'Plan.SeeWaiting',
    doors: ['staff'],
    showsPersons: true,
    summary: 'New people of my unit: decided help that no plan carries out yet, the earliest start first.',
    answer: z.strictObject({
      today: day,
      waiting: z.array(
        z.strictObject({
          personId: id,
          personName: z.string(),
          bornYear: z.number().int(),
          startsOn: day,
          unitId: id,
          unitName: z.string(),
          hasPlan: z.boolean(),
          services: z.array(orderedService),
        }),
      ),
    }),
  },
  'GET /api/people/:personId/plan': {
    action: 'Plan.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'The plans of one person, one per unit that helps her, and what was decided for her.',
    params: ofPerson,
    answer: z.strictObject({
      personId: id,
      personName: z.string(),
      today: day,
      plans: z.array(carePlan),
      ordered: z.array(orderedService),
      /** what she said mattered when her needs were gone through; the first plan begins with it */
      saidBefore: z.string().nullable(),
      /** how she wishes it, as it stands */
      wishes: z.array(z.strictObject({ planId: id, ...planWish.shape })),
      /** units of the asker that may write a plan for her */
      myUnits: z.array(z.strictObject({ id, name: z.string() })),
    }),
  },
  'POST /api/people/:personId/plan': {
    action: 'Plan.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Keep the whole plan of my unit for one person. Visits follow from it.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      unitId: id,
      /** 0: there is no plan yet */
      version: z.number().int().min(0),
      whatMatters: words(4_000),
      startsOn: day,
      /** null: it goes on until a person ends it */
      endsOn: day.nullable(),
      goals: z.array(careGoal).max(20),
      interventions: z.array(intervention).max(60),
    }),
    answer: carePlan,
    refusals: [
      'changed-meanwhile',
      'ended',
      'not-my-unit',
      'ends-before-start',
      'no-weekday',
      'weekday-twice',
      'window-backwards',
      'window-too-short',
      'outside-plan',
      'outside-decision',
      'other-unit',
      'unknown-decision',
      'unknown-service',
      'unknown-goal',
      'same-twice',
      'started-now',
      'less-than-decided',
    ],
  },
  'GET /api/my/people/:personId/plan': {
    action: 'Plan.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'My plan: what matters to me, goals, what I do myself, and the help by day.',
    params: ofPerson,
    answer: z.strictObject({
      today: day,
      plans: z.array(carePlan),
      /** only she changes what matters to her; those who follow write to the unit */
      mayChange: z.boolean(),
    }),
  },
  'POST /api/my/people/:personId/plan/what-matters': {
    action: 'Plan.SayWhatMatters',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She changes what matters to her; the older wording is kept.',
    params: ofPerson,
    body: z.strictObject({ ...command, planId: id, version: z.number().int().min(1), words: words(4_000) }),
    answer: carePlan,
    refusals: ['changed-meanwhile', 'ended'],
  },
});
