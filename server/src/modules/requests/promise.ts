import { addDays, daysBetween, localDay } from '../../platform/calendar/local-time.ts';

/** As much of the working days of a country as a promise needs. */
export interface Working {
  isWorking(day: string): boolean;
  /** With 0 the day itself, or the next that is a working day. */
  add(day: string, n: number): string;
}

/**
 * The day that an answer is promised by: so many days after the day it came on her clock, moved to a working day,
 * because on any other nobody answers and nobody can be rung.
 */
export function promiseOf(receivedAt: Date, zone: string, days: number, working: Working): string {
  return working.add(addDays(localDay(receivedAt, zone), days), 0);
}

/** How far ahead a promise may be moved. Longer is not a promise. */
const furthestDays = 365;

export type PromiseRefusal = 'same-day' | 'day-passed' | 'too-far' | 'not-a-working-day';

/** What stands in the way of promising another day; null when nothing does. It may be earlier too. */
export function whyNotPromise(
  wanted: string,
  now: { readonly promisedOn: string; readonly today: string },
  working: Working,
): PromiseRefusal | null {
  if (wanted === now.promisedOn) return 'same-day';
  const ahead = daysBetween(now.today, wanted);
  if (ahead < 0) return 'day-passed';
  if (ahead > furthestDays) return 'too-far';
  return working.isWorking(wanted) ? null : 'not-a-working-day';
}
