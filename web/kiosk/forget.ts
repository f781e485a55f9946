import { useEffect, useRef } from 'react';

/** Sets and clears a timer: passed in, so that a test moves the time itself. */
export interface KioskTimers {
  set(work: () => void, milliseconds: number): number;
  clear(timer: number): void;
}

export const browserTimers: KioskTimers = {
  set: (work, milliseconds) => window.setTimeout(work, milliseconds),
  clear: (timer) => window.clearTimeout(timer),
};

/** Counts the time without a touch, and forgets when it is over. Each touch begins it anew. */
export function forgetAfter(timers: KioskTimers, seconds: number, forget: () => void): { touch(): void; stop(): void } {
  let timer: number | null = null;
  const stop = () => {
    if (timer !== null) timers.clear(timer);
    timer = null;
  };
  const touch = () => {
    stop();
    timer = timers.set(forget, seconds * 1000);
  };
  touch();
  return { touch, stop };
}

/** Forgets everything when nobody has touched the screen for so long. */
export function useForget(isOn: boolean, seconds: number, forget: () => void, timers = browserTimers): void {
  const latest = useRef(forget);
  latest.current = forget;
  useEffect(() => {
    if (!isOn) return;
    const count = forgetAfter(timers, seconds, () => latest.current());
    const touches = ['pointerdown', 'keydown', 'input'] as const;
    for (const kind of touches) addEventListener(kind, count.touch);
    return () => {
      count.stop();
      for (const kind of touches) removeEventListener(kind, count.touch);
    };
  }, [isOn, seconds, timers]);
}
