const whole = `r.id as "promiseId", r.person_id as "personId", a.names as article, z.names as size, s.name as "storeName", r.way, r.why,
    r.ready_at as "readyAt", r.fetch_by_on::text as "fetchByOn", i.label, i.shelf, r.told_why as "toldWhy", r.told_at as "toldAt",
    ma.names as "movedArticle", ms.name as "movedStore",
    (select count(*)::int from aid_item o where o.tenant_id = r.tenant_id and o.stock_id = r.stock_id and o.state = 'available') as "onShelf"`;
const from = `aid_reservation r
    join aid_stock k on k.tenant_id = r.tenant_id and k.id = r.stock_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
    left join aid_item i on i.tenant_id = r.tenant_id and i.id = r.item_id and i.state = 'reserved'
    left join aid_reservation m on m.tenant_id = r.tenant_id and m.id = r.moved_to_id
    left join aid_stock mk on mk.tenant_id = m.tenant_id and mk.id = m.stock_id
    left join aid_article ma on ma.tenant_id = mk.tenant_id and ma.id = mk.article_id
    left join aid_store ms on ms.tenant_id = mk.tenant_id and ms.id = mk.store_id`;

/** Who comes before an instant, at the stores of the units. */
export const comingTo = {
  name: 'aids-coming-to-stores',
  text: `select ${whole} from ${from} where r.tenant_id = $1 and s.unit_id = any ($2::uuid[]) and r.state = 'promised' and r.ready_at < $3
    order by r.ready_at, r.id`,
};
/** Told of a move or of a promise taken back since an instant, and not rung. */
export const toRing = {
  name: 'aids-to-ring',
  text: `select ${whole} from ${from} where r.tenant_id = $1 and s.unit_id = any ($2::uuid[]) and r.told_at > $3 and r.rung_at is null
    and r.state in ('moved', 'withdrawn') order by r.ring_because = 'shelf-empty' desc, r.ready_at, r.id`,
};
export const lateLoans = {
  name: 'aids-late-loans',
  text: `select l.id as "loanId", l.person_id as "personId", a.names as article, i.label, l.due_on::text as "dueOn", $3::date - l.due_on as "daysLate",
      exists (select from aid_capacity c where c.tenant_id = l.tenant_id and c.stock_id = l.stock_id and c.half >= $4 and c.half < $4 + 14
        and c.promised >= c.usable) as "isWanted"
    from aid_loan l join aid_stock k on k.tenant_id = l.tenant_id and k.id = l.stock_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    join aid_item i on i.tenant_id = l.tenant_id and i.id = l.item_id
    where l.tenant_id = $1 and s.unit_id = any ($2::uuid[]) and l.back_at is null and l.due_on < $3::date order by l.due_on, l.id`,
};
export const storesOfUnits = {
  name: 'aids-stores-of-units',
  text: `select id, name from aid_store where tenant_id = $1 and unit_id = any ($2::uuid[]) and closed_on is null order by name, id`,
};
export const closingsAhead = {
  name: 'aids-closings-ahead',
  text: `select id, kind, closed_on::text as "on", why from aid_store_closing where tenant_id = $1 and store_id = $2 and closed_on >= $3::date
    order by closed_on, kind limit 20`,
};
export const unitOfStore = {
  name: 'aids-unit-of-store',
  text: 'select unit_id as "unitId" from aid_store where tenant_id = $1 and id = $2 and closed_on is null',
};
export const addClosing = {
  name: 'aids-add-closing',
  text: `insert into aid_store_closing (tenant_id, id, store_id, kind, closed_on, why) values ($1, $2, $3, $4, $5, $6)
    on conflict (tenant_id, store_id, kind, closed_on) do nothing returning id`,
};
