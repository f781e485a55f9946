import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fortnightBefore, isCounted, whoMetMost } from './count-faces.ts';

test('fourteen whole days, and never the present one', () => {
  expect(fortnightBefore('2026-12-15')).toEqual({ from: '2026-12-01', until: '2026-12-14' });
});

test.each([
  [28, 14, true],
  [27, 14, false],
  [20, 10, true],
  [40, 9, false],
])('%i visits on %i days: counted %s', (visits, days, expected) => {
  expect(isCounted({ visits, days })).toBe(expected);
});

test('never more than five, never of a group under five, and nobody outside has met more', () => {
  const person = fc.record({ faces: fc.nat(30), visits: fc.constantFrom(10, 28, 40), days: fc.constantFrom(5, 14) });
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const most = whoMetMost(people);
      const among = people.filter(isCounted);
      expect(most.length).toBe(among.length < 5 ? 0 : 5);
      const least = Math.min(...most.map(({ faces }) => faces));
      if (most.length > 0) for (const each of among) expect(most.includes(each) || each.faces <= least).toBe(true);
    }),
  );
});
