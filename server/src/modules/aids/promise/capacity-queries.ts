/** Locks kinds at stores, always in the order of their ids: whoever promises one waits for the other who does. */
export const lockStocks = {
  name: 'aids-lock-stocks',
  text: `select id from aid_stock where tenant_id = $1 and id = any ($2::uuid[]) order by id for update`,
};

/** Half days in which everything is promised, and the last that is laid out, kind by kind. */
export const bookedHalves = {
  name: 'aids-booked-halves',
  text: `select s.id as "stockId", (select max(half) from aid_capacity c where c.tenant_id = s.tenant_id and c.stock_id = s.id) as last,
      array(select c.half from aid_capacity c where c.tenant_id = s.tenant_id and c.stock_id = s.id and c.half >= $3 and c.promised >= c.usable
        order by c.half) as full
    from aid_stock s where s.tenant_id = $1 and s.id = any ($2::uuid[])`,
};

export const lastHalves = {
  name: 'aids-last-halves',
  text: `select s.id as "stockId", (select max(half) from aid_capacity c where c.tenant_id = s.tenant_id and c.stock_id = s.id) as last
    from aid_stock s where s.tenant_id = $1 and s.id = any ($2::uuid[])`,
};

/** New half days at the end, with what counts in each. */
export const addHalves = {
  name: 'aids-add-halves',
  text: `insert into aid_capacity (tenant_id, stock_id, half, usable)
    select $1, $2, h, (select count(*) from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.counts_from <= h)
    from generate_series($3::int, $4::int - 1) h on conflict do nothing`,
};

const short = (promised: string, usable: string) => `greatest(0, (${promised}) - (${usable}))`;
const within = 'tenant_id = $1 and stock_id = $2 and half >= $3 and half < $4';

/** One more promise where there is room; the database refuses the rest. */
export const promiseHalves = {
  name: 'aids-promise-halves',
  text: `update aid_capacity set promised = promised + 1 where ${within} and promised < usable returning half`,
};
/** One more, also where there is no room: what is missing is counted as short and solved. */
export const holdHalves = {
  name: 'aids-hold-halves',
  text: `update aid_capacity set promised = promised + 1, short = ${short('promised + 1', 'usable')} where ${within}`,
};
export const releaseHalves = {
  name: 'aids-release-halves',
  text: `update aid_capacity set promised = promised - 1, short = ${short('promised - 1', 'usable')} where ${within}`,
};
export const changeUsable = {
  name: 'aids-change-usable',
  text: `update aid_capacity set usable = usable + $5, short = ${short('promised', 'usable + $5')} where ${within}`,
};

export const yieldingSpans = {
  name: 'aids-yielding-spans',
  text: `select from_half as "from", free_half as "to" from aid_span
    where tenant_id = $1 and stock_id = $2 and yields and ready_at >= $3 and free_half > $4 and from_half < $5`,
};
export const shortHalves = {
  name: 'aids-short-halves',
  text: `select half, short from aid_capacity where ${within} and short > 0 order by half`,
};
export const capacityHalves = {
  name: 'aids-capacity-halves',
  text: `select half, usable, promised, short from aid_capacity where ${within} order by half`,
};

export const addSpan = {
  name: 'aids-add-span',
  text: `insert into aid_span (tenant_id, reservation_id, stock_id, from_half, free_half, ready_at, yields)
    values ($1, $2, $3, $4, $5, $6, $7)`,
};
export const dropSpan = {
  name: 'aids-drop-span',
  text: 'delete from aid_span where tenant_id = $1 and reservation_id = $2',
};
export const moveSpan = {
  name: 'aids-move-span',
  text: `update aid_span set stock_id = $3, from_half = $4, free_half = $5, ready_at = $6 where tenant_id = $1 and reservation_id = $2`,
};

/** Everything anew from what is true: things that count, promises and loans. Only for roles that see all loans. */
export const forgetHalves = {
  name: 'aids-forget-halves',
  text: 'delete from aid_capacity where tenant_id = $1 and stock_id = $2 and half >= $3',
};
export const countAnew = {
  name: 'aids-count-anew',
  text: `insert into aid_capacity (tenant_id, stock_id, half, usable, promised, short)
    select $1, $2, h, usable, promised, ${short('promised', 'usable')} from (
      select h, (select count(*) from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.counts_from <= h) as usable,
        (select count(*) from aid_span s where s.tenant_id = $1 and s.stock_id = $2 and s.from_half <= h and s.free_half > h)
          + (select count(*) from aid_loan l where l.tenant_id = $1 and l.stock_id = $2 and l.back_at is null and l.free_half > h) as promised
      from generate_series($3::int, $4::int - 1) h) counted`,
};
export const farthestHold = {
  name: 'aids-farthest-hold',
  text: `select greatest((select max(free_half) from aid_span where tenant_id = $1 and stock_id = $2),
    (select max(free_half) from aid_loan where tenant_id = $1 and stock_id = $2 and back_at is null)) as half`,
};
export const countUncounted = {
  name: 'aids-count-uncounted',
  text: `update aid_item set counts_from = $3 where tenant_id = $1 and stock_id = $2 and counts_from is null
    and held_because is null and state in ('available', 'reserved', 'out', 'returned', 'cleaned', 'inspected')`,
};
