import type { AidCondition, AidItemState, LackingWhere, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-return-${name}`, text };
}

export const addReturnCase = prepared(
  'add-case',
  `insert into aid_return_case (tenant_id, id, person_id, loan_id, item_id, store_id, condition, words, lacking, lacking_where, told_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export interface ReturnCaseRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly label: string;
  readonly articleId: string;
  readonly article: LocalText;
  readonly condition: AidCondition;
  readonly words: string | null;
  readonly lacking: readonly string[];
  readonly lackingWhere: LackingWhere | null;
  readonly toldAt: Date;
  readonly settledAt: Date | null;
}
const returnCase = `select c.id, c.tenant_id as "tenantId", c.person_id as "personId", i.label, a.id as "articleId", a.names as article,
    c.condition, c.words, c.lacking, c.lacking_where as "lackingWhere", c.told_at as "toldAt", c.settled_at as "settledAt"
  from aid_return_case c join aid_item i on i.tenant_id = c.tenant_id and i.id = c.item_id
  join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id`;
export const openReturnCases = prepared(
  'open-cases',
  `${returnCase} where c.store_id = $1 and c.settled_at is null order by c.told_at, c.id limit 200`,
);
export const oneReturnCase = prepared('one-case', `${returnCase} where c.id = $1`);
export const settleReturnCase = prepared(
  'settle-case',
  `update aid_return_case set settled_at = $3, settled_as = $4, settled_by_name = $5 where tenant_id = $1 and id = $2
    and settled_at is null returning id`,
);

export const addHomeFetch = prepared(
  'add-home-fetch',
  `insert into aid_home_fetch (tenant_id, id, person_id, loan_id, store_id, fetch_on, asked_at, asked_by, asked_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);
export const endHomeFetch = prepared(
  'end-home-fetch',
  'update aid_home_fetch set ended_at = $3, ended_as = $4 where tenant_id = $1 and loan_id = $2 and ended_at is null',
);
export const endHomeFetchesOfDead = prepared(
  'end-home-fetches-of-dead',
  `update aid_home_fetch set ended_at = $3, ended_as = 'death' where tenant_id = $1 and person_id = $2 and ended_at is null`,
);

export interface LabelRow extends Row {
  readonly itemId: string;
  readonly label: string;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly shelf: string | null;
  readonly state: AidItemState;
}
export const labelsOf = prepared(
  'labels',
  `select i.id as "itemId", i.label, a.names as article, z.names as size, i.shelf, i.state from aid_item i
    join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
    where k.store_id = $1 and i.state <> 'scrapped' order by i.shelf nulls last, i.label limit 2000`,
);
