import { Temporal } from 'temporal-polyfill';
import { dayNumber, dayText } from './day-number.ts';
import { offsetOfDay } from './zone-offset.ts';

const milliseconds = 86_400_000;

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * The calendar day that an instant belongs to in a place.
 * @param zone IANA name, `Europe/Oslo`
 * @returns `2026-11-21`
 */
export function localDay(instant: Date, zone: string): string {
  const wall = wallOf(instant, zone);
  return (
    (wall === null ? null : dayText(Math.floor(wall / milliseconds))) ?? zoned(instant, zone).toPlainDate().toString()
  );
}

/** The clock on the wall of a place at an instant, `14:30`; seconds are dropped. */
export function localClock(instant: Date, zone: string): string {
  const wall = wallOf(instant, zone);
  if (wall !== null) return new Date(wall).toISOString().slice(11, 16);
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
  const known = knownInstant(day, clock, zone);
  if (known !== null) return known;
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(clock));
  return new Date(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** 1 Monday … 7 Sunday. */
export function weekdayOf(day: string): Weekday {
  const number = dayNumber(day);
  // The first day of 1970 was a Thursday.
  return (number === null ? Temporal.PlainDate.from(day).dayOfWeek : ((((number + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** The day `days` later; earlier when negative. */
export function addDays(day: string, days: number): string {
  const number = dayNumber(day);
  return (number === null ? null : dayText(number + days)) ?? Temporal.PlainDate.from(day).add({ days }).toString();
}

/** How many days from `from` to `to`: 1 from today to tomorrow, negative backwards. */
export function daysBetween(from: string, to: string): number {
  const [one, other] = [dayNumber(from), dayNumber(to)];
  if (one !== null && other !== null) return other - one;
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The instant as if the wall showed UTC; null where the clock is changed within that day. */
function wallOf(instant: Date, zone: string): number | null {
  const at = instant.getTime();
  const offset = offsetOfDay(Math.floor(at / milliseconds), zone);
  return offset === null ? null : at + offset;
}

/** The instant of a whole minute where the clock stands still the days around; null where it must be looked up. */
function knownInstant(day: string, clock: string, zone: string): Date | null {
  const number = /^([01][0-9]|2[0-3]):[0-5][0-9]$/.test(clock) ? dayNumber(day) : null;
  if (number === null) return null;
  const offset = offsetOfDay(number, zone);
  if (offset === null || offsetOfDay(number - 1, zone) !== offset || offsetOfDay(number + 1, zone) !== offset)
    return null;
  const minutes = 60 * Number(clock.slice(0, 2)) + Number(clock.slice(3));
  return new Date(number * milliseconds + minutes * 60_000 - offset);
}

function zoned(instant: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
}

/** The same day of the month so many months later; the last day of that month where it has none such. */
export function addMonths(day: string, months: number): string {
  return Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }).toString();
}
