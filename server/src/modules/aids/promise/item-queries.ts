const columns = `i.id, i.tenant_id as "tenantId", i.number::text as number, i.stock_id as "stockId", i.label, i.serial, i.model, i.batch, i.state,
    i.state_at as "stateAt", i.shelf, i.lacking, i.held_because as "heldBecause", i.counts_from as "countsFrom", i.last_back_at as "lastBackAt",
    i.version`;

export const itemById = {
  name: 'aids-item-by-id',
  text: `select ${columns} from aid_item i where i.tenant_id = $1 and i.id = $2`,
};
export const holdItem = {
  name: 'aids-hold-item',
  text: `select ${columns} from aid_item i where i.tenant_id = $1 and i.id = $2 for update`,
};
export const itemByLabel = {
  name: 'aids-item-by-label',
  text: `select ${columns} from aid_item i where i.tenant_id = $1 and i.label = $2`,
};
export const onShelfOf = {
  name: 'aids-on-shelf-of',
  text: `select ${columns} from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.state = 'available' order by i.last_back_at nulls first, i.id`,
};
export const setItemState = {
  name: 'aids-set-item-state',
  text: `update aid_item set state = $3, state_at = $4, counts_from = $5, held_because = $6, lacking = $7,
      cleaned_at = case when $3 = 'cleaned' then $4 else cleaned_at end,
      inspected_at = case when $3 = 'inspected' then $4 else inspected_at end,
      last_back_at = case when $3 = 'returned' then $4 else last_back_at end,
      version = version + 1 where tenant_id = $1 and id = $2`,
};
export const setCountsFrom = {
  name: 'aids-set-counts-from',
  text: 'update aid_item set counts_from = $3 where tenant_id = $1 and id = $2',
};
export const putInStock = {
  name: 'aids-put-in-stock',
  text: 'update aid_item set stock_id = $3, shelf = $4, counts_from = $5, version = version + 1 where tenant_id = $1 and id = $2',
};
export const addItemEvent = {
  name: 'aids-add-item-event',
  text: `insert into aid_item_event (tenant_id, id, item_id, kind, state, at, by_id, by_name, words, facts)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
};
export const addItem = {
  name: 'aids-add-item',
  text: `insert into aid_item (tenant_id, id, stock_id, label, serial, maker, model, batch, state, state_at, shelf, bought_on, price_ore, counts_from)
    values ($1, $2, $3, $4, $5, $6, $7, $8, 'available', $9, $10, $11, $12, $13)`,
};
/** Back from a loan or from the workshop, and not ready yet. */
export const dirtyOfStockUntil = {
  name: 'aids-dirty-of-stock-until',
  text: `select ${columns} from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.state in ('returned', 'cleaned', 'inspected')
    and i.counts_from <= $3 order by i.id for update`,
};
/** Lent, and marked or let go since it was last counted: what is kept aside does not count, what is not does. */
export const unsettledOut = {
  name: 'aids-unsettled-out',
  text: `select ${columns} from aid_item i where i.tenant_id = $1 and i.stock_id = $2 and i.state = 'out'
    and (i.held_because is null) = (i.counts_from is null) and i.lacking = '{}' order by i.id for update`,
};
export const setMarks = {
  name: 'aids-set-marks',
  text: `update aid_item set held_because = $3, lacking = $4, counts_from = $5, version = version + 1 where tenant_id = $1 and id = $2`,
};
export const takeFromShelf = {
  name: 'aids-take-from-shelf',
  text: 'update aid_stock set on_shelf = on_shelf - $3 where tenant_id = $1 and id = $2 and on_shelf >= $3 returning on_shelf',
};
