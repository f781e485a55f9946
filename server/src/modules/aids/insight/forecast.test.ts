import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addQuarters, everyQuarter, expectLoans, quarterOf, yearsKnown } from './forecast.ts';

const flat = [{ on: '2023-01-01', persons: 4_000 }];
const years = (loans: readonly (number | null)[]) =>
  loans.map((each, index) => ({ quarter: addQuarters('2024-10-01', index), loans: each }));

test('a quarter is expected as the same quarter was: what winter asks for is not expected of summer', () => {
  // October 2024 to September 2026: much in winter, little in summer.
  const was = years([40, 60, 20, 10, 44, 64, 24, 14]);
  expect(expectLoans(was, flat, { from: '2026-10-01', quarters: 4 }).map(({ expected }) => expected)).toEqual([
    42, 62, 22, 12,
  ]);
});

test('a tenth more old people is a tenth more', () => {
  const was = years([40, 60, 20, 10, 40, 60, 20, 10]);
  const old = [...flat, { on: '2026-10-01', persons: 4_400 }];
  expect(expectLoans(was, old, { from: '2026-10-01', quarters: 1 })).toEqual([
    { quarter: '2026-10-01', expected: 44, low: 44, high: 44 },
  ]);
});

test('one year says nothing of the next', () => {
  expect(expectLoans(years([40, 60, 20, 10]), flat, { from: '2025-10-01', quarters: 4 })).toEqual([]);
  expect(expectLoans(years([40, 60, 20, 10, 40, 60, 20, 10]), [], { from: '2026-10-01', quarters: 4 })).toEqual([]);
});

test('the expected lies between the lowest and the highest, whatever was', () => {
  const counts = fc.array(fc.option(fc.integer({ min: 5, max: 900 })), { minLength: 8, maxLength: 20 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 200, max: 90_000 }), (loans, persons) => {
      const from = addQuarters('2024-10-01', loans.length);
      for (const each of expectLoans(years(loans), [{ on: '2020-01-01', persons }], { from, quarters: 4 })) {
        expect(each.low).toBeLessThanOrEqual(each.expected);
        expect(each.expected).toBeLessThanOrEqual(each.high);
      }
    }),
  );
});

test('every day lies in the quarter that begins at or before it', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      const quarter = quarterOf(day);
      expect(quarter <= day && day < addQuarters(quarter, 1)).toBe(true);
    }),
  );
});

test('a quarter without loans keeps its place, and it is said how many years of the least known quarter there are', () => {
  const told = [
    { quarter: '2025-01-01', loans: 9 },
    { quarter: '2025-10-01', loans: 7 },
  ];
  const was = everyQuarter(told, '2026-04-01');
  expect(was.map(({ quarter, loans }) => [quarter, loans])).toEqual([
    ['2025-01-01', 9],
    ['2025-04-01', null],
    ['2025-07-01', null],
    ['2025-10-01', 7],
    ['2026-01-01', null],
  ]);
  expect(yearsKnown(was, { from: '2026-04-01', quarters: 4 })).toBe(1);
  expect(yearsKnown(was, { from: '2026-04-01', quarters: 1 })).toBe(1);
  expect(yearsKnown(everyQuarter([], '2026-04-01'), { from: '2026-04-01', quarters: 4 })).toBe(0);
});
