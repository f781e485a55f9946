import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { day, id } from './values.ts';

/**
 * Different faces in 14 days: how many have been with her, day and evening (07–22) and night apart. `isCounted`: two visits a day or
 * more on at least ten of the days, as it is counted in Sweden; others are shown to her and the unit, and stand in no figure.
 */
export const facesSeen = z.strictObject({
  from: day,
  until: day,
  faces: z.number().int(),
  nightFaces: z.number().int(),
  visits: z.number().int(),
  isCounted: z.boolean(),
});
export type FacesSeen = z.output<typeof facesSeen>;

const ofPerson = z.strictObject({ personId: id });

export const continuityRoutes = defineRoutes({
  'GET /api/people/:personId/faces': {
    action: 'Faces.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'How many different ones have been with her in 14 days.',
    params: ofPerson,
    answer: facesSeen,
  },
  'GET /api/my/people/:personId/faces': {
    action: 'Faces.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'How many different ones I have met in 14 days.',
    params: ofPerson,
    answer: facesSeen,
  },
  'GET /api/units/continuity': {
    action: 'Faces.SeeUnits',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Different faces in 14 days by unit: the median by week, and those who have met most. Never by employee.',
    answer: z.strictObject({
      from: day,
      until: day,
      units: z.array(
        z.strictObject({
          id,
          name: z.string(),
          /** weeks by their Sunday; null: fewer than five persons */
          weeks: z.array(
            z.strictObject({ until: day, people: z.number().int().nullable(), median: z.number().nullable() }),
          ),
          /** the five who have met most different faces; empty where fewer than five are counted */
          most: z.array(
            z.strictObject({
              personId: id,
              personName: z.string(),
              faces: z.number().int(),
              nightFaces: z.number().int(),
              visits: z.number().int(),
              hasContact: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  },
});
