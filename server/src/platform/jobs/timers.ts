/** Waiting, as an argument: work that repeats takes its timers from outside, so a test moves them by hand. */
export interface Timers {
  /** Milliseconds on a clock that never goes back; only differences mean anything. */
  now(): number;
  /** Runs `act` once after so many milliseconds. Returns what calls it off. */
  after(milliseconds: number, act: () => void): () => void;
}

/** The machine's timers. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Timers that stand still until they are moved. For tests and seeded simulation. */
export function manualTimers(): Timers & { advance(milliseconds: number): Promise<void> } {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly act: () => void }>();
  return {
    now: () => now,
    after(milliseconds, act) {
      const entry = { at: now + Math.max(0, milliseconds), act };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    /** Moves to the instant, stopping at each timer that is due on the way and letting its work go as far as it can. */
    async advance(milliseconds) {
      const end = now + milliseconds;
      await settle();
      for (;;) {
        const next = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        waiting.delete(next);
        now = Math.max(now, next.at);
        next.act();
        await settle();
      }
      now = end;
    },
  };
}

/** Lets every promise that can go on go on; takes no time on any clock. */
async function settle(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((done) => setImmediate(done));
}
