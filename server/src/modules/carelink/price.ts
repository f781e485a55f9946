import { addDays, daysBetween } from '../../platform/calendar/local-time.ts';

/** What a municipality pays for days in hospital after somebody is ready. */
export interface PriceRules {
  /** Days after the day of readiness that the region pays itself. */
  readonly freeDays: number;
  /** Whole kroner. */
  readonly perDay: number;
}

export interface Price extends PriceRules {
  readonly days: number;
  readonly amount: number;
  readonly fromOn: string;
}

/**
 * Days past the free ones, from the day of readiness until the day she left, or today; the day she leaves does not count.
 * @param readyOn local day
 * @param untilOn local day
 */
export function priceOf(readyOn: string, untilOn: string, { freeDays, perDay }: PriceRules): Price {
  const fromOn = addDays(readyOn, freeDays);
  const days = Math.max(0, daysBetween(fromOn, untilOn));
  return { freeDays, perDay, fromOn, days, amount: days * perDay };
}
