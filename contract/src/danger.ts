import { z } from 'zod';
import { dangerKind, dangerNumber } from './guide.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, words } from './values.ts';

/** Where words of danger stood. */
export const dangerSources = [
  'message',
  'application',
  'visit',
  'absence',
  'plan',
  'feedback',
  'appeal',
  'held',
] as const;

/** A text in which words of the published list stood, and what has been done to have somebody read it. */
export const dangerFlag = z.strictObject({
  id,
  kind: dangerKind,
  /** the words of the list, never the writer's */
  because: z.array(z.string()),
  source: z.enum(dangerSources),
  raisedAt: instant,
  /** when telephones were last rung; null: none */
  rungAt: instant.nullable(),
  rings: z.number().int(),
  /** somebody answered by a key press */
  answeredAt: instant.nullable(),
  /** the whole chain was rung and nobody answered */
  unreachedAt: instant.nullable(),
  takenAt: instant.nullable(),
  takenByName: z.string().nullable(),
});
export type DangerFlag = z.output<typeof dangerFlag>;

/** How somebody was done with it. */
export const dangerOutcomes = [
  'spoke-with-her',
  'went-there',
  'emergency-called',
  'handed-on',
  'no-danger',
  'not-reached',
] as const;
export const dangerOutcome = z.enum(dangerOutcomes);
export type DangerOutcome = z.output<typeof dangerOutcome>;

/** One text with words of danger in the list of those at work: where it stands, who has it, and what was done. Never the words. */
export const dangerRow = z.strictObject({
  ...dangerFlag.shape,
  personId: id,
  personName: z.string(),
  unitName: z.string(),
  /** the thread, application, visit, plan … it stands in */
  subjectId: id,
  closed: z
    .strictObject({ at: instant, byName: z.string(), outcome: dangerOutcome, words: z.string().nullable() })
    .nullable(),
  /** taken, and nobody has said what was done within the hours of the municipality */
  isLeft: z.boolean(),
});
export type DangerRow = z.output<typeof dangerRow>;

/** The published list: which words make the line larger, and which numbers are shown then. */
export const publishedDanger = z.strictObject({
  kinds: z.array(
    z.strictObject({
      kind: dangerKind,
      /** the first is shown first */
      numbers: z.array(dangerNumber),
      words: z.array(
        z.strictObject({
          language,
          /** `unless`: words that keep it from raising in the same sentence */
          phrases: z.array(z.strictObject({ phrase: z.string(), unless: z.array(z.string()) })),
        }),
      ),
      /** what this municipality has added */
      added: z.array(z.string()),
    }),
  ),
});
export type PublishedDanger = z.output<typeof publishedDanger>;

/** A line that one municipality has added. The default list stands whatever is added. */
export const ownDangerPhrase = z.strictObject({
  id,
  kind: dangerKind,
  phrase: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  addedByName: z.string(),
  addedAt: instant,
  endedByName: z.string().nullable(),
});
export type OwnDangerPhrase = z.output<typeof ownDangerPhrase>;

const counted = z.strictObject({ of: z.number().int(), before: z.number().int(), after: z.number().int() });
/** What one more line would change, counted on statements of our own. */
export const dangerPreview = z.strictObject({
  danger: counted,
  others: counted,
  newlyRaised: z.array(z.string()),
});
export type DangerPreview = z.output<typeof dangerPreview>;

const phrase = words(80);

export const dangerRoutes = defineRoutes({
  'GET /api/guide/danger/words': {
    action: 'Danger.ReadWords',
    doors: 'public',
    showsPersons: false,
    summary: 'The words that make the line about danger larger, and the numbers.',
    answer: publishedDanger,
  },
  'GET /api/danger/unreached': {
    action: 'Danger.SeeUnreached',
    doors: ['staff', 'field'],
    showsPersons: false,
    summary:
      'Units to which words of danger were written and for which nobody answered the telephone. Names no person.',
    answer: z.strictObject({
      units: z.array(
        z.strictObject({
          unitName: z.string(),
          phone: z.string().nullable(),
          since: instant,
          count: z.number().int(),
        }),
      ),
    }),
  },
  'GET /api/danger': {
    action: 'Danger.SeeList',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Texts with words of danger to my units, or for which my unit was rung: nobody has it, left, in hand, done.',
    answer: z.strictObject({ open: z.array(dangerRow), closed: z.array(dangerRow) }),
  },
  'POST /api/danger/:closingFlagId/close': {
    action: 'Danger.Close',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What was done about it. Only what somebody has taken can be closed; of two at once the first stands.',
    params: z.strictObject({ closingFlagId: id }),
    body: z.strictObject({ ...command, outcome: dangerOutcome, words: words(1_000).optional() }),
    answer: dangerRow,
    refusals: ['not-taken', 'already-closed', 'words-needed'],
  },
  'POST /api/danger/:flagId/take': {
    action: 'Danger.Take',
    doors: ['staff'],
    showsPersons: true,
    summary: 'I have it in hand: the telephones are still. Of two at once the first is named.',
    params: z.strictObject({ flagId: id }),
    body: z.strictObject(command),
    answer: dangerFlag,
  },
  'GET /api/workshop/danger': {
    action: 'Workshop.SeeDanger',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What my municipality has added to the list of words.',
    answer: z.strictObject({ own: z.array(ownDangerPhrase), today: day }),
  },
  'POST /api/workshop/danger/preview': {
    action: 'Workshop.PreviewDanger',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What one more line would raise among statements of our own, before and after.',
    body: z.strictObject({ ...command, kind: dangerKind, phrase }),
    answer: dangerPreview,
    refusals: ['not-a-phrase'],
  },
  'POST /api/workshop/danger': {
    action: 'Workshop.AddDanger',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Adds a line to the list from a day on. The default list stays as it is.',
    body: z.strictObject({ ...command, kind: dangerKind, phrase, startsOn: day }),
    answer: ownDangerPhrase,
    refusals: ['not-a-phrase', 'day-passed'],
  },
  'POST /api/workshop/danger/:phraseId/end': {
    action: 'Workshop.EndDanger',
    doors: ['staff'],
    showsPersons: false,
    summary: 'A line of our own counts no more from tomorrow.',
    params: z.strictObject({ phraseId: id }),
    body: z.strictObject(command),
    answer: z.strictObject({ own: z.array(ownDangerPhrase), today: day }),
  },
});
