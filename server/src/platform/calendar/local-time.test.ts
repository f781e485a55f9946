import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, instantAt, localClock, localDay, weekdayOf } from './local-time.ts';

const oslo = 'Europe/Oslo';
const zones = [oslo, 'Europe/Stockholm', 'America/New_York', 'Australia/Lord_Howe', 'UTC'];
const zone = fc.constantFrom(...zones);
const anInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
const aDay = anInstant.map((instant) => instant.toISOString().slice(0, 10));
const two = (n: number): string => String(n).padStart(2, '0');
const aClock = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${two(h)}:${two(m)}`);

describe('summer time', () => {
  test('a time that is skipped in spring moves forward', () => {
    expect(instantAt('2026-03-29', '02:30', oslo).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(localClock(instantAt('2026-03-29', '02:30', oslo), oslo)).toBe('03:30');
  });
  test('a time that comes twice in autumn is the first', () => {
    expect(instantAt('2026-10-25', '02:30', oslo).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
  test('a quarter to midnight and a quarter past are two days, in winter and in summer', () => {
    expect(localDay(new Date('2026-01-14T22:45:00Z'), oslo)).toBe('2026-01-14');
    expect(localDay(new Date('2026-01-14T23:15:00Z'), oslo)).toBe('2026-01-15');
    expect(localDay(new Date('2026-07-14T21:45:00Z'), oslo)).toBe('2026-07-14');
    expect(localDay(new Date('2026-07-14T22:15:00Z'), oslo)).toBe('2026-07-15');
  });
  test('any clock on any day is shown again, or later by what summer time skips, on the same day', () => {
    fc.assert(
      fc.property(aDay, aClock, zone, (day, clock, place) => {
        const instant = instantAt(day, clock, place);
        expect(localDay(instant, place)).toBe(day);
        const shown = minutes(localClock(instant, place));
        expect([0, 30, 60]).toContain(shown - minutes(clock));
      }),
    );
  });
  test('of two instants with the same clock on the wall the first is meant', () => {
    fc.assert(
      fc.property(anInstant, zone, (instant, place) => {
        const found = instantAt(localDay(instant, place), localClock(instant, place), place).getTime();
        const minute = Math.floor(instant.getTime() / 60_000) * 60_000;
        expect([0, 1_800_000, 3_600_000]).toContain(minute - found);
      }),
    );
  });
});

describe('days', () => {
  test('days are counted by the calendar, whatever the clock does', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
  test('adding what lies between comes to the other day', () => {
    fc.assert(
      fc.property(aDay, aDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });
  test('a week later is the same weekday, and Monday is 1', () => {
    expect(weekdayOf('2026-11-16')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    fc.assert(
      fc.property(aDay, (day) => {
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });
  test('what is not a day is refused', () => {
    expect(() => addDays('2026-02-30', 0)).toThrow(RangeError);
  });
});

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
