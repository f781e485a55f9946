import type { AidHarm, AidItemState, AidRecall, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-recall-${name}`, text };
}

/** Things of a model, and of a batch where one is named; letters large and small are the same. */
const matches = `i.tenant_id = $1 and lower(i.model) = lower($2) and ($3::text is null or lower(i.batch) = lower($3))
  and ($4::text is null or i.maker is null or lower(i.maker) = lower($4))`;

export interface CalledRow extends Row {
  readonly id: string;
  readonly state: AidItemState;
  readonly stockId: string;
  readonly heldBecause: string | null;
}
export const called = prepared(
  'called',
  `select i.id, i.state, i.stock_id as "stockId", i.held_because as "heldBecause" from aid_item i
    where ${matches} and i.state <> 'scrapped' order by i.stock_id, i.id`,
);
export const openAlike = prepared(
  'open-alike',
  `select id from aid_recall where tenant_id = $1 and lower(model) = lower($2) and lower(coalesce(batch, '')) = lower(coalesce($3, '')) and closed_at is null`,
);
export const addRecall = prepared(
  'add',
  `insert into aid_recall (tenant_id, id, maker, model, batch, why, stop_using, source, opened_at, opened_by, opened_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const addItem = prepared(
  'add-item',
  'insert into aid_recall_item (tenant_id, recall_id, item_id, state_then, in_at) values ($1, $2, $3, $4, $5) on conflict do nothing',
);
export const closeRecall = prepared(
  'close',
  `update aid_recall set closed_at = $3, closed_by_name = $4, closed_words = $5, version = version + 1 where tenant_id = $1 and id = $2`,
);

const head = `r.id, r.maker, r.model, r.batch, r.why, r.stop_using as "stopUsing", r.source, r.opened_at as "openedAt", r.closed_at as "closedAt",
    r.closed_words as "closedWords", r.closed_by_name as "closedByName", r.version,
    (select count(*) from aid_recall_item c where c.tenant_id = r.tenant_id and c.recall_id = r.id)::int as things,
    (select count(*) from aid_recall_item c where c.tenant_id = r.tenant_id and c.recall_id = r.id and c.in_at is not null)::int as "in",
    (select count(*) from aid_recall_holder h where h.tenant_id = r.tenant_id and h.recall_id = r.id and h.reached_at is null and h.in_at is null)::int
      as "notReached"`;
export interface RecallRow extends Row {
  readonly id: string;
  readonly maker: string | null;
  readonly model: string;
  readonly batch: string | null;
  readonly why: string;
  readonly stopUsing: boolean;
  readonly source: AidRecall['source'];
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly closedWords: string | null;
  readonly closedByName: string | null;
  readonly version: number;
  readonly things: number;
  readonly in: number;
  readonly notReached: number;
}
export const listed = prepared(
  'listed',
  `select ${head} from aid_recall r where r.tenant_id = $1 order by r.closed_at is not null, r.opened_at desc limit 100`,
);
export const oneRecall = prepared('one', `select ${head} from aid_recall r where r.tenant_id = $1 and r.id = $2`);
export const lockRecall = prepared('lock', 'select id from aid_recall where tenant_id = $1 and id = $2 for update');

export interface RecallItemRow extends Row {
  readonly thingId: string;
  readonly label: string;
  readonly store: string;
  readonly state: AidItemState;
  readonly shelf: string | null;
  readonly inAt: Date | null;
  readonly settledAs: 'mended' | 'nothing-wrong' | 'scrapped' | null;
  readonly settledAt: Date | null;
}
export const itemsOf = prepared(
  'items-of',
  `select c.item_id as "thingId", i.label, s.name as store, i.state, i.shelf, c.in_at as "inAt", c.settled_as as "settledAs",
      c.settled_at as "settledAt"
    from aid_recall_item c join aid_item i on i.tenant_id = c.tenant_id and i.id = c.item_id
    join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    where c.tenant_id = $1 and c.recall_id = $2 order by c.in_at nulls first, i.label`,
);
export const settleItem = prepared(
  'settle-item',
  'update aid_recall_item set settled_as = $4, settled_at = $5 where tenant_id = $1 and recall_id = $2 and item_id = $3',
);

export interface HolderRow extends Row {
  readonly id: string;
  readonly recallId: string;
  readonly thingId: string;
  readonly label: string;
  readonly personId: string;
  readonly toldHow: 'digital' | 'letter' | 'nobody';
  readonly toldAt: Date;
  readonly reachedAt: Date | null;
  readonly reachedHow: 'herself' | 'rung' | 'met' | null;
  readonly reachedByName: string | null;
  readonly tries: number;
  readonly triedAt: Date | null;
  readonly inAt: Date | null;
}
const holder = `h.id, h.recall_id as "recallId", h.item_id as "thingId", i.label, h.person_id as "personId", h.told_how as "toldHow",
    h.told_at as "toldAt", h.reached_at as "reachedAt", h.reached_how as "reachedHow",
    h.reached_by_name as "reachedByName", h.tries, h.tried_at as "triedAt", h.in_at as "inAt"
  from aid_recall_holder h join aid_item i on i.tenant_id = h.tenant_id and i.id = h.item_id`;
export const holdersOf = prepared(
  'holders-of',
  `select ${holder} where h.tenant_id = $1 and h.recall_id = $2
    order by h.in_at is not null, h.reached_at is not null, h.told_how = 'digital', h.tries, h.told_at, h.id`,
);
export const oneHolder = prepared('one-holder', `select ${holder} where h.id = $1`);
export const outNow = prepared(
  'out-now',
  `select count(*)::int as count from aid_recall_item c join aid_item i on i.tenant_id = c.tenant_id and i.id = c.item_id
    where c.tenant_id = $1 and c.recall_id = $2 and c.in_at is null and i.state in ('out', 'missing')`,
);
export const reached = prepared(
  'reached',
  `update aid_recall_holder set reached_at = coalesce(reached_at, $2), reached_how = coalesce(reached_how, $3), reached_by_name = coalesce(reached_by_name, $4),
    version = version + 1 where id = $1`,
);
export const tried = prepared(
  'tried',
  'update aid_recall_holder set tries = tries + 1, tried_at = $2, version = version + 1 where id = $1',
);

/** For the worker, which sees every loan. */
export interface OutRow extends Row {
  readonly itemId: string;
  readonly loanId: string;
  readonly personId: string;
  readonly storeId: string;
  readonly storeName: string;
  readonly phone: string;
  readonly unitId: string;
  readonly article: LocalText;
  readonly label: string;
}
export const loansCalled = prepared(
  'loans-called',
  `select c.item_id as "itemId", l.id as "loanId", l.person_id as "personId", k.store_id as "storeId", s.name as "storeName", s.phone, s.unit_id as "unitId",
      a.names as article, i.label
    from aid_recall_item c join aid_loan l on l.tenant_id = c.tenant_id and l.item_id = c.item_id and l.back_at is null
    join aid_item i on i.tenant_id = c.tenant_id and i.id = c.item_id
    join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    where c.tenant_id = $1 and c.recall_id = $2 order by l.id`,
);
export const addHolder = prepared(
  'add-holder',
  `insert into aid_recall_holder (tenant_id, id, recall_id, item_id, loan_id, person_id, store_id, told_how, told_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
);
export const cameIn = prepared(
  'came-in',
  `update aid_recall_item set in_at = coalesce(in_at, $3) where tenant_id = $1 and item_id = $2 and settled_as is null`,
);
export const holderIn = prepared(
  'holder-in',
  `update aid_recall_holder set in_at = coalesce(in_at, $3), version = version + 1 where tenant_id = $1 and loan_id = $2 and in_at is null`,
);
export const openRecallsOfItem = prepared(
  'open-of-item',
  `select c.recall_id as "recallId" from aid_recall_item c join aid_recall r on r.tenant_id = c.tenant_id and r.id = c.recall_id
    where c.tenant_id = $1 and c.item_id = $2 and c.settled_as is null and r.closed_at is null`,
);

export interface MyRecallRow extends Row {
  readonly id: string;
  readonly loanId: string;
  readonly drawing: string;
  readonly tenantId: string;
  readonly article: LocalText;
  readonly label: string;
  readonly stopUsing: boolean;
  readonly why: string;
  readonly store: string;
  readonly phone: string;
  readonly toldAt: Date;
  readonly heardAt: Date | null;
  readonly inAt: Date | null;
}
export const mine = prepared(
  'mine',
  `select h.id, h.tenant_id as "tenantId", h.loan_id as "loanId", a.drawing, a.names as article, i.label, r.stop_using as "stopUsing", r.why, s.name as store, s.phone,
      h.told_at as "toldAt", h.reached_at as "heardAt", h.in_at as "inAt"
    from aid_recall_holder h join aid_recall r on r.tenant_id = h.tenant_id and r.id = h.recall_id
    join aid_item i on i.tenant_id = h.tenant_id and i.id = h.item_id
    join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_store s on s.tenant_id = h.tenant_id and s.id = h.store_id
    where h.person_id = $1 and (h.in_at is null or h.in_at > $2) order by h.in_at is not null, h.told_at desc, h.id`,
);

export interface AccidentRow extends Row {
  readonly id: string;
  readonly thingId: string;
  readonly label: string;
  readonly article: LocalText;
  readonly maker: string | null;
  readonly model: string | null;
  readonly batch: string | null;
  readonly serial: string | null;
  readonly iso9999: string;
  readonly boughtOn: string | null;
  readonly cleanedAt: Date | null;
  readonly inspectedAt: Date | null;
  readonly happenedAt: Date;
  readonly harm: AidHarm;
  readonly words: string;
  readonly toldAt: Date;
  readonly toldUnitId: string;
  readonly makerToldAt: Date | null;
  readonly authorityToldAt: Date | null;
  readonly releasedAt: Date | null;
  readonly toldByName: string;
  readonly makerToldByName: string | null;
  readonly authorityToldByName: string | null;
  readonly releasedAs: 'returned' | 'repair' | 'scrapped' | null;
  readonly releasedByName: string | null;
  readonly releasedWords: string | null;
  readonly sameOut: number;
  readonly version: number;
}
const accident = `c.id, c.item_id as "thingId", i.label, a.names as article, i.maker, i.model, i.batch, i.serial, a.iso9999, i.bought_on::text as "boughtOn",
    i.cleaned_at as "cleanedAt", i.inspected_at as "inspectedAt", c.happened_at as "happenedAt", c.harm, c.words, c.told_at as "toldAt",
    c.told_unit_id as "toldUnitId", c.maker_told_at as "makerToldAt", c.authority_told_at as "authorityToldAt", c.released_at as "releasedAt",
    c.told_by_name as "toldByName", c.maker_told_by_name as "makerToldByName", c.authority_told_by_name as "authorityToldByName",
    c.released_as as "releasedAs", c.released_by_name as "releasedByName", c.released_words as "releasedWords", c.version,
    (select count(*) from aid_item o where o.tenant_id = i.tenant_id and o.id <> i.id and o.model = i.model and o.batch is not distinct from i.batch
      and o.state = 'out')::int as "sameOut"
  from aid_accident c join aid_item i on i.tenant_id = c.tenant_id and i.id = c.item_id
  join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id`;
export const accidents = prepared(
  'accidents',
  `select ${accident} where c.tenant_id = $1 order by c.released_at is not null, c.authority_told_at is not null, c.told_at desc limit 100`,
);
export const oneAccident = prepared('accident', `select ${accident} where c.tenant_id = $1 and c.id = $2`);
export const accidentTwice = prepared(
  'accident-twice',
  'select id from aid_accident where tenant_id = $1 and item_id = $2 and released_at is null and told_at > $3',
);
export const addAccident = prepared(
  'add-accident',
  `insert into aid_accident (tenant_id, id, item_id, loan_id, happened_at, harm, words, told_at, told_by, told_by_name, told_unit_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
export const toldMaker = prepared(
  'told-maker',
  'update aid_accident set maker_told_at = $3, maker_told_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2',
);
export const toldAuthority = prepared(
  'told-authority',
  'update aid_accident set authority_told_at = $3, authority_told_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2',
);
export const releaseAccident = prepared(
  'release-accident',
  `update aid_accident set released_at = $3, released_by_name = $4, released_words = $5, released_as = $6, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const openAccidentOf = prepared(
  'open-accident-of',
  'select id from aid_accident where tenant_id = $1 and item_id = $2 and released_at is null and id <> $3',
);
