import { expect, test } from 'vitest';
import { forgetAfter } from './forget.ts';

function clockOf() {
  let now = 0;
  let next = 1;
  const waiting = new Map<number, { at: number; work: () => void }>();
  return {
    timers: {
      set: (work: () => void, milliseconds: number) => {
        waiting.set(next, { at: now + milliseconds, work });
        return next++;
      },
      clear: (timer: number) => void waiting.delete(timer),
    },
    pass(milliseconds: number) {
      now += milliseconds;
      for (const [timer, { at, work }] of [...waiting]) {
        if (at > now) continue;
        waiting.delete(timer);
        work();
      }
    },
  };
}

test('after sixty seconds without a touch everything is forgotten, once', () => {
  const clock = clockOf();
  let forgotten = 0;
  forgetAfter(clock.timers, 60, () => (forgotten += 1));
  clock.pass(59_999);
  expect(forgotten).toBe(0);
  clock.pass(1);
  expect(forgotten).toBe(1);
  clock.pass(600_000);
  expect(forgotten).toBe(1);
});

test('each touch begins the time anew, and one who is done waits for nothing', () => {
  const clock = clockOf();
  let forgotten = 0;
  const count = forgetAfter(clock.timers, 60, () => (forgotten += 1));
  clock.pass(50_000);
  count.touch();
  clock.pass(50_000);
  expect(forgotten).toBe(0);
  count.stop();
  clock.pass(600_000);
  expect(forgotten).toBe(0);
});
