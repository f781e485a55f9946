import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, localDay, weekdayOf } from '../../platform/calendar/local-time.ts';
import { workingDays } from '../services/index.ts';
import { appealUntil, type CountedAt, toldAt } from './appeal-clock.ts';

const norway: CountedAt = { zone: 'Europe/Oslo', working: workingDays('NO'), paperDays: 4 };
const sweden: CountedAt = { zone: 'Europe/Stockholm', working: workingDays('SE'), paperDays: 4 };

test('four weeks after a Monday is a Monday', () => {
  expect(appealUntil('2026-11-02', 4, norway)).toBe('2026-11-30');
});

test('one told on paper has the days of the post before her clock begins', () => {
  const told = toldAt(new Date('2026-11-02T09:00:00Z'), 'paper', norway);
  expect(told.on).toBe('2026-11-06');
  expect(told.at.toISOString()).toBe('2026-11-06T11:00:00.000Z');
  expect(appealUntil(told.on, 3, norway)).toBe('2026-11-27');
});

test('a decision issued late in the evening counts from the local day, not from the day in Greenwich', () => {
  // 00:30 on the second of June in Oslo, still the first in UTC.
  expect(toldAt(new Date('2026-06-01T22:30:00Z'), 'digital', norway).on).toBe('2026-06-02');
});

test('a day off moves the last day forward: Christmas, Easter, the seventeenth of May, midsummer', () => {
  // 28 days after 27 November is Christmas Day, a Friday; then Saturday, Sunday.
  expect(appealUntil('2026-11-27', 4, norway)).toBe('2026-12-28');
  // Thursday before Easter 2027 is 25 March; Easter Monday is the 29th.
  expect(appealUntil('2027-02-25', 4, norway)).toBe('2027-03-30');
  expect(appealUntil('2027-04-19', 4, norway)).toBe('2027-05-18');
  // Midsummer Eve 2026 is Friday 19 June.
  expect(appealUntil('2026-05-29', 3, sweden)).toBe('2026-06-22');
});

test('summer time begins and ends between, and the weeks stay whole', () => {
  expect(appealUntil('2026-03-03', 4, norway)).toBe('2026-03-31');
  expect(appealUntil('2026-10-13', 4, norway)).toBe('2026-11-10');
});

const places = fc.constantFrom(norway, sweden);
const how = fc.constantFrom('digital' as const, 'paper' as const);
/** Weighted to where calendars go wrong: the turn of the year, the change of the clock, Easter and Christmas. */
const instants = fc.oneof(
  fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2040-12-31T23:59:59Z'), noInvalidDate: true }),
  fc
    .record({
      year: fc.integer({ min: 2024, max: 2040 }),
      monthDay: fc.constantFrom('01-01', '12-31', '03-29', '10-25', '12-24', '02-28', '05-17', '06-20'),
      minutes: fc.integer({ min: -3 * 24 * 60, max: 3 * 24 * 60 }),
    })
    .map(({ year, monthDay, minutes }) => new Date(Date.parse(`${year}-${monthDay}T00:00:00Z`) + minutes * 60_000)),
);

test('the clock never takes a day from her, ends on a working day, and waits no longer than days off demand', () => {
  fc.assert(
    fc.property(places, how, instants, fc.integer({ min: 1, max: 26 }), (place, told, at, weeks) => {
      const { on, at: toldInstant } = toldAt(at, told, place);
      const until = appealUntil(on, weeks, place);
      expect(place.working.isWorking(until)).toBe(true);
      expect(daysBetween(on, until)).toBeGreaterThanOrEqual(7 * weeks);
      // Every day between the plain end and the end given is one that nobody works.
      for (let day = addDays(on, 7 * weeks); day < until; day = addDays(day, 1)) {
        expect(place.working.isWorking(day)).toBe(false);
      }
      expect(weekdayOf(until)).toBeLessThanOrEqual(5);
      // Told is never before issued, and the instant lies in the day that is counted from.
      expect(toldInstant.getTime()).toBeGreaterThanOrEqual(at.getTime());
      expect(localDay(toldInstant, place.zone)).toBe(on);
      expect(daysBetween(localDay(at, place.zone), on)).toBe(told === 'paper' ? place.paperDays : 0);
    }),
  );
});

test('told a day later she never has to answer earlier', () => {
  fc.assert(
    fc.property(places, instants, fc.integer({ min: 1, max: 26 }), (place, at, weeks) => {
      const { on } = toldAt(at, 'digital', place);
      expect(appealUntil(addDays(on, 1), weeks, place) >= appealUntil(on, weeks, place)).toBe(true);
    }),
  );
});
