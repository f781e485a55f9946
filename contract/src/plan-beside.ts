import { z } from 'zod';
import { goalState } from './plans.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** Who beside the unit and she herself has a part in a plan. */
export const planPartKind = z.enum(['relative', 'volunteer', 'device']);
export type PlanPartKind = z.output<typeof planPartKind>;

/** What somebody else does: agreed, never a duty. Who does it may end it any day. */
export const planPartBeside = z.strictObject({
  id,
  planId: id,
  kind: planPartKind,
  /** in words, as she calls them */
  who: z.string(),
  what: z.string(),
  agreedWith: z.string(),
  agreedOn: day,
  /** what happens when it falls away */
  ifGone: z.string(),
  addedByName: z.string(),
  ended: z
    .strictObject({
      at: instant,
      byName: z.string(),
      as: z.enum(['self', 'relative', 'staff']),
      because: z.string().nullable(),
    })
    .nullable(),
  /** what the unit did when it had ended; null: nobody has seen to it yet */
  followed: z.strictObject({ at: instant, byName: z.string(), words: z.string() }).nullable(),
  /** the one who asks may end it */
  mayEnd: z.boolean(),
});
export type PlanPartBeside = z.output<typeof planPartBeside>;

/** One who sees, or saw, to it that a plan hangs together. */
export const planCoordinator = z.strictObject({
  planId: id,
  /** null: one who has a protected name, or works there no more */
  staffId: id.nullable(),
  name: z.string(),
  namedAt: instant,
  namedByName: z.string(),
  endedAt: instant.nullable(),
});
export type PlanCoordinator = z.output<typeof planCoordinator>;

/** A goal gone through with her: her words and a professional's side by side. */
export const goalEvaluation = z.strictObject({
  id,
  planId: id,
  goalId: id,
  goalWords: z.string(),
  dueOn: day.nullable(),
  herWords: z.string(),
  words: z.string(),
  outcome: goalState,
  nextOn: day.nullable(),
  byName: z.string(),
  at: instant,
});
export type GoalEvaluation = z.output<typeof goalEvaluation>;

/** When a goal is next gone through. */
const goalDay = z.strictObject({ planId: id, goalId: id, on: day.nullable(), isPast: z.boolean() });

const beside = z.strictObject({
  today: day,
  parts: z.array(planPartBeside),
  /** newest first; one without an end is the one now */
  coordinators: z.array(planCoordinator),
  goalDays: z.array(goalDay),
  /** newest first */
  evaluations: z.array(goalEvaluation),
});
export type PlanBeside = z.output<typeof beside>;

/** Something about a plan that waits for the unit: a goal to go through, or what others did that has fallen away. */
const dueRow = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('evaluation'),
    ...{ personId: id, personName: z.string(), planId: id, unitName: z.string() },
    goalId: id,
    words: z.string(),
    on: day,
    isPast: z.boolean(),
    coordinatorName: z.string().nullable(),
    isMine: z.boolean(),
  }),
  z.strictObject({
    is: z.literal('fallen'),
    ...{ personId: id, personName: z.string(), planId: id, unitName: z.string() },
    planPartId: id,
    kind: planPartKind,
    who: z.string(),
    what: z.string(),
    ifGone: z.string(),
    endedAt: instant,
    coordinatorName: z.string().nullable(),
    isMine: z.boolean(),
  }),
]);
export type PlanDueRow = z.output<typeof dueRow>;

const ofPerson = z.strictObject({ personId: id });
const ofPart = z.strictObject({ planPartId: id });
/** Told back to the asker where she is: the list is read anew. */
const kept = z.strictObject({ id });

export const planBesideRoutes = defineRoutes({
  'GET /api/plans/due': {
    action: 'Plan.SeeDue',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'What waits about the plans of my unit: goals to go through with their day, and what others did that has ended.',
    answer: z.strictObject({ today: day, rows: z.array(dueRow) }),
  },
  'GET /api/people/:personId/plan/beside': {
    action: 'Plan.SeeBeside',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'What relatives, volunteers and devices do, who coordinates the plans, and how goals went.',
    params: ofPerson,
    answer: z.strictObject({
      ...beside.shape,
      /** those who follow her by a log-in and may be named in a relative's part */
      relatives: z.array(z.strictObject({ personId: id, name: z.string() })),
      /** who may coordinate, by plan */
      mayCoordinate: z.array(z.strictObject({ planId: id, staffId: id, name: z.string() })),
    }),
  },
  'GET /api/my/people/:personId/plan/beside': {
    action: 'Plan.SeeMyBeside',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What those around me do in my plan, who coordinates it, and how my goals went.',
    params: ofPerson,
    answer: beside,
  },
  'POST /api/people/:personId/plan/parts': {
    action: 'Plan.AgreePart',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Write down what a relative, a volunteer or a device does, with whom it was agreed and what happens when it ends.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      planId: id,
      kind: planPartKind,
      who: words(120),
      /** of a relative's part only */
      relativeId: id.nullable(),
      what: words(600),
      agreedWith: words(120),
      agreedOn: day,
      ifGone: words(600),
    }),
    answer: kept,
    refusals: ['ended', 'not-my-unit', 'unknown-relative', 'agreed-ahead'],
  },
  'POST /api/plan-parts/:planPartId/end': {
    action: 'Plan.EndPart',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The unit writes down that it has ended: whoever does it has said so, or it works no more.',
    params: ofPart,
    body: z.strictObject({ ...command, because: words(600) }),
    answer: kept,
    refusals: ['already-ended', 'not-my-unit'],
  },
  'POST /api/plan-parts/:planPartId/follow': {
    action: 'Plan.FollowPart',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What the unit does now that it has ended.',
    params: ofPart,
    body: z.strictObject({ ...command, words: words(600) }),
    answer: kept,
    refusals: ['still-goes-on', 'already-followed', 'not-my-unit'],
  },
  'POST /api/my/plan-parts/:planPartId/end': {
    action: 'Plan.EndMyPart',
    doors: ['resident'],
    showsPersons: true,
    summary: 'The relative ends her own part, or the person ends any of them. No reason is asked for.',
    params: ofPart,
    body: z.strictObject({ ...command, because: words(600).nullable() }),
    answer: kept,
    refusals: ['already-ended'],
  },
  'POST /api/people/:personId/plan/coordinator': {
    action: 'Plan.NameCoordinator',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Name who coordinates a plan, or nobody; who it was before is kept.',
    params: ofPerson,
    body: z.strictObject({ ...command, planId: id, coordinatorId: id.nullable() }),
    answer: kept,
    refusals: ['ended', 'not-my-unit', 'not-of-the-unit', 'already-so'],
  },
  'POST /api/people/:personId/plan/goal-day': {
    action: 'Plan.SetGoalDay',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Set the day when a goal is gone through with her.',
    params: ofPerson,
    body: z.strictObject({ ...command, planId: id, goalId: id, on: day }),
    answer: kept,
    refusals: ['ended', 'not-my-unit', 'not-ahead', 'goal-is-over'],
  },
  'POST /api/people/:personId/plan/evaluations': {
    action: 'Plan.Evaluate',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Keep how a goal went, in her words and in a professional one. No help ends by it.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      planId: id,
      goalId: id,
      herWords: words(1_000),
      words: words(1_000),
      outcome: goalState,
      /** while the goal is worked on */
      nextOn: day.nullable(),
    }),
    answer: goalEvaluation,
    refusals: ['ended', 'not-my-unit', 'not-ahead', 'next-missing', 'next-without', 'goal-is-over'],
  },
});
