import type { AlarmKind } from '@tunet/contract';
import type { Prepared } from '../../../platform/db/pool.ts';
import type { Entry, ReceiverKind, ReceiverOrder, Span } from './calendar.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `calendar-${name}`, text };
}

export interface SpanRow extends Record<string, unknown> {
  readonly areaId: string | null;
  readonly kinds: AlarmKind[];
  readonly isException: boolean;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly order: ReceiverOrder;
  readonly receiverKind: ReceiverKind;
  readonly unitId: string | null;
  readonly name: string;
  readonly phone: string | null;
}

const spanColumns = `s.area_id as "areaId", s.kinds, s.is_exception as "isException", s.starts_at as "startsAt", s.ends_at as "endsAt",
  s.receiver_order as "order", s.receiver_kind as "receiverKind", s.unit_id as "unitId", s.name, s.phone`;

/** What was published for one instant, in the version that counted then. */
export const spansAt = prepared(
  'spans-at',
  `select ${spanColumns} from duty_week w join duty_span s on s.tenant_id = w.tenant_id and s.week_id = w.id
    where w.tenant_id = $1 and w.starts_at <= $2 and w.ends_at > $2 and w.published_at <= $2
      and (w.superseded_at is null or w.superseded_at > $2) and s.starts_at <= $2 and s.ends_at > $2`,
);
/** All of a published week. */
export const spansOfWeek = prepared(
  'spans-of-week',
  `select ${spanColumns} from duty_span s where s.tenant_id = $1 and s.week_id = $2 order by s.no`,
);

export function spanOf(row: SpanRow): Span {
  const { areaId, kinds, isException, startsAt, endsAt, order, receiverKind, unitId, name, phone } = row;
  const receiver = { order, kind: receiverKind, unitId, name, phone };
  return { areaId, kinds, isException, startsAt, endsAt, receiver };
}

/** Lines that count, each with the name and number that its unit or its desk has now. */
export const liveEntries = prepared(
  'entries',
  `select e.id, e.area_id as "areaId", e.kinds, e.days, e.on_date::text as "onDate", e.from_minute as "fromMinute",
      e.to_minute as "toMinute", e.valid_from::text as "validFrom", e.valid_until::text as "validUntil",
      e.receiver_order as "order", e.receiver_kind as "receiverKind", e.unit_id as "unitId",
      coalesce(e.name, u.name, '') as name, coalesce(e.phone, u.phone) as phone
    from duty_entry e left join unit u on u.tenant_id = e.tenant_id and u.id = e.unit_id
    where e.tenant_id = $1 and e.ended_at is null
    order by e.on_date nulls first, e.receiver_order, e.from_minute, e.id`,
);
export interface EntryRow extends Record<string, unknown> {
  readonly id: string;
  readonly areaId: string | null;
  readonly kinds: AlarmKind[];
  readonly days: number[];
  readonly onDate: string | null;
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly order: ReceiverOrder;
  readonly receiverKind: ReceiverKind;
  readonly unitId: string | null;
  readonly name: string;
  readonly phone: string | null;
}

/** @param desk who answers for the municipality now */
export function entryOf(row: EntryRow, desk: { readonly name: string; readonly phone: string | null } | null): Entry {
  const { order, receiverKind: kind, unitId, name, phone, ...rest } = row;
  const { id, areaId, kinds, days, onDate, fromMinute, toMinute, validFrom, validUntil } = rest;
  const said = kind === 'desk' ? { name: desk?.name ?? '', phone: desk?.phone ?? null } : { name, phone };
  return {
    ...{ id, areaId, kinds, days, onDate, fromMinute, toMinute, validFrom, validUntil },
    receiver: { order, kind, unitId, ...said },
  };
}

export const place = prepared(
  'place',
  `select t.id, t.name, t.country, t.time_zone as zone from tenant t where t.id = $1 and t.kind = 'municipality'`,
);
export interface PlaceColumns extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly country: 'NO' | 'SE';
  readonly zone: string;
}
/** The centre that answers for the municipality now: its name and the number of its desk. Names of places are open. */
export const deskOf = prepared(
  'desk-of',
  `select n.name, n.voice_number as phone from centre_service s join tenant n on n.id = s.tenant_id
    where s.served_tenant_id = $1 and s.starts_at <= $2 and (s.ends_at is null or s.ends_at > $2) order by s.starts_at desc limit 1`,
);
export const municipalities = prepared(
  'municipalities',
  `select id, name from tenant where id = any ($1::uuid[]) and kind = 'municipality' order by sort, name`,
);
export const areas = prepared('areas', 'select id, name from area where tenant_id = $1 order by name, id');
export const units = prepared(
  'units',
  `select id, name, phone from unit where tenant_id = $1 and kind <> 'desk' order by name, id`,
);

export const weekPublished = prepared(
  'week',
  `select id, version, published_at as "publishedAt", published_by_name as "byName" from duty_week
    where tenant_id = $1 and monday = $2 and superseded_at is null`,
);
export interface WeekColumns extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly byName: string;
}
export const mondaysPublished = prepared(
  'mondays',
  `select monday::text as monday from duty_week where tenant_id = $1 and monday = any ($2::date[]) and superseded_at is null`,
);
/** Two who publish the same week at once: one after the other. */
export const lockWeek = prepared(
  'lock-week',
  'select pg_advisory_xact_lock(hashtextextended($1::text || $2::text, 13))',
);
export const supersede = prepared(
  'supersede',
  `update duty_week set superseded_at = $3 where tenant_id = $1 and monday = $2 and superseded_at is null returning version`,
);
export const insertWeek = prepared(
  'insert-week',
  `insert into duty_week (tenant_id, id, monday, version, starts_at, ends_at, published_by, published_by_name, published_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const insertSpan = prepared(
  'insert-span',
  `insert into duty_span (tenant_id, week_id, no, area_id, kinds, is_exception, starts_at, ends_at, receiver_order, receiver_kind, unit_id, name, phone)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
export const insertEntry = prepared(
  'insert-entry',
  `insert into duty_entry (tenant_id, id, area_id, kinds, days, on_date, from_minute, to_minute, receiver_order, receiver_kind, unit_id,
      name, phone, valid_from, valid_until, written_by, written_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
);
export const endEntry = prepared(
  'end-entry',
  `update duty_entry set ended_at = $3 where tenant_id = $1 and id = $2 and ended_at is null returning id`,
);
export const entryExists = prepared('entry-exists', 'select 1 as one from duty_entry where tenant_id = $1 and id = $2');
