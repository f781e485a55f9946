import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hoursOf, type WeekLine, weekBlocks } from './week-blocks.ts';

const line = (id: string, windowFrom: string, windowTo: string, weekdays = [1]): WeekLine => ({
  ...{ id, title: id, weekdays, windowFrom, windowTo },
  isCritical: false,
});

test('windows at the same time stand side by side, others take the whole width', () => {
  const blocks = weekBlocks([
    line('c', '18:00', '19:00'),
    line('a', '08:00', '09:00', [1, 3]),
    line('b', '08:30', '09:30'),
  ]);
  expect(blocks.map(({ line: { id }, day, lane, lanes }) => [id, day, lane, lanes])).toEqual([
    ['a', 0, 0, 2],
    ['b', 0, 1, 2],
    ['c', 0, 0, 1],
    ['a', 2, 0, 1],
  ]);
});

test('the picture shows the usual day, and more when help comes outside it', () => {
  expect(hoursOf([])).toEqual({ first: 7, last: 22 });
  expect(hoursOf(weekBlocks([line('night', '05:45', '06:30'), line('late', '22:30', '23:15')]))).toEqual({
    first: 5,
    last: 24,
  });
});

const clock = fc.integer({ min: 0, max: 95 }).map((quarter) => {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`;
});
const someLine = fc.record({
  id: fc.uuid(),
  title: fc.constant('x'),
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
  windowFrom: clock,
  windowTo: clock,
  isCritical: fc.boolean(),
});

test('no two windows of a day lie on top of each other, and none is lost', () => {
  fc.assert(
    fc.property(fc.array(someLine, { maxLength: 12 }), (lines) => {
      const blocks = weekBlocks(lines);
      const wanted = lines.filter((each) => each.windowTo > each.windowFrom).flatMap((each) => each.weekdays);
      expect(blocks).toHaveLength(wanted.length);
      for (const [index, one] of blocks.entries()) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of blocks.slice(index + 1)) {
          if (other.day !== one.day || other.from >= one.to || one.from >= other.to) continue;
          expect([other.lane, other.lanes]).not.toEqual([one.lane, other.lanes]);
          expect(other.lanes).toBe(one.lanes);
        }
      }
    }),
  );
});
