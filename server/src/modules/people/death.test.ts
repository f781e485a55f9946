import { expect, test } from 'vitest';
import { isPossibleDay, mayUndo, undoUntil } from './death.ts';

const registeredAt = new Date('2026-11-21T12:00:00Z');

test('a wrong registration can be undone to the last moment of the days the municipality gives, and once', () => {
  const death = { registeredAt, undoneAt: null };
  expect(undoUntil(death, 30)).toEqual(new Date('2026-12-21T12:00:00Z'));
  expect(mayUndo(death, 30, new Date('2026-12-21T12:00:00Z'))).toBe('yes');
  expect(mayUndo(death, 30, new Date('2026-12-21T12:00:01Z'))).toBe('too-late');
  expect(mayUndo({ registeredAt, undoneAt: registeredAt }, 30, registeredAt)).toBe('already-undone');
});

test('nobody has died tomorrow, nor before she was born', () => {
  expect(isPossibleDay('2026-11-21', '1941-03-02', '2026-11-21')).toBe(true);
  expect(isPossibleDay('2026-11-22', '1941-03-02', '2026-11-21')).toBe(false);
  expect(isPossibleDay('2020-01-01', '2021-03-02', '2026-11-21')).toBe(false);
});
