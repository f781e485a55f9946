import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt, localClock, localDay } from '../../platform/calendar/local-time.ts';
import { workingDays } from '../services/index.ts';
import { type AnswerClock, answerBy } from './answer-clock.ts';

const zone = 'Europe/Oslo';
const office: AnswerClock = { zone, hours: { from: '08:30', to: '15:00' }, working: workingDays('NO'), days: 1 };
const at = (day: string, clock: string) => instantAt(day, clock, zone);
const promised = (from: Date, clock: AnswerClock = office) => {
  const by = answerBy(from, clock);
  return `${localDay(by, clock.zone)} ${localClock(by, clock.zone)}`;
};

describe('an answer is promised', () => {
  test('by closing time of the next working day', () => {
    expect(promised(at('2026-11-17', '10:12'))).toBe('2026-11-18 15:00');
  });
  test('for words at six in the morning as for those at ten', () => {
    expect(promised(at('2026-11-17', '06:00'))).toBe('2026-11-18 15:00');
  });
  test('for words in the evening, one day later: they reach the unit in the morning', () => {
    expect(promised(at('2026-11-17', '15:00'))).toBe('2026-11-19 15:00');
    expect(promised(at('2026-11-17', '23:59'))).toBe('2026-11-19 15:00');
  });
  test('on Tuesday for what was written late on Friday', () => {
    expect(promised(at('2026-11-20', '21:00'))).toBe('2026-11-24 15:00');
  });
  test('after the holidays for what was written on Christmas Day', () => {
    // 25 December 2026 is a Friday: the weekend follows, and the promise counts from Monday.
    expect(promised(at('2026-12-25', '12:00'))).toBe('2026-12-29 15:00');
  });
  test('at the same clock on the wall when summer time begins in between', () => {
    expect(promised(at('2026-03-27', '16:00'))).toBe('2026-03-31 15:00');
    expect(answerBy(at('2026-03-27', '10:00'), office).toISOString()).toBe('2026-03-30T13:00:00.000Z');
  });
  test('by day also from a unit that is open at night', () => {
    expect(promised(at('2026-11-17', '02:00'), { ...office, hours: null })).toBe('2026-11-18 15:00');
    expect(promised(at('2026-11-17', '22:00'), { ...office, hours: null })).toBe('2026-11-19 15:00');
  });
});

const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
const clocks = fc.record({
  zone: fc.constantFrom('Europe/Oslo', 'Europe/Stockholm'),
  hours: fc.constantFrom(null, { from: '08:30', to: '15:00' }, { from: '07:00', to: '21:30' }),
  working: fc.constantFrom(workingDays('NO'), workingDays('SE')),
  days: fc.integer({ min: 1, max: 5 }),
});

test('a promise is always ahead, on a working day, at closing time', () => {
  fc.assert(
    fc.property(instant, clocks, (from, clock) => {
      const by = answerBy(from, clock);
      expect(by.getTime()).toBeGreaterThan(from.getTime());
      expect(clock.working.isWorking(localDay(by, clock.zone))).toBe(true);
      expect(localClock(by, clock.zone)).toBe(clock.hours?.to ?? '15:00');
    }),
  );
});

test('who writes later is never promised an earlier answer', () => {
  fc.assert(
    fc.property(instant, fc.nat(14 * 86_400_000), clocks, (from, later, clock) => {
      const then = new Date(from.getTime() + later);
      expect(answerBy(then, clock).getTime()).toBeGreaterThanOrEqual(answerBy(from, clock).getTime());
    }),
  );
});

test('between words and promise lie at least the working days that are promised', () => {
  fc.assert(
    fc.property(instant, clocks, (from, clock) => {
      const by = localDay(answerBy(from, clock), clock.zone);
      expect(by >= clock.working.add(localDay(from, clock.zone), clock.days)).toBe(true);
    }),
  );
});
