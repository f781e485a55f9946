import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleaningOrder, giveOut, isCleanBy } from './cleaning-order.ts';

const at = (day: number) => new Date(Date.UTC(2026, 10, day));

test('what one who comes home from hospital waits for is cleaned first, then by who comes soonest, then what has lain longest', () => {
  const things = [
    { id: 'nobody', from: null, discharge: false, backAt: at(1) },
    { id: 'friday', from: at(27), discharge: false, backAt: at(20) },
    { id: 'hospital', from: at(29), discharge: true, backAt: at(21) },
    { id: 'nobody-longer', from: null, discharge: false, backAt: at(0) },
    { id: 'wednesday', from: at(25), discharge: false, backAt: at(21) },
  ];
  expect(cleaningOrder(things).map(({ id }) => id)).toEqual([
    'hospital',
    'wednesday',
    'friday',
    'nobody-longer',
    'nobody',
  ]);
});

test('the order is the same whatever order they came in', () => {
  const thing = fc.record({
    id: fc.uuid(),
    from: fc.option(fc.integer({ min: 1, max: 28 }).map(at), { nil: null }),
    discharge: fc.boolean(),
    backAt: fc.integer({ min: 1, max: 28 }).map(at),
  });
  fc.assert(
    fc.property(fc.uniqueArray(thing, { selector: ({ id }) => id }), (things) => {
      expect(cleaningOrder([...things].reverse())).toEqual(cleaningOrder(things));
    }),
  );
});

test('two things and one who waits: only one of them goes before the rest', () => {
  const things = [
    { id: 'new', stockId: 'walker', backAt: at(5) },
    { id: 'old', stockId: 'walker', backAt: at(2) },
    { id: 'bed', stockId: 'bed', backAt: at(1) },
  ];
  expect([...giveOut(things, new Map([['walker', ['kari']]]))]).toEqual([['old', 'kari']]);
});

test('what is washed by its class is not clean from a wipe, and infection asks for heat or disinfectant', () => {
  expect(isCleanBy('wash', 'wiped', false)).toBe(false);
  expect(isCleanBy('wipe', 'wiped', false)).toBe(true);
  expect(isCleanBy('wipe', 'wiped', true)).toBe(false);
  expect(isCleanBy('wipe', 'disinfected', true)).toBe(true);
  expect(isCleanBy('textile', 'washed', false)).toBe(false);
  expect(isCleanBy('textile', 'textile-60', true)).toBe(true);
  expect(isCleanBy('not-reused', 'disinfected', false)).toBe(false);
});
