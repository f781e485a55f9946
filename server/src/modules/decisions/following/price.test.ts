import type { NewPriceLine, Price } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capOf, faultIn, suggestedBy } from './price.ts';

const text = { nb: 'x', nn: 'x', sv: 'x', en: 'x' };
const capped: Price = { kind: 'capped', text, amounts: [{ crowns: 210, per: 'month', is: 'most' }] };
const line = (change: Partial<NewPriceLine> = {}): NewPriceLine => ({
  ...{ helpLineId: 'a', crowns: 210, per: 'month', fromOn: '2026-12-01' },
  ...change,
});

test('never more than the rule lets anybody pay, whatever is typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 3_000 }), (crowns, cap) => {
      const rule: Price = { ...capped, amounts: [{ crowns: cap, per: 'month', is: 'most' }] };
      const fault = faultIn([line({ crowns })], () => rule);
      expect(fault?.refused ?? null).toBe(crowns > cap ? 'over-the-cap' : null);
    }),
  );
});

test('what is free by law costs nothing, and a price stands once for each kind of help', () => {
  const free: Price = { kind: 'free', text, amounts: [] };
  expect(faultIn([line({ crowns: 1 })], () => free)).toEqual({ refused: 'is-free', line: 'a' });
  expect(faultIn([line({ crowns: 0 })], () => free)).toBeNull();
  expect(faultIn([line(), line({ crowns: 10 })], () => capped)).toEqual({ refused: 'twice', line: 'a' });
  expect(faultIn([line()], () => null)).toEqual({ refused: 'unknown-line', line: 'a' });
});

test('the rule suggests its price before its cap, and nothing where it names no amount', () => {
  const both: Price = { ...capped, amounts: [...capped.amounts, { crowns: 150, per: 'month', is: 'price' }] };
  expect(suggestedBy(both)).toEqual({ crowns: 150, per: 'month' });
  expect(suggestedBy(capped)).toEqual({ crowns: 210, per: 'month' });
  expect(suggestedBy({ ...capped, amounts: [] })).toBeNull();
  expect(capOf(capped, 'day'), 'a cap for the month says nothing of the day').toBeNull();
});
