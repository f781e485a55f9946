import { z } from 'zod';
import { aidAlternative, aidKindShown } from './aid-reservations.ts';
import { defineRoutes } from './route.ts';
import { command, day, id, instant, localText, words } from './values.ts';

/** Her answer to the one question after two weeks: does it fit, do you use it? */
export const aidFitAnswer = z.enum(['yes', 'not-quite', 'not-used']);
export type AidFitAnswer = z.output<typeof aidFitAnswer>;

/** Who gave the answer: she herself, one who acts for her, or she by telephone to one who wrote it down. */
export const aidFitSaidAs = z.enum(['self', 'proxy', 'staff']);
export type AidFitSaidAs = z.output<typeof aidFitSaidAs>;

/** What a person at the store has to do for a loan. */
export const aidLoanTaskKind = z.enum(['ring-late', 'ask-fit', 'see-fit', 'not-used', 'review']);
export type AidLoanTaskKind = z.output<typeof aidLoanTaskKind>;

/** Gone, or come to harm. Neither says whose fault it was. */
export const aidLossKind = z.enum(['lost', 'damaged']);
export type AidLossKind = z.output<typeof aidLossKind>;

/** What she has borrowed of the municipality, as she and those who borrow for her see it. */
export const myAidLoan = z.strictObject({
  loanId: id,
  ...aidKindShown.shape,
  /** by which its page is found */
  articleCode: z.string(),
  outOn: day,
  dueOn: day,
  daysLate: z.int().min(0),
  /** until when one press keeps it; null: it has been out as long as can be without talking about it */
  extendTo: day.nullable(),
  howToFit: localText,
  howToUse: localText,
  /** she is asked whether it fits and has not answered */
  asksFit: z.boolean(),
  fitAnswer: aidFitAnswer.nullable(),
  /** she is asked whether she needs it still */
  isToReview: z.boolean(),
});
export type MyAidLoan = z.output<typeof myAidLoan>;

/** Something of hers that is lost, and what has been decided; nothing is asked for before somebody has decided it. */
const myAidLoss = z.strictObject({
  lossId: id,
  article: localText,
  toldAt: instant,
  kroner: z.int().nullable(),
  because: z.string().nullable(),
});

const myLoans = z.strictObject({ today: day, loans: z.array(myAidLoan), losses: z.array(myAidLoss) });
export type MyAidLoans = z.output<typeof myLoans>;

const extension = z.strictObject({
  isExtended: z.boolean(),
  dueOn: day,
  /** the last day that can be given when the wished one cannot; null: none later than now */
  lastDay: day.nullable(),
  /** what else can be had from her due day on */
  alternatives: z.array(aidAlternative),
});
export type AidExtension = z.output<typeof extension>;
const notExtended = ['loan-ended', 'not-later', 'too-long'] as const;
const extend = z.strictObject({ ...command, until: day });
const fit = z.strictObject({ ...command, answer: aidFitAnswer, words: words(500).nullable() });
const lost = z.strictObject({ ...command, words: words(500).nullable() });

const loss = z.strictObject({
  lossId: id,
  kind: aidLossKind,
  words: z.string().nullable(),
  toldAt: instant,
  toldByName: z.string(),
  /** whole kroner; null: the municipality asks for nothing, or the price is not known */
  proposedKroner: z.int().nullable(),
  decided: z
    .strictObject({ kroner: z.int(), because: z.string().nullable(), byName: z.string(), at: instant })
    .nullable(),
});

/** A loan as those who keep the store, and those who help her, see it. */
export const storeLoan = z.strictObject({
  loanId: id,
  personId: id,
  name: z.string(),
  phone: z.string().nullable(),
  article: localText,
  size: localText,
  label: z.string(),
  storeName: z.string(),
  outOn: day,
  dueOn: day,
  daysLate: z.int().min(0),
  extendTo: day.nullable(),
  backOn: day.nullable(),
  endedAs: z.enum(['returned', 'swapped', 'lost', 'kept']).nullable(),
  /** label of what took its place */
  swappedTo: z.string().nullable(),
  /** she waits for the state's own meanwhile */
  isMeanwhile: z.boolean(),
  /** fitted to her and shown by the one who brought it */
  fitted: z.strictObject({ at: instant, byName: z.string() }).nullable(),
  /** what has been said by itself, newest last */
  said: z.array(z.strictObject({ kind: z.string(), at: instant, how: z.enum(['notice', 'ring']) })),
  fit: z
    .strictObject({
      answer: aidFitAnswer,
      words: z.string().nullable(),
      at: instant,
      as: aidFitSaidAs,
      byName: z.string(),
    })
    .nullable(),
  tasks: z.array(
    z.strictObject({
      taskId: id,
      kind: aidLoanTaskKind,
      dueOn: day,
      /** the unit whose it is: those who keep the store, or the therapists */
      owner: z.string(),
      /** the one who has taken it; null: nobody by name yet */
      takenBy: z.string().nullable(),
      /** rung in vain */
      tries: z.int().min(0),
      triedAt: instant.nullable(),
    }),
  ),
  losses: z.array(loss),
});
export type StoreLoan = z.output<typeof storeLoan>;
const loanOf = z.strictObject({ loan: storeLoan });

/** What she has said of something she has borrowed, as it stands in her plan, and what was promised of it. */
const aidFit = z.strictObject({
  loanId: id,
  article: localText,
  outOn: day,
  backOn: day.nullable(),
  /** newest first */
  said: z.array(
    z.strictObject({
      answer: aidFitAnswer,
      words: z.string().nullable(),
      at: instant,
      as: aidFitSaidAs,
      /** who gave it, or wrote down what she said */
      byName: z.string(),
    }),
  ),
  task: z
    .strictObject({
      kind: aidLoanTaskKind,
      owner: z.string(),
      phone: z.string().nullable(),
      takenBy: z.string().nullable(),
      /** the day it is promised by */
      helpBy: day,
      done: z.strictObject({ at: instant, byName: z.string(), words: z.string().nullable() }).nullable(),
    })
    .nullable(),
});
export type AidFit = z.output<typeof aidFit>;
const fitsShown = z.strictObject({ fits: z.array(aidFit) });

export const aidLoanRoutes = defineRoutes({
  'GET /api/my/people/:personId/aid-loans': {
    action: 'AidLoan.SeeMine',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What she has borrowed, until when, how it is used, and what is asked about it.',
    params: z.strictObject({ personId: id }),
    answer: myLoans,
  },
  'POST /api/my/aid-loans/:myAidLoanId/extend': {
    action: 'AidLoan.ExtendMine',
    doors: ['resident'],
    showsPersons: true,
    summary:
      'Keep it longer, where nobody else is promised it; else the last day that can be given, and what else there is.',
    params: z.strictObject({ myAidLoanId: id }),
    body: extend,
    answer: extension,
    refusals: notExtended,
  },
  'POST /api/my/aid-loans/:fitLoanId/fit': {
    action: 'AidLoan.AnswerFit',
    doors: ['resident'],
    showsPersons: true,
    summary: 'It fits and is used, not quite, or not used. What does not fit becomes a task with a day.',
    params: z.strictObject({ fitLoanId: id }),
    body: fit,
    answer: z.strictObject({ answer: aidFitAnswer, helpBy: day.nullable() }),
    refusals: ['loan-ended'],
  },
  'POST /api/my/aid-loans/:goneLoanId/lost': {
    action: 'AidLoan.TellLost',
    doors: ['resident'],
    showsPersons: true,
    summary: 'It is lost: the loan ends, nobody is promised it, and nothing is asked for by itself.',
    params: z.strictObject({ goneLoanId: id }),
    body: lost,
    answer: z.strictObject({ lossId: id }),
    refusals: ['loan-ended'],
  },
  'GET /api/units/aid-loans': {
    action: 'AidLoan.SeeStore',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Loans that are due or late, those to be rung, and what is lost, of the stores one is on duty at.',
    answer: z.strictObject({ today: day, loans: z.array(storeLoan) }),
  },
  'GET /api/people/:personId/aid-loans': {
    action: 'AidLoan.SeeOf',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What somebody has borrowed and had, with what she says of it.',
    params: z.strictObject({ personId: id }),
    answer: z.strictObject({ today: day, loans: z.array(storeLoan) }),
  },
  'POST /api/aid-loans/:aidLoanId/extend': {
    action: 'AidLoan.ExtendFor',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Let her keep it until a day; one who has talked with her may go beyond the longest loan.',
    params: z.strictObject({ aidLoanId: id }),
    body: extend,
    answer: extension,
    refusals: notExtended,
  },
  'POST /api/aid-loans/:aidLoanId/fit': {
    action: 'AidLoan.NoteFit',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What she said when she was rung and asked whether it fits.',
    params: z.strictObject({ aidLoanId: id }),
    body: fit,
    answer: loanOf,
    refusals: ['loan-ended'],
  },
  'GET /api/my/people/:personId/aid-fits': {
    action: 'AidLoan.SeeMyFits',
    doors: ['resident'],
    showsPersons: true,
    summary: 'What she has said of what she has borrowed, with day and who said it, and what was promised of it.',
    params: z.strictObject({ personId: id }),
    answer: fitsShown,
  },
  'GET /api/people/:personId/aid-fits': {
    action: 'AidLoan.SeeFits',
    doors: ['staff'],
    showsPersons: true,
    summary: 'What she has said of what she has borrowed, for those who help her by a plan.',
    params: z.strictObject({ personId: id }),
    answer: fitsShown,
  },
  'POST /api/aid-loan-tasks/:aidLoanTaskId/take': {
    action: 'AidLoan.DoTask',
    doors: ['staff'],
    showsPersons: true,
    summary: 'Somebody takes it by name. Another may take it over.',
    params: z.strictObject({ aidLoanTaskId: id }),
    body: z.strictObject({ ...command }),
    answer: loanOf,
    refusals: ['already-done'],
  },
  'POST /api/aid-loan-tasks/:aidLoanTaskId/tried': {
    action: 'AidLoan.DoTask',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She was rung and did not answer: it stands until tomorrow, with the try.',
    params: z.strictObject({ aidLoanTaskId: id }),
    body: z.strictObject({ ...command }),
    answer: loanOf,
    refusals: ['already-done'],
  },
  'POST /api/aid-loan-tasks/:aidLoanTaskId/done': {
    action: 'AidLoan.DoTask',
    doors: ['staff'],
    showsPersons: true,
    summary: 'She was rung, or what did not fit was put right.',
    params: z.strictObject({ aidLoanTaskId: id }),
    body: z.strictObject({ ...command, words: words(500) }),
    answer: loanOf,
    refusals: ['already-done'],
  },
  'POST /api/aid-loans/:aidLoanId/loss': {
    action: 'AidLoan.NoteLoss',
    doors: ['staff'],
    showsPersons: true,
    summary: 'It is lost, or came back harmed. What is lost is promised to nobody.',
    params: z.strictObject({ aidLoanId: id }),
    body: z.strictObject({ ...command, kind: aidLossKind, words: words(500).nullable() }),
    answer: loanOf,
    refusals: ['loan-ended', 'already-noted'],
  },
  'POST /api/aid-losses/:aidLossId/decide': {
    action: 'AidLoan.DecideLoss',
    doors: ['staff'],
    showsPersons: true,
    summary: 'A person decides what it costs her: nothing, or not more than the municipality has ruled, with a reason.',
    params: z.strictObject({ aidLossId: id }),
    body: z.strictObject({ ...command, kroner: z.int().min(0).max(1_000_000), because: words(500).nullable() }),
    answer: loanOf,
    refusals: ['already-decided', 'more-than-ruled', 'reason-missing'],
  },
  'POST /api/aid-loans/:aidLoanId/swap': {
    action: 'AidLoan.Swap',
    doors: ['staff'],
    showsPersons: true,
    summary:
      'Another thing takes its place: an equal one of the store by its label, or the one from the state. Both keep their history.',
    params: z.strictObject({ aidLoanId: id }),
    body: z.strictObject({
      ...command,
      label: z.string().trim().min(6).max(40).nullable(),
      words: words(500).nullable(),
    }),
    answer: loanOf,
    refusals: [
      'loan-ended',
      'no-such-label',
      'not-equal',
      'not-on-shelf',
      'set-aside-for-another',
      'none-free',
      'too-heavy',
      'not-lent',
    ],
  },
});
