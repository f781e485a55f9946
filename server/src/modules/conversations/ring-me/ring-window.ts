import type { RingPart } from '@tunet/contract';
import { addDays, instantAt, localClock, localDay } from '../../../platform/calendar/local-time.ts';

/** What the clock of a promise to ring needs. */
export interface RingClock {
  /** IANA name of the unit's zone, and of the one who asks. */
  readonly zone: string;
  readonly herZone: string;
  /** When somebody at the unit rings, on working days; null: as letters are answered. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly working: { isWorking(day: string): boolean; add(day: string, n: number): string };
  /** Working days promised. */
  readonly days: number;
}

const letterHours = { from: '08:00', to: '15:00' };
/** By the clocks of the one who asks. `any` is no night either. */
const parts: Readonly<Record<RingPart, readonly [string, string]>> = {
  any: ['07:00', '21:00'],
  morning: ['08:00', '11:00'],
  midday: ['11:00', '14:00'],
  afternoon: ['14:00', '18:00'],
};
/** So long must the two have in common: shorter is no promise. Milliseconds. */
const least = 30 * 60_000;

export interface RingWindow {
  readonly from: Date;
  readonly to: Date;
}

/**
 * Between when somebody is rung who asks at an instant: the promised number of working days after the day it reaches the unit, while the
 * unit is open and the part of the day lasts where she is.
 * @returns null when the unit is shut in that part of her day
 */
export function ringWindow(
  at: Date,
  part: RingPart,
  { zone, herZone, hours, working, days }: RingClock,
): RingWindow | null {
  const open = hours ?? letterHours;
  const today = localDay(at, zone);
  const inTime = working.isWorking(today) && localClock(at, zone) < open.to;
  const reached = inTime ? today : working.add(today, 1);
  const day = days === 0 ? reached : working.add(reached, days);
  const [opens, shuts] = [instantAt(day, open.from, zone), instantAt(day, open.to, zone)];
  const [begins, ends] = parts[part];
  // Her day may be the one before or after ours.
  for (const herDay of [day, addDays(day, -1), addDays(day, 1)]) {
    const from = Math.max(opens.getTime(), instantAt(herDay, begins, herZone).getTime(), at.getTime());
    const to = Math.min(shuts.getTime(), instantAt(herDay, ends, herZone).getTime());
    if (to - from >= least) return { from: new Date(from), to: new Date(to) };
  }
  return null;
}

/** A zone that this computer knows clocks of; anything else is the municipality's own. */
export function knownZone(wished: string | undefined, own: string): string {
  if (wished === undefined) return own;
  try {
    localDay(new Date(0), wished);
    return wished;
  } catch {
    return own;
  }
}
