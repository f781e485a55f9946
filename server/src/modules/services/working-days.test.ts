import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../platform/calendar/local-time.ts';
import { easterSunday, publicHolidays } from './public-holidays.ts';
import { workingDays } from './working-days.ts';

const country = fc.constantFrom('NO' as const, 'SE' as const);
const aDay = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

describe('public holidays', () => {
  test.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('Easter Sunday of %i is %s', (year, day) => expect(easterSunday(year)).toBe(day));

  test('those of Norway in 2026 are the twelve in the calendar', () => {
    expect([...publicHolidays('NO', 2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-04-02',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-17',
      '2026-05-24',
      '2026-05-25',
      '2026-12-25',
      '2026-12-26',
    ]);
  });
  test('those of Sweden in 2026 are the thirteen in the law and the three eves', () => {
    expect([...publicHolidays('SE', 2026)].toSorted()).toEqual([
      '2026-01-01',
      '2026-01-06',
      '2026-04-03',
      '2026-04-05',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-24',
      '2026-06-06',
      '2026-06-19',
      '2026-06-20',
      '2026-10-31',
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-31',
    ]);
  });
});

describe('working days', () => {
  const norway = workingDays('NO');
  const sweden = workingDays('SE');
  test('from Wednesday before Easter the next is Tuesday in Norway and Thursday in Sweden', () => {
    expect(norway.nextWorking('2026-04-01')).toBe('2026-04-07');
    expect(sweden.nextWorking('2026-04-01')).toBe('2026-04-02');
  });
  test('Epiphany is a working day in Norway, Whit Monday in Sweden', () => {
    expect([norway.isWorking('2026-01-06'), sweden.isWorking('2026-01-06')]).toEqual([true, false]);
    expect([norway.isWorking('2026-05-25'), sweden.isWorking('2026-05-25')]).toEqual([false, true]);
  });
  test('one working day after a Friday is Monday, and back again', () => {
    expect(norway.add('2026-11-20', 1)).toBe('2026-11-23');
    expect(norway.add('2026-11-23', -1)).toBe('2026-11-20');
  });
  test('none added to a Sunday is the Monday after', () => {
    expect(norway.add('2026-11-22', 0)).toBe('2026-11-23');
    expect(norway.add('2026-11-23', 0)).toBe('2026-11-23');
  });
  test('adding goes only over days that are not working days', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 1, max: 30 }), country, (day, n, where) => {
        const days = workingDays(where);
        const end = days.add(day, n);
        let counted = 0;
        for (let at = addDays(day, 1); at <= end; at = addDays(at, 1)) if (days.isWorking(at)) counted += 1;
        expect(counted).toBe(n);
        expect(days.isWorking(end)).toBe(true);
      }),
    );
  });
  test('from a working day, forward and back comes home', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -30, max: 30 }), country, (day, n, where) => {
        const days = workingDays(where);
        const from = days.add(day, 0);
        expect(days.add(days.add(from, n), -n)).toBe(from);
      }),
    );
  });
});
