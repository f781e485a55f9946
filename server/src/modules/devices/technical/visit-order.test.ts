import { type VisitMark, visitMarks } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inVisitOrder, type ToVisit } from './visit-order.ts';

const someone = (name: string, marks: VisitMark[], more: Partial<ToVisit> = {}): ToVisit => ({
  ...{ name, marks, mustVisitBy: null, visitedAt: null, reachedAt: null, away: null },
  ...more,
});

test('whom a person has marked comes first, then no other telephone, alone, danger, falls; seen to and away come last', () => {
  const list = [
    someone('visited', ['no-other-phone'], { visitedAt: '2026-11-21T01:00:00Z' }),
    someone('away', ['no-other-phone', 'lives-alone'], { away: { kind: 'hospital' } }),
    someone('nothing', []),
    someone('three facts', ['lives-alone', 'hazard', 'fell-lately']),
    someone('one fact', ['no-other-phone']),
    someone('marked', [], { mustVisitBy: 'Kari' }),
  ];
  expect(list.toSorted(inVisitOrder).map(({ name }) => name)).toEqual([
    'marked',
    'one fact',
    'three facts',
    'nothing',
    'away',
    'visited',
  ]);
});

test('the order is the same whatever order the list came in, and one fact more never moves anybody down', () => {
  const people = fc.uniqueArray(
    fc.record({
      name: fc.string({ minLength: 1, maxLength: 4 }),
      marks: fc.subarray([...visitMarks]),
      mustVisitBy: fc.constantFrom(null, 'Kari'),
      visitedAt: fc.constantFrom(null, '2026-11-21T01:00:00Z'),
      reachedAt: fc.constant(null),
      away: fc.constant(null),
    }),
    { selector: ({ name }) => name, minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(people, fc.constantFrom(...visitMarks), (list, mark) => {
      const sorted = list.toSorted(inVisitOrder);
      expect(list.toReversed().toSorted(inVisitOrder)).toEqual(sorted);
      const [first] = list;
      if (!first) return;
      const place = (all: readonly ToVisit[]) =>
        all.toSorted(inVisitOrder).findIndex(({ name }) => name === first.name);
      const more = { ...first, marks: [...new Set([...first.marks, mark])] };
      expect(place([more, ...list.slice(1)])).toBeLessThanOrEqual(place(list));
    }),
  );
});
