import { type Repeating, repeat } from './repeat.ts';
import type { Timers } from './timers.ts';

export interface Every {
  readonly timers: Timers;
  /** Told of each failure; the work is tried again at its next time. */
  readonly failed: (error: unknown) => void;
}

/**
 * Runs `work` at start + 1, 2, 3 … intervals. Does not drift with how long the work takes, never runs twice at once
 * (times that pass meanwhile are left out), and goes on after a failure.
 * @param interval milliseconds
 */
export function every(interval: number, work: () => Promise<void>, { timers, failed }: Every): Repeating {
  const start = timers.now();
  const untilNext = () => interval - ((timers.now() - start) % interval);
  const once = async (): Promise<number> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    }
    return untilNext();
  };
  return repeat(once, timers, interval);
}
