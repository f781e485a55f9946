import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { instrument } from './services.ts';
import { command, id, instant, localText } from './values.ts';

/** Free text that may still be empty: at most 10 000 characters, kept as written, without the sign NUL. */
const draftText = z
  .string()
  .max(10_000)
  .refine((text) => !text.includes('\0'), 'expected text without the sign NUL');

/** Parts that can be kept from representatives, e.g. where somebody close is the danger. */
export const hideablePart = z.enum([
  'what-matters',
  'own-resources',
  'situation',
  'relatives-view',
  'considered',
  'scores',
]);
export type HideablePart = z.output<typeof hideablePart>;

/** What is thought of before services. */
export const consideredBefore = z.enum(['volunteers', 'aids', 'technology', 'reablement']);
export type ConsideredBefore = z.output<typeof consideredBefore>;

const considered = z.strictObject({ fits: z.boolean().nullable(), reason: draftText });
/** For each: does it fit her, and why; `fits` null: not answered yet. */
export const consideredParts = z.strictObject({
  volunteers: considered,
  aids: considered,
  technology: considered,
  reablement: considered,
});
export type ConsideredParts = z.output<typeof consideredParts>;

/** One item on the instrument's own scale. `ownScore` is how she rates herself, where she has. */
export const assessmentScore = z.strictObject({
  item: z.string().max(60),
  score: z.number().int().nullable(),
  ownScore: z.number().int().nullable(),
  note: draftText,
});
export type AssessmentScore = z.output<typeof assessmentScore>;

/** What an assessor writes; saved as a whole. */
export const assessmentContent = z.strictObject({
  whatMatters: draftText,
  ownResources: draftText,
  situation: draftText,
  relativesView: draftText,
  hiddenParts: z.array(hideablePart).max(6),
  /** why these parts are kept from representatives; read by staff only */
  hiddenBecause: draftText,
  considered: consideredParts,
  scores: z.array(assessmentScore).max(200),
});
export type AssessmentContent = z.output<typeof assessmentContent>;

export const assessment = z.strictObject({
  ...assessmentContent.shape,
  id,
  applicationId: id,
  personId: id,
  state: z.enum(['draft', 'completed']),
  startedBy: z.string(),
  startedAt: instant,
  savedBy: z.string(),
  savedAt: instant,
  completedBy: z.string().nullable(),
  completedAt: instant.nullable(),
  version: z.number().int(),
});
export type Assessment = z.output<typeof assessment>;

const place = z.strictObject({ applicationId: id });

const scoreInWords = z.strictObject({ item: localText, score: localText, ownScore: localText.nullable() });

export const assessmentRoutes = defineRoutes({
  'GET /api/instruments/current': {
    action: 'Instrument.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'The scale that needs are mapped on in this municipality today.',
    answer: instrument,
  },
  'GET /api/applications/:applicationId/assessment': {
    action: 'Assessment.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What is written so far about one case, with the scale it is written on; null when nothing is.',
    params: place,
    answer: z.strictObject({ assessment: assessment.nullable(), instrument: instrument.nullable() }),
  },
  'POST /api/applications/:applicationId/assessment': {
    action: 'Assessment.Save',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Save the draft as a whole. Over a version one has not seen it is refused, and nothing is lost.',
    params: place,
    body: z.strictObject({
      ...command,
      /** the version one has seen; 0 when there was none */
      version: z.number().int().min(0),
      content: assessmentContent,
    }),
    answer: assessment,
    refusals: ['changed-meanwhile', 'not-taken', 'already-completed', 'already-ended', 'not-on-scale', 'no-instrument'],
  },
  'POST /api/applications/:applicationId/assessment/complete': {
    action: 'Assessment.Complete',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The needs are mapped. It is never changed after this; what is missing is named.',
    params: place,
    body: z.strictObject({ ...command, version: z.number().int().min(1) }),
    answer: assessment,
    refusals: ['incomplete', 'changed-meanwhile', 'nothing-written', 'already-completed', 'already-ended'],
  },
  'GET /api/my/people/:personId/assessment': {
    action: 'Assessment.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'What was said and written when her needs were mapped last; parts kept from representatives are not there for them.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      assessment: z
        .strictObject({
          assessmentId: id,
          completedAt: instant,
          completedBy: z.string(),
          whatMatters: z.string(),
          ownResources: z.string(),
          situation: z.string(),
          relativesView: z.string(),
          considered: z.array(z.strictObject({ what: consideredBefore, fits: z.boolean(), reason: z.string() })),
          scores: z.array(scoreInWords),
        })
        .nullable(),
    }),
  },
});
