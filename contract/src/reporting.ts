import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** What keeps a line from standing in the national register as it should; each is somebody's to mend. */
export const registerFault = z.enum([
  'code-not-valid',
  'ends-before-start',
  'overlaps',
  'no-hours',
  'too-many-hours',
  'not-assessed',
  'items-missing',
  'assessment-too-old',
  'no-identity-number',
  'not-begun',
]);
export type RegisterFault = z.output<typeof registerFault>;

/** Hours are stated as the decision has them: a week, or a month, which the register counts as four weeks. */
export const hoursPer = z.enum(['week', 'month']);
export type HoursPer = z.output<typeof hoursPer>;

/** Why decided help has not begun. */
export const delayReason = z.enum(['no-place', 'no-staff', 'she-declined', 'she-waits', 'other']);
export type DelayReason = z.output<typeof delayReason>;

/** One kind of help as the register will see it. The case is named by its number, never by a name. */
export const registerLine = z.strictObject({
  decidedServiceId: id,
  reference: z.string(),
  unitName: z.string().nullable(),
  serviceType: listCode,
  label: localText,
  registerCode: z.number().int(),
  /** the first day of help; the day it shall begin where it has not */
  from: day,
  /** the last day; null: it goes on */
  to: day.nullable(),
  timesFloor: z.number().int().nullable(),
  timesUsual: z.number().int().nullable(),
  per: z.enum(['day', 'week', 'month']).nullable(),
  asksHours: z.boolean(),
  hours: z
    .strictObject({ hours: z.number(), per: hoursPer, aWeek: z.number(), statedByName: z.string(), statedAt: instant })
    .nullable(),
  assessedOn: day.nullable(),
  /** with the day from which it is a fault; earlier days first */
  faults: z.array(z.strictObject({ fault: registerFault, from: day })),
});
export type RegisterLine = z.output<typeof registerLine>;

/** Help that was granted and has not begun. */
export const notBegunLine = z.strictObject({
  decidedServiceId: id,
  reference: z.string(),
  unitName: z.string().nullable(),
  label: localText,
  decidedOn: day,
  startsOn: day,
  /** whole days since it was decided */
  days: z.number().int(),
  /** it has waited longer than the law lets pass unreported */
  isToReport: z.boolean(),
  delay: z
    .strictObject({ why: delayReason, words: z.string().nullable(), statedByName: z.string(), statedAt: instant })
    .nullable(),
});
export type NotBegunLine = z.output<typeof notBegunLine>;

/** What lines to mend can be chosen by, each with how many it would leave. */
const registerFilters = z.strictObject({
  /** by its name; `-`: without one */
  units: z.array(z.strictObject({ unit: z.string(), lines: z.number().int() })),
  faults: z.array(z.strictObject({ fault: registerFault, lines: z.number().int() })),
  /** the month in which it becomes a fault; `already`: it is one today */
  months: z.array(z.strictObject({ month: z.string(), lines: z.number().int() })),
});
export type RegisterFilters = z.output<typeof registerFilters>;

const registerYear = z.strictObject({
  year: z.number().int(),
  country: z.enum(['NO', 'SE']),
  /** the day that the year is counted on */
  countedOn: day,
  /** lines, and those without a fault, by kind of help; Norway alone */
  totals: z.array(
    z.strictObject({
      registerCode: z.number().int(),
      label: localText,
      lines: z.number().int(),
      whole: z.number().int(),
    }),
  ),
  toMend: z.array(registerLine),
  filters: registerFilters,
  /** lines with a fault in all, whatever is chosen */
  faulty: z.number().int(),
  /** so many more stand after those that are shown */
  more: z.number().int(),
  /** months from the decision after which help that has not begun is reported */
  lateEffectMonths: z.number().int(),
  notBegun: z.array(notBegunLine),
});
export type ReportingAnswer = z.output<typeof registerYear>;

const ofService = z.strictObject({ registeredServiceId: id });

export const reportingRoutes = defineRoutes({
  'GET /api/register': {
    action: 'Register.See',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'What the national register will get of a year, what has to be mended before, and help that has not begun.',
    query: z.strictObject({
      year: z
        .string()
        .regex(/^20[2-9]\d$/)
        .optional(),
      unit: z.string().max(120).optional(),
      fault: registerFault.optional(),
      month: z
        .string()
        .regex(/^(already|20\d\d-\d\d)$/)
        .optional(),
    }),
    answer: registerYear,
  },
  'POST /api/register/services/:registeredServiceId/hours': {
    action: 'Register.State',
    doors: ['staff'],
    showsPersons: true,
    summary: 'State the hours of a decision as the register asks for them. Compared with nobody’s clock.',
    params: ofService,
    body: z.strictObject({ ...command, hours: z.number().min(0.25).max(744), per: hoursPer }),
    answer: z.strictObject({ aWeek: z.number() }),
    refusals: ['too-many-hours', 'asks-no-hours'],
  },
  'POST /api/register/services/:registeredServiceId/delay': {
    action: 'Register.State',
    doors: ['staff'],
    showsPersons: true,
    summary: 'State why decided help has not begun.',
    params: ofService,
    body: z.strictObject({ ...command, why: delayReason, words: words(1_000).optional() }),
    answer: z.strictObject({ why: delayReason }),
    refusals: ['has-begun'],
  },
});
