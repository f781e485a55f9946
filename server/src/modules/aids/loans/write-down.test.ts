import fc from 'fast-check';
import { expect, test } from 'vitest';
import { proposedKroner } from './write-down.ts';

const rules = { writeDownPercent: 20, lowestPercent: 20, compensationPercent: 100 };
const chair = { priceOre: 500_000, boughtOn: '2023-06-15' };

test('the value falls a fifth each whole year and never below a fifth', () => {
  expect(proposedKroner(chair, '2024-06-14', rules)).toBe(5_000);
  expect(proposedKroner(chair, '2024-06-15', rules)).toBe(4_000);
  expect(proposedKroner(chair, '2040-01-01', rules)).toBe(1_000);
});

test('a municipality that has not decided on compensation proposes none', () => {
  expect(proposedKroner(chair, '2024-01-01', { ...rules, compensationPercent: 0 })).toBeNull();
  expect(proposedKroner({ ...chair, priceOre: null }, '2024-01-01', rules)).toBeNull();
});

test('never more than it cost, never less than nothing, never dearer with age', () => {
  const percent = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(percent, percent, percent, fc.integer({ min: 2000, max: 2060 }), (down, lowest, part, year) => {
      const with_ = { writeDownPercent: down, lowestPercent: lowest, compensationPercent: part };
      const now = proposedKroner(chair, `${year}-03-01`, with_) ?? 0;
      const later = proposedKroner(chair, `${year + 1}-03-01`, with_) ?? 0;
      expect(now).toBeGreaterThanOrEqual(later);
      expect(later).toBeGreaterThanOrEqual(0);
      expect(now).toBeLessThanOrEqual(5_000);
    }),
  );
});
