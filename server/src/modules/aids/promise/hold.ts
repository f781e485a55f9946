import { endOfDay, halfFrom, startOf } from './half-days.ts';
import { afterWork, nextOpen, type StoreHours } from './store-hours.ts';

/** What a municipality has decided about promising. */
export interface PromiseRules {
  /** Working minutes of cleaning from a thing lies in the box until it is inspected. */
  readonly cleaningMinutes: number;
  /** So long before she comes she is told that the promise cannot be kept. Hours. */
  readonly tellHours: number;
  /** So many days it lies ready before it goes back to the others. */
  readonly fetchDays: number;
}

/** The sweep may be so late and still tell in time. Hours. */
export const slackHours = 2;
const hour = 3_600_000;
/** Nobody cleans for as long as is known: nothing is promised from it before a far day. Days. */
const unknownDays = 60;

/** When a thing that lies in the box at `back` is clean and inspected. Brought back on Friday at four it is ready on Monday at noon. */
export function readyAfter(back: Date, hours: StoreHours, rules: PromiseRules): Date {
  return (
    afterWork(hours, 'cleaning', back, rules.cleaningMinutes) ?? new Date(back.getTime() + unknownDays * 24 * hour)
  );
}

/** When a thing that is due on a day is ready for the next, at the latest: it may lie in the box at the day's last minute. */
export function readyAfterDue(dueOn: string, hours: StoreHours, rules: PromiseRules): Date {
  return readyAfter(endOfDay(dueOn, hours.zone), hours, rules);
}

/** The first half day that may be promised to the next: ready, and time to tell her when the inspection fails. */
export function freeHalfAfter(ready: Date, zone: string, rules: PromiseRules): number {
  return halfFrom(new Date(ready.getTime() + (rules.tellHours + slackHours) * hour), zone);
}

/** What is known of a thing that somebody has, or that is not ready yet after a loan. */
export interface Held {
  readonly dueOn: string;
  /** When it lay in the box; null while it is out. */
  readonly backAt: Date | null;
  /** It is clean, and waits to be inspected. */
  readonly isCleaned: boolean;
}

/**
 * Until when a loan holds its thing, as it looks at `now`. What is late stretches its hold as time goes: always so far ahead that the
 * next can still be told in time. The answer never lies earlier than an hour of telling from now.
 */
export function holdOf({ dueOn, backAt, isCleaned }: Held, now: Date, hours: StoreHours, rules: PromiseRules): number {
  const ready =
    backAt === null ? readyOfOut(dueOn, now, hours, rules) : readyOfBack(backAt, isCleaned, now, hours, rules);
  return freeHalfAfter(ready, hours.zone, rules);
}

function readyOfOut(dueOn: string, now: Date, hours: StoreHours, rules: PromiseRules): Date {
  const due = endOfDay(dueOn, hours.zone);
  return readyAfter(now > due ? now : due, hours, rules);
}

function readyOfBack(backAt: Date, isCleaned: boolean, now: Date, hours: StoreHours, rules: PromiseRules): Date {
  if (isCleaned) return nextOpen(hours, 'cleaning', now) ?? readyAfter(now, hours, rules);
  const expected = readyAfter(backAt, hours, rules);
  return expected > now ? expected : (nextOpen(hours, 'cleaning', now) ?? readyAfter(now, hours, rules));
}

/** When she may come for a thing that is promised from a half day on: the door's first opening in it or after it. */
export function readyToFetch(fromHalf: number, now: Date, hours: StoreHours): Date | null {
  const begins = startOf(fromHalf, hours.zone);
  return nextOpen(hours, 'door', begins > now ? begins : now);
}
