import type { CareGoal } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';

/** Whether a goal is still worked on, so that it has a day when it is gone through. */
export function goesOn(state: CareGoal['state']): boolean {
  return state === 'working' || state === 'changed';
}

/** Why an evaluation cannot be kept; null when it can. A goal that goes on has a next day ahead, one that is over has none. Pure. */
export function faultOfEvaluation(
  was: CareGoal['state'],
  { outcome, nextOn }: { readonly outcome: CareGoal['state']; readonly nextOn: string | null },
  today: string,
): 'goal-is-over' | 'next-missing' | 'next-without' | 'not-ahead' | null {
  if (!goesOn(was)) return 'goal-is-over';
  if (!goesOn(outcome)) return nextOn === null ? null : 'next-without';
  if (nextOn === null) return 'next-missing';
  return nextOn > today ? null : 'not-ahead';
}

/**
 * The last day on which one may have been rung about a goal and be rung again today.
 * @param each days between two calls
 */
export function rungLongAgo(today: string, each: number): string {
  return addDays(today, -each);
}
