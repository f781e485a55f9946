import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aids-content-${name}`, text };
}

/** How articles are kept, and what is looked at before they go back on the shelf. */
export const care = prepared(
  'care',
  `select a.id as "articleId", c.service_months as "serviceMonths", c.warranty_months as "warrantyMonths",
      coalesce(c.is_electronic, false) as "isElectronic", c.how_to_clean as clean,
      coalesce((select jsonb_agg(jsonb_build_object('code', k.code, 'names', k.names) order by k.sort, k.code) from aid_article_check k
        where k.tenant_id = a.tenant_id and k.article_id = a.id and k.retired_on is null), '[]') as checks
    from aid_article a left join aid_article_care c on c.tenant_id = a.tenant_id and c.article_id = a.id
    where a.tenant_id = $1 and a.id = any ($2::uuid[])`,
);
/** Sizes that do as well, and the stores that keep a size. */
export const sizeTies = prepared(
  'size-ties',
  `select z.id as "sizeId",
      array(select b.code || '/' || e.code from aid_equal q join aid_size e on e.tenant_id = q.tenant_id and e.id = q.equal_size_id
        join aid_article b on b.tenant_id = e.tenant_id and b.id = e.article_id
        where q.tenant_id = z.tenant_id and q.size_id = z.id order by 1) as equals,
      array(select k.store_id::text from aid_stock k where k.tenant_id = z.tenant_id and k.size_id = z.id and k.ended_on is null order by 1) as stores
    from aid_size z where z.tenant_id = $1 and z.article_id = any ($2::uuid[])`,
);
/** What stands on each size of an article at each store: things, what is promised and who waits, none of them by name. */
export const held = prepared(
  'held',
  `select z.code as "sizeCode", k.store_id as "storeId",
      (select count(*) from aid_item i where i.tenant_id = k.tenant_id and i.stock_id = k.id and i.state <> 'scrapped')::int
        + k.on_shelf as things,
      (select count(*) from aid_item i where i.tenant_id = k.tenant_id and i.stock_id = k.id and i.state in ('out', 'reserved'))::int as "out",
      (select count(*) from aid_span p where p.tenant_id = k.tenant_id and p.stock_id = k.id)::int as promises,
      (select count(*) from aid_wait_place w where w.tenant_id = k.tenant_id and w.stock_id = k.id)::int as waiting
    from aid_stock k join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
    where k.tenant_id = $1 and k.article_id = $2 order by z.sort, z.code, k.store_id`,
);
/** Every size of the municipality, as one that might do as well is looked at. */
export const everySize = prepared(
  'every-size',
  `select a.code || '/' || z.code as size, a.id as "articleId", a.names, z.names as "sizeNames", z.weight_limit_kg as "weightLimitKg",
      a.kind, a.self_service as "selfService", z.retired_on is null and a.retired_on is null as "isLent"
    from aid_size z join aid_article a on a.tenant_id = z.tenant_id and a.id = z.article_id
    where z.tenant_id = $1 and z.gone_on is null order by a.names->>'nb', z.sort, z.code`,
);
/** Sizes of other articles for which a size of this one does as well. */
export const leaningOn = prepared(
  'leaning-on',
  `select b.code || '/' || z.code as size, z.weight_limit_kg as "weightLimitKg", b.self_service as "selfService", e.code as "equalCode"
    from aid_equal q join aid_size e on e.tenant_id = q.tenant_id and e.id = q.equal_size_id and e.article_id = $2
    join aid_size z on z.tenant_id = q.tenant_id and z.id = q.size_id and z.article_id <> $2
    join aid_article b on b.tenant_id = z.tenant_id and b.id = z.article_id
    where q.tenant_id = $1 and z.gone_on is null`,
);
export const openStores = prepared(
  'stores',
  'select id as "storeId", name from aid_store where tenant_id = $1 and closed_on is null order by name, id',
);
export const formerVersion = prepared(
  'former',
  'select content from aid_article_version where tenant_id = $1 and article_id = $2 and version = $3',
);

export const takeSizesAway = prepared(
  'take-sizes-away',
  `update aid_size set gone_on = $4::date, retired_on = coalesce(retired_on, $4::date)
    where tenant_id = $1 and article_id = $2 and not code = any ($3::text[]) and gone_on is null`,
);
export const dropEquals = prepared(
  'drop-equals',
  `delete from aid_equal q using aid_size z where z.tenant_id = q.tenant_id and z.article_id = $2 and q.tenant_id = $1
    and (q.size_id = z.id or (q.equal_size_id = z.id and z.gone_on is not null))`,
);
export const addEqual = prepared(
  'add-equal',
  `insert into aid_equal (tenant_id, size_id, equal_size_id)
    select z.tenant_id, z.id, e.id from aid_size z join aid_size e on e.tenant_id = z.tenant_id and e.gone_on is null
      join aid_article b on b.tenant_id = e.tenant_id and b.id = e.article_id and b.code || '/' || e.code = $4
    where z.tenant_id = $1 and z.article_id = $2 and z.code = $3 and z.id <> e.id on conflict do nothing`,
);
export const keepAt = prepared(
  'keep-at',
  `insert into aid_stock (tenant_id, id, store_id, article_id, size_id)
    select $1, $2, $5, z.article_id, z.id from aid_size z where z.tenant_id = $1 and z.article_id = $3 and z.code = $4
    on conflict (tenant_id, store_id, size_id) do update set ended_on = null`,
);
export const endElsewhere = prepared(
  'end-elsewhere',
  `update aid_stock k set ended_on = $5::date from aid_size z where z.tenant_id = k.tenant_id and z.id = k.size_id and k.tenant_id = $1
    and z.article_id = $2 and z.code = $3 and not k.store_id = any ($4::uuid[]) and k.ended_on is null`,
);
export const writeCare = prepared(
  'write-care',
  `insert into aid_article_care (tenant_id, article_id, service_months, warranty_months, is_electronic, how_to_clean) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, article_id) do update set service_months = excluded.service_months, warranty_months = excluded.warranty_months,
      is_electronic = excluded.is_electronic, how_to_clean = excluded.how_to_clean`,
);
export const retireChecks = prepared(
  'retire-checks',
  `update aid_article_check set retired_on = $4::date where tenant_id = $1 and article_id = $2 and not code = any ($3::text[]) and retired_on is null`,
);
export const writeCheck = prepared(
  'write-check',
  `insert into aid_article_check (tenant_id, id, article_id, code, names, sort) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, (coalesce(article_id, tenant_id)), code) do update set names = excluded.names, sort = excluded.sort, retired_on = null`,
);
