import { addDays, daysBetween } from '../../../platform/calendar/local-time.ts';

/** Days of a municipality; the last of the late ones is that on which a person rings. */
export interface LoanDays {
  readonly remindDays: number;
  readonly lateDays: readonly [number, number, number];
  readonly fitDays: number;
  readonly reviewDays: number;
}

/** What is said of a loan by itself. `late-1` and `late-2` are notices; `late-ring` is a task of the store and no notice. */
export const loanWordKinds = ['fit', 'due-soon', 'review', 'late-1', 'late-2', 'late-ring'] as const;
export type LoanWordKind = (typeof loanWordKinds)[number];

/** One word with the day it is about: an extended loan has a new due day, and is reminded anew. */
export interface LoanWord {
  readonly kind: LoanWordKind;
  readonly aboutOn: string;
}

/** A loan that is out, as far as its days go. All are days of the municipality's own calendar. */
export interface LoanOut {
  readonly outOn: string;
  readonly dueOn: string;
  /** Null: after the municipality's days. */
  readonly reviewOn: string | null;
  readonly fitAnswered: boolean;
  readonly said: readonly LoanWord[];
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
  const fitOn = addDays(loan.outOn, days.fitDays);
  if (today >= fitOn && !loan.fitAnswered && !isSaid('fit', fitOn)) return { kind: 'fit', aboutOn: fitOn };
  return null;
}
