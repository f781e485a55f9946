import { labelOf } from '@tunet/contract/aid-label';
import type { TownStore } from './aid-store.ts';
import { type AidsLeft, hoursAgo } from './lay-out-aid-loans.ts';
import { idOf } from './seeded.ts';
import type { TownContext } from './town-context.ts';
import { phonesOfUnits } from './town-units.ts';

/** A count that is going on, things on their way to another room of the store, and what is given and runs low. */
export function layOutAidShelves(context: TownContext, store: TownStore, left: AidsLeft): void {
  layOutCount(context, store, left);
  layOutSupplies(context);
  if (store.outpost) layOutTransfers(context, store, left);
}

/** One shelf: two are not seen, one lies on the wrong shelf, and one label nobody knows. */
function layOutCount(context: TownContext, store: TownStore, left: AidsLeft): void {
  const { rows, place, roster } = context;
  const shelf = left.find('walking-frame', 'medium');
  const strays = left.find('walking-frame', 'strong');
  const [first] = shelf?.things ?? [];
  if (!shelf || !first) return;
  const tenant_id = idOf(place.slug);
  const keeper = roster.pick(`${place.slug} store`, 'store-keeper', 0);
  const id = idOf(`${place.slug} aid count`);
  rows.add('aid_count', {
    ...{ tenant_id, id, store_id: idOf(`${place.slug} aid store`), shelf: first.row.shelf },
    ...{ begun_at: hoursAgo(context, 1), begun_by: keeper.id, begun_by_name: keeper.name },
  });
  const seen = [
    ...shelf.things.slice(0, Math.max(1, shelf.things.length - 2)).map(({ row }) => row.label),
    ...(strays?.things ?? []).slice(0, 1).map(({ row }) => row.label),
    labelOf(store.labelsFrom + 39_999),
  ];
  for (const [no, label] of seen.entries()) {
    rows.add('aid_count_seen', {
      ...{ tenant_id, count_id: id, label, shelf: first.row.shelf, seen_at: hoursAgo(context, 0.9 - no * 0.02) },
    });
  }
}

function layOutSupplies(context: TownContext): void {
  const { rows, place, roster } = context;
  const tenant_id = idOf(place.slug);
  const stock_id = idOf(`${place.slug} aid stock crutch-ferrules one`);
  const keeper = roster.pick(`${place.slug} store`, 'store-keeper', 0);
  let left_then = 40;
  for (const [no, change] of [-12, -8, -4, -4].entries()) {
    left_then += change;
    rows.add('aid_supply_move', {
      ...{ tenant_id, id: idOf(`${place.slug} aid supply ${no}`), stock_id, change, why: 'given', left_then },
      ...{ at: hoursAgo(context, 700 - no * 170), by_id: keeper.id, by_name: keeper.name },
    });
  }
  rows.add('aid_supply_order', {
    ...{ tenant_id, id: idOf(`${place.slug} aid supply order`), stock_id, pieces: 50 },
    ...{ ordered_at: hoursAgo(context, 27), ordered_by_name: keeper.name },
  });
}

/** One is on its way, and one has come and has been looked over. */
function layOutTransfers(context: TownContext, store: TownStore, left: AidsLeft): void {
  const { rows, place, scale, roster } = context;
  const { outpost } = store;
  const sent = left.take('walking-stick', 'long');
  if (!outpost || !sent) return;
  const tenant_id = idOf(place.slug);
  const store_id = idOf(`${place.slug} aid outpost`);
  const unit = phonesOfUnits(place, scale).get(`${place.slug} store`);
  const keeper = roster.pick(`${place.slug} store`, 'store-keeper', 0);
  rows.add('aid_store', {
    ...{ tenant_id, id: store_id, unit_id: idOf(`${place.slug} store`), name: outpost.name, street: outpost.street },
    ...{ phone: unit?.phone ?? '', lock_code: null },
  });
  for (const kind of ['counter', 'cleaning'] as const) {
    for (const weekday of [2, 4])
      rows.add('aid_store_hour', {
        ...{ tenant_id, id: idOf(`${place.slug} aid outpost hours ${kind} ${weekday}`), store_id, kind, weekday },
        ...{ opens: '10:00', closes: '14:00', from_on: '2020-01-01' },
      });
  }
  const to = idOf(`${place.slug} aid outpost walking-stick long`);
  rows.add('aid_stock', {
    ...{ tenant_id, id: to, store_id, article_id: idOf(`${place.slug} aid walking-stick`), size_id: sent.stock.sizeId },
    ...{ on_shelf: 0, lowest: null },
  });
  const at = hoursAgo(context, 20);
  Object.assign(sent.thing.row, { state: 'quarantine', held_because: 'transfer', state_at: at, counts_from: null });
  rows.add('aid_transfer', {
    ...{ tenant_id, id: idOf(`aid transfer ${sent.thing.id}`), item_id: sent.thing.id, from_stock_id: sent.stock.id },
    ...{ to_stock_id: to, was_ready: true, sent_at: at, sent_by_name: keeper.name },
  });
  const come = left.take('walking-stick', 'long');
  if (!come) return;
  Object.assign(come.thing.row, { stock_id: to, shelf: 'H1' });
  rows.add('aid_transfer', {
    ...{ tenant_id, id: idOf(`aid transfer ${come.thing.id}`), item_id: come.thing.id, from_stock_id: come.stock.id },
    ...{ to_stock_id: to, was_ready: true, sent_at: hoursAgo(context, 122), sent_by_name: keeper.name },
    ...{ came_at: hoursAgo(context, 96), came_by_name: keeper.name, ended_as: 'came' },
  });
}
