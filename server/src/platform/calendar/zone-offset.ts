import { Temporal } from 'temporal-polyfill';

const day = 86_400_000;
/** Before it places kept times of their own; after it nobody knows. Days since 1970. */
const [first, last] = [3653, 47_482];
/** Days that are remembered of each zone; then all are forgotten and looked up anew. */
const mostKept = 20_000;
const known = new Map<string, Map<number, number | null>>();

/**
 * Milliseconds that the clock of a place is ahead of UTC, where it is the same for the whole of a UTC day. Looked up once a day and kept.
 * @returns null on a day on which the clock is changed, and for far years: then it must be looked up for the very instant
 */
export function offsetOfDay(utcDay: number, zone: string): number | null {
  if (utcDay < first || utcDay > last) return null;
  const days = known.get(zone) ?? new Map<number, number | null>();
  const before = days.get(utcDay);
  if (before !== undefined) return before;
  const [from, to] = [offsetAt(utcDay * day, zone), offsetAt((utcDay + 1) * day, zone)];
  const offset = from === to ? from : null;
  if (days.size >= mostKept) days.clear();
  days.set(utcDay, offset);
  known.set(zone, days);
  return offset;
}

function offsetAt(milliseconds: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
}
