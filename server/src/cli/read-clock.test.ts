import { expect, test } from 'vitest';
import { readClock } from './read-clock.ts';

test('a clock without a zone is the one on the wall in Nordvik, in winter and in summer', () => {
  expect(readClock('2026-12-24T03:00').toISOString()).toBe('2026-12-24T02:00:00.000Z');
  expect(readClock('2026-07-01T03:00').toISOString()).toBe('2026-07-01T01:00:00.000Z');
});

test('a clock with a zone is that instant', () => {
  expect(readClock('2026-12-24T03:00:00Z').toISOString()).toBe('2026-12-24T03:00:00.000Z');
});

test('what is no clock is refused with one that is', () => {
  for (const text of ['tomorrow', '2026-13-24T03:00', '2026-02-30T03:00', '2026-12-24T25:00', '']) {
    expect(() => readClock(text), text).toThrow(/2026-12-24T03:00/);
  }
});
