import type { AidItemState, LocalText } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `aid-count-${name}`, text };
}

export interface CountRow extends Row {
  readonly id: string;
  readonly storeId: string;
  readonly store: string;
  readonly shelf: string | null;
  readonly begunAt: Date;
  readonly settledAt: Date | null;
  readonly version: number;
}
const count = `c.id, c.store_id as "storeId", s.name as store, c.shelf, c.begun_at as "begunAt", c.settled_at as "settledAt", c.version
  from aid_count c join aid_store s on s.tenant_id = c.tenant_id and s.id = c.store_id`;
export const counts = prepared(
  'listed',
  `select ${count} where c.tenant_id = $1 order by c.settled_at is not null, c.begun_at desc limit 30`,
);
export const oneCount = prepared('one', `select ${count} where c.tenant_id = $1 and c.id = $2`);
export const lockCount = prepared('lock', 'select id from aid_count where tenant_id = $1 and id = $2 for update');
export const openCount = prepared(
  'open',
  `select id from aid_count where tenant_id = $1 and store_id = $2 and shelf is not distinct from $3 and settled_at is null`,
);
export const addCount = prepared(
  'add',
  'insert into aid_count (tenant_id, id, store_id, shelf, begun_at, begun_by, begun_by_name) values ($1, $2, $3, $4, $5, $6, $7)',
);
export const settleCount = prepared(
  'settle',
  'update aid_count set settled_at = $3, settled_by_name = $4, version = version + 1 where tenant_id = $1 and id = $2',
);
export const stores = prepared(
  'stores',
  `select s.id, s.name, array(select distinct i.shelf from aid_item i join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
      where k.tenant_id = s.tenant_id and k.store_id = s.id and i.shelf is not null and i.state <> 'scrapped' order by 1) as shelves
    from aid_store s where s.tenant_id = $1 and s.closed_on is null order by s.name`,
);
export const addSeen = prepared(
  'add-seen',
  `insert into aid_count_seen (tenant_id, count_id, label, shelf, seen_at) values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, count_id, label) do update set shelf = coalesce(excluded.shelf, aid_count_seen.shelf),
      seen_at = greatest(excluded.seen_at, aid_count_seen.seen_at)`,
);
export const touchCount = prepared(
  'touch',
  'update aid_count set version = version + 1 where tenant_id = $1 and id = $2',
);
export const seenIn = prepared(
  'seen-in',
  'select label, shelf, seen_at as at from aid_count_seen where tenant_id = $1 and count_id = $2 order by label',
);

export interface KnownRow extends Row {
  readonly id: string;
  readonly label: string;
  readonly article: LocalText;
  readonly state: AidItemState;
  readonly shelf: string | null;
  readonly storeId: string;
  readonly changedAt: Date;
}
/** What should lie in the store, and whatever was read, of any store. */
export const known = prepared(
  'known',
  `select i.id, i.label, a.names as article, i.state, i.shelf, k.store_id as "storeId", i.state_at as "changedAt"
    from aid_item i join aid_stock k on k.tenant_id = i.tenant_id and k.id = i.stock_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    where i.tenant_id = $1 and (k.store_id = $2 or i.label = any ($3::text[]))
      and not exists (select from aid_transfer t where t.tenant_id = i.tenant_id and t.item_id = i.id and t.came_at is null) order by i.id`,
);

export interface TransferRow extends Row {
  readonly id: string;
  readonly thingId: string;
  readonly label: string;
  readonly article: LocalText;
  readonly from: string;
  readonly to: string;
  readonly fromStockId: string;
  readonly toStockId: string;
  readonly wasReady: boolean;
  readonly sentAt: Date;
  readonly cameAt: Date | null;
  readonly endedAs: 'came' | 'turned-back' | null;
}
const transfer = `t.id, t.item_id as "thingId", i.label, a.names as article, f.name as "from", o.name as "to", t.from_stock_id as "fromStockId",
    t.to_stock_id as "toStockId", t.was_ready as "wasReady", t.sent_at as "sentAt", t.came_at as "cameAt", t.ended_as as "endedAs"
  from aid_transfer t join aid_item i on i.tenant_id = t.tenant_id and i.id = t.item_id
  join aid_stock fk on fk.tenant_id = t.tenant_id and fk.id = t.from_stock_id join aid_store f on f.tenant_id = fk.tenant_id and f.id = fk.store_id
  join aid_stock tk on tk.tenant_id = t.tenant_id and tk.id = t.to_stock_id join aid_store o on o.tenant_id = tk.tenant_id and o.id = tk.store_id
  join aid_article a on a.tenant_id = tk.tenant_id and a.id = tk.article_id`;
export const transfers = prepared(
  'transfers',
  `select ${transfer} where t.tenant_id = $1 and (t.came_at is null or t.came_at > $2) order by t.came_at is not null, t.sent_at desc limit 200`,
);
export const oneTransfer = prepared('transfer', `select ${transfer} where t.tenant_id = $1 and t.id = $2`);
export const lockTransfer = prepared(
  'lock-transfer',
  'select id from aid_transfer where tenant_id = $1 and id = $2 for update',
);
export const addTransfer = prepared(
  'add-transfer',
  `insert into aid_transfer (tenant_id, id, item_id, from_stock_id, to_stock_id, was_ready, sent_at, sent_by_name) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
export const endTransfer = prepared(
  'end-transfer',
  `update aid_transfer set came_at = $3, came_by_name = $4, ended_as = $5, version = version + 1 where tenant_id = $1 and id = $2`,
);
export const storeHere = prepared(
  'store-here',
  'select id from aid_store where tenant_id = $1 and id = $2 and closed_on is null',
);
/** The same size at another store; made when it never had one. */
export const stockAt = prepared(
  'stock-at',
  `select o.id from aid_stock k join aid_stock o on o.tenant_id = k.tenant_id and o.size_id = k.size_id and o.store_id = $3
    where k.tenant_id = $1 and k.id = $2 and o.ended_on is null`,
);
export const addStockAt = prepared(
  'add-stock-at',
  `insert into aid_stock (tenant_id, id, store_id, article_id, size_id) select tenant_id, $3, $4, article_id, size_id from aid_stock
    where tenant_id = $1 and id = $2 on conflict (tenant_id, store_id, size_id) do update set ended_on = null`,
);

export interface SupplyRow extends Row {
  readonly id: string;
  readonly store: string;
  readonly article: LocalText;
  readonly size: LocalText;
  readonly onShelf: number;
  readonly lowest: number | null;
  readonly orderedPieces: number | null;
  readonly orderedAt: Date | null;
  readonly givenLately: number;
}
export const supplies = prepared(
  'supplies',
  `select k.id, s.name as store, a.names as article, z.names as size, k.on_shelf as "onShelf", k.lowest, o.pieces as "orderedPieces",
      o.ordered_at as "orderedAt", coalesce((select -sum(m.change) from aid_supply_move m where m.tenant_id = k.tenant_id and m.stock_id = k.id
        and m.why = 'given' and m.at > $2), 0)::int as "givenLately"
    from aid_stock k join aid_store s on s.tenant_id = k.tenant_id and s.id = k.store_id
    join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id join aid_size z on z.tenant_id = k.tenant_id and z.id = k.size_id
    left join aid_supply_order o on o.tenant_id = k.tenant_id and o.stock_id = k.id and o.came_at is null
    where k.tenant_id = $1 and a.kind = 'consumable' and s.closed_on is null
    order by (k.lowest is not null and k.on_shelf < k.lowest) desc, s.name, a.names->>'nb', z.sort limit 300`,
);
/** Held until the end: two who give the last at once do not both. */
export const lockSupply = prepared(
  'lock-supply',
  `select k.on_shelf as "onShelf", a.kind from aid_stock k join aid_article a on a.tenant_id = k.tenant_id and a.id = k.article_id
    where k.tenant_id = $1 and k.id = $2 for update of k`,
);
export const setOnShelf = prepared(
  'set-on-shelf',
  'update aid_stock set on_shelf = $3 where tenant_id = $1 and id = $2',
);
export const setLowest = prepared('set-lowest', 'update aid_stock set lowest = $3 where tenant_id = $1 and id = $2');
export const addMove = prepared(
  'add-move',
  'insert into aid_supply_move (tenant_id, id, stock_id, change, why, left_then, at, by_id, by_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
);
export const openOrder = prepared(
  'open-order',
  'select id from aid_supply_order where tenant_id = $1 and stock_id = $2 and came_at is null',
);
export const addSupplyOrder = prepared(
  'add-supply-order',
  'insert into aid_supply_order (tenant_id, id, stock_id, pieces, ordered_at, ordered_by_name) values ($1, $2, $3, $4, $5, $6)',
);
export const supplyCame = prepared(
  'supply-came',
  'update aid_supply_order set came_at = $3 where tenant_id = $1 and stock_id = $2 and came_at is null',
);
