import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { serviceType } from './service-types.ts';
import { command, day, id, instant, listCode, localText, words } from './values.ts';

export const ruleGroups = ['deadline', 'rate', 'text', 'list', 'limit', 'ladder', 'number'] as const;
export type RuleGroup = (typeof ruleGroups)[number];

export const ruleUnits = [
  'seconds',
  'minutes',
  'hours',
  'days',
  'working-days',
  'months',
  'kroner',
  'kroner-month',
  'kroner-meal',
  'kroner-day',
  'times',
  'percent',
] as const;
export type RuleUnit = (typeof ruleUnits)[number];

/** How a value is typed in. */
export const ruleInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), unit: z.enum(ruleUnits), min: z.number(), max: z.number() }),
  /** Three rising numbers, drawn as a ladder. */
  z.strictObject({ kind: z.literal('ladder'), unit: z.enum(ruleUnits), min: z.number(), max: z.number() }),
  z.strictObject({ kind: z.literal('clock-range') }),
  z.strictObject({ kind: z.literal('text'), max: z.number() }),
  /** One telephone number, or none, for each of these. */
  z.strictObject({ kind: z.literal('phones'), of: z.array(z.string()).readonly(), mayBeNone: z.boolean() }),
  /** One of `to`, or nothing, for each of `of`. */
  z.strictObject({
    kind: z.literal('choices'),
    of: z.array(z.string()).readonly(),
    to: z.array(z.string()).readonly(),
  }),
  /** Any of `to` for each of `of`. */
  z.strictObject({
    kind: z.literal('switches'),
    of: z.array(z.string()).readonly(),
    to: z.array(z.string()).readonly(),
  }),
  /** Minutes for an area (by its name), a kind of alarm, or both; any number of lines. */
  z.strictObject({
    kind: z.literal('arrival-limits'),
    of: z.array(z.string()).readonly(),
    min: z.number(),
    max: z.number(),
  }),
  /** Ordered steps of an alarm card. */
  z.strictObject({ kind: z.literal('card') }),
]);
export type RuleInput = z.output<typeof ruleInput>;

/** Where a default comes from: a law or a standard, what many municipalities do, or our own proposal. */
export const ruleSource = z.strictObject({ kind: z.enum(['law', 'practice', 'ours']), ref: z.string() });

/** A value of a rule; its shape follows from the rule's `input`. */
const ruleAnyValue = z.unknown();

const upcoming = z.strictObject({ validFrom: day, value: ruleAnyValue, decidedBy: z.string().nullable() });

/** One thing that a municipality decides, as it stands today. */
export const workshopRule = z.strictObject({
  key: z.string(),
  group: z.enum(ruleGroups),
  label: localText,
  help: localText,
  input: ruleInput,
  value: ruleAnyValue,
  /** Since when; null: never decided, the default counts. */
  since: day.nullable(),
  /** Name of the one who decided it in the workshop, or where it came from. */
  decidedBy: z.string().nullable(),
  /** The next change that has not begun. */
  upcoming: upcoming.nullable(),
  byDefault: ruleAnyValue,
  source: ruleSource,
});
export type WorkshopRule = z.output<typeof workshopRule>;

/** A rule with its whole line: what held, holds and will hold, and who changed what. */
export const workshopRuleHistory = z.strictObject({
  today: day,
  rule: workshopRule,
  /** Oldest first. A day before the first entry the default counted. */
  line: z.array(
    z.strictObject({
      validFrom: day,
      value: ruleAnyValue,
      state: z.enum(['past', 'now', 'coming']),
      decidedBy: z.string().nullable(),
    }),
  ),
  /** Newest first. */
  changes: z.array(
    z.strictObject({
      id,
      validFrom: day,
      /** null: the change was taken back before it began */
      value: ruleAnyValue,
      tookBack: z.boolean(),
      why: z.string(),
      changedBy: z.string(),
      changedAt: instant,
    }),
  ),
});
export type WorkshopRuleHistory = z.output<typeof workshopRuleHistory>;

/** When something happens, and what the rule makes of it: "comes on 21 November → answered by 19 December". */
const moment = z.strictObject({ day, clock: z.string().nullable() });
export const ruleExample = z.strictObject({ from: moment, until: moment });
export type RuleExample = z.output<typeof ruleExample>;

/** Who changed an entry of a list or a kind of help, and why. */
export const workshopNote = z.strictObject({
  id,
  code: listCode,
  validFrom: day,
  /** What it was called then; null: it was taken out */
  label: localText.nullable(),
  why: z.string(),
  changedBy: z.string(),
  changedAt: instant,
});
export type WorkshopNote = z.output<typeof workshopNote>;

/** An entry of a municipality's own list. */
export const workshopListEntry = z.strictObject({
  code: listCode,
  label: localText,
  /** Among the first ones offered. */
  isCommon: z.boolean(),
  since: day,
  /** The first day it is no longer in the list. */
  endsOn: day.nullable(),
  upcoming: z.strictObject({ validFrom: day, label: localText, isCommon: z.boolean() }).nullable(),
});
export const workshopList = z.strictObject({
  list: listCode,
  label: localText,
  help: localText,
  entries: z.array(workshopListEntry),
  /** Newest first. */
  notes: z.array(workshopNote),
});
export type WorkshopList = z.output<typeof workshopList>;

/** A kind of help with its dates. */
export const workshopServiceType = z.strictObject({
  serviceType,
  since: day.nullable(),
  endsOn: day.nullable(),
  upcoming: z.strictObject({ validFrom: day, serviceType }).nullable(),
  /** Proposed by us, not yet looked at by the municipality. */
  toConfirm: z.boolean(),
  /** Newest first. */
  notes: z.array(workshopNote),
});
export type WorkshopServiceType = z.output<typeof workshopServiceType>;

/** `requests.promise-days`; one that nobody has defined is not found. */
const ruleKey = z.string().regex(/^[a-zA-Z.-]{2,80}$/);
const why = words(500).refine((text) => text.length >= 5, 'expected at least five letters');
const dated = { ...command, validFrom: day, why } as const;
const changed = z.strictObject({ validFrom: day });
const refusals = ['not-after-today', 'same-as-now', 'invalid-value'] as const;

/** The page where a municipality edits its own data. */
export const workshopRoutes = defineRoutes({
  'GET /api/workshop': {
    action: 'Workshop.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Everything that my municipality decides itself: rules, lists and kinds of help, as they stand today.',
    answer: z.strictObject({
      today: day,
      placeName: z.string(),
      rules: z.array(workshopRule),
      lists: z.array(workshopList),
      serviceTypes: z.array(workshopServiceType),
    }),
  },
  'GET /api/workshop/rules/:ruleKey': {
    action: 'Workshop.See',
    doors: ['staff'],
    showsPersons: false,
    summary: 'One rule with what held, holds and will hold, and who changed what.',
    params: z.strictObject({ ruleKey }),
    answer: workshopRuleHistory,
  },
  'POST /api/workshop/preview': {
    action: 'Workshop.Preview',
    doors: ['staff'],
    showsPersons: false,
    summary: 'What a change would do, by an example before and after. Nothing is changed.',
    body: z.strictObject({ ...command, ruleKey, value: ruleAnyValue, validFrom: day }),
    answer: z.strictObject({
      validFrom: day,
      before: ruleAnyValue,
      after: ruleAnyValue,
      example: z.strictObject({ before: ruleExample, after: ruleExample }).nullable(),
      /** A later change that has been decided already, and goes on counting from its day. */
      until: day.nullable(),
    }),
    refusals,
  },
  'POST /api/workshop/change': {
    action: 'Workshop.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Decide a rule anew from today or a later day. What held before is never changed.',
    body: z.strictObject({ ...dated, ruleKey, value: ruleAnyValue }),
    answer: changed,
    refusals,
  },
  'POST /api/workshop/take-back': {
    action: 'Workshop.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Take back a change that has not begun.',
    body: z.strictObject({ ...dated, ruleKey }),
    answer: changed,
    refusals: ['has-begun', 'nothing-there'],
  },
  'POST /api/workshop/lists/change': {
    action: 'Workshop.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Add an entry to a list, or call it something else, from a day.',
    body: z.strictObject({ ...dated, list: listCode, code: listCode, label: localText, isCommon: z.boolean() }),
    answer: changed,
    refusals: [...refusals, 'no-such-list'],
  },
  'POST /api/workshop/lists/retire': {
    action: 'Workshop.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Take an entry out of a list from a day. What was written with it keeps it.',
    body: z.strictObject({ ...dated, list: listCode, code: listCode }),
    answer: changed,
    refusals: ['not-after-today', 'not-in-list', 'last-one'],
  },
  'POST /api/workshop/service-types/change': {
    action: 'Workshop.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Describe a kind of help anew, or add one, from a day.',
    body: z.strictObject({ ...dated, serviceType }),
    answer: changed,
    refusals,
  },
  'POST /api/workshop/service-types/retire': {
    action: 'Workshop.Change',
    doors: ['staff'],
    showsPersons: false,
    summary: 'Stop giving a kind of help from a day. Decisions that give it stand.',
    body: z.strictObject({ ...dated, code: listCode }),
    answer: changed,
    refusals: ['not-after-today', 'not-in-list', 'last-one'],
  },
});
