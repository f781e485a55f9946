import type { CalendarEntry, dutyCalendarRoutes, RouteAnswer } from '@tunet/contract';
import { addDays, instantAt, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import {
  type Calendar,
  clockOf,
  type Entry,
  gapsOfSpans,
  mondayOf,
  type Span,
  spansOf,
  uncoveredMinutes,
  type Week,
  weekOf,
} from './calendar.ts';
import { gapsShown, type NamedArea, rowsOf } from './picture.ts';
import * as queries from './queries.ts';
import { unpublishedMondays } from './receiving-now.ts';

/** Public holidays of a country in a year; they belong to `services`, which stands to the right. */
export type Holidays = (country: 'NO' | 'SE', year: number) => ReadonlySet<string>;

/** A municipality's calendar as it would be published now. */
export interface Draft {
  readonly place: queries.PlaceColumns;
  readonly desk: { readonly name: string; readonly phone: string | null } | null;
  readonly areas: readonly NamedArea[];
  readonly calendar: Calendar;
}

export async function readDraft(
  tx: Transaction,
  placeId: string,
  years: readonly number[],
  holidays: Holidays,
): Promise<Draft | null> {
  const [place] = await tx.rows<queries.PlaceColumns>(queries.place, [placeId]);
  if (!place) return null;
  const [desk] = await tx.rows<{ name: string; phone: string | null }>(queries.deskOf, [placeId, tx.at]);
  const areas = await tx.rows<NamedArea & Record<string, unknown>>(queries.areas, [placeId]);
  const rows = await tx.rows<queries.EntryRow>(queries.liveEntries, [placeId]);
  const calendar: Calendar = {
    entries: rows.map((row) => queries.entryOf(row, desk ?? null)),
    areaIds: areas.map(({ id }) => id),
    zone: place.zone,
    holidays: new Set(years.flatMap((year) => [...holidays(place.country, year)])),
  };
  return { place, desk: desk ?? null, areas, calendar };
}

/** Years that a week and the night before it touch. */
export function yearsOf(monday: string): number[] {
  return [...new Set([addDays(monday, -1), monday, addDays(monday, 6)].map((day) => Number(day.slice(0, 4))))];
}

type Answer = RouteAnswer<(typeof dutyCalendarRoutes)['GET /api/duty-calendar']>;

export interface WantedWeek {
  readonly placeId: string;
  readonly on: string | undefined;
  readonly show: 'published' | 'draft';
  readonly mayWrite: boolean;
}

/** One week as a picture: what is published, or what would be. Null when the place is no municipality. */
export async function readCalendar(
  tx: Transaction,
  wanted: WantedWeek,
  holidays: Holidays,
): Promise<Omit<Answer, 'places'> | null> {
  const { placeId, show, mayWrite } = wanted;
  const [named] = await tx.rows<queries.PlaceColumns>(queries.place, [placeId]);
  if (!named) return null;
  const today = localDay(tx.at, named.zone);
  const monday = mondayOf(wanted.on ?? today);
  const draft = await readDraft(tx, placeId, yearsOf(monday), holidays);
  if (!draft) return null;
  const week = weekOf(monday, named.zone);
  const [published] = await tx.rows<queries.WeekColumns>(queries.weekPublished, [placeId, monday]);
  const draftSpans = spansOf(draft.calendar, week);
  const publishedSpans = published
    ? (await tx.rows<queries.SpanRow>(queries.spansOfWeek, [placeId, published.id])).map(queries.spanOf)
    : [];
  const spans = show === 'draft' ? draftSpans : publishedSpans;
  const gaps =
    show === 'draft' ? uncoveredMinutes(draft.calendar, week) : gapsOfSpans(spans, draft.calendar.areaIds, week);
  return {
    ...{ placeId, placeName: named.name, zone: named.zone, monday },
    ...{ startsAt: week.startsAt.toISOString(), endsAt: week.endsAt.toISOString() },
    days: daysOf(week, draft.calendar),
    published: published
      ? { version: published.version, publishedAt: published.publishedAt.toISOString(), byName: published.byName }
      : null,
    isChanged: published !== undefined && !sameSpans(draftSpans, publishedSpans),
    rows: rowsOf(spans, draft.areas, week),
    gaps: gapsShown(gaps, draft.areas),
    entries: mayWrite ? draft.calendar.entries.map(shownEntry) : [],
    areas: draft.areas.map(({ id, name }) => ({ id, name })),
    units: mayWrite ? await tx.rows<{ id: string; name: string; phone: string | null }>(queries.units, [placeId]) : [],
    deskName: draft.desk?.name ?? null,
    mayWrite,
    unpublished: await unpublishedMondays(tx, placeId, today, 2),
  };
}

function daysOf(week: Week, { zone, holidays }: Calendar): Answer['days'] {
  return Array.from({ length: 7 }, (_, index) => {
    const on = addDays(week.monday, index);
    return { on, startsAt: instantAt(on, '00:00', zone).toISOString(), isHoliday: holidays.has(on) };
  });
}

function shownEntry(entry: Entry): CalendarEntry {
  const { id, areaId, kinds, days, onDate, validFrom, validUntil, receiver } = entry;
  return {
    ...{ id, areaId, kinds: [...kinds], days: [...days], onDate, validFrom, validUntil, receiver },
    ...{ from: clockOf(entry.fromMinute), to: clockOf(entry.toMinute) },
  };
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  const told = (spans: readonly Span[]): string =>
    spans
      .map((span) => JSON.stringify(inOrder(span)))
      .sort()
      .join();
  return told(a) === told(b);
}

function inOrder({ areaId, kinds, isException, startsAt, endsAt, receiver }: Span): unknown[] {
  const { order, kind, unitId, name, phone } = receiver;
  return [areaId, kinds, isException, startsAt, endsAt, order, kind, unitId, name, phone];
}
