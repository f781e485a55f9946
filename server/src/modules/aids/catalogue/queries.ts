import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aids-catalogue-${name}`, text };
}

const article = `a.id as "articleId", a.code, a.kind, a.iso9999, a.self_service as "selfService", a.cleaning_class as "cleaningClass", a.names,
    a.purpose, a.how_to_fit as fit, a.how_to_use as "use", a.measures, a.course, a.terms, a.state_number as "stateNumber", a.drawing,
    a.retired_on::text as "retiredOn", a.version`;

export const articles = prepared(
  'articles',
  `select ${article} from aid_article a where a.tenant_id = $1 and ($2 or a.retired_on is null or a.retired_on > $3::date) order by a.iso9999, a.code`,
);
export const articleByCode = prepared(
  'by-code',
  `select ${article} from aid_article a where a.tenant_id = $1 and a.code = $2`,
);
export const articleById = prepared(
  'by-id',
  `select ${article} from aid_article a where a.tenant_id = $1 and a.id = $2`,
);
export const holdArticle = prepared(
  'hold',
  `select ${article} from aid_article a where a.tenant_id = $1 and a.id = $2 for update`,
);
export const sizes = prepared(
  'sizes',
  `select id, article_id as "articleId", code, names, fits, weight_limit_kg as "weightLimitKg", retired_on is not null as "isRetired" from aid_size
    where tenant_id = $1 and article_id = any ($2::uuid[]) and gone_on is null order by sort, code`,
);
export const parts = prepared(
  'parts',
  'select article_id as "articleId", code, names, count from aid_part where tenant_id = $1 and article_id = any ($2::uuid[]) order by sort, code',
);
export const itemCounts = prepared(
  'item-counts',
  `select k.article_id as "articleId", count(*)::int as items from aid_stock k join aid_item i on i.tenant_id = k.tenant_id and i.stock_id = k.id
    where k.tenant_id = $1 and i.state <> 'scrapped' group by k.article_id`,
);
export const versions = prepared(
  'versions',
  `select version, content, why, changed_at as "changedAt", changed_by_name as "changedBy" from aid_article_version
    where tenant_id = $1 and article_id = $2 order by version desc limit 50`,
);
export const keepVersion = prepared(
  'keep-version',
  `insert into aid_article_version (tenant_id, article_id, version, content, why, changed_at, changed_by, changed_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const writeArticle = prepared(
  'write',
  `update aid_article set iso9999 = $3, self_service = $4, cleaning_class = $5, names = $6, purpose = $7, how_to_fit = $8, how_to_use = $9,
      measures = $10, course = $11, terms = $12, version = version + 1, changed_at = $13, changed_by = $14, changed_by_name = $15
    where tenant_id = $1 and id = $2`,
);
export const addArticle = prepared(
  'add',
  `insert into aid_article (tenant_id, id, code, kind, iso9999, self_service, cleaning_class, names, purpose, how_to_fit, how_to_use, measures,
      course, terms, drawing, from_on, changed_at, changed_by, changed_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
);
export const writeSize = prepared(
  'write-size',
  `insert into aid_size (tenant_id, id, article_id, code, names, fits, weight_limit_kg, sort, retired_on)
    values ($1, $2, $3, $4, $5, $6, $7, $8, case when $9::boolean then $10::date end)
    on conflict (tenant_id, article_id, code) do update set names = excluded.names, fits = excluded.fits, gone_on = null,
      weight_limit_kg = excluded.weight_limit_kg, sort = excluded.sort,
      retired_on = case when $9::boolean then coalesce(aid_size.retired_on, $10::date) end`,
);
export const dropParts = prepared('drop-parts', 'delete from aid_part where tenant_id = $1 and article_id = $2');
export const addPart = prepared(
  'add-part',
  'insert into aid_part (tenant_id, id, article_id, code, names, count, sort) values ($1, $2, $3, $4, $5, $6, $7)',
);
export const retireArticle = prepared(
  'retire',
  `update aid_article set retired_on = $3, version = version + 1, changed_at = $4, changed_by = $5, changed_by_name = $6
    where tenant_id = $1 and id = $2`,
);
export const tieArticle = prepared(
  'tie',
  `update aid_article set state_number = $3, version = version + 1, changed_at = $4, changed_by = $5, changed_by_name = $6
    where tenant_id = $1 and id = $2`,
);
export const openStore = prepared(
  'store',
  `select s.id, s.name, s.street, s.phone, s.unit_id as "unitId" from aid_store s where s.tenant_id = $1 and s.closed_on is null order by s.name, s.id limit 1`,
);
