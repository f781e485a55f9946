/**
 * Calls back each second, also while the page is hidden: a browser slows the page's own timers to one a minute there.
 * @returns how to stop
 */
export function startTicking(tick: () => void): () => void {
  try {
    const worker = new Worker(new URL('./ticking-worker.ts', import.meta.url), { type: 'module' });
    let fallback: ReturnType<typeof setInterval> | null = null;
    worker.onmessage = tick;
    // The file could not be fetched: slow ticks are better than none.
    worker.onerror = () => {
      fallback ??= setInterval(tick, 1_000);
    };
    return () => {
      worker.terminate();
      if (fallback) clearInterval(fallback);
    };
  } catch {
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }
}
