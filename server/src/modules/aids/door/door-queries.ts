import type { AidErrand, AidItemState, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-door-${name}`, text };
}

/** A kind as it is shown at the door. */
interface KindRow extends Row {
  readonly article: LocalText;
  readonly size: LocalText;
  readonly drawing: string;
  readonly weightLimitKg: number | null;
  readonly articleId: string;
  readonly sizeId: string;
  readonly storeId: string;
}
const kind = `a.names as article, z.names as size, a.drawing, z.weight_limit_kg as "weightLimitKg", k.article_id as "articleId",
  k.size_id as "sizeId", k.store_id as "storeId"`;
const kindOf = (stock: string) => `join aid_stock k on k.tenant_id = ${stock}.tenant_id and k.id = ${stock}.stock_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
  join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id`;

export interface PromiseRow extends KindRow {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly stockId: string;
  readonly state: string;
  readonly why: 'own' | 'proxy' | 'staff' | 'discharge' | 'while-waiting';
  readonly way: 'self' | 'delivery';
  readonly itemId: string | null;
  readonly readyAt: Date;
  readonly fetchByOn: string;
  readonly dueOn: string;
  readonly bringOn: string | null;
  readonly shelf: string | null;
}
const promise = `select r.id, r.tenant_id as "tenantId", r.person_id as "personId", r.stock_id as "stockId", r.state, r.why, r.way,
    r.item_id as "itemId", r.ready_at as "readyAt", r.fetch_by_on::text as "fetchByOn", r.due_on::text as "dueOn",
    r.bring_on::text as "bringOn", (select i.shelf from aid_item i where i.tenant_id = r.tenant_id and i.stock_id = r.stock_id
      and (i.id = r.item_id or (r.item_id is null and i.state = 'available')) and i.shelf is not null
      order by i.id = r.item_id desc nulls last, i.shelf limit 1) as shelf, ${kind}
  from aid_reservation r ${kindOf('r')}`;
export const promisesOf = prepared(
  'promises-of',
  `${promise} where r.person_id = $1 and r.state = 'promised' order by r.ready_at, r.id limit 50`,
);
export const onePromise = prepared('promise', `${promise} where r.id = $1`);

export interface LoanRow extends KindRow {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly itemId: string;
  readonly label: string;
  readonly dueOn: string;
  readonly fetchOn: string | null;
  readonly partsOut: Readonly<Record<string, number>>;
}
const loan = `select l.id, l.tenant_id as "tenantId", l.person_id as "personId", l.item_id as "itemId", i.label, l.due_on::text as "dueOn",
    l.parts_out as "partsOut",
    (select f.fetch_on::text from aid_home_fetch f where f.tenant_id = l.tenant_id and f.loan_id = l.id and f.ended_at is null) as "fetchOn",
    ${kind}
  from aid_loan l join aid_item i on i.tenant_id = l.tenant_id and i.id = l.item_id ${kindOf('l')}`;
export const loansOf = prepared(
  'loans-of',
  `${loan} where l.person_id = $1 and l.back_at is null order by l.due_on, l.id limit 100`,
);
export const oneOpenLoan = prepared('open-loan', `${loan} where l.id = $1 and l.back_at is null`);
export const setFitted = prepared(
  'set-fitted',
  'update aid_loan set fitted_at = $3, fitted_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2',
);
export const openLoanByItem = prepared(
  'open-loan-by-item',
  `${loan} where l.tenant_id = $1 and l.item_id = $2 and l.back_at is null`,
);
/** Without anybody's eyes: whose a thing is, so that it can be put back by its label alone. Called where only a kiosk stands. */
export interface ThingRow extends KindRow {
  readonly id: string;
  readonly tenantId: string;
  readonly stockId: string;
  readonly label: string;
  readonly state: AidItemState;
  readonly lacking: readonly string[];
  readonly boundTo: string | null;
}
export const thingByLabel = prepared(
  'thing',
  `select i.id, i.tenant_id as "tenantId", i.stock_id as "stockId", i.label, i.state, i.lacking,
      (select r.id from aid_reservation r where r.tenant_id = i.tenant_id and r.item_id = i.id and r.state = 'promised') as "boundTo", ${kind}
    from aid_item i ${kindOf('i')} where i.tenant_id = $1 and i.label = $2`,
);

export interface PartRow extends Row {
  readonly articleId: string;
  readonly code: string;
  readonly names: LocalText;
  readonly count: number;
}
export const partsOf = prepared(
  'parts',
  `select p.article_id as "articleId", p.code, p.names, p.count from aid_part p
    where p.tenant_id = $1 and p.article_id = any ($2::uuid[]) order by p.sort, p.code`,
);

export interface StoreRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly unitId: string;
  readonly name: string;
  readonly street: string;
  readonly phone: string;
  readonly lockCode: string | null;
}
const store = `select id, tenant_id as "tenantId", unit_id as "unitId", name, street, phone, lock_code as "lockCode" from aid_store`;
export const storesOf = prepared('stores', `${store} where tenant_id = $1 and id = any ($2::uuid[])`);
export const oneStore = prepared('store', `${store} where id = $1`);
export const storesByLock = prepared('stores-by-lock', `${store} where lock_code = $1`);
export const storesOfUnits = prepared(
  'stores-of-units',
  `${store} where unit_id = any ($1::uuid[]) and closed_on is null order by name`,
);

export interface CodeRow extends Row {
  readonly id: string;
  readonly tenantId: string;
  readonly storeId: string;
  readonly borrowerId: string;
  readonly errand: AidErrand;
  readonly reservationId: string | null;
  readonly loanId: string | null;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly lockToldAt: Date | null;
  readonly openedAt: Date | null;
  readonly endedAt: Date | null;
}
const code = `select c.id, c.tenant_id as "tenantId", c.store_id as "storeId", c.borrower_id as "borrowerId", c.errand,
    c.reservation_id as "reservationId", c.loan_id as "loanId", c.opens_at as "opensAt", c.closes_at as "closesAt",
    c.lock_told_at as "lockToldAt", c.opened_at as "openedAt", c.ended_at as "endedAt" from aid_door_code c`;
export const liveCodesOf = prepared(
  'live-codes',
  `${code} where c.tenant_id = $1 and c.borrower_id = $2 and c.ended_at is null and c.closes_at > $3 order by c.made_at`,
);
/** The newest code by its number, also one that has opened: with it the kiosk behind the door knows what is fetched. */
export const codeByNumber = prepared(
  'by-number',
  `${code} where c.tenant_id = $1 and c.store_id = $2 and c.code_hash = $3 and c.opens_at <= $4 and c.closes_at > $4::timestamptz - interval '2 hours'
    and (c.ended_as is null or c.ended_as in ('opened', 'over')) order by c.made_at desc limit 1`,
);
export const addCode = prepared(
  'add-code',
  `insert into aid_door_code (tenant_id, id, store_id, borrower_id, errand, reservation_id, loan_id, code_hash, opens_at, closes_at, made_at,
      made_by, made_by_name, lock_try_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $11)
    on conflict (tenant_id, store_id, code_hash) where ended_at is null do nothing returning id`,
);
export const endCodesFor = prepared(
  'end-codes-for',
  `update aid_door_code set ended_at = $3, ended_as = $4 where tenant_id = $1 and ended_at is null and (reservation_id = $2 or loan_id = $2)`,
);
export const endCodesOfDead = prepared(
  'end-of-dead',
  `update aid_door_code set ended_at = $3, ended_as = 'death' where tenant_id = $1 and borrower_id = $2 and ended_at is null`,
);
export const codeOpened = prepared(
  'opened',
  `update aid_door_code set opened_at = $4, ended_at = $4, ended_as = 'opened' where tenant_id = $1 and id = $2 and store_id = $3
    and opened_at is null and (ended_at is null or ended_as <> 'opened') returning id`,
);
export const addEvent = prepared(
  'add-event',
  `insert into aid_door_event (tenant_id, id, store_id, code_id, what, at, heard_at) values ($1, $2, $3, $4, $5, $6, $7)
    on conflict do nothing returning id`,
);
export const codeHere = prepared(
  'code-here',
  `select id from aid_door_code where tenant_id = $1 and id = $2 and store_id = $3`,
);

/** For the worker: codes that the lock does not know yet. Its next time is set before it is told, so that a crash tells it again. */
export interface UntoldRow extends Row {
  readonly id: string;
  readonly storeId: string;
  readonly lockCode: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
}
export const claimUntold = prepared(
  'claim-untold',
  `update aid_door_code c set lock_tries = c.lock_tries + 1,
      lock_try_at = $2::timestamptz + make_interval(secs => least(300, 2 * power(2, least(c.lock_tries, 8))::int))
    from aid_store s where s.tenant_id = c.tenant_id and s.id = c.store_id and s.lock_code is not null and c.tenant_id = $1 and c.id in (
      select d.id from aid_door_code d where d.tenant_id = $1 and d.lock_told_at is null and d.ended_at is null and d.lock_try_at <= $2
        order by d.lock_try_at, d.id limit 20 for update skip locked)
    returning c.id, c.store_id as "storeId", s.lock_code as "lockCode", c.opens_at as "opensAt", c.closes_at as "closesAt"`,
);
export const lockTold = prepared(
  'lock-told',
  'update aid_door_code set lock_told_at = $3 where tenant_id = $1 and id = $2 and lock_told_at is null',
);
export const endOver = prepared(
  'end-over',
  `update aid_door_code set ended_at = $2, ended_as = 'over' where tenant_id = $1 and ended_at is null and closes_at <= $2`,
);
/** The promise ended, by whatever way, or is brought to her after all: its code ends with it. */
export const endOfEnded = prepared(
  'end-of-ended',
  `update aid_door_code c set ended_at = $2, ended_as = 'reservation' from aid_reservation r
    where c.tenant_id = $1 and c.ended_at is null and r.tenant_id = c.tenant_id and r.id = c.reservation_id
      and (r.state <> 'promised' or r.way = 'delivery')`,
);
/** Ended by us and not by the door itself: the lock is told, if it ever knew it. */
export const toFree = prepared(
  'to-free',
  `select c.id, s.lock_code as "lockCode" from aid_door_code c join aid_store s on s.tenant_id = c.tenant_id and s.id = c.store_id
    where c.tenant_id = $1 and c.ended_at is not null and c.ended_as <> 'opened' and c.lock_freed_at is null and c.lock_tries > 0
      and s.lock_code is not null and c.ended_at > $2::timestamptz - interval '1 day' order by c.ended_at limit 20`,
);
export const lockFreed = prepared(
  'lock-freed',
  'update aid_door_code set lock_freed_at = $3 where tenant_id = $1 and id = $2',
);
