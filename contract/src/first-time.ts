import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

/** `open` until somebody who comes has shown her; `not-wanted`: she has said that she knows it, or does not want it. */
export const firstTimeState = z.enum(['open', 'done', 'not-wanted']);
export type FirstTimeState = z.output<typeof firstTimeState>;

/** The first time with one who has begun to get help: what she is to be shown, and what she has been. */
export const firstTime = z.strictObject({
  id,
  personId: id,
  plannedOn: day,
  state: firstTimeState,
  /** codes of the municipality's list `first-time` */
  shown: z.array(z.string()),
  words: z.string().nullable(),
});
export type FirstTime = z.output<typeof firstTime>;

/** One thing to show, in the municipality's own words. */
export const firstTimeThing = z.strictObject({ code: z.string(), label: localText });
export type FirstTimeThing = z.output<typeof firstTimeThing>;

const someone = z.strictObject({ id, name: z.string() });

export const firstTimeRoutes = defineRoutes({
  'GET /api/my/people/:personId/first-time': {
    action: 'Visit.SeeFirstTime',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What somebody shows me in the first week, and when; and who comes that has not been here lately.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      firstTime: z
        .strictObject({
          plannedOn: day,
          state: firstTimeState,
          things: z.array(z.strictObject({ label: localText, isShown: z.boolean() })),
        })
        .nullable(),
      /** told the evening before, and still so: first names only */
      newcomers: z.array(z.strictObject({ id, day, firstName: z.string() })),
    }),
  },
  'GET /api/field/first-times': {
    action: 'Visit.SeeFirstTimes',
    doors: ['field'],
    showsPersons: true,
    summary: 'Who of those with a visit today or tomorrow has not been shown the door yet, and what is to be shown.',
    answer: z.strictObject({ firstTimes: z.array(firstTime), things: z.array(firstTimeThing) }),
  },
  'POST /api/field/first-times/:firstTimeId': {
    action: 'Visit.ShowFirstTime',
    doors: ['field'],
    showsPersons: true,
    summary: 'What I have shown her. Ticks of two phones are put together; what was shown stays shown.',
    params: z.strictObject({ firstTimeId: id }),
    body: z.strictObject({
      ...command,
      shown: z.array(listCode).max(40),
      state: firstTimeState,
      words: words(500).optional(),
    }),
    answer: firstTime,
  },
  'GET /api/units/weeks': {
    action: 'Visit.SeeWeeks',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Of those my units help: who has not had her first time, and whose four digits for the telephone are locked.',
    answer: z.strictObject({
      firstTimes: z.array(
        z.strictObject({
          id,
          person: someone,
          plannedOn: day,
          /** so many of so many are shown */
          shown: z.number().int(),
          of: z.number().int(),
          /** the days that the municipality gives are over */
          isOverdue: z.boolean(),
        }),
      ),
      locked: z.array(z.strictObject({ person: someone, at: instant })),
    }),
  },
});
