import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { instrument } from './service-types.ts';
import { command, id, instant, localText } from './values.ts';

/** Nothing, or from 0 to 10 on her own scale. Never a level of the office, never summed, and read by no decision and no register. */
const tenth = z.number().int().min(0).max(10);
const shortText = z
  .string()
  .max(2_000)
  .refine((text) => !text.includes('\0'), 'expected text without the sign NUL');

/** Whose view it is: her own, whoever wrote it down, or that of one who helps her. */
export const ratingView = z.enum(['own', 'professional']);
export type RatingView = z.output<typeof ratingView>;

const threeAnswers = { thriving: tenth.nullable(), active: tenth.nullable(), mastering: tenth.nullable() } as const;
const said = { saidAt: instant, view: ratingView, by: z.string() } as const;

/** Three short answers and what matters now, at one time. */
export const pulse = z.strictObject({
  id,
  ...said,
  ...threeAnswers,
  mattersNow: z.string(),
  occasion: z.enum(['assessment', 'between']),
});
export type Pulse = z.output<typeof pulse>;

/** Something that she wants to manage, and how well she could at each time, 0 not at all, 10 as well as before. */
export const ownGoal = z.strictObject({
  ownGoalId: id,
  activity: z.string(),
  setBy: z.string(),
  setAt: instant,
  endedAt: instant.nullable(),
  ratings: z.array(z.strictObject({ ...said, value: tenth })),
});
export type OwnGoal = z.output<typeof ownGoal>;

const wellbeing = z.strictObject({
  /** the three questions as they are asked today */
  instrument,
  pulses: z.array(pulse),
  goals: z.array(ownGoal),
});

const place = z.strictObject({ personId: id });
const goalPlace = z.strictObject({ ownGoalId: id });
const nothingSaid = ['nothing-said'] as const;

export const wellbeingRoutes = defineRoutes({
  'GET /api/people/:personId/wellbeing': {
    action: 'Wellbeing.See',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'How she has had it, in her own numbers, beside how those who help her saw it.',
    params: place,
    answer: wellbeing,
  },
  'POST /api/people/:personId/wellbeing/pulse': {
    action: 'Wellbeing.Write',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Write down her three answers and what matters now, or how one who helps her sees it.',
    params: place,
    body: z.strictObject({
      ...command,
      ...threeAnswers,
      mattersNow: shortText,
      view: ratingView,
      occasion: z.enum(['assessment', 'between']),
    }),
    answer: pulse,
    refusals: nothingSaid,
  },
  'POST /api/people/:personId/wellbeing/goals': {
    action: 'Wellbeing.Write',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Something that she wants to manage; five at most at a time.',
    params: place,
    body: z.strictObject({ ...command, activity: shortText }),
    answer: ownGoal,
    refusals: ['nothing-said', 'five-already'],
  },
  'POST /api/own-goals/:ownGoalId/ratings': {
    action: 'Wellbeing.Write',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'How well she can do it now: as she says, or as one who helps her sees it.',
    params: goalPlace,
    body: z.strictObject({ ...command, value: tenth, view: ratingView }),
    answer: ownGoal,
    refusals: ['already-ended'],
  },
  'POST /api/own-goals/:ownGoalId/end': {
    action: 'Wellbeing.Write',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'She does not want this any longer, or has reached it. What was said of it stays.',
    params: goalPlace,
    body: z.strictObject({ ...command }),
    answer: ownGoal,
    refusals: ['already-ended'],
  },
  'GET /api/people/:personId/levels': {
    action: 'Levels.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Her completed assessments, item by item, each on the scale that it was made with. Nothing is converted.',
    params: place,
    answer: z.strictObject({
      assessments: z.array(
        z.strictObject({
          assessmentId: id,
          completedAt: instant,
          completedBy: z.string(),
          instrument,
          scores: z.array(
            z.strictObject({
              item: z.string(),
              score: z.number().int().nullable(),
              ownScore: z.number().int().nullable(),
            }),
          ),
        }),
      ),
    }),
  },
  'GET /api/my/people/:personId/wellbeing': {
    action: 'Wellbeing.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'How I have said that I have it, and what was found when we talked, in words. For herself alone.',
    params: place,
    answer: z.strictObject({
      ...wellbeing.shape,
      /** what was found, item by item, in words: never a number of the office */
      words: z.array(
        z.strictObject({
          item: localText,
          times: z.array(z.strictObject({ at: instant, score: localText.nullable(), ownScore: localText.nullable() })),
        }),
      ),
    }),
  },
  'POST /api/my/people/:personId/wellbeing/pulse': {
    action: 'Wellbeing.SayMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Say how I have it now.',
    params: place,
    body: z.strictObject({ ...command, ...threeAnswers, mattersNow: shortText }),
    answer: pulse,
    refusals: nothingSaid,
  },
  'POST /api/my/own-goals/:ownGoalId/ratings': {
    action: 'Wellbeing.SayMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Say how well I can do what I want to manage.',
    params: goalPlace,
    body: z.strictObject({ ...command, value: tenth }),
    answer: ownGoal,
    refusals: ['already-ended'],
  },
});
