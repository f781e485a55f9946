import { expect, test } from 'vitest';
import { nextPause } from './next-pause.ts';

test('pauses double up to ten seconds, and a minute of running makes them short again', () => {
  const pauses: number[] = [];
  for (let pause = 0; pauses.length < 8; pauses.push(pause)) pause = nextPause(pause, 100);
  expect(pauses).toEqual([200, 400, 800, 1600, 3200, 6400, 10_000, 10_000]);
  expect(nextPause(10_000, 60_000)).toBe(200);
});
