import { z } from 'zod';
import { dangerFlag } from './danger.ts';
import { locating } from './locating.ts';
import { planWish } from './my-plan.ts';
import { newNote } from './notes.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, listCode, localText, words } from './values.ts';

/** As stored. What nobody has answered when its window is over is *not confirmed*: derived, never stored, never "missed". */
export const visitState = z.enum(['planned', 'done', 'not-done', 'cancelled']);
export type VisitState = z.output<typeof visitState>;

/** As shown at an instant. */
export const shownVisitState = z.enum(['planned', 'paused', 'not-confirmed', 'done', 'not-done', 'cancelled']);
export type ShownVisitState = z.output<typeof shownVisitState>;

export const cancelledBy = z.enum(['resident', 'relative', 'unit', 'plan', 'death']);
const absenceKind = z.enum(['hospital', 'short-stay', 'family', 'holiday']);

/** The agreed window; the promise. No duration is planned or measured. */
const windowFields = { day, from: instant, to: instant } as const;
/** Who takes the visit back, their words, and whether it was after the cut-off. */
const cancellation = z.strictObject({
  by: cancelledBy,
  name: z.string().nullable(),
  words: z.string().nullable(),
  isLate: z.boolean(),
});
/** Somebody asked for something, and waits for an answer. */
const asking = z.strictObject({ at: instant, byName: z.string().nullable(), words: z.string().nullable() });
/** As the unit reads it: asked after the cut-off, the plan of the day may already lean on it. */
const cancelAsking = z.strictObject({ ...asking.shape, isLate: z.boolean() });
const leftOut = z.array(z.strictObject({ interventionId: id, because: listCode }));

/** A visit as the resident and those who follow her read it. */
export const myVisit = z.strictObject({
  id,
  ...windowFields,
  /** what it is for, in the plan's words */
  what: z.array(z.string()),
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  /** first name of the one who comes or came; null: one of the unit */
  who: z.string().nullable(),
  state: shownVisitState,
  /** said by the unit when it will be later than the window */
  comingAt: instant.nullable(),
  pausedBecause: absenceKind.nullable(),
  /** why it was not done, in the municipality's words */
  because: localText.nullable(),
  cancelled: cancellation.nullable(),
  cancelAsked: asking.nullable(),
  moveAsked: asking.nullable(),
  /** the last answer to what was asked, in the words of the unit */
  answer: z.string().nullable(),
  /** moved, later or somebody else within the last day */
  changed: z.boolean(),
  /** until when it may be said no to in time: the cut-off of its kinds of help */
  cancelBy: instant,
  /** what the reader may do: at once, late (ring first; it is marked), only ask, or not */
  mayCancel: z.enum(['at-once', 'late', 'ask', 'no']),
  mayAskToMove: z.boolean(),
});
export type MyVisit = z.output<typeof myVisit>;

/** What became of "I do not need the visit". */
export const cancelOutcome = z.strictObject({
  /** `asked`: a nurse decides, and rings when it must not fall away */
  outcome: z.enum(['cancelled', 'asked']),
  visit: myVisit,
});

/** Somebody who may take visits of a unit. */
export const unitCarer = z.strictObject({ id, name: z.string(), unitId: id, onDuty: z.boolean() });

/** Every answer that came; two phones without net may both have answered. */
const visitAnswer = z.strictObject({
  state: z.enum(['done', 'not-done']),
  how: z.enum(['field', 'office']),
  because: listCode.nullable(),
  words: z.string().nullable(),
  byName: z.string(),
});

/** What somebody has to do before the first visit; until it is done her visits say so. */
export const beforeVisit = z.enum(['medicine-list']);
export type BeforeVisit = z.output<typeof beforeVisit>;

/** A visit on the unit's board. */
export const unitVisit = z.strictObject({
  id,
  version: z.number().int(),
  unitId: id,
  ...windowFields,
  person: z.strictObject({ id, name: z.string() }),
  what: z.array(z.string()),
  isCritical: z.boolean(),
  carers: z.number().int(),
  state: shownVisitState,
  assignedTo: z.strictObject({ id, name: z.string() }).nullable(),
  comingAt: instant.nullable(),
  pausedBecause: absenceKind.nullable(),
  answers: z.array(visitAnswer),
  leftOut,
  cancelled: cancellation.nullable(),
  cancelAsked: cancelAsking.nullable(),
  moveAsked: asking.nullable(),
  answer: z.string().nullable(),
  /** words of danger stand in what was written about it */
  danger: dangerFlag.nullable(),
  before: z.array(beforeVisit),
  /** the one who has it has not been with her lately */
  newToHer: z.boolean(),
});
export type UnitVisit = z.output<typeof unitVisit>;

export const visitReason = z.strictObject({ code: z.string(), label: localText, common: z.boolean() });

/** A visit as the one who makes it reads it on the phone; the person and what is to be done stand beside, once each. */
export const fieldVisit = z.strictObject({
  id,
  unitId: id,
  ...windowFields,
  personId: id,
  interventionIds: z.array(id),
  isCritical: z.boolean(),
  carers: z.number().int(),
  state: shownVisitState,
  mine: z.boolean(),
  assignedTo: z.string().nullable(),
  comingAt: instant.nullable(),
  pausedBecause: absenceKind.nullable(),
  cancelled: cancellation.nullable(),
  cancelAsked: asking.nullable(),
  moveAsked: asking.nullable(),
  answers: z.array(visitAnswer),
  leftOut,
  /** the one who has it has not been with her lately; left out by a day that an older version kept */
  newToHer: z.boolean().optional(),
});
export type FieldVisit = z.output<typeof fieldVisit>;

/** One person on a carer's list. What locates her is withheld for protected persons unless her visit is mine. */
export const fieldPerson = z.strictObject({
  id,
  name: z.string(),
  bornYear: z.number().int(),
  languages: z.array(language),
  speaks: z.boolean(),
  phone: z.string().nullable(),
  lives: locating,
  keys: z.array(z.string()),
  hazards: z.array(z.string()),
  /** in her words */
  whatMatters: z.string().nullable(),
  /** how she wishes it, in her words */
  wishes: z.array(planWish.pick({ kind: true, words: true })),
  /** the last three */
  notes: z.array(
    z.strictObject({ words: z.string(), authorName: z.string(), writtenAt: instant, hidden: z.boolean() }),
  ),
  /** left out by a day that an older version kept */
  before: z.array(beforeVisit).optional(),
});
export type FieldPerson = z.output<typeof fieldPerson>;

export const fieldIntervention = z.strictObject({
  id,
  title: z.string(),
  how: z.string(),
  /** what she does herself */
  ownPart: z.string(),
  isCritical: z.boolean(),
  /** the plan it stands in, and the window there; left out by a day that an older version kept */
  inPlan: z.strictObject({ planId: id, windowFrom: z.string(), windowTo: z.string() }).optional(),
});

const ofPerson = z.strictObject({ personId: id });
const ofVisit = z.strictObject({ visitId: id });
/** `because` from the list 'visit-not-done'; some reasons need words. */
const notDone = { because: listCode, words: words(1_000).optional() } as const;
const done = { leftOut: leftOut.max(40).optional(), note: newNote.optional() } as const;
const answerRefusals = ['unknown-reason', 'note-needed', 'reason-needed'] as const;

export const visitRoutes = defineRoutes({
  'GET /api/my/people/:personId/visits': {
    action: 'Visit.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Visits from a day on: when, what for, who comes, and what became of those before.',
    params: ofPerson,
    query: z.strictObject({ from: day.optional(), days: z.coerce.number().int().min(1).max(35).optional() }),
    answer: z.strictObject({ today: day, from: day, days: z.number().int(), visits: z.array(myVisit) }),
  },
  'POST /api/my/visits/:visitId/cancel': {
    action: 'Visit.Cancel',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I do not need the visit. One that must not quietly fall away, or is close, is decided by a nurse.',
    params: ofVisit,
    body: z.strictObject({ ...command, words: words(1_000).optional() }),
    answer: cancelOutcome,
    refusals: ['visit-closed'],
  },
  'POST /api/my/visits/:visitId/ask-to-move': {
    action: 'Visit.AskToMove',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Ask for another time, in own words. The unit answers.',
    params: ofVisit,
    body: z.strictObject({ ...command, words: words(1_000) }),
    answer: myVisit,
    refusals: ['visit-closed'],
  },

  'GET /api/units/day': {
    action: 'Visit.SeeDay',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One day of the units where I am on duty: its visits, who takes them, and what waits for an answer.',
    query: z.strictObject({ on: day.optional() }),
    answer: z.strictObject({
      today: day,
      on: day,
      units: z.array(z.strictObject({ id, name: z.string() })),
      carers: z.array(unitCarer),
      visits: z.array(unitVisit),
      /** visits of later days about which somebody has asked something and has no answer yet */
      asked: z.array(unitVisit),
      reasons: z.array(visitReason),
    }),
  },
  'GET /api/people/:personId/visits': {
    action: 'Visit.SeeOfPerson',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Visits of one person: a week back and two ahead.',
    params: ofPerson,
    answer: z.strictObject({ today: day, visits: z.array(unitVisit), reasons: z.array(visitReason) }),
  },
  'GET /api/people/:personId/next-visit': {
    action: 'Visit.SeeNext',
    doors: ['staff'],
    showsPersons: true,
    summary: 'For the one who has her alarm: what she waits for today and tomorrow, and who comes.',
    params: ofPerson,
    answer: z.strictObject({
      /** at most two, the next first; one whose window is over and nobody has answered is the first of them */
      visits: z.array(
        z.strictObject({
          ...windowFields,
          what: z.array(z.string()),
          who: z.string().nullable(),
          unitName: z.string(),
          state: z.enum(['planned', 'not-confirmed']),
          comingAt: instant.nullable(),
        }),
      ),
    }),
  },
  'POST /api/visits/:visitId/assign': {
    action: 'Visit.Assign',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say who takes the visit; null: nobody yet.',
    params: ofVisit,
    body: z.strictObject({ ...command, staffId: id.nullable() }),
    answer: unitVisit,
    refusals: ['visit-closed', 'unknown-carer'],
  },
  'POST /api/visits/:visitId/coming': {
    action: 'Visit.Coming',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The visit comes at another time today; she and those who follow are told.',
    params: ofVisit,
    body: z.strictObject({ ...command, at: instant }),
    answer: unitVisit,
    refusals: ['visit-closed', 'wrong-time'],
  },
  'POST /api/visits/:visitId/answer-cancel': {
    action: 'Visit.AnswerCancel',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Decide whether a visit that was asked away falls away.',
    params: ofVisit,
    body: z.strictObject({ ...command, yes: z.boolean(), words: words(1_000).optional() }),
    answer: unitVisit,
    refusals: ['visit-closed', 'note-needed'],
  },
  'POST /api/visits/:visitId/answer-move': {
    action: 'Visit.AnswerMove',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Answer a wish for another time, with the new window when it is moved.',
    params: ofVisit,
    body: z.strictObject({
      ...command,
      words: words(1_000),
      window: z.strictObject({ from: instant, to: instant }).optional(),
    }),
    answer: unitVisit,
    refusals: ['visit-closed', 'wrong-time'],
  },
  'POST /api/visits/:visitId/cancel': {
    action: 'Visit.CancelByUnit',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The visit falls away by agreement on the telephone, or because the unit cannot; why is told.',
    params: ofVisit,
    body: z.strictObject({ ...command, words: words(1_000) }),
    answer: unitVisit,
    refusals: ['visit-closed'],
  },
  'POST /api/visits/:visitId/done': {
    action: 'Visit.DoneByPhone',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The carer has said on the telephone that it is done.',
    params: ofVisit,
    body: z.strictObject({ ...command, ...done }),
    answer: unitVisit,
    refusals: answerRefusals,
  },
  'POST /api/visits/:visitId/not-done': {
    action: 'Visit.NotDoneByPhone',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The carer has said on the telephone that it was not done, and why.',
    params: ofVisit,
    body: z.strictObject({ ...command, ...notDone }),
    answer: unitVisit,
    refusals: answerRefusals,
  },

  'GET /api/field/day': {
    action: 'Visit.SeeFieldDay',
    doors: ['field'],
    showsPersons: true,
    summary: 'Visits of my units today and tomorrow, whole, so that they can be read all day without net.',
    answer: z.strictObject({
      today: day,
      tomorrow: day,
      visits: z.array(fieldVisit),
      persons: z.array(fieldPerson),
      interventions: z.array(fieldIntervention),
      reasons: z.array(visitReason),
    }),
  },
  'POST /api/field/visits/:visitId/done': {
    action: 'Visit.Done',
    doors: ['field'],
    showsPersons: true,
    summary: 'The visit is done, with what was left out and a note. Counts whenever it arrives.',
    params: ofVisit,
    body: z.strictObject({ ...command, ...done }),
    answer: fieldVisit,
    refusals: answerRefusals,
  },
  'POST /api/field/visits/:visitId/not-done': {
    action: 'Visit.NotDone',
    doors: ['field'],
    showsPersons: true,
    summary: 'The visit was not done, because …',
    params: ofVisit,
    body: z.strictObject({ ...command, ...notDone }),
    answer: fieldVisit,
    refusals: answerRefusals,
  },
  'POST /api/field/visits/:visitId/coming': {
    action: 'Visit.SayComing',
    doors: ['field'],
    showsPersons: true,
    summary: 'I come at another time; she and those who follow are told.',
    params: ofVisit,
    body: z.strictObject({ ...command, at: instant }),
    answer: fieldVisit,
    refusals: ['visit-closed', 'wrong-time'],
  },
});
