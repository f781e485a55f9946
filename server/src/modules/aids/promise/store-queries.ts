import { rulesColumn } from '../../services/index.ts';

const sizesOf = (article: string) =>
  `(select count(*) from aid_size n where n.tenant_id = ${article}.tenant_id and n.article_id = ${article}.id and n.retired_on is null) > 1`;
const stock = (
  hasSizes: string,
) => `k.id, k.tenant_id as "tenantId", k.store_id as "storeId", k.article_id as "articleId", k.size_id as "sizeId",
    k.on_shelf as "onShelf", s.unit_id as "unitId", s.name as "storeName", s.street, s.phone as "storePhone", s.closed_on::text as "closedOn",
    a.code as "articleCode", a.kind, a.names as "articleNames", a.terms, z.names as "sizeNames", z.code as "sizeCode", z.weight_limit_kg as "weightLimitKg",
    a.drawing, ${hasSizes} as "hasSizes",
    a.self_service as "selfService", least(a.retired_on, z.retired_on, k.ended_on)::text as "retiredOn"`;
const stockFrom = `from aid_stock k
  join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
  join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
  where k.tenant_id = $1 and k.id = any ($2::uuid[])`;

/** A kind at a store with everything that a promise depends on. */
export const stocksById = { name: 'aids-stocks-by-id', text: `select ${stock(sizesOf('a'))} ${stockFrom}` };
/**
 * What a search needs, in one look: kinds with the half days from $3 on in which everything is promised, the last that is laid out, the rules
 * ($4, $5) of the place and the mark of each store's hours. Each name is looked up by its key: planned for all, whole catalogues are read.
 */
const search = (which: string) => `with place as materialized (
    select t.id, t.time_zone as zone, t.country, ${rulesColumn('$4', '$5')} as rules from tenant t where t.id = $1)
  select ${stock('a.has_sizes')}, s.hours_mark as "hoursMark", p.zone, p.country, p.rules,
      (select max(half) from aid_capacity c where c.tenant_id = k.tenant_id and c.stock_id = k.id) as last,
      array(select c.half from aid_capacity c where c.tenant_id = k.tenant_id and c.stock_id = k.id and c.half >= $3
        and c.promised >= c.usable order by c.half) as full
    from place p
    join aid_stock k on k.tenant_id = $1 and ${which}
    cross join lateral (select * from aid_store o where o.tenant_id = k.tenant_id and o.id = k.store_id offset 0) s
    cross join lateral (select o.*, ${sizesOf('o')} as has_sizes from aid_article o where o.tenant_id = k.tenant_id and o.id = k.article_id offset 0) a
    cross join lateral (select * from aid_size o where o.tenant_id = k.tenant_id and o.id = k.size_id offset 0) z`;
export const searchStocks = { name: 'aids-search-stocks', text: search('k.id = any ($2::uuid[])') };
/** The same of every kind of articles, at the stores that are open. */
export const searchArticles = {
  name: 'aids-search-articles',
  text: `${search('k.article_id = any ($2::uuid[]) and k.ended_on is null')} where s.closed_on is null order by k.id`,
};
/** Kinds that do as well: the same size elsewhere first, then sizes that are marked as equal, the same store first. */
export const equalStocks = {
  name: 'aids-equal-stocks',
  text: `select e.id, e.size_id = k.size_id as "isSame", e.store_id = k.store_id as "isHere" from aid_stock k
    join aid_stock e on e.tenant_id = k.tenant_id and e.id <> k.id and (e.size_id = k.size_id
      or exists (select from aid_equal q where q.tenant_id = k.tenant_id and q.size_id = k.size_id and q.equal_size_id = e.size_id))
    join aid_store s on s.tenant_id = e.tenant_id and s.id = e.store_id and s.closed_on is null
    join aid_size z on z.tenant_id = e.tenant_id and z.id = e.size_id and z.retired_on is null
    join aid_article a on a.tenant_id = e.tenant_id and a.id = e.article_id and a.retired_on is null
    where k.tenant_id = $1 and k.id = $2 and e.ended_on is null order by (e.store_id = k.store_id) desc, (e.size_id = k.size_id) desc, e.id`,
};
/** By what mark a store's hours are remembered, and the zone and the country in which they count. */
export const hoursMarks = {
  name: 'aids-hours-marks',
  text: `select s.id as "storeId", s.hours_mark as "hoursMark", t.time_zone as zone, t.country
    from aid_store s join tenant t on t.id = s.tenant_id where s.tenant_id = $1 and s.id = any ($2::uuid[])`,
};
/** Hours and closings of stores, with the mark they have now. */
export const hoursOfStores = {
  name: 'aids-hours-of-stores',
  text: `select s.id as "storeId", s.hours_mark as "hoursMark", t.time_zone as zone, t.country,
      coalesce((select jsonb_agg(jsonb_build_object('kind', h.kind, 'weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'),
        'closes', case when h.closes = '24:00' then '24:00' else to_char(h.closes, 'HH24:MI') end, 'fromOn', h.from_on, 'untilOn', h.until_on))
        from aid_store_hour h where h.tenant_id = s.tenant_id and h.store_id = s.id), '[]') as lines,
      array(select c.kind || ' ' || c.closed_on::text from aid_store_closing c where c.tenant_id = s.tenant_id and c.store_id = s.id) as closings
    from aid_store s join tenant t on t.id = s.tenant_id where s.tenant_id = $1 and s.id = any ($2::uuid[])`,
};
