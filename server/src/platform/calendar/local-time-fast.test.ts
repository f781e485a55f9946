import { assert, constantFrom, integer, property, tuple } from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dayNumber, dayText } from './day-number.ts';
import { addDays, daysBetween, instantAt, localClock, localDay, weekdayOf } from './local-time.ts';

const zones = constantFrom('Europe/Oslo', 'Europe/Stockholm', 'Europe/London', 'America/St_Johns', 'Asia/Kathmandu');
/** 1975 to 2105, so that both edges of what is kept are crossed. */
const instants = integer({ min: 157_766_400, max: 4_260_211_200 }).map((seconds) => new Date(seconds * 1000));
const days = integer({ min: -30_000, max: 60_000 }).map((number) => dayText(number) ?? '');
const hour = 3_600_000;

function wallByTemporal(at: Date, zone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return `${zoned.toPlainDate()} ${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}`;
}
function instantByTemporal(day: string, clock: string, zone: string): number {
  const wall = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(clock));
  return wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

test('the day and the clock on the wall are those of Temporal, over 130 years and the hours around each change of clocks', () => {
  assert(
    property(instants, zones, (at, zone) => {
      expect(`${localDay(at, zone)} ${localClock(at, zone)}`).toBe(wallByTemporal(at, zone));
    }),
    { numRuns: 1000 },
  );
  for (const zone of ['Europe/Oslo', 'Europe/Stockholm'])
    for (let year = 1981; year < 2060; year += 4)
      for (const [month, from] of [
        [2, 24],
        [9, 24],
      ] as const)
        for (let no = -12; no < 12 * 24; no += 5) {
          const at = new Date(Date.UTC(year, month, from) + no * hour + 1_740_000);
          expect(`${localDay(at, zone)} ${localClock(at, zone)}`).toBe(wallByTemporal(at, zone));
        }
}, 30_000);

test('the instant of a clock on a wall is that of Temporal, also where an hour is skipped or comes twice', () => {
  const clocks = tuple(integer({ min: 0, max: 23 }), integer({ min: 0, max: 59 })).map(
    ([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`,
  );
  assert(
    property(days, clocks, zones, (day, clock, zone) => {
      expect(instantAt(day, clock, zone).getTime()).toBe(instantByTemporal(day, clock, zone));
    }),
    { numRuns: 1000 },
  );
  for (const zone of ['Europe/Oslo', 'Europe/Stockholm'])
    for (let year = 1981; year < 2060; year += 4)
      for (const start of [`${year}-03-23`, `${year}-10-23`])
        for (let no = 0; no < 10; no += 1)
          for (const clock of ['00:00', '01:59', '02:30', '03:00', '12:00', '23:59'])
            expect(instantAt(addDays(start, no), clock, zone).getTime()).toBe(
              instantByTemporal(addDays(start, no), clock, zone),
            );
}, 30_000);

test('days are added, counted and named as Temporal does', () => {
  assert(
    property(days, integer({ min: -40_000, max: 40_000 }), (day, more) => {
      const plain = Temporal.PlainDate.from(day);
      const later = plain.add({ days: more });
      expect(addDays(day, more)).toBe(later.toString());
      expect(daysBetween(day, later.toString())).toBe(more);
      expect(weekdayOf(day)).toBe(plain.dayOfWeek);
      expect(dayText(dayNumber(day) ?? Number.NaN)).toBe(day);
    }),
    { numRuns: 1000 },
  );
}, 30_000);

test('what is no day is refused as before', () => {
  for (const day of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-01', 'tomorrow', '2026-04-31', ''])
    for (const use of [() => addDays(day, 1), () => weekdayOf(day), () => daysBetween(day, '2026-01-01')])
      expect(use).toThrow(RangeError);
  expect(() => instantAt('2026-11-22', '25:00', 'Europe/Oslo')).toThrow(RangeError);
  expect(() => localDay(new Date(0), 'Europe/Nowhere')).toThrow(RangeError);
  expect(() => localDay(new Date('2026-11-22T10:00:00Z'), 'Europe/Nowhere')).toThrow(RangeError);
});
