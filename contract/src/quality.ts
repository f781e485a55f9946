import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, words } from './values.ts';

/** What went otherwise than it should; `not-said` until somebody has time to say. */
export const deviationKinds = [
  'not-said',
  'late-help',
  'no-help',
  'equipment',
  'wrong-information',
  'medicine',
  'fall',
  'violence',
  'privacy',
  'other',
] as const;
export type DeviationKind = (typeof deviationKinds)[number];

/** What a deviation was seen at. */
export const deviationAbout = z.enum(['alarm', 'hand-over', 'visit', 'device', 'aid-accident']);

/** Something that went otherwise than it should, and what was done about it. It is about what happened, never about who. */
export const deviation = z.strictObject({
  id,
  unitName: z.string(),
  about: deviationAbout.nullable(),
  aboutId: id.nullable(),
  /** null when she is nobody's or out of the reader's reach */
  person: z.strictObject({ id, name: z.string() }).nullable(),
  what: z.enum(deviationKinds),
  isSerious: z.boolean(),
  words: z.string().nullable(),
  reportedAt: instant,
  /** the reader reported it herself: she may say more */
  isMine: z.boolean(),
  lookBy: day,
  handled: z.strictObject({ at: instant, by: z.string(), words: z.string() }).nullable(),
  version: z.number().int(),
});
export type Deviation = z.output<typeof deviation>;

const ofDeviation = z.strictObject({ deviationId: id });

export const qualityRoutes = defineRoutes({
  'POST /api/deviations': {
    action: 'Deviation.Report',
    doors: ['staff', 'field'],
    showsPersons: true,
    summary: 'Report a deviation in one tap; words may come later.',
    body: z.strictObject({
      ...command,
      about: deviationAbout.optional(),
      aboutId: id.optional(),
      personId: id.optional(),
      what: z.enum(deviationKinds),
      words: words(2000).optional(),
    }),
    answer: deviation,
    refusals: ['already-reported'],
  },
  'GET /api/deviations': {
    action: 'Deviation.List',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Deviations that my units look into: open ones first, handled ones of the last ninety days after.',
    answer: z.strictObject({ deviations: z.array(deviation) }),
  },
  'POST /api/deviations/:deviationId/describe': {
    action: 'Deviation.Describe',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say what it was, and whether it was serious.',
    params: ofDeviation,
    body: z.strictObject({ ...command, what: z.enum(deviationKinds), isSerious: z.boolean(), words: words(2000) }),
    answer: deviation,
    refusals: ['already-handled'],
  },
  'POST /api/deviations/:deviationId/handle': {
    action: 'Deviation.Handle',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Say what was done so that it does not happen again.',
    params: ofDeviation,
    body: z.strictObject({ ...command, words: words(2000) }),
    answer: deviation,
    refusals: ['already-handled', 'say-what-first'],
  },
});
