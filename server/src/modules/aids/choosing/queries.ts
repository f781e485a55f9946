import type { Prepared } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aids-choosing-${name}`, text };
}

/** Every kind that may be promised, of some articles. */
export const stocksOfArticles = prepared(
  'stocks',
  `select k.id as "stockId", k.article_id as "articleId", k.size_id as "sizeId" from aid_stock k
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id and s.closed_on is null
    where k.tenant_id = $1 and k.article_id = any ($2::uuid[]) order by k.id`,
);
/** How many lie on the shelf, and how many of them may be had now: never more than are free in each half day to come. */
export const onShelf = prepared(
  'on-shelf',
  `select k.id as "stockId", least(
      (select count(*) from aid_item i where i.tenant_id = k.tenant_id and i.stock_id = k.id and i.state = 'available'),
      (select min(greatest(0, c.usable - c.promised)) from aid_capacity c where c.tenant_id = k.tenant_id and c.stock_id = k.id and c.half >= $3 and c.half < $4)
    )::int as free from aid_stock k where k.tenant_id = $1 and k.id = any ($2::uuid[])`,
);

const wait = `w.id as "waitId", w.tenant_id as "tenantId", w.person_id as "personId", w.stock_id as "stockId", w.state, w.why, w.asked_at as "askedAt",
    w.joined_at as "joinedAt", w.joined_by as "joinedBy", w.joined_by_name as "joinedByName", w.reservation_id as "reservationId", w.version,
    (select count(*)::int from aid_wait_place o where o.tenant_id = w.tenant_id and o.stock_id = w.stock_id
      and (not o.goes_first, o.joined_at, o.wait_id) < (w.why <> 'discharge', w.joined_at, w.id)) as before`;
export const waitsOfPerson = prepared(
  'waits-of-person',
  `select ${wait} from aid_wait w where w.person_id = $1 and (w.ended_at is null or w.ended_at > $2) order by w.ended_at is not null, w.joined_at desc`,
);
export const waitById = prepared('wait-by-id', `select ${wait} from aid_wait w where w.id = $1`);
export const holdWait = prepared(
  'hold-wait',
  `select ${wait} from aid_wait w where w.tenant_id = $1 and w.id = $2 for update of w`,
);
export const waitsAlready = prepared(
  'waits-already',
  `select w.id from aid_wait w where w.tenant_id = $1 and w.person_id = $2 and w.stock_id = $3 and w.state = 'waiting'`,
);
export const addWait = prepared(
  'add-wait',
  `insert into aid_wait (tenant_id, id, person_id, stock_id, state, why, asked_at, joined_at, joined_by, joined_by_name)
    values ($1, $2, $3, $4, 'waiting', $5, $6, $6, $7, $8)`,
);
export const takePlace = prepared(
  'take-place',
  `insert into aid_wait_place (tenant_id, wait_id, stock_id, goes_first, joined_at) values ($1, $2, $3, $4, $5)`,
);
export const leavePlace = prepared('leave-place', 'delete from aid_wait_place where tenant_id = $1 and wait_id = $2');
export const leaveWait = prepared(
  'leave-wait',
  `update aid_wait set state = 'left', ended_at = $3, version = version + 1 where tenant_id = $1 and id = $2 and state = 'waiting'`,
);
export const offerWait = prepared(
  'offer-wait',
  `update aid_wait set state = 'offered', ended_at = $3, offered_at = $3, reservation_id = $4, version = version + 1
    where tenant_id = $1 and id = $2 and state = 'waiting'`,
);
/** Kinds that somebody waits for, and the municipalities they are in. */
export const lines = prepared(
  'lines',
  `select distinct tenant_id as "tenantId", stock_id as "stockId" from aid_wait where state = 'waiting' order by 1, 2`,
);
/** In line: those who come home from hospital first, then whoever has waited longest. */
export const line = prepared(
  'line',
  `select ${wait} from aid_wait w where w.tenant_id = $1 and w.stock_id = $2 and w.state = 'waiting'
    order by w.why = 'discharge' desc, w.joined_at, w.id for update of w skip locked`,
);
export const stopWaits = prepared(
  'stop-waits',
  `update aid_wait set state = 'left', ended_at = $3, stopped_by = $4, version = version + 1 where tenant_id = $1 and person_id = $2 and state = 'waiting'`,
);
export const waitAgain = prepared(
  'wait-again',
  `update aid_wait set state = 'waiting', ended_at = null, stopped_by = null, version = version + 1 where tenant_id = $1 and stopped_by = $2`,
);
export const stopPlaces = prepared(
  'stop-places',
  `delete from aid_wait_place p using aid_wait w where p.tenant_id = $1 and w.tenant_id = $1 and w.id = p.wait_id and w.person_id = $2`,
);
export const placesAgain = prepared(
  'places-again',
  `insert into aid_wait_place (tenant_id, wait_id, stock_id, goes_first, joined_at)
    select tenant_id, id, stock_id, why = 'discharge', joined_at from aid_wait where tenant_id = $1 and stopped_by = $2`,
);
