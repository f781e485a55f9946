import type { LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-insight-${name}`, text };
}

export interface WayRow extends Row {
  readonly month: string;
  readonly whose: 'municipal' | 'state';
  readonly loans: number | null;
  readonly medianDays: number | null;
  readonly p90Days: number | null;
}
export const wayMonths = prepared(
  'way',
  `select month::text, whose, loans, median_days::float as "medianDays", p90_days::float as "p90Days" from insight.aid_way_month
    where tenant_id = $1 and month >= $2::date and month < $3::date order by month, whose`,
);

export interface AvailabilityRow extends Row {
  readonly articleId: string;
  readonly name: LocalText;
  readonly things: number;
  readonly freeNow: number;
  readonly freeShare: number;
}
/**
 * From the very rows that promises are granted from. A half day counts as free when every size of the article has one. Sizes that are
 * lent no more, and those of which the store owns nothing, are not asked for.
 */
export const availabilityOfArticles = prepared(
  'availability',
  `with half as (
      select s.article_id, c.half, sum(c.usable)::int as things, sum(greatest(c.usable - c.promised, 0))::int as free,
          bool_and(c.promised < c.usable) as everywhere
        from aid_capacity c join aid_stock s on s.tenant_id = c.tenant_id and s.id = c.stock_id
          join aid_store o on o.tenant_id = s.tenant_id and o.id = s.store_id and o.closed_on is null
          join aid_size z on z.tenant_id = s.tenant_id and z.id = s.size_id and z.retired_on is null
        where c.tenant_id = $1 and s.ended_on is null
          and exists (select from aid_item i where i.tenant_id = s.tenant_id and i.stock_id = s.id and i.state <> 'scrapped')
          and c.half >= $2 and c.half < $2 + 28 group by 1, 2)
    select a.id as "articleId", a.names as name, coalesce(max(h.things) filter (where h.half = $2), 0) as things,
      coalesce(max(h.free) filter (where h.half = $2), 0) as "freeNow",
      (count(*) filter (where h.everywhere))::float / count(*) as "freeShare"
    from half h join aid_article a on a.tenant_id = $1 and a.id = h.article_id and a.retired_on is null
    group by a.id, a.names order by 5, 4, a.id`,
);

export interface IdleRow extends Row {
  readonly articleId: string;
  readonly name: LocalText;
  readonly size: LocalText;
  readonly store: string;
  readonly things: number;
  readonly sinceOn: string;
}
/** On the shelf, and nothing has happened to them since. */
export const idleThings = prepared(
  'idle',
  `select a.id as "articleId", a.names as name, z.names as size, o.name as store, count(*)::int as things,
      min(i.state_at at time zone t.time_zone)::date::text as "sinceOn"
    from aid_item i join aid_stock s on s.tenant_id = i.tenant_id and s.id = i.stock_id join aid_size z on z.tenant_id = s.tenant_id and z.id = s.size_id
      join aid_article a on a.tenant_id = s.tenant_id and a.id = s.article_id join aid_store o on o.tenant_id = s.tenant_id and o.id = s.store_id
      join tenant t on t.id = i.tenant_id
    where i.tenant_id = $1 and i.state = 'available' and i.state_at < $2
    group by a.id, a.names, z.id, z.names, o.id, o.name order by count(*) desc, min(i.state_at), a.id, z.id limit 100`,
);

export interface QuarterRow extends Row {
  readonly articleId: string;
  readonly name: LocalText;
  readonly quarter: string;
  readonly loans: number | null;
}
export const loanQuarters = prepared(
  'quarters',
  `select q.article_id as "articleId", a.names as name, q.quarter::text, q.loans from insight.aid_loan_quarter q
      join aid_article a on a.tenant_id = q.tenant_id and a.id = q.article_id
    where q.tenant_id = $1 and q.quarter >= $2::date and q.quarter < $3::date order by a.id, q.quarter`,
);

/** Those of 67 and older, by each count that is known, also of years to come. */
export const oldCounts = prepared(
  'old',
  `select counted_on::text as "on", sum(persons)::int as persons from population where tenant_id = $1 and age_from >= 67
    group by counted_on order by counted_on`,
);

export interface CleaningRow extends Row {
  readonly month: string;
  readonly returned: number;
  readonly cleaned: number;
  readonly inspected: number;
  readonly medianHours: number | null;
  readonly withoutProof: number;
}
/** What came back in each whole month, and what was done with it before it lay on the shelf again. */
export const cleaningMonths = prepared(
  'cleaning',
  `with back as (
      select e.item_id, e.at, date_trunc('month', e.at at time zone t.time_zone)::date as month,
          (select min(n.at) from aid_item_event n where n.tenant_id = e.tenant_id and n.item_id = e.item_id and n.state = 'returned'
            and n.at > e.at) as next
        from aid_item_event e join tenant t on t.id = e.tenant_id
        where e.tenant_id = $1 and e.state = 'returned' and e.at >= $2::date::timestamp at time zone t.time_zone
          and e.at < $3::date::timestamp at time zone t.time_zone),
    done as (
      select b.month, b.at,
          (select min(c.at) from aid_item_event c where c.tenant_id = $1 and c.item_id = b.item_id and c.state = 'cleaned' and c.at > b.at
            and (b.next is null or c.at < b.next)) as cleaned,
          (select min(c.at) from aid_item_event c where c.tenant_id = $1 and c.item_id = b.item_id and c.state = 'inspected' and c.at > b.at
            and (b.next is null or c.at < b.next)) as inspected,
          (select min(c.at) from aid_item_event c where c.tenant_id = $1 and c.item_id = b.item_id and c.state = 'available' and c.at > b.at
            and (b.next is null or c.at < b.next)) as shelved
        from back b)
    select month::text, count(*)::int as returned, count(cleaned)::int as cleaned, count(inspected)::int as inspected,
      case when count(inspected) >= 5 then percentile_cont(0.5) within group (order by extract(epoch from inspected - at) / 3600) end::float as "medianHours",
      (count(*) filter (where shelved is not null and (cleaned is null or inspected is null or inspected > shelved)))::int as "withoutProof"
    from done group by month order by month`,
);
