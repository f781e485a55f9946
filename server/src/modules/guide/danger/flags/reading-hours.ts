import { localClock, localDay } from '../../../../platform/calendar/local-time.ts';

/** When a unit reads what is written to it. */
export interface ReadingHours {
  /** IANA name of the municipality's zone. */
  readonly zone: string;
  /** Open on working days, `08:30`; null: help day and night, letters by day. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly working: { isWorking(day: string): boolean };
}

/** A unit that is open day and night helps at night and reads letters by day. */
export const letterHours = { from: '08:00', to: '15:00' };

/** Whether somebody is at work reading now: a working day of the country, between opening and closing. */
export function isReading(at: Date, { zone, hours, working }: ReadingHours): boolean {
  const { from, to } = hours ?? letterHours;
  const clock = localClock(at, zone);
  return working.isWorking(localDay(at, zone)) && clock >= from && clock < to;
}
