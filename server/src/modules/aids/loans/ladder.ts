import { addDays, daysBetween } from '../../../platform/calendar/local-time.ts';

/** Days of a municipality; the last of the late ones is that on which a person rings. */
export interface LoanDays {
  readonly remindDays: number;
  readonly lateDays: readonly [number, number, number];
  readonly fitDays: number;
  /** Asked on her page and not answered for so many days: a person rings. */
  readonly fitRingDays: number;
  /** The day from which it is asked at all: what went out before is left in peace. */
  readonly fitFrom: string;
  readonly reviewDays: number;
}

/** What is said of a loan by itself. `fit-ring` and `late-ring` are tasks for a person who rings, and no notices. */
export const loanWordKinds = ['fit', 'fit-ring', 'due-soon', 'review', 'late-1', 'late-2', 'late-ring'] as const;
export type LoanWordKind = (typeof loanWordKinds)[number];

/** One word with the day it is about: an extended loan has a new due day, and is reminded anew. */
export interface LoanWord {
  readonly kind: LoanWordKind;
  readonly aboutOn: string;
}

/** A word that was said: on which day, and whether she got it herself. Left out: on the day it is about, by notice. */
export interface SaidWord extends LoanWord {
  readonly saidOn?: string;
  readonly how?: 'notice' | 'ring';
}

/** A loan that is out, as far as its days go. All are days of the municipality's own calendar. */
export interface LoanOut {
  readonly outOn: string;
  readonly dueOn: string;
  /** Null: after the municipality's days. */
  readonly reviewOn: string | null;
  readonly fitAnswered: boolean;
  readonly said: readonly SaidWord[];
}

/** The day on which a loan is looked at again. */
export function reviewDay(loan: Pick<LoanOut, 'outOn' | 'reviewOn'>, days: Pick<LoanDays, 'reviewDays'>): string {
  return loan.reviewOn ?? addDays(loan.outOn, days.reviewDays);
}

/**
 * What is to be said of a loan today; null: nothing. Never more than one word a day, never one twice, never one that a later has
 * overtaken, and nothing more by itself after a person has been asked to ring.
 */
export function nextWord(loan: LoanOut, today: string, days: LoanDays): LoanWord | null {
  const { dueOn, said } = loan;
  const isSaid = (kind: LoanWordKind, aboutOn: string) =>
    said.some((word) => word.kind === kind && word.aboutOn === aboutOn);
  const late = daysBetween(dueOn, today);
  if (late > 0) {
    const kinds = ['late-1', 'late-2', 'late-ring'] as const;
    // The highest step that has come; those below it are left out when they were not said in time.
    const step = days.lateDays.findLastIndex((after) => late >= after);
    const kind = kinds[step];
    if (kind === undefined) return null;
    const isOvertaken = kinds.slice(step).some((higher) => isSaid(higher, dueOn));
    return isOvertaken ? null : { kind, aboutOn: dueOn };
  }
  if (late >= -days.remindDays && loan.outOn < today && !isSaid('due-soon', dueOn))
    return { kind: 'due-soon', aboutOn: dueOn };
  const reviewOn = reviewDay(loan, days);
  if (today >= reviewOn && !isSaid('review', reviewOn)) return { kind: 'review', aboutOn: reviewOn };
  return fitWord(loan, today, days);
}

/** Asked once, and rung once when nobody answers; never of what went out before it was asked at all. */
function fitWord(loan: LoanOut, today: string, days: LoanDays): LoanWord | null {
  if (loan.fitAnswered || loan.outOn < days.fitFrom) return null;
  const asked = loan.said.find(({ kind }) => kind === 'fit');
  if (!asked) {
    const aboutOn = addDays(loan.outOn, days.fitDays);
    return today >= aboutOn ? { kind: 'fit', aboutOn } : null;
  }
  if (asked.how === 'ring' || loan.said.some(({ kind }) => kind === 'fit-ring')) return null;
  const ringOn = addDays(asked.saidOn ?? asked.aboutOn, days.fitRingDays);
  return today >= ringOn ? { kind: 'fit-ring', aboutOn: asked.aboutOn } : null;
}
