import { z } from 'zod';
import { defineRoutes } from './route.ts';
import { command, id, language, words } from './values.ts';

/** Who acts first on a need. */
export const guideWhos = [
  'municipality-care',
  'municipality-aids',
  'state-aids',
  'hospital',
  'employer',
  'gp-or-emergency',
  'volunteer',
  'self',
  'municipality-other',
] as const;
export const guideWho = z.enum(guideWhos);
export type GuideWho = z.output<typeof guideWho>;

/** Ways forward that the guide knows. A closed list: each has a text of its own and a thing to do now. */
export const guideWays = [
  'apply-home-nursing',
  'apply-practical-help',
  'safety-alarm',
  'medicine-dispenser',
  'digital-supervision',
  'gps',
  'door-lock',
  'video-contact',
  'loan-aid',
  'nav-aid-application',
  'home-adaptation-grant',
  'short-stay',
  'nursing-home',
  'care-housing',
  'day-activity',
  'meals',
  'relief-for-relative',
  'care-allowance',
  'support-contact',
  'reablement',
  'assessment-visit',
  'message-home-care',
  'cancel-or-move-visit',
  'volunteer-visit',
  'volunteer-practical',
  'volunteer-escort',
  'dementia-team',
  'mental-health-service',
  'gp',
  'out-of-hours',
  'emergency-113',
  'appeal',
  'complaint-or-deviation',
  'proxy',
  'own-payment-info',
  'interpreter',
  'legal-guardian',
  'buy-yourself',
  'employer-aids',
  'hospital-treatment-aid',
  'report-repair-of-aid',
  'return-aid',
] as const;
export const guideWay = z.enum(guideWays);
export type GuideWay = z.output<typeof guideWay>;

/** Danger that words may point to; each has its own number. The words are published, and they never say that something is not urgent. */
export const dangerKinds = ['life', 'fire', 'missing', 'violence', 'suicide'] as const;
export const dangerKind = z.enum(dangerKinds);
export type DangerKind = z.output<typeof dangerKind>;

/** What a number is for. */
export const dangerNumberPurposes = [
  'medical',
  'fire',
  'police',
  'emergency',
  'someone-to-talk-to',
  'out-of-hours',
] as const;
export const dangerNumber = z.strictObject({ number: z.string(), what: z.enum(dangerNumberPurposes) });

/** A number to ring, with the words of the line that is enlarged. */
export const dangerLine = z.strictObject({
  kind: dangerKind,
  /** `113`, `110`, `112`, `116123` */
  number: z.string(),
  /** all that are shown, the one to ring first on top */
  numbers: z.array(dangerNumber),
  /** the words of the list that raised it, as they are written there */
  because: z.array(z.string()),
});
export type DangerLine = z.output<typeof dangerLine>;

/** What the button of a way does now. */
export const guideAct = z.discriminatedUnion('kind', [
  /** begin an application; the kind of help is proposed, not chosen */
  z.strictObject({ kind: z.literal('apply'), serviceType: z.string().nullable() }),
  /** write to those who help; `topic` proposes whom */
  z.strictObject({ kind: z.literal('write'), topic: z.string().nullable() }),
  /** the page of one's visits, to cancel or ask for another time */
  z.strictObject({ kind: z.literal('visits') }),
  /** the page of one's decisions, to appeal */
  z.strictObject({ kind: z.literal('decisions') }),
  /** let somebody help one here */
  z.strictObject({ kind: z.literal('proxies') }),
  /** say something about the help */
  z.strictObject({ kind: z.literal('feedback') }),
  /** a request that a named team answers, because no module does it by itself yet */
  z.strictObject({ kind: z.literal('ask-team'), teamName: z.string() }),
  z.strictObject({ kind: z.literal('ring'), name: z.string(), number: z.string() }),
  /** somebody else's page: the state's, a shop's; the address is shown before it is left */
  z.strictObject({ kind: z.literal('elsewhere'), name: z.string(), address: z.url() }),
]);
export type GuideAct = z.output<typeof guideAct>;

/** Words and rules that led to an answer, so that anybody can see why. */
export const guideBecause = z.strictObject({
  /** `word` of the vocabulary, `likeness` to statements of our own, `rule` of the table of responsibility, `answer` to a question */
  from: z.enum(['word', 'likeness', 'rule', 'answer']),
  what: z.string(),
});
export type GuideBecause = z.output<typeof guideBecause>;

export const guideWayShown = z.strictObject({
  way: guideWay,
  who: guideWho,
  title: z.string(),
  /** what it is, in one or two plain sentences */
  explained: z.string(),
  /** who is responsible, named as people know it here */
  responsible: z.string(),
  /** what happens next, and when */
  next: z.string(),
  /** class of the aid by ISO 9999, six digits */
  iso9999: z.string().optional(),
  act: guideAct,
});
export type GuideWayShown = z.output<typeof guideWayShown>;

/** Facts that decide who is responsible; asked for only when the answer depends on them. */
export const guideQuestionCodes = ['how-long', 'where-used', 'lives-where'] as const;
export const guideQuestionCode = z.enum(guideQuestionCodes);
export type GuideQuestionCode = z.output<typeof guideQuestionCode>;
export const guideFacts = z.partialRecord(guideQuestionCode, words(40));
export type GuideFacts = z.output<typeof guideFacts>;

export const guideAnswer = z.strictObject({
  language,
  /** the line about danger, enlarged; null: it stands as always. Nothing is ever called not urgent. */
  danger: dangerLine.nullable(),
  /** the first way is a person, because the guide does not know */
  isUnsure: z.boolean(),
  /** at most three, best first */
  ways: z.array(guideWayShown).max(3),
  /** asked only when the answer depends on it; at most two for one need */
  question: z
    .strictObject({
      code: guideQuestionCode,
      text: z.string(),
      choices: z.array(z.strictObject({ code: z.string(), text: z.string() })),
    })
    .nullable(),
  because: z.array(guideBecause),
});
export type GuideAnswer = z.output<typeof guideAnswer>;

/** A situation in life to browse by, where one would rather look than write. */
export const lifeSituation = z.strictObject({
  code: z.string(),
  title: z.string(),
  explained: z.string(),
  ways: z.array(guideWayShown),
});
export type LifeSituation = z.output<typeof lifeSituation>;

const need = words(2000);

export const guideRoutes = defineRoutes({
  'POST /api/guide/ask': {
    action: 'Guide.Ask',
    doors: 'public',
    showsPersons: false,
    summary: 'A need in plain words: at most three ways, who is responsible, what happens next. Nothing of it is kept.',
    body: z.strictObject({
      text: need,
      /** the language of the answer; the words may be in another */
      language,
      facts: guideFacts.optional(),
    }),
    answer: guideAnswer,
  },
  'GET /api/guide/situations': {
    action: 'Guide.Browse',
    doors: 'public',
    showsPersons: false,
    summary: 'Situations in life, each with its ways.',
    query: z.strictObject({ language }),
    answer: z.strictObject({ situations: z.array(lifeSituation) }),
  },
  'POST /api/guide/danger': {
    action: 'Guide.LookForDanger',
    doors: 'public',
    showsPersons: false,
    summary:
      'Whether the line about danger should be enlarged beside these words, before they are sent. Nothing is kept.',
    body: z.strictObject({ text: words(5000), language }),
    answer: z.strictObject({ danger: dangerLine.nullable() }),
  },
  'POST /api/guide/unanswered': {
    action: 'Guide.KeepUnanswered',
    doors: 'public',
    showsPersons: false,
    summary: 'The writer ticked that her words may be kept for teaching the guide: names and numbers go out, 90 days.',
    body: z.strictObject({ ...command, text: need, language }),
    answer: z.strictObject({ kept: z.literal(true), unansweredId: id }),
  },
});
