import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/**
 * Courses that open something here. The three kinds of aids that the state lends only through one who has passed, and the state's own
 * order list.
 */
export const courses = ['electric-wheelchair', 'hoist', 'electric-bed', 'state-order'] as const;
export const course = z.enum(courses);
export type Course = z.output<typeof course>;

/** One course that somebody who works here has passed. */
export const qualification = z.strictObject({
  id,
  staffId: id,
  staffName: z.string(),
  course,
  passedOn: day,
  /** last day it counts; null: as long as she works here */
  untilOn: day.nullable(),
  counts: z.boolean(),
  notedAt: instant,
  notedBy: z.string(),
});
export type Qualification = z.output<typeof qualification>;

export const trainingRoutes = defineRoutes({
  'GET /api/qualifications': {
    action: 'Qualification.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Courses that those who work in the municipality have passed, and who may be noted as having passed one.',
    answer: z.strictObject({
      qualifications: z.array(qualification),
      colleagues: z.array(z.strictObject({ staffId: id, name: z.string(), unitName: z.string() })),
    }),
  },
  'POST /api/qualifications': {
    action: 'Qualification.Note',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Notes that somebody has passed a course, with the days it counts.',
    body: z.strictObject({ ...command, staffId: id, course, passedOn: day, untilOn: day.nullable() }),
    answer: qualification,
    refusals: ['ends-before-it-begins', 'in-the-future'],
  },
  'POST /api/qualifications/:qualificationId/take-back': {
    action: 'Qualification.Note',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Takes back a noted course that was wrong, with a reason. It is kept that it stood.',
    params: z.strictObject({ qualificationId: id }),
    body: z.strictObject({ ...command, because: words(300) }),
    answer: z.strictObject({ isTakenBack: z.literal(true) }),
    refusals: ['already-taken-back'],
  },
});
