import { halfOf } from './aid-stock.ts';
import type { TownConnection } from './rows.ts';
import type { TownScale } from './sizes.ts';

/** How far ahead capacity is laid out, in days: enough for a loan of the longest usual kind; the running product rolls it on. */
const ahead: Readonly<Record<TownScale, number>> = { story: 220, whole: 780 };

/**
 * Gives loans the numbers that the database gave their things, and counts for each half day how many of a kind are in circulation and
 * how many are promised or lent. Last of all, because it counts what is written.
 */
export async function countAids(
  connection: TownConnection,
  { now, scale = 'story' }: { readonly now: Date; readonly scale?: TownScale },
): Promise<void> {
  await connection.query(
    'update aid_loan l set item_number = i.number from aid_item i where i.tenant_id = l.tenant_id and i.id = l.item_id',
  );
  const from = halfOf(now.toISOString().slice(0, 10)) - 2;
  await connection.query(
    `insert into aid_capacity (tenant_id, stock_id, half, usable, promised, short)
      select s.tenant_id, s.id, h, coalesce(t.usable, 0), coalesce(p.promised, 0),
        greatest(0, coalesce(p.promised, 0) - coalesce(t.usable, 0))
      from aid_stock s join aid_article a on a.tenant_id = s.tenant_id and a.id = s.article_id and a.kind <> 'consumable'
      cross join generate_series($1::int, $2::int - 1) h
      left join lateral (select count(*)::int as usable from aid_item i
        where i.tenant_id = s.tenant_id and i.stock_id = s.id and i.counts_from <= h) t on true
      left join (select stock_id, half, count(*)::int as promised from (
          select stock_id, generate_series(from_half, free_half - 1) as half from aid_span
          union all
          select stock_id, generate_series($1::int, free_half - 1) from aid_loan where back_at is null) held
        group by stock_id, half) p on p.stock_id = s.id and p.half = h`,
    [from, from + 2 * ahead[scale]],
  );
}
