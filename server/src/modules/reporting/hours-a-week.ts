import type { HoursPer } from '@tunet/contract';

/** A week has no more hours. */
export const hoursOfAWeek = 168;

/** The register divides the hours of a month by four, not by the weeks that the month has. */
const weeksOfAMonth = 4;

/**
 * Hours a week as the register counts them, with two decimals.
 * @param hours as the decision has them: direct help alone, without planning, meetings or travel
 */
export function hoursAWeek(hours: number, per: HoursPer): number {
  const aWeek = per === 'week' ? hours : hours / weeksOfAMonth;
  return Math.round(aWeek * 100) / 100;
}
