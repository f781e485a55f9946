import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween, localDay, weekdayOf } from '../../platform/calendar/local-time.ts';
import { workingDays } from '../services/index.ts';
import { promiseOf, whyNotPromise } from './promise.ts';

const norway = workingDays('NO');

describe('the day an answer is promised by', () => {
  test('runs from the day on her clock, not on that of Greenwich', () => {
    // 23:30 in Oslo on 1 June is 21:30 UTC; half an hour later it is 2 June there.
    expect(promiseOf(new Date('2026-06-01T21:30:00Z'), 'Europe/Oslo', 28, norway)).toBe('2026-06-29');
    expect(promiseOf(new Date('2026-06-01T22:30:00Z'), 'Europe/Oslo', 28, norway)).toBe('2026-06-30');
  });

  test('is never a Sunday or a holiday: 28 days before Christmas Day leads past both holidays and the weekend', () => {
    expect(promiseOf(new Date('2026-11-27T10:00:00Z'), 'Europe/Oslo', 28, norway)).toBe('2026-12-28');
  });

  test('is always a working day, never sooner than the days promised and never a fortnight later', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 90 }),
        (at, days) => {
          const promised = promiseOf(at, 'Europe/Oslo', days, norway);
          const waited = daysBetween(localDay(at, 'Europe/Oslo'), promised);
          expect(norway.isWorking(promised)).toBe(true);
          expect(weekdayOf(promised)).toBeLessThanOrEqual(5);
          expect(waited).toBeGreaterThanOrEqual(days);
          expect(waited).toBeLessThan(days + 14);
        },
      ),
    );
  });
});

describe('moving a promise', () => {
  const now = { promisedOn: '2026-12-18', today: '2026-12-10' };
  test.each([
    ['2026-12-18', 'same-day'],
    ['2026-12-09', 'day-passed'],
    ['2026-12-25', 'not-a-working-day'],
    ['2028-01-03', 'too-far'],
    ['2027-01-06', null],
    ['2026-12-11', null],
  ])('%s: %s', (wanted, why) => {
    expect(whyNotPromise(wanted, now, norway)).toBe(why);
  });
});
