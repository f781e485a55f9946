import { afterEach, expect, test, vi } from 'vitest';
import { followServerClock, serverNow } from './server-clock.ts';

afterEach(() => {
  followServerClock(new Date(0).toISOString(), 0);
  vi.useRealTimers();
});

test('a moved clock moves on with the browser', () => {
  vi.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
  followServerClock('2026-12-24T02:00:00.000Z', Date.now());
  vi.advanceTimersByTime(90_000);
  expect(new Date(serverNow()).toISOString()).toBe('2026-12-24T02:01:30.000Z');
});

test('what is no instant changes nothing', () => {
  followServerClock('', Date.now());
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(1_000);
});
