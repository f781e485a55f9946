import type { WeightSaid } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startArticles } from '../catalogue/start/index.ts';
import { chooseSize, type SizeToChoose, weightLimits } from './choose-size.ts';

const rollator: readonly SizeToChoose[] = [
  { id: 'medium', weightLimitKg: 150, fits: { wrist: [74, 88] } },
  { id: 'large', weightLimitKg: 150, fits: { wrist: [87, 102] } },
  { id: 'strong', weightLimitKg: 200, fits: { wrist: [72, 102] } },
];
const unknown: WeightSaid = { kind: 'unknown' };

test('a weight above every limit is a stop, whatever else is answered', () => {
  const said = { weight: { kind: 'above', kg: 200 } as const, measures: { wrist: 80 } };
  expect(chooseSize(rollator, said)).toEqual({ kind: 'stopped', limitKg: 200 });
});

test('a weight above one limit leaves only what bears more', () => {
  const said = { weight: { kind: 'above', kg: 150 } as const, measures: {} };
  expect(chooseSize(rollator, said)).toEqual({ kind: 'sizes', ids: ['strong'] });
});

test('the size that suits the measure comes first, and the stronger one does as well', () => {
  expect(chooseSize(rollator, { weight: { kind: 'at-most', kg: 150 }, measures: { wrist: 80 } })).toEqual({
    kind: 'sizes',
    ids: ['medium', 'strong'],
  });
});

test('whoever does not know is led on: every size is left', () => {
  expect(chooseSize(rollator, { weight: unknown, measures: { wrist: null } })).toEqual({
    kind: 'sizes',
    ids: ['medium', 'large', 'strong'],
  });
});

test('a measure that no size suits is said, not guessed', () => {
  expect(chooseSize(rollator, { weight: unknown, measures: { wrist: 120 } })).toEqual({ kind: 'none-fits' });
});

test('limits are asked about once each, rising; where nothing is borne nothing is asked', () => {
  expect(weightLimits(rollator)).toEqual([150, 200]);
  expect(weightLimits([{ weightLimitKg: null }])).toEqual([]);
});

const someSizes: fc.Arbitrary<readonly SizeToChoose[]> = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 4 }),
    weightLimitKg: fc.option(fc.integer({ min: 20, max: 300 })),
    fits: fc.dictionary(
      fc.constantFrom('wrist', 'hips', 'door'),
      fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 })),
    ),
  }),
  { minLength: 1, maxLength: 5, selector: ({ id }) => id },
);
const someWeight: fc.Arbitrary<WeightSaid> = fc.oneof(
  fc.record({ kind: fc.constant('at-most' as const), kg: fc.integer({ min: 20, max: 300 }) }),
  fc.record({ kind: fc.constant('above' as const), kg: fc.integer({ min: 20, max: 300 }) }),
  fc.constant(unknown),
);
const someMeasures = fc.dictionary(
  fc.constantFrom('wrist', 'hips', 'door'),
  fc.option(fc.integer({ min: 0, max: 120 })),
);

test('nothing is ever proposed that bears less than was said', () => {
  fc.assert(
    fc.property(someSizes, someWeight, someMeasures, (sizes, weight, measures) => {
      const chosen = chooseSize(sizes, { weight, measures });
      const limitOf = new Map(sizes.map(({ id, weightLimitKg }) => [id, weightLimitKg]));
      if (chosen.kind === 'stopped') {
        expect(sizes.every(({ weightLimitKg }) => weightLimitKg !== null)).toBe(true);
        return;
      }
      if (chosen.kind !== 'sizes') return;
      expect(chosen.ids.length).toBeGreaterThan(0);
      for (const id of chosen.ids) {
        const limit = limitOf.get(id);
        if (limit == null || weight.kind === 'unknown') continue;
        if (weight.kind === 'above') expect(limit).toBeGreaterThan(weight.kg);
        else expect(limit).toBeGreaterThanOrEqual(weight.kg);
      }
    }),
  );
});

test('every start article has a size for somebody, asks at most three things, and its ranges lie within what may be answered', () => {
  for (const { code, sizes, measures } of startArticles) {
    const asked = measures.length + (sizes.some(({ weightKg }) => weightKg !== null) ? 1 : 0);
    expect(asked, code).toBeLessThanOrEqual(3);
    const known = new Map(measures.map((measure) => [measure.code as string, measure]));
    for (const { fits } of sizes)
      for (const [measure, [from, to]] of Object.entries(fits)) {
        expect(known.has(measure), `${code} ${measure}`).toBe(true);
        expect(from).toBeLessThan(to);
        expect(from).toBeGreaterThanOrEqual(known.get(measure)?.from ?? 999);
        expect(to).toBeLessThanOrEqual(known.get(measure)?.to ?? 0);
      }
  }
});
