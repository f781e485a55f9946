import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { type StoreHours, spansOn } from '../promise/store-hours.ts';

/** When a code may open the door. */
export interface DoorWindow {
  readonly from: Date;
  readonly to: Date;
}

export interface WindowQuestion {
  readonly now: Date;
  /** Not before: the promise is kept from then. */
  readonly readyAt: Date;
  /** The last day on which it may be, `2026-11-29`. */
  readonly lastDay: string;
  /** A code lives no longer than this. Hours. */
  readonly codeHours: number;
}

/** How many windows are offered at most: what is further ahead is asked for later. */
const most = 10;

/**
 * The windows in which the door can be opened, by its own hours, none before it is ready and none after the last day. One that has begun
 * begins now; what is longer than the longest life of a code is parted, so that an evening can be chosen as well as a morning.
 */
export function doorWindows(hours: StoreHours, { now, readyAt, lastDay, codeHours }: WindowQuestion): DoorWindow[] {
  const earliest = readyAt > now ? readyAt : now;
  const windows: DoorWindow[] = [];
  for (let day = localDay(earliest, hours.zone); day <= lastDay && windows.length < most; day = addDays(day, 1)) {
    for (const span of spansOn(hours, 'door', day)) {
      let from = span.from > earliest ? span.from : earliest;
      while (from < span.to) {
        const last = from.getTime() + codeHours * 3_600_000;
        const to = span.to.getTime() > last ? new Date(last) : span.to;
        windows.push({ from, to });
        from = to;
      }
    }
  }
  return windows.slice(0, most);
}

/** The window in which somebody wants to begin, which may have begun since she saw it; null: the door is not open then. */
export function windowAt(windows: readonly DoorWindow[], opensAt: Date): DoorWindow | null {
  const chosen = windows.find(({ from, to }) => opensAt < to && opensAt.getTime() >= from.getTime() - graceMs);
  if (!chosen) return null;
  return chosen;
}

/** What was shown as beginning now lies a little back when she presses. */
const graceMs = 15 * 60_000;
