/** One call after the other by each of a number of callers. */
export interface LoopResult {
  /** Milliseconds of each call. */
  readonly latencies: readonly number[];
  /** Of the whole loop. */
  readonly seconds: number;
}

/**
 * Keeps `callers` calls under way until the time is up; each caller waits for its answer before it asks again.
 * @param call gets the number of the caller and the number of the call
 */
export async function runCallers(
  callers: number,
  seconds: number,
  call: (caller: number, no: number) => Promise<unknown>,
): Promise<LoopResult> {
  const latencies: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  let no = 0;
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let at = performance.now(); at < end; ) {
        await call(caller, no++);
        const after = performance.now();
        latencies.push(after - at);
        at = after;
      }
    }),
  );
  return { latencies, seconds: (performance.now() - began) / 1000 };
}

/**
 * Calls at a steady rate, whether the earlier calls have been answered or not.
 * Returns when the last has been answered. A late timer is caught up with: the rate holds on a busy machine.
 */
export async function runSteadily(
  perSecond: number,
  seconds: number,
  call: (no: number) => Promise<unknown>,
): Promise<void> {
  const total = Math.round(perSecond * seconds);
  const began = performance.now();
  const running: Promise<unknown>[] = [];
  for (let no = 0; no < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * perSecond) + 1);
    while (no < due) running.push(call(no++));
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, Math.min(50, 1000 / perSecond))));
  }
  await Promise.all(running);
}
