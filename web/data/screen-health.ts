import type { Sounding } from '@tunet/contract';
import { send } from './call.ts';

/** The browser was stopped from-to (ms since 1970): the machine slept, and nothing rang here. */
export interface Slept {
  readonly from: number;
  readonly to: number;
}

/** A second that took longer than this was no second: the machine slept. */
export const sleepsAfter = 15_000;
/** A screen says how it is this often. */
const reportEvery = 10_000;

/** The gap between two ticks, when it tells that the machine slept. */
export function sleptBetween(before: number | null, now: number): Slept | null {
  return before !== null && now - before > sleepsAfter ? { from: before, to: now } : null;
}

/** One tab of one machine; nobody's name. Kept while the tab lives, so that a page loaded anew is the same screen. */
const screenId = (): string => {
  const kept = globalThis.sessionStorage?.getItem('tunet-screen');
  const own = kept ?? globalThis.crypto.randomUUID();
  globalThis.sessionStorage?.setItem('tunet-screen', own);
  return own;
};

export interface ScreenNow {
  readonly isSounding: boolean;
  readonly isLive: boolean;
  readonly isVisible: boolean;
}

/** Tells the server how the screen is: each ten seconds, and at once when it changes or an alarm has begun to sound. */
export function createReporter(tell: (report: ScreenNow & { soundings: Sounding[] }) => Promise<unknown> = post) {
  let told: ScreenNow | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  let soundings: Sounding[] = [];
  let busy = false;
  const isOther = (now: ScreenNow): boolean =>
    told === null ||
    told.isSounding !== now.isSounding ||
    told.isLive !== now.isLive ||
    told.isVisible !== now.isVisible;
  return {
    /** Keeps that an alarm began to sound; told with the next report. */
    sounded(sounding: Sounding): void {
      soundings.push(sounding);
    },
    /** To be called each second. */
    async look(now: ScreenNow, at: number): Promise<void> {
      if (busy || !(isOther(now) || soundings.length > 0 || at - toldAt >= reportEvery)) return;
      busy = true;
      const of = soundings.slice(0, 200);
      try {
        await tell({ ...now, soundings: of });
        soundings = soundings.slice(of.length);
        told = now;
      } catch {
        // Not told: the server hears nothing of this screen and rings a telephone. What sounded is told later.
        told = null;
      } finally {
        toldAt = at;
        busy = false;
      }
    },
  };
}

function post(report: ScreenNow & { soundings: Sounding[] }): Promise<unknown> {
  return send('POST /api/desk/screens/:screenId', { params: { screenId: screenId() }, body: { ...report } });
}
