import { type AlarmKind, alarmKinds } from '@tunet/contract';
import { addDays, instantAt, weekdayOf } from '../../../platform/calendar/local-time.ts';

/** Who is rung, and how: the response desk, a unit's on-duty phone, a number with a name, or the relatives the person agreed on. */
export type ReceiverKind = 'desk' | 'unit' | 'phone' | 'relatives';

/** First, second and last. Nobody comes after the last. */
export type ReceiverOrder = 1 | 2 | 3;

/** Day of an entry that stands for every public holiday, beside 1 Monday … 7 Sunday. */
export const holidayDay = 8;

export interface Receiver {
  readonly order: ReceiverOrder;
  readonly kind: ReceiverKind;
  readonly unitId: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** One line of the calendar as people write it: on which days, from when to when, who. */
export interface Entry {
  readonly id: string;
  /** null: the whole municipality. */
  readonly areaId: string | null;
  /** Empty: all kinds of alarm. */
  readonly kinds: readonly AlarmKind[];
  /** 1 Monday … 7 Sunday, 8 public holiday; empty for an exception. A public holiday is an 8 and not its weekday. */
  readonly days: readonly number[];
  /** An exception: this day only. */
  readonly onDate: string | null;
  /** Minutes after midnight on the clock on the wall. */
  readonly fromMinute: number;
  /** Not after `fromMinute`: until that time on the next day. */
  readonly toMinute: number;
  readonly validFrom: string;
  /** The last day that it counts. */
  readonly validUntil: string | null;
  readonly receiver: Receiver;
}

export interface Calendar {
  readonly entries: readonly Entry[];
  /** The areas of the municipality. A home outside them is looked at as well. */
  readonly areaIds: readonly string[];
  /** IANA name of the zone of the clock on the wall. */
  readonly zone: string;
  /** Public holidays, `2026-12-25`. */
  readonly holidays: ReadonlySet<string>;
}

/** From instant to instant, somebody. */
export interface Span {
  readonly areaId: string | null;
  readonly kinds: readonly AlarmKind[];
  readonly isException: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly receiver: Receiver;
}

export interface Week {
  /** Monday, `2026-12-21`. */
  readonly monday: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What is missing: nobody at all, no first, or no last with a number of her own. */
export type Lack = 'nobody' | 'first' | 'last';

export interface Gap {
  /** null: homes outside every area. */
  readonly areaId: string | null;
  readonly kind: AlarmKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly lacks: Lack;
}

/** A stretch of time in which the same receivers stand, in order. */
export interface Stretch {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly receivers: readonly Receiver[];
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekdayOf(day));
}

/** From Monday to Monday on the clock on the wall: 167, 168 or 169 hours. */
export function weekOf(monday: string, zone: string): Week {
  if (weekdayOf(monday) !== 1) throw new RangeError('a week begins on a Monday');
  return { monday, startsAt: instantAt(monday, '00:00', zone), endsAt: instantAt(addDays(monday, 7), '00:00', zone) };
}

/** What the entries say of one week, cut at its ends; the night before its first Monday is in it. */
export function spansOf(calendar: Calendar, week: Week): Span[] {
  const days = Array.from({ length: 8 }, (_, index) => addDays(week.monday, index - 1));
  return days.flatMap((day) =>
    calendar.entries.flatMap((entry) => (isOn(entry, day, calendar.holidays) ? cut(entry, day, week, calendar) : [])),
  );
}

function isOn(entry: Entry, day: string, holidays: ReadonlySet<string>): boolean {
  if (day < entry.validFrom || (entry.validUntil !== null && day > entry.validUntil)) return false;
  if (entry.onDate !== null) return entry.onDate === day;
  return entry.days.includes(holidays.has(day) ? holidayDay : weekdayOf(day));
}

function cut(entry: Entry, day: string, week: Week, { zone }: Calendar): Span[] {
  const lastDay = entry.toMinute > entry.fromMinute ? day : addDays(day, 1);
  const from = instantAt(day, clockOf(entry.fromMinute), zone);
  const to = instantAt(lastDay, clockOf(entry.toMinute), zone);
  const startsAt = from > week.startsAt ? from : week.startsAt;
  const endsAt = to < week.endsAt ? to : week.endsAt;
  const { areaId, kinds, receiver } = entry;
  return startsAt < endsAt ? [{ areaId, kinds, isException: entry.onDate !== null, startsAt, endsAt, receiver }] : [];
}

/** `14:05` of 845 minutes after midnight. */
export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/**
 * First, second and last for an alarm. Where several stand for the same order one wins:
 * an exception before the week, an area before the municipality, a kind before all kinds, the one that begins last.
 */
export function receiversAt(spans: readonly Span[], areaId: string | null, kind: AlarmKind, at: Date): Receiver[] {
  const meant = spans.filter(
    (span) =>
      span.startsAt <= at &&
      at < span.endsAt &&
      (span.areaId === null || span.areaId === areaId) &&
      (span.kinds.length === 0 || span.kinds.includes(kind)) &&
      isReachable(span.receiver),
  );
  const winners = new Map<ReceiverOrder, Span>();
  for (const span of meant) {
    const held = winners.get(span.receiver.order);
    if (!held || rank(span, held) > 0) winners.set(span.receiver.order, span);
  }
  return [...winners.values()].map(({ receiver }) => receiver).sort((a, b) => a.order - b.order);
}

/** A unit without a number cannot be rung: it is nobody. The desk sees its own screen, and relatives have each their number. */
function isReachable({ kind, phone }: Receiver): boolean {
  return kind === 'desk' || kind === 'relatives' || phone !== null;
}

function rank(a: Span, b: Span): number {
  return (
    Number(a.isException) - Number(b.isException) ||
    Number(a.areaId !== null) - Number(b.areaId !== null) ||
    Number(a.kinds.length > 0) - Number(b.kinds.length > 0) ||
    a.startsAt.getTime() - b.startsAt.getTime() ||
    // Two that are alike in all this: the same one wins on every machine.
    compareText(`${a.receiver.name}${a.receiver.phone ?? ''}`, `${b.receiver.name}${b.receiver.phone ?? ''}`)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The week of one area and kind, cut wherever the receivers change. */
export function stretchesOf(spans: readonly Span[], areaId: string | null, kind: AlarmKind, week: Week): Stretch[] {
  const cuts = new Set([week.startsAt.getTime(), week.endsAt.getTime()]);
  for (const { startsAt, endsAt } of spans) for (const at of [startsAt, endsAt]) cuts.add(at.getTime());
  const instants = [...cuts].sort((a, b) => a - b);
  const found: Stretch[] = [];
  for (const [index, from] of instants.entries()) {
    const to = instants[index + 1];
    if (to === undefined) break;
    const receivers = receiversAt(spans, areaId, kind, new Date(from));
    const before = found.at(-1);
    if (before && sameReceivers(before.receivers, receivers)) {
      found[found.length - 1] = { ...before, endsAt: new Date(to) };
    } else found.push({ startsAt: new Date(from), endsAt: new Date(to), receivers });
  }
  return found;
}

function sameReceivers(a: readonly Receiver[], b: readonly Receiver[]): boolean {
  const told = (all: readonly Receiver[]): string => JSON.stringify(all.map((one) => Object.values(one)));
  return a.length === b.length && told(a) === told(b);
}

/** What a chain lacks; null when an alarm reaches somebody first and somebody else with a number last. */
export function lackOf(receivers: readonly Receiver[]): Lack | null {
  if (receivers.length === 0) return 'nobody';
  const first = receivers.find(({ order }) => order === 1);
  const last = receivers.find(({ order }) => order === 3);
  if (!first) return 'first';
  return last?.phone && last.phone !== first.phone ? null : 'last';
}

/** Every stretch of the week in which an alarm would not reach a first and a last receiver, by area and kind. */
export function uncoveredMinutes(calendar: Calendar, week: Week): Gap[] {
  return gapsOfSpans(spansOf(calendar, week), calendar.areaIds, week);
}

/** The same of what is published. */
export function gapsOfSpans(spans: readonly Span[], areaIds: readonly string[], week: Week): Gap[] {
  return [...areaIds, null].flatMap((areaId) => alarmKinds.flatMap((kind) => gapsOf(spans, areaId, kind, week)));
}

function gapsOf(spans: readonly Span[], areaId: string | null, kind: AlarmKind, week: Week): Gap[] {
  const gaps: Gap[] = [];
  for (const { startsAt, endsAt, receivers } of stretchesOf(spans, areaId, kind, week)) {
    const lacks = lackOf(receivers);
    const before = gaps.at(-1);
    if (lacks === null) continue;
    if (before?.lacks === lacks && before.endsAt.getTime() === startsAt.getTime()) {
      gaps[gaps.length - 1] = { ...before, endsAt };
    } else gaps.push({ areaId, kind, startsAt, endsAt, lacks });
  }
  return gaps;
}
