import type { ToldHow } from '@tunet/contract';
import { addDays, instantAt, localDay } from '../../platform/calendar/local-time.ts';
import type { WorkingDays } from '../services/index.ts';

/** How a municipality counts: its zone, its working days, and the days a letter takes. */
export interface CountedAt {
  readonly zone: string;
  readonly working: Pick<WorkingDays, 'isWorking'>;
  /** Calendar days from posted to read. */
  readonly paperDays: number;
}

/** When she was told, or should have been. */
export interface Told {
  readonly at: Date;
  /** The day in the municipality's zone. */
  readonly on: string;
}

/**
 * When she was told. Digital: notified and available, the instant it was issued. Paper: the days of the post later, at noon.
 * An appeal is counted from here, never from the issuing alone (forvaltningsloven § 29; förvaltningslagen 44 §).
 */
export function toldAt(issuedAt: Date, how: ToldHow, { zone, paperDays }: CountedAt): Told {
  const issuedOn = localDay(issuedAt, zone);
  if (how === 'digital') return { at: issuedAt, on: issuedOn };
  const on = addDays(issuedOn, paperDays);
  return { at: instantAt(on, '12:00', zone), on };
}

/**
 * The last day to appeal: so many whole weeks after the day she was told, in local days; a weekend or a holiday moves it to
 * the next working day (domstolloven §§ 148–149 by forvaltningsloven § 30; lag 1930:173).
 * It ends with the day, whatever the clock does in between. After it she may still appeal and says why it is late.
 */
export function appealUntil(toldOn: string, weeks: number, { working }: CountedAt): string {
  let day = addDays(toldOn, 7 * weeks);
  while (!working.isWorking(day)) day = addDays(day, 1);
  return day;
}
