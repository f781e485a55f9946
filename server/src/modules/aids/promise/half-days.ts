import { addDays, daysBetween, instantAt, localClock, localDay } from '../../../platform/calendar/local-time.ts';

/** Day 0 of the count: half days are numbers, so that a change of clocks moves none of them. */
const dayZero = '2000-01-01';

/** The half day in which an instant lies, in the municipality's own calendar: twice the days since 2000-01-01, one more from noon. */
export function halfOf(instant: Date, zone: string): number {
  return halfOfDay(localDay(instant, zone), localClock(instant, zone) >= '12:00' ? 'afternoon' : 'morning');
}

/** The half day of a calendar day. */
export function halfOfDay(day: string, part: 'morning' | 'afternoon'): number {
  return 2 * daysBetween(dayZero, day) + (part === 'afternoon' ? 1 : 0);
}

/** The calendar day of a half day, `2026-11-21`. */
export function dayOf(half: number): string {
  return addDays(dayZero, Math.floor(half / 2));
}

/** The instant at which a half day begins: midnight or noon on the wall of the municipality. */
export function startOf(half: number, zone: string): Date {
  return instantAt(dayOf(half), half % 2 === 0 ? '00:00' : '12:00', zone);
}

/** The first half day that begins at the instant or after it. */
export function halfFrom(instant: Date, zone: string): number {
  const half = halfOf(instant, zone);
  return startOf(half, zone).getTime() === instant.getTime() ? half : half + 1;
}

/** The instant at which a day is over. */
export function endOfDay(day: string, zone: string): Date {
  return startOf(halfOfDay(addDays(day, 1), 'morning'), zone);
}
