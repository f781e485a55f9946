import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freeFrom, spansOf } from './rotation.ts';

test('two weeks in and six out is one stay every eight weeks', () => {
  expect(spansOf({ fromOn: '2026-12-07', days: 14, everyWeeks: 8, times: 3 })).toEqual([
    { fromOn: '2026-12-07', untilOn: '2026-12-21' },
    { fromOn: '2027-02-01', untilOn: '2027-02-15' },
    { fromOn: '2027-03-29', untilOn: '2027-04-12' },
  ]);
});

test('no stay of a rotation runs into the next', () => {
  const rotations = fc.record({
    fromOn: fc.constantFrom('2026-11-23', '2027-03-28', '2028-02-28'),
    days: fc.integer({ min: 1, max: 60 }),
    everyWeeks: fc.integer({ min: 1, max: 26 }),
    times: fc.integer({ min: 1, max: 26 }),
  });
  fc.assert(
    fc.property(rotations, (rotation) => {
      const spans = spansOf(rotation);
      expect(spans === null).toBe(rotation.days > rotation.everyWeeks * 7);
      spans?.forEach((span, no) => {
        expect(span.fromOn < span.untilOn).toBe(true);
        const next = spans[no + 1];
        if (next) expect(span.untilOn <= next.fromOn).toBe(true);
      });
    }),
  );
});

test('a room is free from the first day that nobody has, also between two stays', () => {
  const span = (fromOn: string, untilOn: string | null) => ({ fromOn, untilOn });
  expect(freeFrom([], '2026-11-23')).toBe('2026-11-23');
  expect(freeFrom([span('2026-11-01', '2026-12-01'), span('2026-12-01', '2026-12-15')], '2026-11-23')).toBe(
    '2026-12-15',
  );
  expect(freeFrom([span('2027-01-01', '2027-01-15')], '2026-11-23')).toBe('2026-11-23');
  expect(freeFrom([span('2026-01-01', null)], '2026-11-23')).toBeNull();
});
