import { z } from 'zod';
import { appealRoutes } from './appeals.ts';
import { caseFileRoutes } from './case-files.ts';
import { afterAppeal, changedBy, decisionChange, owedDecision } from './changed-decisions.ts';
import { delegationRoutes, delegationScope, secondLook } from './delegations.ts';
import { digitalContact } from './digital-contact.ts';
import { termRoutes } from './help-ending.ts';
import { priceRoutes } from './prices.ts';
import { askedQuestion, askRefusals } from './questions.ts';
import { incapacity } from './representatives.ts';
import { defineRoutes } from './route.ts';
import { price, pricePer } from './service-types.ts';
import { command, day, id, instant, language, listCode, localText, words } from './values.ts';
import { waitingBand, waitingCriterion, waitingListRoutes } from './waiting-list.ts';

/**
 * Everything asked for, some of it, none, or the right to stand on the list for it. A list is only where the kind of help has one:
 * necessary help at home is never put on one.
 */
export const decisionOutcome = z.enum(['granted', 'partly', 'refused', 'on-list']);
export type DecisionOutcome = z.output<typeof decisionOutcome>;

/** How she is told: it decides from when the appeal is counted. */
export const toldHow = z.enum(['digital', 'paper']);
export type ToldHow = z.output<typeof toldHow>;

/** The answer to an application; or what follows it: what she pays, or that a part of the case is withheld from her. */
export const decisionKind = z.enum(['help', 'price', 'withheld']);
export type DecisionKind = z.output<typeof decisionKind>;

export const extentPer = z.enum(['day', 'week', 'month']);

/** Text that may still be empty. */
const draftText = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !text.includes('\0'), 'expected text without the sign NUL');

/** What is judged of one who shall stand on a list; what is not judged yet is empty. */
export const listLine = z.strictObject({
  criteria: z.array(listCode).max(12),
  band: waitingBand.nullable(),
  bandReason: draftText(1_000),
  followUpOn: day.nullable(),
});
export type ListLine = z.output<typeof listLine>;

/** One kind of help in a draft; what is not decided yet is null or empty. */
export const draftService = z.strictObject({
  id,
  serviceType: listCode.nullable(),
  isGranted: z.boolean().nullable(),
  /** never fewer than this */
  timesFloor: z.number().int().min(1).max(200).nullable(),
  timesUsual: z.number().int().min(1).max(200).nullable(),
  per: extentPer.nullable(),
  extentWords: draftText(1_000),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  unitId: id.nullable(),
  appealBody: draftText(200),
  appealWeeks: z.number().int().min(1).max(26).nullable(),
  /** the line is about the right to stand on the list, and `extentWords` says what help is given meanwhile; left out: about the help */
  list: listLine.optional(),
});
export type DraftService = z.output<typeof draftService>;

/** What becomes of one line of help that she has; what nobody says anything about goes on. */
export const lessLine = z.strictObject({
  lineId: id,
  becomes: z.enum(['goes-on', 'replaced', 'ends']),
  /** the last day as it is now */
  lastDay: day.nullable(),
});
export type LessLine = z.output<typeof lessLine>;

/** Less help or none: never without prior notice (forvaltningsloven § 16; förvaltningslagen 25 §). */
export const lesserHelp = z.strictObject({
  helpLines: z.array(lessLine).max(24),
  /** in her need; never in the budget */
  whatChanged: draftText(4_000),
  whatSheSaid: draftText(4_000),
  /** if she appeals in time, she keeps the help that she has until it is settled (forvaltningsloven § 42) */
  goesOnIfAppealed: z.boolean(),
  whyNotGoesOn: draftText(2_000),
  /** who answers for the law when help with a last day ends before that day */
  signedOffBy: draftText(200),
});
export type LesserHelp = z.output<typeof lesserHelp>;

/** Whether she can consent to this decision, as somebody has judged it: of this, not of her (pasient- og brukerrettighetsloven § 4-3). */
export const consentJudged = z.strictObject({
  canConsent: z.boolean().nullable(),
  judgedBy: draftText(120),
  judgedOn: day.nullable(),
  ground: draftText(2_000),
});
export type ConsentJudged = z.output<typeof consentJudged>;

/** A decision being written: saved whole, never shown to the resident. */
export const decisionDraft = z.strictObject({
  outcome: decisionOutcome.nullable(),
  language,
  services: z.array(draftService).max(12),
  laws: z.array(words(300)).max(12),
  facts: draftText(6_000),
  reasons: draftText(6_000),
  herView: draftText(6_000),
  whyDifferent: draftText(4_000),
  evaluationOn: day.nullable(),
  toldHow,
  /** what becomes of help that she has; left out: all of it goes on */
  less: lesserHelp.optional(),
  /** left out: nobody has judged it yet */
  consent: consentJudged.optional(),
  /** an appeal changed the decision before: what is different; left out where there is none */
  afterAppeal: afterAppeal.optional(),
});
export type DecisionDraft = z.output<typeof decisionDraft>;

/** What a decision must say before it can be issued (forvaltningsloven §§ 23–25, pasient- og brukerrettighetsloven § 2-7). */
export const slot = z.enum([
  'outcome',
  'services',
  'service-type',
  'is-granted',
  'nothing-granted',
  'all-granted',
  'something-granted',
  'no-list',
  'criteria',
  'band',
  'band-reason',
  'help-meanwhile',
  'follow-up-on',
  'place-and-list',
  'nobody-on-list',
  'extent-times',
  'extent-range',
  'extent-words',
  'starts-on',
  'ends-before-start',
  'unit',
  'appeal-body',
  'appeal-weeks',
  'laws',
  'facts',
  'reasons',
  'her-view',
  'why-different',
  'evaluation-on',
  'running-help',
  'last-day',
  'less-line',
  'legal-sign-off',
  'what-changed',
  'what-she-said',
  'why-not-goes-on',
  'can-consent',
  'consent-judged',
  'what-was-changed',
  'help-between',
]);
export type Slot = z.output<typeof slot>;

/** A slot that is not filled; `serviceId` when it is of one service. */
export const missingSlot = z.strictObject({ slot, serviceId: id.nullable() });
export type MissingSlot = z.output<typeof missingSlot>;

/** One kind of help in an issued decision. */
export const decidedService = z.strictObject({
  id,
  serviceType: z.string(),
  label: localText,
  explained: localText,
  /** what it costs on the day it was decided; null when nobody had said */
  price: price.nullable(),
  isGranted: z.boolean(),
  /** the help itself, the right to stand on the list for it, its price, or to see a part of the case: each has its own appeal */
  rightTo: z.enum(['help', 'list', 'price', 'access']),
  /** what she pays; on a line about the price */
  pays: z.strictObject({ crowns: z.number(), per: pricePer, fromOn: day, capCrowns: z.number().nullable() }).nullable(),
  /** the criteria that are met; on a line about the list */
  criteria: z.array(waitingCriterion),
  /** the office looks at it again by this day; on a line about the list */
  followUpOn: day.nullable(),
  timesFloor: z.number().int().nullable(),
  timesUsual: z.number().int().nullable(),
  per: extentPer.nullable(),
  extentWords: z.string(),
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  unitName: z.string().nullable(),
  unitPhone: z.string().nullable(),
  /** the first day the help was there */
  effectedOn: day.nullable(),
  appealBody: z.string(),
  appealWeeks: z.number().int(),
  /** the last day, in the municipality's own days */
  appealUntil: day,
  /** the day has passed: she may still appeal, and says why it is late */
  isLate: z.boolean(),
});
export type DecidedService = z.output<typeof decidedService>;

/** Help that a decision lessened or ended. */
export const helpChange = z.strictObject({
  lineId: id,
  serviceType: z.string(),
  label: localText,
  becomes: z.enum(['replaced', 'ends']),
  lastDay: day,
  whatChanged: z.string(),
  goesOnIfAppealed: z.boolean(),
  whyNotGoesOn: z.string().nullable(),
  /** she appealed in time, and has her help until a person sets its last day after the appeal is settled */
  isHeld: z.boolean(),
});
export type HelpChange = z.output<typeof helpChange>;

/** An issued decision, as it is read. Never changed. */
export const decisionLetter = z.strictObject({
  id,
  /** the number of the case, said aloud on the telephone */
  reference: z.string(),
  personId: id,
  applicationId: id,
  kind: decisionKind,
  /** the decision that this one follows; a price has one */
  followsId: id.nullable(),
  outcome: decisionOutcome,
  /** of the words the assessor wrote */
  language,
  services: z.array(decidedService),
  changes: z.array(helpChange),
  /** the decision before it in the case, that an appeal changed; null: it is the first */
  change: decisionChange.nullable(),
  /** an appeal changed this one: it stays readable, and that one holds */
  changedBy: changedBy.nullable(),
  laws: z.array(z.string()),
  facts: z.string(),
  reasons: z.string(),
  herView: z.string(),
  whyDifferent: z.string().nullable(),
  evaluationOn: day.nullable(),
  issuedAt: instant,
  issuedByName: z.string(),
  unitName: z.string(),
  unitPhone: z.string().nullable(),
  /** when somebody answers, `08:30`; null: day and night */
  openFrom: z.string().nullable(),
  openTo: z.string().nullable(),
  /** the appeal is counted from here */
  toldAt: instant,
  toldHow,
});
export type DecisionLetter = z.output<typeof decisionLetter>;

/** A kind of help that may be decided, with what its law and the municipality say of it today. */
export const serviceProposal = z.strictObject({
  code: z.string(),
  label: localText,
  explained: localText,
  price,
  law: z.string(),
  appealBody: localText,
  appealWeeks: z.number().int(),
  /** help at a place and a time: its extent is a number of times */
  needsTimes: z.boolean(),
  /** one who meets the criteria may be given the right to stand on a list for it */
  hasList: z.boolean(),
  /** technology that locates or watches */
  watches: z.boolean(),
});
export type ServiceProposal = z.output<typeof serviceProposal>;

/** Help that is decided and goes on, as a new decision must know it. */
export const runningHelp = z.strictObject({
  id,
  serviceType: z.string(),
  label: localText,
  timesFloor: z.number().int().nullable(),
  timesUsual: z.number().int().nullable(),
  per: extentPer.nullable(),
  extentWords: z.string(),
  startsOn: day,
  endsOn: day.nullable(),
  /** its last day has gone without a new decision: it goes on */
  isPastEnd: z.boolean().optional(),
});
export type RunningHelp = z.output<typeof runningHelp>;

/** The last day to appeal one kind of help, were it issued and told now. */
export const appealDay = z.strictObject({ serviceId: id, until: day });
export type AppealDay = z.output<typeof appealDay>;

export const decisionWork = z.strictObject({
  draft: decisionDraft,
  /** 0: nothing is saved yet */
  version: z.number().int(),
  savedAt: instant.nullable(),
  savedByName: z.string().nullable(),
  missing: z.array(missingSlot),
  appealDays: z.array(appealDay),
  /** what the reader may issue today that needs a delegation */
  delegated: z.array(delegationScope),
  /** what a health professional has written that she cannot consent to, and holds now */
  incapacity: incapacity.nullable(),
  /** how consent was judged when it was issued; `fromRecord`: by that record */
  consented: consentJudged.extend({ fromRecord: z.boolean() }).nullable(),
  /** by the municipality's rule: which drafts need a delegation and somebody else's yes */
  secondLookFor: z.strictObject({
    refused: z.enum(['second-look']).nullable(),
    partly: z.enum(['second-look']).nullable(),
    watches: z.enum(['second-look']).nullable(),
  }),
  /** the last that somebody else said of the draft */
  secondLook: secondLook.nullable(),
  /** the reader has written in the draft, and is not its second pair of eyes */
  isWriter: z.boolean(),
  /** help that she has now, on the same side of the case */
  running: z.array(runningHelp),
  /** notices that help may become less, and what she answered */
  priorNotices: z.array(askedQuestion),
  /** the first day that a notice sent now may give her to answer */
  firstNoticeAnswerBy: day,
  decision: decisionLetter.nullable(),
  /** the new decisions that an appeal led to and nobody has made yet */
  owed: z.array(owedDecision),
  /** one is owed: the decision it changes, and the lines of help of this case that each become something in it */
  changing: z.strictObject({ decisionId: id, reference: z.string(), lineIds: z.array(id) }).nullable(),
  /** those before the one that holds, newest first */
  earlier: z.array(decisionLetter),
  /** who has opened it at the resident door, first time each */
  readings: z.array(z.strictObject({ readerName: z.string(), isSelf: z.boolean(), readAt: instant })),
  /** reserved or unknown: it goes on paper, whatever the draft says */
  contact: digitalContact,
  serviceTypes: z.array(serviceProposal),
  units: z.array(z.strictObject({ id, name: z.string() })),
  /** the municipality's own, for a line about the list */
  criteria: z.array(waitingCriterion),
  /** by its own rule: when one on a list is looked at again */
  followUpOn: day,
  /** what the letter says of the office: number of the case, whom to ring, and when */
  office: z.strictObject({
    reference: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    openFrom: z.string().nullable(),
    openTo: z.string().nullable(),
  }),
  /** what she said, from the assessment and the application */
  said: z.strictObject({ need: z.string(), whatMatters: z.string().nullable(), ownResources: z.string().nullable() }),
});
export type DecisionWork = z.output<typeof decisionWork>;

const ofApplication = z.strictObject({ applicationId: id });

export const decisionRoutes = defineRoutes({
  ...appealRoutes,
  ...delegationRoutes,
  ...priceRoutes,
  ...termRoutes,
  ...caseFileRoutes,
  ...waitingListRoutes,
  'GET /api/applications/:applicationId/decision': {
    action: 'Decision.SeeWork',
    doors: ['staff'],
    showsPersons: true,
    summary: 'The decision of a case: what is being written, or what was issued and who has read it.',
    params: ofApplication,
    answer: decisionWork,
  },
  'POST /api/applications/:applicationId/decision/draft': {
    action: 'Decision.Write',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Keep what is written so far, whole. Answers what is still missing.',
    params: ofApplication,
    body: z.strictObject({ ...command, version: z.number().int().min(0), draft: decisionDraft }),
    answer: z.strictObject({
      version: z.number().int(),
      savedAt: instant,
      missing: z.array(missingSlot),
      appealDays: z.array(appealDay),
    }),
    refusals: [
      'changed-meanwhile',
      'already-issued',
      'case-ended',
      'unknown-service',
      'unknown-unit',
      'unknown-criterion',
      'unknown-line',
    ],
  },
  'POST /api/applications/:applicationId/decision/prior-notice': {
    action: 'Decision.GiveNotice',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Tell her that help she has may become less or end, why, and until when she may answer. Nothing is decided by it.',
    params: ofApplication,
    body: z.strictObject({ ...command, helpLines: z.array(id).min(1).max(12), words: words(2_000), answerBy: day }),
    answer: z.strictObject({ priorNotices: z.array(askedQuestion) }),
    refusals: [...askRefusals, 'already-issued', 'unknown-line'],
  },
  'POST /api/applications/:applicationId/decision/last-day': {
    action: 'Decision.Issue',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Set the last day of help that went on while an appeal was tried. Only when the appeal is settled, and by a person.',
    params: ofApplication,
    body: z.strictObject({ ...command, lineId: id, lastDay: day }),
    answer: z.strictObject({ lastDay: day }),
    refusals: ['appeal-under-way', 'not-held', 'day-has-gone'],
  },
  'POST /api/applications/:applicationId/decision/issue': {
    action: 'Decision.Issue',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Issue the decision: the units are told, she and those she has let read it can open it, and the appeal runs.',
    params: ofApplication,
    body: z.strictObject({ ...command, version: z.number().int().min(0) }),
    answer: z.strictObject({ decisionId: id, reference: z.string(), issuedAt: instant }),
    /**
     * `question-open`: something is asked of her, and nothing is decided against her before the day has gone. `prior-notice-missing`:
     * help she has would become less without a notice. `prior-notice-open`: she may still answer it; the detail names the day.
     * `draft-of-disqualified`: one who is disqualified has written in it, and the one who issues it has not. `no-delegation`, `second-look-missing`, `sent-back`: saying no and technology that watches need both.
     */
    refusals: [
      'slots-missing',
      'changed-meanwhile',
      'already-issued',
      'case-ended',
      'question-open',
      'prior-notice-missing',
      'prior-notice-open',
      'no-delegation',
      'second-look-missing',
      'sent-back',
      'draft-of-disqualified',
    ],
  },
  'GET /api/my/people/:personId/decisions': {
    action: 'Decision.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'Answers to applications, newest first.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({
      decisions: z.array(
        z.strictObject({
          id,
          reference: z.string(),
          kind: decisionKind,
          outcome: decisionOutcome,
          /** it came after an appeal, instead of an earlier one */
          isChange: z.boolean(),
          /** a later one stands instead of it */
          isChanged: z.boolean(),
          services: z.array(
            z.strictObject({ label: localText, isGranted: z.boolean(), rightTo: decidedService.shape.rightTo }),
          ),
          issuedAt: instant,
          /** the last days to appeal that have not passed, nearest first; none hides another */
          appealUntil: z.array(day),
          /** I have opened it before */
          isRead: z.boolean(),
        }),
      ),
    }),
  },
  'GET /api/my/decisions/:decisionId': {
    action: 'Decision.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'One answer, as a letter. The first opening by each reader is kept.',
    params: z.strictObject({ decisionId: id }),
    answer: decisionLetter,
  },
});
