import { expect, test } from 'vitest';
import { dayAfter, dayOnWall, instantOnWall } from './wall-clock.ts';

test('a clock on the wall is the instant there, in winter, in summer and on the days between', () => {
  expect(instantOnWall('2026-11-23', '14:30', 'Europe/Oslo')).toBe('2026-11-23T13:30:00.000Z');
  expect(instantOnWall('2026-07-01', '14:30', 'Europe/Stockholm')).toBe('2026-07-01T12:30:00.000Z');
  expect(instantOnWall('2026-03-29', '01:30', 'Europe/Oslo')).toBe('2026-03-29T00:30:00.000Z');
  expect(instantOnWall('2026-03-29', '03:30', 'Europe/Oslo')).toBe('2026-03-29T01:30:00.000Z');
  expect(instantOnWall('2026-10-25', '08:00', 'Europe/Oslo')).toBe('2026-10-25T07:00:00.000Z');
  expect(instantOnWall('2026-11-23', 'ti', 'Europe/Oslo')).toBeNull();
});

test('days go by the calendar', () => {
  expect(dayOnWall(Date.parse('2026-11-23T23:30:00Z'), 'Europe/Oslo')).toBe('2026-11-24');
  expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
  expect(dayAfter('2026-03-29', -1)).toBe('2026-03-28');
});
