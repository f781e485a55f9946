import type { AidPartKind, AidRepair, AidRepairKind, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-repair-${name}`, text };
}

const named = `join aid_item i on i.tenant_id = r.tenant_id and i.id = r.item_id
  join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
  join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id`;
const columns = `r.id, r.item_id as "thingId", i.label, a.names as article, i.state as "thingState", s.name as store, r.told_as as told,
    r.told_at as "toldAt", r.kind, r.whose, r.words, r.is_urgent as "isUrgent", r.state, r.planned_on::text as "plannedOn",
    r.done_at as "doneAt", r.done_words as "doneWords", r.meanwhile_loan_id as "meanwhileLoanId", r.version`;

export interface RepairRow extends Row {
  readonly id: string;
  readonly thingId: string;
  readonly label: string;
  readonly article: LocalText;
  readonly thingState: string;
  readonly store: string;
  readonly told: AidRepair['told'];
  readonly toldAt: Date;
  readonly kind: AidRepairKind;
  readonly whose: AidRepair['whose'];
  readonly words: string;
  readonly isUrgent: boolean;
  readonly state: AidRepair['state'];
  readonly plannedOn: string | null;
  readonly doneAt: Date | null;
  readonly doneWords: string | null;
  readonly meanwhileLoanId: string | null;
  readonly version: number;
}

/** Open ones, urgent first, then by the day that is planned; what was done lately after them. */
export const listed = prepared(
  'listed',
  `select ${columns} from aid_repair r ${named} where r.tenant_id = $1 and (r.done_at is null or r.done_at > $2)
    order by r.done_at is not null, r.is_urgent desc, r.planned_on nulls first, r.told_at, r.id limit 300`,
);
export const oneRepair = prepared(
  'one',
  `select ${columns} from aid_repair r ${named} where r.tenant_id = $1 and r.id = $2`,
);
export const lockRepair = prepared('lock', 'select id from aid_repair where tenant_id = $1 and id = $2 for update');
export const openOf = prepared(
  'open-of',
  'select id from aid_repair where tenant_id = $1 and item_id = $2 and done_at is null',
);
export const addRepair = prepared(
  'add',
  `insert into aid_repair (tenant_id, id, item_id, told_as, kind, whose, words, is_urgent, state, told_at, told_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10)`,
);
export const planRepair = prepared(
  'plan',
  `update aid_repair set state = 'planned', planned_on = $3, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const endRepair = prepared(
  'end',
  `update aid_repair set state = $3, done_at = $4, done_by_name = $5, done_words = $6, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const setMeanwhile = prepared(
  'meanwhile',
  'update aid_repair set meanwhile_loan_id = $3, version = version + 1 where tenant_id = $1 and id = $2',
);

export interface OrderRow extends Row {
  readonly id: string;
  readonly thingId: string;
  readonly repairId: string | null;
  readonly kind: AidPartKind;
  readonly accessory: string | null;
  readonly articleNumber: string;
  readonly serialNumber: string;
  readonly pieces: number;
  readonly goesTo: 'store' | 'service-job';
  readonly orderedAt: Date;
  readonly cameAt: Date | null;
}
const orderColumns = `o.id, o.item_id as "thingId", o.repair_id as "repairId", o.kind, o.accessory, o.article_number as "articleNumber",
    o.serial_number as "serialNumber", o.pieces, o.goes_to as "goesTo", o.ordered_at as "orderedAt", o.came_at as "cameAt"`;
export const ordersOf = prepared(
  'orders-of',
  `select ${orderColumns} from aid_part_order o where o.tenant_id = $1 and o.repair_id = any ($2::uuid[]) order by o.ordered_at, o.id`,
);
export const oneOrder = prepared(
  'one-order',
  `select ${orderColumns} from aid_part_order o where o.tenant_id = $1 and o.id = $2`,
);
export const ordersSince = prepared(
  'orders-since',
  'select count(*)::int as count from aid_part_order where tenant_id = $1 and item_id = $2 and ordered_at > $3',
);
export const addOrder = prepared(
  'add-order',
  `insert into aid_part_order (tenant_id, id, item_id, repair_id, kind, accessory, article_number, serial_number, pieces, goes_to, ordered_at,
      ordered_by, ordered_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
export const orderCame = prepared(
  'order-came',
  'update aid_part_order set came_at = $3, version = version + 1 where tenant_id = $1 and id = $2 and came_at is null returning item_id',
);
export const newBattery = prepared(
  'new-battery',
  'update aid_item set battery_on = $3 where tenant_id = $1 and id = $2',
);

/** Promises of the kind within a day, against what else lies ready. */
export const promisedWithin = prepared(
  'promised-within',
  `select (select count(*) from aid_span p where p.tenant_id = $1 and p.stock_id = $2 and p.ready_at < $3)::int as promised,
    (select count(*) from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.id <> $4 and i.state in ('available', 'reserved'))::int as ready`,
);

export interface FaultRow extends Row {
  readonly id: string;
  readonly personId: string;
  readonly thingId: string;
  readonly label: string;
  readonly article: LocalText;
  readonly words: string;
  readonly isUrgent: boolean;
  readonly toldAt: Date;
  readonly repairId: string | null;
  readonly repairState: AidRepair['state'] | null;
  readonly plannedOn: string | null;
}
const faultColumns = `f.id, f.person_id as "personId", f.item_id as "thingId", i.label, a.names as article, f.words, f.is_urgent as "isUrgent",
    f.told_at as "toldAt", f.repair_id as "repairId", r.state as "repairState", r.planned_on::text as "plannedOn"`;
const faultFrom = `from aid_fault f join aid_item i on i.tenant_id = f.tenant_id and i.id = f.item_id
  join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
  join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
  left join aid_repair r on r.tenant_id = f.tenant_id and r.id = f.repair_id`;
export const openFaults = prepared(
  'open-faults',
  `select ${faultColumns} ${faultFrom} where f.repair_id is null order by f.is_urgent desc, f.told_at, f.id limit 200`,
);
export const faultsOfLoan = prepared(
  'faults-of-loan',
  `select ${faultColumns} ${faultFrom} where f.loan_id = $1 order by f.told_at desc, f.id limit 50`,
);
export const oneFault = prepared('one-fault', `select ${faultColumns} ${faultFrom} where f.id = $1`);
export const addFault = prepared(
  'add-fault',
  `insert into aid_fault (tenant_id, id, person_id, loan_id, item_id, words, is_urgent, told_as, told_at, told_by_name)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
export const tookFault = prepared(
  'took-fault',
  'update aid_fault set repair_id = $3, version = version + 1 where tenant_id = $1 and id = $2 and repair_id is null',
);

export interface MyLoanRow extends Row {
  readonly tenantId: string;
  readonly loanId: string;
  readonly personId: string;
  readonly itemId: string;
  readonly article: LocalText;
  readonly phone: string;
  readonly unitId: string;
  readonly isElectronic: boolean;
}
/** A loan of hers that has not ended, and the store that answers for it. */
export const myLoan = prepared(
  'my-loan',
  `select l.tenant_id as "tenantId", l.id as "loanId", l.person_id as "personId", l.item_id as "itemId", a.names as article, s.phone, s.unit_id as "unitId",
      coalesce(c.is_electronic, false) as "isElectronic"
    from aid_loan l join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    left join aid_article_care c on c.tenant_id = a.tenant_id and c.article_id = a.id
    where l.id = $1 and l.person_id = $2 and l.back_at is null`,
);
export const dueForService = prepared(
  'due-for-service',
  `select i.id as "thingId", i.label, a.names as article, s.name as store, i.service_on::text as "serviceOn", i.state = 'out' as "isOut"
    from aid_item i join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    where i.tenant_id = $1 and i.service_on <= $2 and i.state not in ('scrapped', 'missing')
      and not exists (select from aid_repair r where r.tenant_id = i.tenant_id and r.item_id = i.id and r.kind = 'service' and r.done_at is null)
    order by i.service_on, i.label limit 200`,
);
