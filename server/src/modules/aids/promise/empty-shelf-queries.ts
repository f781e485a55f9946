export const addEmptyShelf = {
  name: 'aids-add-empty-shelf',
  text: 'insert into aid_empty_shelf (tenant_id, id, stock_id, at) values ($1, $2, $3, $4)',
};
export const holdEmptyShelf = {
  name: 'aids-hold-empty-shelf',
  text: `select e.id, e.tenant_id as "tenantId", e.stock_id as "stockId", e.looked_at as "lookedAt", s.unit_id as "unitId"
    from aid_empty_shelf e join aid_stock k on k.tenant_id = e.tenant_id and k.id = e.stock_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id where e.id = $1 for update of e`,
};
export const closeEmptyShelf = {
  name: 'aids-close-empty-shelf',
  text: `update aid_empty_shelf set looked_at = $3, looked_by = $4, looked_by_name = $5, found = $6
    where tenant_id = $1 and stock_id = (select stock_id from aid_empty_shelf where tenant_id = $1 and id = $2) and looked_at is null`,
};
/** Missing since somebody stood before an empty shelf; clean as they were. */
export const missingOf = {
  name: 'aids-missing-of',
  text: `select i.id, i.tenant_id as "tenantId", i.number::text as number, i.stock_id as "stockId", i.label, i.serial, i.model, i.batch, i.state,
      i.state_at as "stateAt", i.shelf, i.lacking, i.held_because as "heldBecause", i.counts_from as "countsFrom",
      i.last_back_at as "lastBackAt", i.version
    from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.state = 'missing' and i.lacking = '{}' and i.held_because is null
      and (i.last_back_at is null or (i.cleaned_at >= i.last_back_at and i.inspected_at >= i.cleaned_at))
    order by i.state_at desc, i.id for update`,
};
export const openEmptyShelves = {
  name: 'aids-open-empty-shelves',
  text: `select distinct on (e.stock_id) e.id as "emptyShelfId", e.at, e.stock_id as "stockId",
      (select count(*)::int from aid_item i where i.tenant_id = e.tenant_id and i.stock_id = e.stock_id and i.state = 'available') as expected
    from aid_empty_shelf e join aid_stock k on k.tenant_id = e.tenant_id and k.id = e.stock_id
    join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    where e.tenant_id = $1 and s.unit_id = any ($2::uuid[]) and e.looked_at is null order by e.stock_id, e.at, e.id`,
};
