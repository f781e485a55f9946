import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** What she may wish of how she is helped: when, in which language, who helps with her body, anything else. */
export const wishKinds = ['times', 'language', 'body-care', 'other'] as const;
export const wishKind = z.enum(wishKinds);
export type WishKind = z.output<typeof wishKind>;

/** A wish in her own words, one wording of it. Empty words: taken back. */
export const planWish = z.strictObject({
  kind: wishKind,
  words: z.string(),
  writtenByName: z.string(),
  writtenAt: instant,
});
export type PlanWish = z.output<typeof planWish>;

/** The parts of a plan that have lines. */
export const planPart = z.enum(['matters', 'goal', 'own', 'help', 'wish']);
export type PlanPart = z.output<typeof planPart>;

/** “This is not right”, as it stands: it waits until the unit has answered. */
export const planRemark = z.strictObject({
  id,
  planId: id,
  part: planPart,
  lineId: id.nullable(),
  saidByName: z.string(),
  saidAt: instant,
  threadId: id,
  /** when an answer is promised; null: it was answered */
  answerBy: instant.nullable(),
});
export type PlanRemark = z.output<typeof planRemark>;

/** A kind of help that she has or will get, and whom to ring about it. */
export const helpIHave = z.strictObject({
  id,
  label: localText,
  explained: localText.nullable(),
  extentWords: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  /** the first day it was there; null: it has not begun */
  since: day.nullable(),
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  /** when somebody answers; null: day and night */
  hours: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  decisionId: id,
  reference: z.string(),
});
export type HelpIHave = z.output<typeof helpIHave>;

const ofPerson = z.strictObject({ personId: id });
const aboutLine = { planId: id, part: planPart, lineId: id.nullable() } as const;

export const myPlanRoutes = defineRoutes({
  'GET /api/my/people/:personId/help': {
    action: 'Help.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'My help: each kind that is decided, since when, from whom, and when somebody answers the telephone.',
    params: ofPerson,
    answer: z.strictObject({ today: day, help: z.array(helpIHave) }),
  },
  'GET /api/my/people/:personId/plan/said': {
    action: 'Plan.SeeSaid',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Beside my plan: what I wish, each wording with its day, and the lines of which it was said that they are not right.',
    params: ofPerson,
    answer: z.strictObject({
      wishes: z.array(z.strictObject({ planId: id, ...planWish.shape })),
      remarks: z.array(planRemark),
      /** wishes are hers alone to write */
      mayWish: z.boolean(),
      /** one she has not let write may not say it for her */
      maySay: z.boolean(),
    }),
  },
  'POST /api/my/people/:personId/plan/wishes': {
    action: 'Plan.Wish',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Write how I wish it, any day; the older wording is kept. Empty words take it back.',
    params: ofPerson,
    body: z.strictObject({
      ...command,
      planId: id,
      kind: wishKind,
      words: z
        .string()
        .trim()
        .max(1_000)
        .refine((text) => !text.includes('\0'), 'expected text without the sign NUL'),
    }),
    answer: z.strictObject({ planId: id, ...planWish.shape }),
    refusals: ['ended'],
  },
  'POST /api/my/people/:personId/plan/remarks': {
    action: 'Plan.SayNotRight',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Say of one line that it is not right: a message to the unit about that line, with a promised answer.',
    params: ofPerson,
    body: z.strictObject({ ...command, ...aboutLine, words: words(2_000) }),
    answer: planRemark,
    refusals: ['ended', 'already-said', 'unknown-line', 'unknown-addressee', 'thread-stopped'],
  },
});
