import type { AppealState, ChangedHow } from '@tunet/contract';

/** As much of an appeal as its next step hangs on. */
export interface Standing {
  readonly state: AppealState;
  readonly changedHow: ChangedHow | null;
  /** it came after the last day */
  readonly isLate: boolean;
  /** what a person judged of that; null: nobody yet */
  readonly lateTakenUp: boolean | null;
}

const ways: Readonly<Record<AppealState, readonly AppealState[]>> = {
  received: ['looked-at', 'not-taken-up'],
  // It goes to the municipality first; only what it does not change goes on (forvaltningsloven § 33; förvaltningslagen 38–46 §§).
  'looked-at': ['changed', 'sent-on', 'not-taken-up'],
  changed: [],
  'sent-on': ['answered'],
  answered: [],
  // That it is not taken up may be tried too.
  'not-taken-up': ['sent-on'],
  withdrawn: [],
};

/** It came after the last day, and a person is to say whether it is taken up before anything else. */
export function lateToJudge({ state, isLate, lateTakenUp }: Standing): boolean {
  return state === 'received' && isLate && lateTakenUp === null;
}

/** What may be done with an appeal that stands there. */
export function mayBecome(standing: Standing): AppealState[] {
  if (lateToJudge(standing)) return [];
  return isPartly(standing) ? ['sent-on'] : [...ways[standing.state]];
}

/** The municipality owes something: its clock runs. What was changed in part owes the rest its way on. */
export function isWaiting(standing: Pick<Standing, 'state' | 'changedHow'>): boolean {
  return standing.state === 'received' || standing.state === 'looked-at' || isPartly(standing);
}

/** Somebody still has to do something about it: the municipality or the body. */
export function isUnderWay(standing: Pick<Standing, 'state' | 'changedHow'>): boolean {
  return isWaiting(standing) || standing.state === 'sent-on';
}

/** Until the day ends, local to the municipality. */
export function mayUndo(state: AppealState, withdrawnOn: string | null, today: string): boolean {
  return state === 'withdrawn' && withdrawnOn === today;
}

function isPartly({ state, changedHow }: Pick<Standing, 'state' | 'changedHow'>): boolean {
  return state === 'changed' && changedHow === 'partly';
}
