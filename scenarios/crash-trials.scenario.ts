import { expect, test } from 'vitest';
import { runCrashTrials } from '../prove/crash/run-trials.ts';

// No acknowledged alarm is lost or doubled. `npm run prove -- crash --trials N --seed S` goes on for as long as one likes.

test('25 kills at random instants: every acknowledged alarm exists once, reached a desk, had one owner at a time, and ended', async () => {
  const { faults, sent, acknowledged, closed, atTheTop } = await runCrashTrials({
    ...{ trials: 25, seed: 20_261_121 },
    tell: () => undefined,
  });
  expect(faults).toEqual([]);
  // Devices that try again and again are all heard in the end.
  expect(acknowledged).toBe(sent);
  expect(closed).toBeGreaterThan(0);
  expect(atTheTop).toBeGreaterThan(0);
}, 900_000);
