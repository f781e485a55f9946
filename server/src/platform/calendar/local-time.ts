import { Temporal } from 'temporal-polyfill';

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The calendar day that an instant belongs to in a place.
 * @param zone IANA name, `Europe/Oslo`
 * @returns `2026-11-21`
 */
export function localDay(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainDate().toString();
}

/** The clock on the wall of a place at an instant, `14:30`; seconds are dropped. */
export function localClock(instant: Date, zone: string): string {
  return zoned(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/**
 * The instant at which the clock on the wall of a place shows `clock` on `day`.
 * A time that the change to summer time skips is moved forward by what is skipped;
 * one that comes twice when summer time ends is the first of the two.
 * @param clock `14:30`
 * @throws RangeError when day, clock or zone is not one
 */
export function instantAt(day: string, clock: string, zone: string): Date {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(clock));
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): Weekday {
  return Temporal.PlainDate.from(day).dayOfWeek as Weekday;
}

/** The day `days` later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days from `from` to `to`: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** The same day of the month so many months later; the last day of that month where it has none such. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}
