import { addDays, instantAt, localClock, localDay } from '../../platform/calendar/local-time.ts';

/** From–to on the wall's clock, `21:00`; goes over midnight when `from` is later. Equal: never quiet. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
}

/** When quiet hours that hold at the instant end; null when it is not quiet. In the reader's own zone. */
export function quietUntil(at: Date, { from, to }: QuietHours, zone: string): Date | null {
  if (from === to) return null;
  const now = localClock(at, zone);
  const today = localDay(at, zone);
  if (from < to) return from <= now && now < to ? instantAt(today, to, zone) : null;
  if (now >= from) return instantAt(addDays(today, 1), to, zone);
  return now < to ? instantAt(today, to, zone) : null;
}
