import { expect, test } from 'vitest';
import { every } from './every.ts';
import { repeat } from './repeat.ts';
import { manualTimers } from './timers.ts';

const unexpected = (error: unknown): never => {
  throw error;
};

test('runs at whole intervals from the start, however long the work takes', async () => {
  const timers = manualTimers();
  const times: number[] = [];
  const work = async () => {
    times.push(timers.now());
    await new Promise<void>((done) => timers.after(300, done));
  };
  every(1000, work, { timers, failed: unexpected });
  await timers.advance(3500);
  expect(times).toEqual([1000, 2000, 3000]);
});

test('never runs twice at once: times that pass meanwhile are left out', async () => {
  const timers = manualTimers();
  const times: number[] = [];
  let atOnce = 0;
  const work = async () => {
    times.push(timers.now());
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise<void>((done) => timers.after(2500, done));
    atOnce -= 1;
  };
  every(1000, work, { timers, failed: unexpected });
  await timers.advance(9000);
  expect(times).toEqual([1000, 4000, 7000]);
});

test('a failure is told and does not end it', async () => {
  const timers = manualTimers();
  const failures: string[] = [];
  let rounds = 0;
  const work = async () => {
    rounds += 1;
    if (rounds === 2) throw new Error('away');
  };
  every(1000, work, { timers, failed: (error) => failures.push((error as Error).message) });
  await timers.advance(3000);
  expect({ rounds, failures }).toEqual({ rounds: 3, failures: ['away'] });
});

test('stop waits for the work under way and begins nothing new', async () => {
  const timers = manualTimers();
  let begun = 0;
  let ended = 0;
  const work = async () => {
    begun += 1;
    await new Promise<void>((done) => timers.after(500, done));
    ended += 1;
  };
  const repeating = every(1000, work, { timers, failed: unexpected });
  await timers.advance(1000);
  let stopped = false;
  const stop = repeating.stop().then(() => {
    stopped = true;
  });
  await timers.advance(100);
  expect({ begun, ended, stopped }).toEqual({ begun: 1, ended: 0, stopped: false });
  await timers.advance(5000);
  await stop;
  expect({ begun, ended }).toEqual({ begun: 1, ended: 1 });
});

test('woken while it works, it works once more at once', async () => {
  const timers = manualTimers();
  const times: number[] = [];
  const work = async () => {
    times.push(timers.now());
    await new Promise<void>((done) => timers.after(10, done));
    return 60_000;
  };
  const repeating = repeat(work, timers);
  await timers.advance(5);
  repeating.wake();
  repeating.wake();
  await timers.advance(1000);
  expect(times).toEqual([0, 10]);
  repeating.wake();
  await timers.advance(1);
  expect(times).toEqual([0, 10, 1005]);
});
