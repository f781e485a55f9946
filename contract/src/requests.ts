import { z } from 'zod';
import { paperRoutes } from './application-papers.ts';
import { applicationAnswers, appliesAs, applyingRoutes, everydayItem, howItGoes } from './applying.ts';
import { dangerFlag } from './danger.ts';
import { guideWay } from './guide.ts';
import { lightHelpRoutes } from './light-help.ts';
import { office } from './office.ts';
import { personSummary } from './people.ts';
import { attachment } from './pictures.ts';
import { needWants } from './plan-together.ts';
import { preliminaryAnswer, preliminaryRoutes } from './preliminary.ts';
import { questionRoutes } from './questions.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, language, localText, words } from './values.ts';

/**
 * Where an application stands. `received`: nobody has it yet · `taken`: an assessor has it · `mapped`: her needs are gone through ·
 * `decided`: she has the answer · `started`: the help is there · `withdrawn` by her side · `stopped` by a death.
 */
export const applicationState = z.enum(['received', 'taken', 'mapped', 'decided', 'started', 'withdrawn', 'stopped']);
export type ApplicationState = z.output<typeof applicationState>;

/** Who has to do something now. `nobody`: nothing is waited for. */
export const ball = z.enum(['office', 'you', 'home-care', 'nobody']);
export type Ball = z.output<typeof ball>;

export const applicationOutcome = z.enum(['granted', 'partly', 'refused', 'on-list']);
export type ApplicationOutcome = z.output<typeof applicationOutcome>;

/** How the words came to us. */
export const applicationChannel = z.enum(['web', 'phone', 'paper', 'visit', 'hospital', 'changed-need', 'alarms']);
export type ApplicationChannel = z.output<typeof applicationChannel>;

/** Who wrote it down: she herself, one she has let do it, or somebody employed. */
export const writtenAs = z.enum(['self', 'proxy', 'staff']);

/** Why somebody employed may write for a person whom she looked up: stated, and audited with the look. */
export const writtenBecause = z.enum(['she-asks', 'asked-for-her', 'letter', 'met-her']);
export type WrittenBecause = z.output<typeof writtenBecause>;

export const applicationReceipt = z.strictObject({
  applicationId: id,
  /** said aloud on the telephone: `26-4711` */
  reference: z.string(),
  receivedAt: instant,
  /** the day she has an answer by */
  promisedOn: day,
  office,
});

/** The five steps that a resident sees, in their order. */
export const applicationStep = z.enum(['received', 'taken', 'mapped', 'decided', 'started']);
export type ApplicationStep = z.output<typeof applicationStep>;

/** A step with when it came about; `byOn` is a promise, not a forecast. */
export const stepView = z.strictObject({
  step: applicationStep,
  is: z.enum(['done', 'now', 'ahead', 'passed-over']),
  at: instant.nullable(),
  byOn: day.nullable(),
});
export type StepView = z.output<typeof stepView>;

/** What happens next, and the day it is promised by. */
export const comesNext = z.strictObject({
  what: z.enum(['somebody-takes-it', 'talk-at-home', 'answer', 'help-starts', 'you-may-appeal', 'nothing']),
  byOn: day.nullable(),
});
export type ComesNext = z.output<typeof comesNext>;

const myApplication = z.strictObject({
  applicationId: id,
  reference: z.string(),
  state: applicationState,
  outcome: applicationOutcome.nullable(),
  ball,
  next: comesNext,
  receivedAt: instant,
  promisedOn: day,
  /** the promised day has gone by and there is no answer yet */
  isLate: z.boolean(),
  words: z.string(),
});
export type MyApplication = z.output<typeof myApplication>;

/** A promise that was moved: by whom, to which day and why. */
export const movedPromise = z.strictObject({ at: instant, by: z.string(), promisedOn: day, why: z.string() });

export const applicationStatus = z.strictObject({
  ...myApplication.shape,
  personId: id,
  channel: applicationChannel,
  writtenBy: z.string(),
  writtenAs,
  steps: z.array(stepView),
  /** who has it at the office; null while nobody has */
  takenBy: z.string().nullable(),
  moved: z.array(movedPromise),
  /** what she was told when there was no answer in time; null when there is none */
  preliminary: preliminaryAnswer.nullable(),
  /** what was answered beside the words, as it was read back before it was sent */
  answers: applicationAnswers,
  /** photos and papers that came with it */
  papers: z.array(attachment),
  endedAt: instant.nullable(),
  canWithdraw: z.boolean(),
  office,
});
export type ApplicationStatus = z.output<typeof applicationStatus>;

/** Why a case stands where it does in the list: what happens if nobody acts, gravest first. Never a score. */
export const intakeReason = z.enum([
  'hospital-ready',
  'cannot-wait',
  'promise-passed',
  'preliminary-due',
  'promise-near',
  'not-taken',
  'in-work',
]);
export type IntakeReason = z.output<typeof intakeReason>;

/** The way of the guide that led here, and the team that it names; the office hands it on. */
const namedByGuide = z.strictObject({ way: guideWay, title: localText, team: localText });

/** What those who visit her told the office, and whether they marked that it cannot wait. */
const changedNeed = z.strictObject({ wants: needWants, at: instant, cannotWait: z.boolean() });

/** The team of the office that a case is with. */
const withTeam = z.strictObject({ caseTeamId: id, name: z.string(), isMine: z.boolean() });

export const intakeRow = z.strictObject({
  applicationId: id,
  personId: id,
  personName: z.string(),
  bornYear: z.number().int(),
  reference: z.string(),
  state: applicationState,
  reason: intakeReason,
  receivedAt: instant,
  promisedOn: day,
  takenBy: z.string().nullable(),
  isMine: z.boolean(),
  team: withTeam.nullable(),
  /** older than its promise, and nobody has it by name */
  isOwnerless: z.boolean(),
  channel: applicationChannel,
  need: changedNeed.nullable(),
  /** the head of the office has been told of it, since this promise was given */
  headToldAt: instant.nullable(),
  /** the beginning of her own words */
  beginning: z.string(),
  guide: namedByGuide.nullable(),
  /** words of danger stand in it, and nobody has taken it */
  danger: dangerFlag.nullable(),
});
export type IntakeRow = z.output<typeof intakeRow>;

export const applicationHappening = z.strictObject({
  at: instant,
  what: z.enum([
    'received',
    'need-changed',
    'alarms-suggested',
    'taken',
    'given-back',
    'assigned',
    'unassigned',
    'promise-moved',
    'preliminary-sent',
    'head-told',
    'promise-broken',
    'mapped',
    'decided',
    'decided-anew',
    'started',
    'withdrawn',
    'stopped',
    'resumed',
  ]),
  who: z.string().nullable(),
  promisedOn: day.nullable(),
  words: z.string().nullable(),
});
export type ApplicationHappening = z.output<typeof applicationHappening>;

/** A case as an assessor works on it. */
export const applicationCase = z.strictObject({
  applicationId: id,
  reference: z.string(),
  state: applicationState,
  outcome: applicationOutcome.nullable(),
  ball,
  reason: intakeReason,
  words: z.string(),
  language,
  channel: applicationChannel,
  need: changedNeed.nullable(),
  writtenBy: z.string(),
  writtenAs,
  /** what the writer is to her, as she said it; null: nobody asked */
  appliesAs: appliesAs.nullable(),
  /** what was answered beside the words; never a score, and nothing is decided by it */
  answers: applicationAnswers,
  papers: z.array(attachment),
  guide: namedByGuide.nullable(),
  /** what she ticked of everyday life, and the item of the scale used here that it belongs to; null: none does */
  everyday: z.array(z.strictObject({ item: everydayItem, how: howItGoes, means: z.string().nullable() })),
  /** read back to her and confirmed, when somebody employed wrote it; null: she wrote or sent it herself */
  isReadBack: z.boolean().nullable(),
  because: writtenBecause.nullable(),
  receivedAt: instant,
  promisedOn: day,
  /** the day by which the law asks for a preliminary answer; null when one was given, a decision made, or the law asks for none */
  preliminaryBy: day.nullable(),
  preliminary: preliminaryAnswer.nullable(),
  takenBy: z.string().nullable(),
  takenAt: instant.nullable(),
  isMine: z.boolean(),
  team: withTeam.nullable(),
  version: z.number().int(),
  danger: dangerFlag.nullable(),
  person: personSummary,
  happenings: z.array(applicationHappening),
  /** her other applications, newest first */
  others: z.array(
    z.strictObject({ applicationId: id, reference: z.string(), state: applicationState, receivedAt: instant }),
  ),
});
export type ApplicationCase = z.output<typeof applicationCase>;

const person = z.strictObject({ personId: id });
const application = z.strictObject({ applicationId: id });
const ownWords = words(5000);

export const requestRoutes = defineRoutes({
  ...paperRoutes,
  'POST /api/my/people/:personId/applications': {
    action: 'Application.Send',
    doors: ['resident'],
    showsPersons: true,
    summary: 'A need in own words. The receipt says by which day there is an answer, and whom to ring.',
    params: person,
    body: z.strictObject({
      ...command,
      words: ownWords,
      language,
      /** what she read over and sends; left out: the own words alone */
      answers: applicationAnswers.omit({ words: true }).optional(),
      /** the draft it was written in, as it was when she read it over: sent once, and gone with the sending */
      draft: z.strictObject({ draftId: id, version: z.number().int() }).optional(),
    }),
    answer: applicationReceipt,
    refusals: ['no-office', 'draft-gone', 'draft-changed', 'unknown-help'],
  },
  'GET /api/my/people/:personId/applications': {
    action: 'Application.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What she has asked for, newest first, and who has the ball.',
    params: person,
    answer: z.strictObject({ applications: z.array(myApplication) }),
  },
  'GET /api/my/applications/:applicationId': {
    action: 'Application.SeeStatus',
    doors: ['resident'],
    showsPersons: true,
    summary: 'One application: five steps, who has the ball, what comes next and when.',
    params: application,
    answer: applicationStatus,
  },
  'POST /api/my/applications/:applicationId/withdraw': {
    action: 'Application.Withdraw',
    doors: ['resident'],
    showsPersons: true,
    summary: 'She does not want this application any longer. It is not taken up again; a new one can be sent.',
    params: application,
    body: z.strictObject({ ...command }),
    answer: applicationStatus,
    refusals: ['already-decided', 'already-ended'],
  },
  'GET /api/intake': {
    action: 'Intake.See',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Open applications of my units, by what happens if nobody acts.',
    answer: z.strictObject({ rows: z.array(intakeRow) }),
  },
  'GET /api/applications/:applicationId': {
    action: 'Application.SeeCase',
    doors: ['staff'],
    showsPersons: true,
    summary: 'One case: her words, who has the ball, the promise and what has happened.',
    params: application,
    answer: applicationCase,
  },
  'POST /api/applications/:applicationId/take': {
    action: 'Application.Take',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Take a case. Of two at once exactly one gets it.',
    params: application,
    body: z.strictObject({ ...command }),
    answer: applicationCase,
    refusals: ['already-taken', 'already-ended'],
  },
  'POST /api/applications/:applicationId/give-back': {
    action: 'Application.GiveBack',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Put a case back for the others; also one that a colleague has and cannot look after.',
    params: application,
    body: z.strictObject({ ...command }),
    answer: applicationCase,
    refusals: ['not-taken', 'already-ended'],
  },
  'POST /api/applications/:applicationId/new-promise': {
    action: 'Application.MovePromise',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A new day for the answer, with the reason in words that she reads: the preliminary answer (fvl § 11 a).',
    params: application,
    body: z.strictObject({ ...command, promisedOn: day, why: words(1000) }),
    answer: applicationCase,
    refusals: ['same-day', 'day-passed', 'too-far', 'not-a-working-day', 'already-decided', 'already-ended'],
  },
  'POST /api/people/:personId/applications': {
    action: 'Application.WriteDown',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What somebody said on the telephone, on paper or on a visit, written down as an application.',
    params: person,
    body: z.strictObject({
      ...command,
      words: ownWords,
      language,
      channel: applicationChannel.exclude(['web', 'changed-need']),
      /** who said it, when it was not she herself */
      toldBy: words(120).optional(),
      because: writtenBecause.optional(),
      /** it was read back, and she said yes */
      isReadBack: z.boolean().optional(),
      answers: applicationAnswers.omit({ words: true }).optional(),
    }),
    answer: applicationReceipt,
    refusals: ['no-office', 'unknown-help'],
  },
  ...applyingRoutes,
  ...lightHelpRoutes,
  ...preliminaryRoutes,
  ...questionRoutes,
});
