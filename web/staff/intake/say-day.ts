import type { StaffText } from '../../text/nb-staff.ts';

const dayLength = 86_400_000;

/**
 * How far away a promised day is, as staff read it: `in 3 days (18 Dec 2026)`.
 * @param promised `2026-12-18`
 * @param today `2026-12-15`, where the office is
 * @param shown the day in words
 */
export function sayDay(say: StaffText['intake'], promised: string, today: string, shown: string): string {
  const days = Math.round((Date.parse(promised) - Date.parse(today)) / dayLength);
  return days < 0 ? say.daysOver(-days, shown) : say.daysLeft(days, shown);
}

/** The day of an instant in a zone, `2026-12-15`. */
export function dayIn(zone: string, at: number): string {
  // The one language whose days are written so.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(at);
}
