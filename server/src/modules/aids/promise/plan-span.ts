import { addDays } from '../../../platform/calendar/local-time.ts';
import { type Booked, firstFreeOf } from './capacity.ts';
import type { HalfSpan } from './first-free.ts';
import { dayOf, halfOfDay } from './half-days.ts';
import { freeHalfAfter, type PromiseRules, readyAfterDue } from './hold.ts';
import type { StoreHours } from './store-hours.ts';

/** What the days of promises are reckoned with: one store's hours, and the half day that is now. */
export interface Reckoning {
  readonly now: number;
  /** The first half day that is free again after a loan that is due on a day. */
  freeAfter(dueOn: string): number;
}

/** Due days reckoned before, by the hours and the rules they depend on: hours are remembered while they are the same. */
const reckoned = new WeakMap<StoreHours, Map<string, Map<string, number>>>();

function reckonedFor(hours: StoreHours, { cleaningMinutes, tellHours }: PromiseRules): Map<string, number> {
  const byRules = reckoned.get(hours) ?? new Map<string, Map<string, number>>();
  reckoned.set(hours, byRules);
  const key = `${cleaningMinutes} ${tellHours}`;
  const known = byRules.get(key) ?? new Map<string, number>();
  byRules.set(key, known);
  return known;
}

/** Reckons for one store; each due day once. */
export function reckoningOf(hours: StoreHours, rules: PromiseRules, now: number): Reckoning {
  const known = reckonedFor(hours, rules);
  return {
    now,
    freeAfter(dueOn) {
      const half = known.get(dueOn) ?? freeHalfAfter(readyAfterDue(dueOn, hours, rules), hours.zone, rules);
      known.set(dueOn, half);
      return half;
    },
  };
}

/**
 * The half days that a loan from a day until a day would take, where all of them are free: from the morning, or from noon when only that
 * is free; null when neither is. Both what is shown as free and what is promised ask this.
 */
export function spanFor(
  booked: Booked,
  fromDay: string,
  dueOn: string,
  { now, freeAfter }: Reckoning,
): HalfSpan | null {
  const morning = halfOfDay(fromDay, 'morning');
  const to = freeAfter(dueOn);
  const begins = Math.max(morning, now);
  const isFree = (from: number) => to > from && firstFreeOf(booked, from, to - from) === from;
  if (isFree(begins)) return { from: begins, to };
  return begins === morning && isFree(begins + 1) ? { from: begins + 1, to } : null;
}

/** The first day from `fromDay` on for which a loan of so many days can be promised; null when there is none until `lastDay`. */
export function firstDayFor(
  booked: Booked,
  fromDay: string,
  days: number,
  lastDay: string,
  reckoning: Reckoning,
): { readonly day: string; readonly span: HalfSpan } | null {
  for (let day = fromDay; day <= lastDay; ) {
    const span = spanFor(booked, day, addDays(day, days), reckoning);
    if (span) return { day, span };
    const next = addDays(day, 1);
    // No loan is shorter than its days: whatever is not free for those is passed by at once. From noon counts as the day.
    const from = Math.max(halfOfDay(next, 'morning'), reckoning.now);
    const first = firstFreeOf(booked, from, Math.max(1, 2 * days));
    if (first === null) return null;
    day = dayOf(first);
  }
  return null;
}
