import type { AidTransfer } from '@tunet/contract';
import { lockStocks } from '../promise/capacity.ts';
import * as items from '../promise/item-queries.ts';
import { mayPull } from '../promise/pull.ts';
import { type AtWork, step } from './at-work.ts';
import * as queries from './count-queries.ts';
import type * as things from './thing-queries.ts';

/** Sends a thing to another store: it counts at neither until it has come. Never one that somebody comes for within a day. Null when the store is nowhere. */
export async function sendThing(
  at: AtWork,
  thing: things.WholeThingRecord,
  toStoreId: string,
): Promise<
  | { readonly refused: 'not-now' | 'same-store' | 'kept-aside' | 'promised-within-a-day' }
  | { readonly id: string }
  | null
> {
  const { tx, actor, newId } = at;
  const { tenantId } = actor;
  if ((await tx.rows(queries.storeHere, [tenantId, toStoreId])).length === 0) return null;
  if (thing.storeId === toStoreId) return { refused: 'same-store' };
  if (thing.heldBecause !== null) return { refused: 'kept-aside' };
  if (!['available', 'returned', 'cleaned', 'inspected'].includes(thing.state)) return { refused: 'not-now' };
  if (thing.state === 'available' && !(await mayPull(tx, { tenantId, stockId: thing.stockId }))) {
    return { refused: 'promised-within-a-day' };
  }
  const toStockId = await stockAt(at, thing.stockId, toStoreId);
  const id = newId();
  await step(at, thing.id, { to: 'quarantine', heldBecause: 'transfer', facts: { because: 'transfer' } });
  await tx.rows(queries.addTransfer, [
    ...[tenantId, id, thing.id, thing.stockId, toStockId, thing.state === 'available', tx.at, actor.name],
  ]);
  return { id };
}

async function stockAt({ tx, actor, newId }: AtWork, stockId: string, storeId: string): Promise<string> {
  const find = () => tx.rows<{ id: string }>(queries.stockAt, [actor.tenantId, stockId, storeId]);
  const [there] = await find();
  if (there) return there.id;
  await tx.rows(queries.addStockAt, [actor.tenantId, stockId, newId(), storeId]);
  const [made] = await find();
  if (!made) throw new TypeError('a kind that was just laid out is there');
  return made.id;
}

/** It has come, or turned back. After the way it is wiped and looked over before anybody gets it, and counts where it is. */
export async function receiveThing(
  at: AtWork,
  transfer: queries.TransferRow,
  { as, shelf }: { readonly as: 'came' | 'turned-back'; readonly shelf?: string | undefined },
): Promise<void> {
  const { tx, actor } = at;
  const { tenantId } = actor;
  await lockStocks(tx, tenantId, [transfer.fromStockId, transfer.toStockId].sort());
  await tx.rows(queries.endTransfer, [tenantId, transfer.id, tx.at, actor.name, as]);
  const stockId = as === 'came' ? transfer.toStockId : transfer.fromStockId;
  await tx.rows(items.putInStock, [tenantId, transfer.thingId, stockId, shelf ?? null, null]);
  await step(at, transfer.thingId, { to: 'returned', heldBecause: null, facts: { because: 'transfer' } });
}

export function shownTransfer(row: queries.TransferRow): AidTransfer {
  const { id, thingId, label, article, from, to, endedAs } = row;
  return {
    ...{ id, thingId, label, article, from, to, endedAs },
    ...{ sentAt: row.sentAt.toISOString(), cameAt: row.cameAt?.toISOString() ?? null },
  };
}
