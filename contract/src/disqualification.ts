import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, instant, words } from './values.ts';

/**
 * What stops somebody from preparing or deciding a case: `said` by herself or a leader · it is her own case (`self`) · `family` ·
 * `household`, the same home · she acts for the party (`representative`). Forvaltningsloven § 6; förvaltningslagen 16 §.
 */
export const disqualifiedBy = z.enum(['said', 'self', 'family', 'household', 'representative']);
export type DisqualifiedBy = z.output<typeof disqualifiedBy>;

/** What it is when somebody says it. `earlier-part`: she has had part in it before, for another. */
export const disqualificationGround = z.enum(['family', 'household', 'close', 'earlier-part', 'other']);
export type DisqualificationGround = z.output<typeof disqualificationGround>;

/** Somebody takes no part in anything about a person, until a leader says otherwise. */
export const disqualification = z.strictObject({
  id,
  staffName: z.string(),
  personId: id,
  personName: z.string(),
  ground: disqualificationGround,
  words: z.string().nullable(),
  saidByName: z.string(),
  saidBySelf: z.boolean(),
  saidAt: instant,
  /** null: it stands */
  ended: z.strictObject({ at: instant, byName: z.string(), because: z.string() }).nullable(),
});
export type Disqualification = z.output<typeof disqualification>;

export const disqualificationRoutes = defineRoutes({
  'POST /api/applications/:applicationId/disqualification': {
    action: 'Disqualification.SayMine',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'I am disqualified: from now on I take no part in anything about her, and every case of hers that I have goes back to the list.',
    params: z.strictObject({ applicationId: id }),
    body: z.strictObject({ ...command, ground: disqualificationGround, words: words(500).optional() }),
    answer: z.strictObject({ handedBack: z.array(z.string()) }),
  },
  'GET /api/disqualifications': {
    action: 'Disqualification.SeeAll',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Who takes no part in whose cases at my office, who said so and why; and those it may be said of.',
    answer: z.strictObject({
      disqualifications: z.array(disqualification),
      staff: z.array(z.strictObject({ id, name: z.string() })),
    }),
  },
  'POST /api/disqualifications': {
    action: 'Disqualification.SayOther',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'A leader says, with a reason, that somebody is disqualified in a case. Her cases about that person go back.',
    body: z.strictObject({
      ...command,
      /** the number of a case of hers */
      caseNumber: words(40),
      staffId: id,
      ground: disqualificationGround,
      because: words(500),
    }),
    answer: z.strictObject({ disqualificationId: id, handedBack: z.array(z.string()) }),
    refusals: ['unknown-case', 'unknown-staff', 'already-said', 'leader-disqualified'],
  },
  'POST /api/disqualifications/:disqualificationId/end': {
    action: 'Disqualification.SayOther',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'A leader says, with a reason, that it no longer holds. Never about oneself; what is known by itself stands.',
    params: z.strictObject({ disqualificationId: id }),
    body: z.strictObject({ ...command, because: words(500) }),
    answer: disqualification,
    refusals: ['already-ended', 'about-oneself', 'leader-disqualified'],
  },
});
