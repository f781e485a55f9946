import { instantAt, localClock, localDay } from '../../platform/calendar/local-time.ts';

/** What decides when an answer is promised. */
export interface AnswerClock {
  /** IANA name of the municipality's zone. */
  readonly zone: string;
  /** When the unit is open on working days, `08:30`; null: day and night. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  /** The country's working days; days are `2026-11-21`. */
  readonly working: { isWorking(day: string): boolean; add(day: string, n: number): string };
  /** Working days promised. */
  readonly days: number;
}

/** A unit that is open day and night helps at night and answers letters by day. */
const letterHours = { from: '08:00', to: '15:00' };

/**
 * When an answer is promised to words that come at an instant: at closing time, the promised number of working days after the day
 * they reach the unit. What comes after closing, in a weekend or on a holiday reaches it on its next working day.
 */
export function answerBy(at: Date, { zone, hours, working, days }: AnswerClock): Date {
  const { to } = hours ?? letterHours;
  const today = localDay(at, zone);
  const inTime = working.isWorking(today) && localClock(at, zone) < to;
  const reached = inTime ? today : working.add(today, 1);
  return instantAt(days === 0 ? reached : working.add(reached, days), to, zone);
}
