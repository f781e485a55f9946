import type { LineChange } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { belowFloor, type Floor, inOrder, judge, type Line } from './within-decision.ts';

const today = '2026-12-10';
const nursing = '018f0000-0000-7000-8000-000000000001';
const line = (id: string, change: Partial<Line> = {}): Line => ({
  ...{ id, title: 'Medisiner', how: '', decidedServiceId: nursing, weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1 },
  ...{ windowFrom: '08:00', windowTo: '09:00', carers: 1, startsOn: '2026-12-01', endsOn: null },
  ...change,
});
const morning = line('morning');
const evening = line('evening', { windowFrom: '20:00', windowTo: '21:00' });
const twiceADay: Floor = { decidedServiceId: nursing, timesFloor: 2, per: 'day' };
const ask = (change: LineChange, lines = [morning, evening], floors = [twiceADay]) =>
  judge(lines, 'evening', change, floors, today).is;

test.each<[string, LineChange, 'how' | 'less' | 'nothing']>([
  ['another time of day', { windowFrom: '19:00', windowTo: '20:30' }, 'how'],
  ['another content', { how: 'Kaffe først, så tabletter' }, 'how'],
  ['another order', { place: 0 }, 'how'],
  ['two together', { carers: 2 }, 'how'],
  ['nothing at all', { carers: 1, weekdays: [7, 6, 5, 4, 3, 2, 1] }, 'nothing'],
  ['a day less', { weekdays: [1, 2, 3, 4, 5, 6] }, 'less'],
  ['every other week', { everyWeeks: 2 }, 'less'],
  // Both at eight are one visit.
  ['the evening moved into the morning', { windowFrom: '08:00', windowTo: '09:00' }, 'less'],
])('%s is %s', (_name, change, expected) => {
  expect(ask(change)).toBe(expected);
});

test('one where there were two is less', () => {
  expect(ask({ carers: 1 }, [morning, { ...evening, carers: 2 }])).toBe('less');
});

test('a plan that gives more than decided may have two visits made one, down to the decided number', () => {
  expect(ask({ windowFrom: '08:00', windowTo: '09:00' }, undefined, [{ ...twiceADay, timesFloor: 1 }])).toBe('how');
});

test('where the decision names no number, any fewer is less', () => {
  const none: Floor = { decidedServiceId: nursing, timesFloor: null, per: null };
  expect(ask({ windowFrom: '08:00', windowTo: '09:00' }, undefined, [none])).toBe('less');
});

test('a line that is left out of a whole plan is less, and a plan that was short is not made shorter', () => {
  expect(belowFloor([morning, evening], [morning], [twiceADay], today)).toEqual([nursing]);
  expect(belowFloor([morning], [], [twiceADay], today)).toEqual([nursing]);
  expect(belowFloor([morning], [morning], [twiceADay], today)).toEqual([]);
});

const clocks = ['07:00', '08:00', '12:00', '16:00', '20:00'];
const anyWindow = fc.constantFrom(...clocks).map((from) => ({ windowFrom: from, windowTo: `${from.slice(0, 2)}:45` }));
const anyDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
const anyLine = (id: string) =>
  fc
    .record({ window: anyWindow, weekdays: anyDays, everyWeeks: fc.constantFrom(1, 2), carers: fc.constantFrom(1, 2) })
    .map(({ window, ...rest }) => line(id, { ...window, ...rest }));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const anyChange: fc.Arbitrary<LineChange> = fc
  .record({
    window: maybe(anyWindow),
    weekdays: maybe(anyDays),
    everyWeeks: maybe(fc.integer({ min: 1, max: 4 })),
    carers: maybe(fc.constantFrom(1, 2)),
    place: maybe(fc.nat(4)),
  })
  .map(({ window, ...rest }) => ({ ...rest, ...window }) as LineChange);

test('no sequence of changes by those who visit gets below what was decided, and no line goes away', () => {
  const ids = ['a', 'b', 'c'] as const;
  fc.assert(
    fc.property(
      fc.tuple(anyLine('a'), anyLine('b'), anyLine('c')),
      fc.record({
        timesFloor: fc.option(fc.integer({ min: 1, max: 9 })),
        per: fc.constantFrom('day', 'week', 'month'),
      }),
      fc.array(fc.tuple(fc.constantFrom(...ids), anyChange), { maxLength: 12 }),
      (first, { timesFloor, per }, changes) => {
        const floors: Floor[] = [{ decidedServiceId: nursing, timesFloor, per: per as Floor['per'] }];
        let lines: readonly Line[] = first;
        for (const [id, change] of changes) {
          const judged = judge(lines, id, change, floors, today);
          if (judged.is === 'how') lines = judged.lines;
        }
        expect(belowFloor(first, lines, floors, today)).toEqual([]);
        expect(lines.map(({ id }) => id).sort()).toEqual([...ids]);
        for (const was of first) {
          const is = lines.find(({ id }) => id === was.id);
          expect(is?.weekdays.length).toBeGreaterThanOrEqual(was.weekdays.length);
          expect(is?.everyWeeks).toBeLessThanOrEqual(was.everyWeeks);
        }
      },
    ),
  );
});

test('another order of some lines loses none, doubles none, and leaves the others where they were', () => {
  const some = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 2 });
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (ids, chance) => {
      const lines = ids.map((id) => line(id));
      const order: string[] = ids.filter((id, n) => n < 2 || id > 'b').sort(() => ((chance.next().value ?? 0) % 3) - 1);
      const after = inOrder(lines, order)?.map(({ id }) => id) ?? [];
      expect([...after].sort()).toEqual([...ids].sort());
      expect(after.filter((id) => order.includes(id))).toEqual(order);
      for (const [place, id] of ids.entries()) if (!order.some((each) => each === id)) expect(after[place]).toBe(id);
    }),
  );
  expect(inOrder([line('a')], ['a', 'b'])).toBeNull();
  expect(inOrder([line('a'), line('b')], ['a', 'a'])).toBeNull();
});
