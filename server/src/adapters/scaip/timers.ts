/** Stops what was to come; harmless when it has come already. */
export type Cancel = () => void;

/** Delays as an argument, so that tests of retransmission and time-outs do not wait. */
export interface Timers {
  /** Runs once, after that many milliseconds. */
  after(milliseconds: number, run: () => void): Cancel;
}

/** The machine's own timers. */
export const systemTimers: Timers = {
  after(milliseconds, run) {
    const handle = setTimeout(run, milliseconds);
    return () => clearTimeout(handle);
  },
};

/** Timers that stand still until `advance` is called. For tests. */
export function manualTimers(): Timers & { advance(milliseconds: number): void; readonly waiting: number } {
  let now = 0;
  const due = new Map<object, { at: number; run: () => void }>();
  return {
    after(milliseconds, run) {
      const key = {};
      due.set(key, { at: now + milliseconds, run });
      return () => due.delete(key);
    },
    advance(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        let next: [object, { at: number; run: () => void }] | null = null;
        for (const entry of due) if (entry[1].at <= until && (next === null || entry[1].at < next[1].at)) next = entry;
        if (next === null) break;
        due.delete(next[0]);
        now = next[1].at;
        next[1].run();
      }
      now = until;
    },
    get waiting() {
      return due.size;
    },
  };
}
