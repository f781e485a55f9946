import type { UnitVisit } from '@tunet/contract';
import { expect, test } from 'vitest';
import { layOutBoard } from './lay-out-board.ts';
import { waiting } from './unit-data.ts';

const visit = (id: string, from: string, to: string, change: Partial<UnitVisit> = {}): UnitVisit => ({
  ...{ id, version: 1, unitId: 'u', day: '2026-11-23', from: `2026-11-23T${from}:00Z`, to: `2026-11-23T${to}:00Z` },
  ...{ person: { id: 'p', name: 'x' }, what: [], isCritical: false, carers: 1, state: 'planned', assignedTo: null },
  ...{ comingAt: null, pausedBecause: null, answers: [], leftOut: [], cancelled: null, cancelAsked: null },
  ...{ moveAsked: null, answer: null, danger: null, before: [], newToHer: false },
  ...change,
});
const anne = { id: 'anne', name: 'Anne' };

test('each has a row, what nobody has comes first, and windows that overlap lie under each other', () => {
  const board = layOutBoard(
    [
      visit('a', '08:00', '09:00', { assignedTo: anne }),
      visit('b', '08:30', '10:00', { assignedTo: anne }),
      visit('c', '09:00', '09:30', { assignedTo: anne }),
      visit('d', '12:00', '13:15'),
    ],
    ['anne', 'bo'],
  );
  expect(board.hours).toBe(6);
  expect(board.rows.map(({ carerId }) => carerId)).toEqual([null, 'anne']);
  expect(board.rows[1]?.lanes).toBe(2);
  expect(board.rows[1]?.blocks.map(({ visit: { id }, start, end, lane }) => [id, start, end, lane])).toEqual([
    ['a', 0, 4, 0],
    ['b', 2, 8, 1],
    ['c', 4, 6, 0],
  ]);
});

test('no two blocks of a lane overlap, and all visits are drawn or counted', () => {
  const many = Array.from({ length: 12 }, (_, no) => visit(`v${no}`, '08:00', '09:00'));
  const [row] = layOutBoard([...many, visit('x', '08:15', '08:30')], []).rows;
  expect((row?.blocks.length ?? 0) + (row?.more.reduce((sum, { count }) => sum + count, 0) ?? 0)).toBe(13);
  for (const block of row?.blocks ?? []) {
    const beside = row?.blocks.filter((each) => each !== block && each.lane === block.lane) ?? [];
    for (const each of beside) expect(each.end <= block.start || each.start >= block.end).toBe(true);
  }
});

test('what waits for an answer stands gravest first', () => {
  const asked = { at: '2026-11-23T07:00:00Z', byName: 'x', words: null };
  const askedFirst = { ...asked, isLate: false };
  const answers = (state: 'done' | 'not-done') => ({
    state,
    how: 'field' as const,
    because: null,
    words: null,
    byName: 'x',
  });
  const found = waiting([
    visit('move', '08:00', '09:00', { moveAsked: asked }),
    visit('two', '08:00', '09:00', { state: 'done', answers: [answers('done'), answers('not-done')] }),
    visit('unheard', '08:00', '09:00', { state: 'not-confirmed' }),
    visit('critical', '09:00', '10:00', { state: 'not-confirmed', isCritical: true }),
    visit('undone', '09:00', '10:00', { state: 'not-done', isCritical: true }),
    visit('fine', '09:00', '10:00', { state: 'done' }),
    visit('cancel', '09:00', '10:00', { cancelAsked: askedFirst }),
  ]);
  expect(found.map(({ visit: { id } }) => id)).toEqual(['undone', 'critical', 'unheard', 'cancel', 'move', 'two']);
});
