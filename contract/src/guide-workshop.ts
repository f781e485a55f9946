import { z } from 'zod';
import { guideFacts, guideWay, guideWho } from './guide.ts';
import { aidThing, responsibilityTable } from './guide-table.ts';
import { country } from './organisation.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText, words } from './values.ts';

/** What a municipality teaches the guide itself: a whole statement, or a word that leads to a way. Nobody's name, nobody's number. */
export const guideTeaching = z.strictObject({
  kind: z.enum(['statement', 'word']),
  language,
  words: words(500),
  way: guideWay,
  who: guideWho,
});
export type GuideTeaching = z.output<typeof guideTeaching>;

const taught = guideTeaching.extend({ id, taughtBy: z.string(), taughtAt: instant });
export type GuideTaught = z.output<typeof taught>;

const tableVersion = z.strictObject({ validFrom: day, lines: responsibilityTable });

/** What was decided about the guide, by whom and why, newest first. */
const guideChange = z.strictObject({
  id,
  kind: z.enum(['table-decided', 'table-taken-back', 'taught', 'undone', 'discarded']),
  validFrom: day.nullable(),
  /** words of what was taught or undone; null for the rest */
  words: z.string().nullable(),
  why: z.string(),
  changedBy: z.string(),
  changedAt: instant,
});
export type GuideChange = z.output<typeof guideChange>;

export const guideWorkshop = z.strictObject({
  today: day,
  placeName: z.string(),
  country,
  /** what counts today; `since` null: never decided here, the proposal counts */
  table: z.strictObject({
    since: day.nullable(),
    lines: responsibilityTable,
    byDefault: responsibilityTable,
    /** every decision, oldest first; also what is to come */
    versions: z.array(tableVersion),
  }),
  unanswered: z.array(z.strictObject({ id, language, words: z.string(), receivedOn: day, keptUntil: day })),
  taught: z.array(taught),
  changes: z.array(guideChange),
  /** every way by the title that people see */
  ways: z.array(z.strictObject({ way: guideWay, title: localText })),
});
export type GuideWorkshop = z.output<typeof guideWorkshop>;

const outcome = z.strictObject({ code: z.string(), who: guideWho, way: guideWay });

/** What a table would do, beside the one that counts on the same day. */
export const tablePreview = z.strictObject({
  validFrom: day,
  /** a case of each sort, with what each table answers */
  cases: z.array(z.strictObject({ thing: aidThing, facts: guideFacts, before: outcome, after: outcome })),
  /** every combination of thing and answers, and how many are answered otherwise */
  combinations: z.number().int(),
  combinationsChanged: z.number().int(),
  /** statements of our own about aids, and those that are answered otherwise */
  statements: z.number().int(),
  statementsChanged: z.array(z.strictObject({ text: z.string(), before: outcome, after: outcome })),
  /** the day on which a later decision takes over */
  until: day.nullable(),
});
export type TablePreview = z.output<typeof tablePreview>;

const figures = z.strictObject({
  statements: z.number().int(),
  firstRight: z.number().int(),
  oneOfThreeRight: z.number().int(),
  whoRight: z.number().int(),
});
export type GuideFigures = z.output<typeof figures>;

/** How the guide does on the whole set of statements before and after; these it has learnt from, so the figures are high. */
export const teachingPreview = z.strictObject({
  before: figures,
  after: figures,
  changed: z.array(z.strictObject({ text: z.string(), before: guideWay, after: guideWay, right: z.boolean() })),
  changedInAll: z.number().int(),
  /** what the guide now answers the words themselves, and what it would answer */
  itself: z.strictObject({ before: z.array(guideWay), after: z.array(guideWay) }),
});
export type TeachingPreview = z.output<typeof teachingPreview>;

const why = words(500).refine((text) => text.length >= 5, 'too short');
const tableFaults = ['last-has-conditions', 'same-code-twice', 'never-reached'] as const;

export const guideWorkshopRoutes = defineRoutes({
  'GET /api/workshop/guide': {
    action: 'Guide.SeeWorkshop',
    doors: ['staff'],
    showsPersons: false,
    summary:
      'The table of responsibility with its time line, what the municipality has taught, and what nobody could answer.',
    answer: guideWorkshop,
  },
  'POST /api/workshop/guide/table/preview': {
    action: 'Guide.Preview',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What another table of responsibility would answer. Nothing is written.',
    body: z.strictObject({ lines: responsibilityTable, validFrom: day }),
    maxBodyKb: 256,
    answer: tablePreview,
    refusals: ['not-after-today', 'same-as-now', ...tableFaults],
  },
  'POST /api/workshop/guide/table/change': {
    action: 'Guide.DecideTable',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Decide the table of responsibility from today or a later day. What has been stands.',
    body: z.strictObject({ ...command, lines: responsibilityTable, validFrom: day, why }),
    maxBodyKb: 256,
    answer: z.strictObject({ validFrom: day }),
    refusals: ['not-after-today', 'same-as-now', ...tableFaults],
  },
  'POST /api/workshop/guide/table/take-back': {
    action: 'Guide.DecideTable',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Take back a table that has not begun.',
    body: z.strictObject({ ...command, validFrom: day, why }),
    answer: z.strictObject({ validFrom: day }),
    refusals: ['has-begun', 'nothing-there'],
  },
  'POST /api/workshop/guide/teach/preview': {
    action: 'Guide.Preview',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What teaching this, or undoing that, does to every statement of the whole set. Nothing is written.',
    body: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('teach'), teaching: guideTeaching }),
      z.strictObject({ kind: z.literal('undo'), teachingId: id }),
    ]),
    answer: teachingPreview,
    /** `reckoning`: the figures are being worked out; ask again in a moment */
    refusals: ['names-in-words', 'reckoning'],
  },
  'POST /api/workshop/guide/teach': {
    action: 'Guide.Teach',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Teach the guide a statement or a word of our own. What nobody could answer goes when it is taught.',
    body: z.strictObject({ ...command, teaching: guideTeaching, forUnansweredId: id.nullable(), why }),
    answer: z.strictObject({ teachingId: id }),
    refusals: ['already-taught', 'names-in-words'],
  },
  'POST /api/workshop/guide/teach/undo': {
    action: 'Guide.Teach',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Teach it no longer.',
    body: z.strictObject({ ...command, teachingId: id, why }),
    answer: z.strictObject({ undone: z.literal(true) }),
    refusals: ['already-undone'],
  },
  'POST /api/workshop/guide/unanswered/discard': {
    action: 'Guide.Teach',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Throw away something that nobody could answer, before its days are over.',
    body: z.strictObject({ ...command, unansweredId: id, why }),
    answer: z.strictObject({ discarded: z.literal(true) }),
  },
});
