import { z } from 'zod';
import { wallClock } from './plans.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/**
 * Where help that was started before the decision stands. `running` · `mapping`: needs are gone through before the final decision, and
 * help goes on · `ended` by a decision or a person · `stopped` by a death that may be undone. No day ends it.
 */
export const startNowState = z.enum(['running', 'mapping', 'ended', 'stopped']);
export type StartNowState = z.output<typeof startNowState>;

/** To whom it was said, in the same breath as it was started. */
export const saidTo = z.enum(['herself', 'relative', 'both']);
export type SaidTo = z.output<typeof saidTo>;

/** A window of the day in which help comes. */
const helpWindow = z.strictObject({ from: wallClock, to: wallClock });

export const startedNow = z.strictObject({
  startNowId: id,
  state: startNowState,
  serviceType: z.string(),
  label: localText,
  title: z.string(),
  why: z.string(),
  unitId: id,
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  startsOn: day,
  startedAt: instant,
  startedByName: z.string(),
  saidTo,
  weekdays: z.array(z.number().int()),
  windows: z.array(helpWindow),
  /** after this day the head is reminded each day; help goes on */
  limitOn: day,
  /** the day has come, and neither a decision nor a person has ended it */
  isOverdue: z.boolean(),
  mapping: z.strictObject({ since: instant, byName: z.string(), because: z.string() }).nullable(),
  /** a decision that did not take this help over: somebody still has to end it */
  decided: z.enum(['granted', 'partly', 'refused']).nullable(),
  ended: z
    .strictObject({
      at: instant,
      how: z.enum(['decision', 'person']),
      byName: z.string().nullable(),
      because: z.string().nullable(),
      lastOn: day.nullable(),
    })
    .nullable(),
  applicationId: id.nullable(),
  version: z.number().int(),
});
export type StartedNow = z.output<typeof startedNow>;

/** The same as she reads it: what, from when, by whom, why; and that no day ends it. */
export const myStartedNow = startedNow.pick({
  startNowId: true,
  state: true,
  label: true,
  title: true,
  why: true,
  unitName: true,
  unitPhone: true,
  startsOn: true,
  startedByName: true,
  windows: true,
  mapping: true,
  ended: true,
});
export type MyStartedNow = z.output<typeof myStartedNow>;

const ofPerson = z.strictObject({ personId: id });
const ofStart = z.strictObject({ startNowId: id });

export const startNowRoutes = defineRoutes({
  'GET /api/people/:personId/started-now': {
    action: 'StartNow.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Help that was started for one person before the decision, and what it can be started with.',
    params: ofPerson,
    answer: z.strictObject({
      today: day,
      started: z.array(startedNow),
      units: z.array(z.strictObject({ id, name: z.string() })),
      /** the unit that helps her already; the form begins with it */
      usualUnitId: id.nullable(),
      serviceTypes: z.array(z.strictObject({ code: z.string(), label: localText })),
      /** days after which the head is reminded */
      limitDays: z.number().int(),
      mappingDays: z.number().int(),
      openCase: id.nullable(),
    }),
  },
  'POST /api/people/:personId/started-now': {
    action: 'StartNow.Start',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Start help before the decision: what, from when, by whom, why. It stands in the unit’s list within a minute.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      unitId: id,
      serviceType: listCode,
      title: words(200),
      why: words(1_000),
      startsOn: day,
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      windows: z.array(helpWindow).min(1).max(6),
      isCritical: z.boolean(),
      saidTo,
    }),
    answer: startedNow,
    refusals: [
      'person-died',
      'unknown-unit',
      'unknown-service',
      'weekday-twice',
      'window-backwards',
      'window-too-short',
      'too-far',
      'plan-ended',
    ],
  },
  'POST /api/started-now/:startNowId/mapping': {
    action: 'StartNow.Map',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Begin a mapping period: help goes on while needs are gone through, until the final decision.',
    params: ofStart,
    body: z.strictObject({ ...command, because: words(1_000), untilOn: day }),
    answer: startedNow,
    refusals: ['already-ended', 'already-mapping', 'too-far'],
  },
  'POST /api/started-now/:startNowId/end': {
    action: 'StartNow.End',
    doors: ['staff'],
    showsPersons: true,
    summary: 'End it, by a person and with a reason. She is told.',
    params: ofStart,
    body: z.strictObject({ ...command, because: words(1_000), lastOn: day }),
    answer: startedNow,
    refusals: ['already-ended', 'too-far'],
  },
  'GET /api/started-now': {
    action: 'StartNow.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Help that goes on before a decision, of my office or unit, the one that has waited longest first.',
    answer: z.strictObject({
      today: day,
      started: z.array(z.strictObject({ ...startedNow.shape, personId: id, personName: z.string() })),
    }),
  },
  'GET /api/my/people/:personId/started-now': {
    action: 'StartNow.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Help that I have before the decision: what, from when, by whom and why.',
    params: ofPerson,
    answer: z.strictObject({ started: z.array(myStartedNow) }),
  },
});
