import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { course } from './training.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** An application, an order without a decision, a swap, a swap on her own user pass. */
export const stateCaseKind = z.enum(['application', 'order', 'swap', 'user-pass-swap']);
export type StateCaseKind = z.output<typeof stateCaseKind>;

/** Where a case is. From `under-treatment` to `shipping` it is the state's word; `received` and `in-use` are ours. */
export const stateCaseState = z.enum([
  'waiting-for-person',
  'expired',
  'deleted',
  'ready',
  'sent',
  'under-treatment',
  'granted',
  'partly',
  'refused',
  'dropped',
  'approved',
  'rejected',
  'shipping',
  'received',
  'in-use',
  'stopped',
]);
export type StateCaseState = z.output<typeof stateCaseState>;

/** What somebody has to do for a case. */
export const stateTaskKind = z.enum([
  'ask-again',
  'help-on',
  'look',
  'ask-state',
  'deliver',
  'adapt',
  'train',
  'swap-back',
]);
export type StateTaskKind = z.output<typeof stateTaskKind>;

export const stateCaseStep = z.strictObject({
  state: stateCaseState,
  at: instant,
  by: z.enum(['person', 'staff', 'state', 'clock']),
  byName: z.string().nullable(),
  /** `late`: an older word that came after a newer one; `not-possible`: it said what could not be; both moved nothing */
  moved: z.enum(['yes', 'late', 'not-possible']),
});
export type StateCaseStep = z.output<typeof stateCaseStep>;

export const stateCaseTask = z.strictObject({
  id,
  kind: stateTaskKind,
  dueOn: day,
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  words: z.string().nullable(),
});
export type StateCaseTask = z.output<typeof stateCaseTask>;

/** A case as staff see it. */
export const stateCase = z.strictObject({
  id,
  personId: id,
  personName: z.string(),
  kind: stateCaseKind,
  what: z.string(),
  articleName: localText.nullable(),
  state: stateCaseState,
  consent: z.enum(['on-page', 'on-paper']),
  /** last day to say yes on her page */
  confirmByOn: day.nullable(),
  externalNumber: z.string().nullable(),
  delivery: z.enum(['stock', 'ordered']).nullable(),
  expectedOn: day.nullable(),
  /** a municipal loan helps her meanwhile */
  hasMeanwhileLoan: z.boolean(),
  madeBy: z.string(),
  madeAt: instant,
  steps: z.array(stateCaseStep),
  tasks: z.array(stateCaseTask),
  version: z.int(),
});
export type StateCase = z.output<typeof stateCase>;

/** A case as she and those who act for her see it: plain, with what happens now. */
export const myStateCase = z.strictObject({
  id,
  what: z.string(),
  articleName: localText.nullable(),
  state: stateCaseState,
  confirmByOn: day.nullable(),
  expectedOn: day.nullable(),
  madeBy: z.string(),
  madeAt: instant,
  steps: z.array(z.strictObject({ state: stateCaseState, at: instant })),
});
export type MyStateCase = z.output<typeof myStateCase>;

const one = z.strictObject({ stateCaseId: id });
const ofPerson = z.strictObject({ personId: id });

export const stateCaseRoutes = defineRoutes({
  'GET /api/state-cases': {
    action: 'StateCase.List',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Cases at the state’s aid centre that are not at their end, those that somebody has to do something for first.',
    answer: z.strictObject({ cases: z.array(stateCase) }),
  },
  'GET /api/people/:personId/state-cases': {
    action: 'StateCase.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'All cases of one person at the state’s aid centre.',
    params: ofPerson,
    answer: z.strictObject({ cases: z.array(stateCase) }),
  },
  'POST /api/people/:personId/state-cases': {
    action: 'StateCase.Begin',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Writes a case for the state’s aid centre. She says yes on her page within the days of the rule, or has signed on paper.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      kind: stateCaseKind,
      articleId: id.nullable(),
      what: words(300),
      consent: z.enum(['on-page', 'on-paper']),
      /** the municipal loan that helps her meanwhile */
      meanwhileLoanId: id.nullable(),
      /** when she, or somebody for her, first asked for it */
      askedOn: day.nullable(),
    }),
    answer: stateCase,
    refusals: ['course-needed', 'not-her-loan', 'in-the-future', 'retired'],
  },
  'POST /api/state-cases/:stateCaseId/move': {
    action: 'StateCase.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What happened here: asked again, taken back, it has arrived, it is in use.',
    params: one,
    body: z.strictObject({
      ...command,
      version: z.int(),
      to: z.enum(['waiting-for-person', 'deleted', 'received', 'in-use']),
    }),
    answer: stateCase,
    refusals: ['not-from-here', 'tasks-open', 'somebody-was-before'],
  },
  'POST /api/state-cases/:stateCaseId/delivery': {
    action: 'StateCase.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The state has said whether it lies in stock or has to be ordered: that sets the day it should be here.',
    params: one,
    body: z.strictObject({ ...command, version: z.int(), delivery: z.enum(['stock', 'ordered']) }),
    answer: stateCase,
    refusals: ['not-granted', 'somebody-was-before'],
  },
  'POST /api/state-case-tasks/:stateTaskId/done': {
    action: 'StateCase.Move',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A task of a case is done, with a word about it.',
    params: z.strictObject({ stateTaskId: id }),
    body: z.strictObject({ ...command, words: words(500).optional() }),
    answer: stateCase,
    refusals: ['already-done', 'course-needed'],
  },
  'GET /api/state-order-courses': {
    action: 'StateCase.List',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Which courses the asker has passed: what she may order herself, and who else may.',
    answer: z.strictObject({
      mine: z.array(course),
      others: z.array(z.strictObject({ course, name: z.string() })),
    }),
  },
  'GET /api/my/people/:personId/state-cases': {
    action: 'StateCase.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Her cases at the state’s aid centre, with what waits for her.',
    params: ofPerson,
    answer: z.strictObject({ cases: z.array(myStateCase) }),
  },
  'POST /api/my/people/:personId/state-cases/:myStateCaseId/answer': {
    action: 'StateCase.AnswerMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She says yes, and it is sent; or no, and it is deleted.',
    params: z.strictObject({ personId: id, myStateCaseId: id }),
    body: z.strictObject({ ...command, yes: z.boolean() }),
    answer: myStateCase,
    refusals: ['too-late', 'already-answered'],
  },
});
