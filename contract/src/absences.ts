import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** Where somebody is when she is not at home. A service pauses by its own rule for each. */
export const absenceKind = z.enum(['hospital', 'short-stay', 'family', 'holiday']);
export type AbsenceKind = z.output<typeof absenceKind>;

/** Who told us that she is away, or home again. */
export const toldBy = z.enum(['resident', 'relative', 'unit', 'desk', 'hospital']);
export type ToldBy = z.output<typeof toldBy>;

/**
 * `planned` she goes later · `away` · `home` somebody said that she is home: help has started again, a nurse goes through it ·
 * `confirmed` · `called-off` she never went.
 */
export const absenceState = z.enum(['planned', 'away', 'home', 'confirmed', 'called-off']);
export type AbsenceState = z.output<typeof absenceState>;

/** Somebody is away from home, as those who answer her alarm read it. */
export const awayNow = z.strictObject({ kind: absenceKind, since: instant });
export type AwayNow = z.output<typeof awayNow>;

/** One of the four things a nurse goes through; the word says what is not right. */
export const confirmedPart = z
  .strictObject({ ok: z.boolean(), words: words(500).optional() })
  .refine(({ ok, words: said }) => ok || said !== undefined, 'a no needs a word');
/** Plan and medicines are as they are to be, the keys open, the alarm works. */
export const homecoming = {
  plan: confirmedPart,
  medicines: confirmedPart,
  keys: confirmedPart,
  alarm: confirmedPart,
} as const;

export const absence = z.strictObject({
  id,
  kind: absenceKind,
  state: absenceState,
  startsAt: instant,
  /** The day she is expected home; null when nobody knows. Help does not start by it. */
  expectedOn: day.nullable(),
  /** The expected day has passed, and nobody has said that she is home. */
  isOverdue: z.boolean(),
  toldBy,
  toldByName: z.string(),
  home: z.strictObject({ at: instant, toldBy, toldByName: z.string() }).nullable(),
  confirmed: z.strictObject({ at: instant, byName: z.string(), ...homecoming }).nullable(),
  version: z.number().int(),
});
export type Absence = z.output<typeof absence>;

/** From when: at once, or a day and a clock on the wall where she lives. */
const leaves = z.union([
  z.literal('now'),
  z.strictObject({ on: day, at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) }),
]);
const goes = { ...command, kind: absenceKind, leaves, expectedOn: day.nullable() } as const;
const absencesAnswer = z.strictObject({
  /** Not yet confirmed: the one that counts now; null when she is at home. */
  now: absence.nullable(),
  earlier: z.array(absence),
});
const ofPerson = { params: z.strictObject({ personId: id }) } as const;
const ofAbsence = { params: z.strictObject({ personId: id, absenceId: id }) } as const;
const goRefusals = ['already-away', 'too-far', 'back-before-gone', 'person-died'] as const;

export const absenceRoutes = defineRoutes({
  'GET /api/my/people/:personId/absence': {
    action: 'Absence.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Whether I am away from home, and earlier times.',
    ...ofPerson,
    answer: absencesAnswer,
  },
  'POST /api/my/people/:personId/absences': {
    action: 'Absence.TellMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I am away from home, or will be: help pauses by the rule of each service. The alarm rings on.',
    ...ofPerson,
    body: z.strictObject(goes),
    answer: absence,
    refusals: goRefusals,
  },
  'POST /api/my/people/:personId/absences/:absenceId/home': {
    action: 'Absence.HomeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'I am home again: help starts at once.',
    ...ofAbsence,
    body: z.strictObject(command),
    answer: absence,
    refusals: ['already-home'],
  },
  'GET /api/people/:personId/absence': {
    action: 'Absence.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Whether she is away from home, and earlier times.',
    ...ofPerson,
    answer: absencesAnswer,
  },
  'POST /api/people/:personId/absences': {
    action: 'Absence.Register',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'She is away from home, as somebody told.',
    ...ofPerson,
    body: z.strictObject({ ...goes, toldBy, toldByName: words(120) }),
    answer: absence,
    refusals: goRefusals,
  },
  'POST /api/people/:personId/absences/:absenceId/home': {
    action: 'Absence.RegisterHome',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'She is home again, as somebody told: help starts at once, a nurse confirms before the first visit.',
    ...ofAbsence,
    body: z.strictObject({ ...command, toldBy, toldByName: words(120) }),
    answer: absence,
    refusals: ['already-home'],
  },
  'POST /api/people/:personId/absences/:absenceId/confirm': {
    action: 'Absence.Confirm',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'A nurse has been through plan, medicines, keys and alarm after she came home.',
    ...ofAbsence,
    body: z.strictObject({ ...command, ...homecoming }),
    answer: absence,
    refusals: ['not-home', 'already-confirmed', 'never-away'],
  },
  'GET /api/units/away': {
    action: 'Absence.ListAway',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Those whom my unit helps who are away, expected, overdue, or home again and not confirmed.',
    answer: z.strictObject({
      away: z.array(z.strictObject({ personId: id, name: z.string(), bornYear: z.number().int(), absence })),
    }),
  },
});
