import type { AidStoreHours } from '@tunet/contract';
import { addDays, instantAt, localDay, weekdayOf } from '../../../platform/calendar/local-time.ts';
import { endOfDay } from './half-days.ts';

/** One line of a store's hours, wall clock of the municipality; `24:00` is the end of the day. */
export interface HourLine {
  readonly kind: AidStoreHours;
  /** 1 is Monday. */
  readonly weekday: number;
  readonly opens: string;
  readonly closes: string;
  readonly fromOn: string;
  readonly untilOn: string | null;
}

/** When a store's door opens, when somebody stands there, when things are cleaned. */
export interface StoreHours {
  readonly zone: string;
  /** Whose public holidays count. */
  readonly country: 'NO' | 'SE';
  readonly lines: readonly HourLine[];
  /** Days on which a kind is closed, as `kind day`: `door 2026-12-24`. */
  readonly closings: ReadonlySet<string>;
  /** Public holidays: nobody cleans and nobody stands behind the counter; the door opens by code as on other days. */
  isHoliday(day: string): boolean;
}

interface Span {
  readonly from: Date;
  readonly to: Date;
}

/** Beyond it a store that never opens is said to be one. Days. */
const farthest = 60;

/** The hours of one kind on a day, earliest first. */
export function spansOn(hours: StoreHours, kind: AidStoreHours, day: string): readonly Span[] {
  if (hours.closings.has(`${kind} ${day}`) || (kind !== 'door' && hours.isHoliday(day))) return [];
  const weekday = weekdayOf(day);
  return hours.lines
    .filter((line) => line.kind === kind && line.weekday === weekday && isInForce(line, day))
    .map(({ opens, closes }) => ({
      from: instantAt(day, opens, hours.zone),
      to: closes.startsWith('24') ? endOfDay(day, hours.zone) : instantAt(day, closes, hours.zone),
    }))
    .sort((one, other) => one.from.getTime() - other.from.getTime());
}

function isInForce({ fromOn, untilOn }: HourLine, day: string): boolean {
  return fromOn <= day && (untilOn === null || untilOn >= day);
}

/** The first instant from `after` on at which it is open; null when it does not open within sixty days. */
export function nextOpen(hours: StoreHours, kind: AidStoreHours, after: Date): Date | null {
  for (const { from, to } of spansAfter(hours, kind, after)) if (to > after) return from > after ? from : after;
  return null;
}

/** When so many minutes of work of one kind are done, begun at `from` at the earliest; null when nobody works for sixty days. */
export function afterWork(hours: StoreHours, kind: AidStoreHours, from: Date, minutes: number): Date | null {
  let left = minutes * 60_000;
  for (const span of spansAfter(hours, kind, from)) {
    const begins = Math.max(span.from.getTime(), from.getTime());
    const room = span.to.getTime() - begins;
    if (room <= 0) continue;
    if (room >= left) return new Date(begins + left);
    left -= room;
  }
  return null;
}

function* spansAfter(hours: StoreHours, kind: AidStoreHours, from: Date): Generator<Span> {
  let day = localDay(from, hours.zone);
  for (let no = 0; no <= farthest; no += 1, day = addDays(day, 1)) yield* spansOn(hours, kind, day);
}
