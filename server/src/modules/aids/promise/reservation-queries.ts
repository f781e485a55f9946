const columns = `r.id, r.tenant_id as "tenantId", r.person_id as "personId", r.stock_id as "stockId", r.state, r.why, r.way, r.from_half as "fromHalf",
    r.free_half as "freeHalf", r.due_on::text as "dueOn", r.ready_at as "readyAt", r.fetch_by_on::text as "fetchByOn", r.item_id as "itemId",
    r.moved_to_id as "movedToId", r.told_at as "toldAt", r.told_why as "toldWhy", r.asked_at as "askedAt", r.made_at as "madeAt",
    r.made_by as "madeBy", r.made_by_name as "madeByName", r.ended_at as "endedAt", r.ring_because as "ringBecause", r.rung_at as "rungAt",
    r.bring_on::text as "bringOn",
    r.version`;

export const addReservation = {
  name: 'aids-add-reservation',
  text: `insert into aid_reservation (tenant_id, id, person_id, stock_id, state, why, way, from_half, free_half, due_on, ready_at, fetch_by_on,
      asked_at, made_at, made_by, made_by_name)
    values ($1, $2, $3, $4, 'promised', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
};
export const reservationById = {
  name: 'aids-reservation-by-id',
  text: `select ${columns} from aid_reservation r where r.id = $1`,
};
/** Locks the row after its kind is locked: stock first, then reservation, everywhere. */
export const holdReservation = {
  name: 'aids-hold-reservation',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.id = $2 for update`,
};
export const reservationsOfPerson = {
  name: 'aids-reservations-of-person',
  text: `select ${columns} from aid_reservation r where r.person_id = $1 and (r.ended_at is null or r.ended_at > $2)
    order by r.ended_at is not null, r.ready_at, r.id`,
};
export const promisedOfStocks = {
  name: 'aids-promised-of-stocks',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.stock_id = any ($2::uuid[]) and r.state = 'promised'
    order by r.ready_at, r.id`,
};
export const endReservation = {
  name: 'aids-end-reservation',
  text: `update aid_reservation set state = $3, ended_at = $4, told_at = $5, told_why = $6, moved_to_id = $7, ring_because = $8, item_id = null,
      version = version + 1 where tenant_id = $1 and id = $2`,
};
export const fetchReservation = {
  name: 'aids-fetch-reservation',
  text: `update aid_reservation set state = 'fetched', ended_at = $3, item_id = $4, version = version + 1 where tenant_id = $1 and id = $2`,
};
export const bindReservation = {
  name: 'aids-bind-reservation',
  text: 'update aid_reservation set item_id = $3, version = version + 1 where tenant_id = $1 and id = $2',
};
export const replanReservation = {
  name: 'aids-replan-reservation',
  text: `update aid_reservation set from_half = $3, free_half = $4, due_on = $5, ready_at = $6, fetch_by_on = $7, way = $8,
      bring_on = case when ready_at = $6::timestamptz then bring_on end, version = version + 1 where tenant_id = $1 and id = $2`,
};
/** The days stand; the last day to fetch it never goes beyond the loan. */
export const setWay = {
  name: 'aids-set-way',
  text: `update aid_reservation set way = $3, bring_on = $4::date, fetch_by_on = greatest(fetch_by_on, least($5::date, due_on)), version = version + 1
    where tenant_id = $1 and id = $2`,
};
export const tellReservation = {
  name: 'aids-tell-reservation',
  text: `update aid_reservation set told_at = $3, told_why = $4, ring_because = coalesce($5, ring_because), version = version + 1
    where tenant_id = $1 and id = $2`,
};
export const rungReservation = {
  name: 'aids-rung-reservation',
  text: `update aid_reservation set rung_at = $3, version = version + 1 where tenant_id = $1 and id = $2`,
};
export const boundTo = {
  name: 'aids-bound-to',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.item_id = $2 and r.state = 'promised'`,
};

/** For the sweep: those whose span overlaps half days that are short and who can still be told in time; least important and latest first. */
export const yieldFirst = {
  name: 'aids-yield-first',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.stock_id = $2 and r.state = 'promised' and r.ready_at >= $3
      and r.from_half < $4 and r.free_half > $5
    order by r.why = 'discharge', r.item_id is not null, r.made_at desc, r.id desc for update`,
};
/** As above where nobody can be told in time any more: least important and latest first. */
export const yieldLate = {
  name: 'aids-yield-late',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.stock_id = $2 and r.state = 'promised' and r.from_half < $3 and r.free_half > $4
    order by r.why = 'discharge', r.item_id is not null, r.made_at desc, r.id desc for update`,
};
/** Bound to a thing that no longer lies there for it. */
export const boundToLost = {
  name: 'aids-bound-to-lost',
  text: `select ${columns} from aid_reservation r join aid_item i on i.tenant_id = r.tenant_id and i.id = r.item_id
    where r.tenant_id = $1 and r.stock_id = $2 and r.state = 'promised' and (i.state <> 'reserved' or i.stock_id <> r.stock_id)
    order by r.ready_at, r.id for update of r`,
};
/** Not fetched by its day. What the store was to bring is not lost because the store has not come. */
export const unfetchedOfStock = {
  name: 'aids-unfetched-of-stock',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.stock_id = $2 and r.state = 'promised'
      and (case when r.way = 'delivery' then r.due_on else r.fetch_by_on end) < $3::date
    order by r.id`,
};
export const promisedOfStockUntil = {
  name: 'aids-promised-of-stock-until',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.stock_id = $2 and r.state = 'promised' and r.from_half <= $3
    order by r.id for update`,
};
export const promisedOfPerson = {
  name: 'aids-promised-of-person',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.person_id = $2 and r.state = 'promised' order by r.stock_id, r.id`,
};
export const stoppedByDeath = {
  name: 'aids-stopped-by-death',
  text: `select ${columns} from aid_reservation r where r.tenant_id = $1 and r.stopped_by = $2 order by r.stock_id, r.id`,
};
export const stopReservation = {
  name: 'aids-stop-reservation',
  text: `update aid_reservation set state = 'cancelled', ended_at = $3, stopped_by = $4, item_id = null, ring_because = null, version = version + 1
    where tenant_id = $1 and id = $2`,
};
/** The death is undone, and what was promised her is promised to somebody else. */
export const standsNoMore = {
  name: 'aids-stands-no-more',
  text: `update aid_reservation set state = $3, ended_at = $4, told_at = $4, told_why = 'given-meanwhile', moved_to_id = $5, ring_because = $6,
      stopped_by = null, version = version + 1 where tenant_id = $1 and id = $2`,
};
export const standAgain = {
  name: 'aids-stand-again',
  text: `update aid_reservation set state = 'promised', ended_at = null, stopped_by = null, fetch_by_on = greatest(fetch_by_on, $3::date), version = version + 1 where tenant_id = $1 and id = $2`,
};
