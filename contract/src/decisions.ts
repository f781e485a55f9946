import { z } from 'zod';
import { appealRoutes } from './appeals.ts';
import { digitalContact } from './digital-contact.ts';
import { defineRoutes } from './route.ts';
import { price } from './service-types.ts';
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
  /** the help itself, or the right to stand on the list for it: each has its own appeal */
  rightTo: z.enum(['help', 'list']),
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

/** An issued decision, as it is read. Never changed. */
export const decisionLetter = z.strictObject({
  id,
  /** the number of the case, said aloud on the telephone */
  reference: z.string(),
  personId: id,
  outcome: decisionOutcome,
  /** of the words the assessor wrote */
  language,
  services: z.array(decidedService),
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
});
export type ServiceProposal = z.output<typeof serviceProposal>;

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
  decision: decisionLetter.nullable(),
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
    ],
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
    refusals: ['slots-missing', 'changed-meanwhile', 'already-issued', 'case-ended'],
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
          outcome: decisionOutcome,
          services: z.array(
            z.strictObject({ label: localText, isGranted: z.boolean(), rightTo: z.enum(['help', 'list']) }),
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
