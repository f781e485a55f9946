import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { day, id, localText } from './values.ts';

/** How long it took from the first time it was asked for until she had it, by month. Groups under five are null. */
export const aidWayMonth = z.strictObject({
  /** first day of the month */
  month: day,
  whose: z.enum(['municipal', 'state']),
  loans: z.int().nullable(),
  medianDays: z.number().nullable(),
  p90Days: z.number().nullable(),
});
export type AidWayMonth = z.output<typeof aidWayMonth>;

/** How an article can be had: now, and in how much of the next two weeks. */
export const aidAvailability = z.strictObject({
  articleId: id,
  name: localText,
  /** things in circulation now, in all sizes and stores */
  things: z.int(),
  freeNow: z.int(),
  /** of the half days of the next two weeks, how many have one free in every size; 0 to 1 */
  freeShare: z.number(),
});
export type AidAvailability = z.output<typeof aidAvailability>;

/** Things of a size that have lain on the shelf for a long time. */
export const idleStock = z.strictObject({
  articleId: id,
  name: localText,
  size: localText,
  store: z.string(),
  things: z.int(),
  /** the day since which the one that has lain longest has lain there */
  sinceOn: day,
});
export type IdleStock = z.output<typeof idleStock>;

/** A quarter of a year of an article: what went out, or what is expected. */
export const aidQuarter = z.strictObject({
  quarter: day,
  /** null: fewer than five */
  loans: z.int().nullable(),
});

/** What is expected in each of the next four quarters, with the lowest and highest that earlier years would give. */
export const aidExpected = z.strictObject({ quarter: day, expected: z.int(), low: z.int(), high: z.int() });
export type AidExpected = z.output<typeof aidExpected>;

export const aidForecast = z.strictObject({
  articleId: id,
  name: localText,
  was: z.array(aidQuarter),
  /** empty: too little is known, fewer than two years of a quarter */
  expected: z.array(aidExpected),
  /** what is missing for a forecast; null where there is one */
  lacks: z.enum(['inhabitants', 'years']).nullable(),
  /** how many earlier years are known of the quarter that is known least */
  years: z.int(),
});
export type AidForecast = z.output<typeof aidForecast>;

/** Things that came back in a month, and what was done before the next had them. */
export const cleaningMonth = z.strictObject({
  month: day,
  returned: z.int(),
  cleaned: z.int(),
  inspected: z.int(),
  /** hours from returned to inspected, in the middle; null: fewer than five */
  medianHours: z.number().nullable(),
  /** went back on the shelf without having been cleaned and inspected first: the database refuses it */
  withoutProof: z.int(),
});
export type CleaningMonth = z.output<typeof cleaningMonth>;

export const aidInsight = z.strictObject({
  today: day,
  way: z.array(aidWayMonth),
  availability: z.array(aidAvailability),
  idle: z.array(idleStock),
  /** days after which a thing counts as idle */
  idleDays: z.int(),
  forecast: z.array(aidForecast),
  /** the first day on which the inhabitants of 67 and more are known; before it they are reckoned as on it. Null: never */
  inhabitantsFrom: day.nullable(),
  cleaning: z.array(cleaningMonth),
});
export type AidInsight = z.output<typeof aidInsight>;

export const aidInsightRoutes = defineRoutes({
  'GET /api/aid-insight': {
    action: 'AidInsight.See',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'What the store can learn without looking at anybody: total time, availability, idle things, forecast and cleaning.',
    answer: aidInsight,
  },
});
