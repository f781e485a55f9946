import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOn } from './price-on.ts';

const text = { nb: '', nn: '', sv: '', en: '' };
const amount = fc.record({
  crowns: fc.nat(5_000),
  per: fc.constantFrom('month', 'day'),
  is: fc.constantFrom('price', 'most', 'income-free'),
  from: fc.constantFrom('2025-01-01', '2026-01-01', '2027-01-01'),
  isProposal: fc.boolean(),
});

test('a new year has its own amount from its first day, and the day before has the old', () => {
  const amounts = (
    [
      ['2026-01-01', 200],
      ['2027-01-01', 210],
    ] as const
  ).map(([from, crowns]) => ({
    ...{ crowns, from, per: 'day' as const, is: 'price' as const, isProposal: false },
  }));
  const on = (day: string) => priceOn({ kind: 'capped', text, amounts }, day).amounts.map(({ crowns }) => crowns);
  expect(on('2025-12-31')).toEqual([]);
  expect(on('2026-12-31')).toEqual([200]);
  expect(on('2027-01-01')).toEqual([210]);
});

test('what is proposed or not begun is told to nobody, and no sort has two amounts of different days', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 12 }), (amounts) => {
      const day = '2026-11-23';
      const shown = priceOn({ kind: 'own', text, amounts }, day).amounts;
      for (const one of shown) {
        const from = amounts
          .filter((each) => each.is === one.is && each.per === one.per && !each.isProposal && each.from <= day)
          .map((each) => each.from)
          .sort()
          .at(-1);
        expect(amounts).toContainEqual({ ...one, isProposal: false, from });
      }
    }),
  );
});
