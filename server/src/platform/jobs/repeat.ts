import type { Timers } from './timers.ts';

/** Work that goes on by itself until it is stopped. */
export interface Repeating {
  /** Works now instead of when the wait is over. While it works: once more, right after. */
  wake(): void;
  /** Begins nothing new; resolves when the work under way has ended. */
  stop(): Promise<void>;
}

/**
 * Runs `work` over and over, never twice at once, waiting as long in between as it says.
 * @param work returns the milliseconds to wait; must not throw
 * @param first milliseconds before the first time
 */
export function repeat(work: () => Promise<number>, timers: Timers, first = 0): Repeating {
  let stopped = false;
  let again = false;
  let callOff: () => void = () => undefined;
  let running: Promise<void> | undefined;

  const begin = (): void => {
    callOff();
    running = work().then((wait) => {
      running = undefined;
      if (stopped) return;
      plan(again ? 0 : wait);
    });
    again = false;
  };
  const plan = (wait: number): void => {
    callOff = timers.after(wait, begin);
  };
  plan(first);
  return {
    wake() {
      if (stopped) return;
      if (running) again = true;
      else begin();
    },
    async stop() {
      stopped = true;
      callOff();
      await running;
    },
  };
}
