import { expect, test } from 'vitest';
import { priceOf } from './price.ts';

test('Norway: each night after she was ready costs, from the first', () => {
  const rules = { freeDays: 0, perDay: 5_000 };
  expect(priceOf('2026-11-20', '2026-11-20', rules)).toMatchObject({ days: 0, amount: 0, fromOn: '2026-11-20' });
  expect(priceOf('2026-11-20', '2026-11-23', rules)).toMatchObject({ days: 3, amount: 15_000 });
});

test('Sweden: three days are the region’s', () => {
  const rules = { freeDays: 3, perDay: 9_000 };
  expect(priceOf('2026-11-20', '2026-11-23', rules)).toMatchObject({ days: 0, amount: 0, fromOn: '2026-11-23' });
  expect(priceOf('2026-11-20', '2026-11-25', rules)).toMatchObject({ days: 2, amount: 18_000 });
});

test('a day before she was ready costs nothing', () => {
  expect(priceOf('2026-11-20', '2026-11-10', { freeDays: 0, perDay: 5_000 })).toMatchObject({ days: 0, amount: 0 });
});
