import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { bookedOf, lockStocks, type StockKey } from './capacity.ts';
import { halfOf } from './half-days.ts';
import { freeHalfAfter, readyAfter, slackHours } from './hold.ts';
import * as queries from './item-queries.ts';
import { countAnew, countLater } from './move-item.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { Item } from './stored.ts';

/**
 * Whether one thing less would break a promise that begins before anybody could be told: then planned work on it waits. What is
 * broken or dangerous is taken away all the same, and those are rung.
 * @param from the first half day in which the thing counts; left out: it counts now
 */
export async function mayPull(tx: Transaction, key: StockKey, from: number | null = null): Promise<boolean> {
  const stock = (await stocksOf(tx, key.tenantId, [key.stockId])).get(key.stockId);
  if (!stock) return false;
  await lockStocks(tx, key.tenantId, [key.stockId]);
  const { zone } = await hoursOf(tx, key.tenantId, stock.storeId);
  const { tellHours } = await loanRules(tx, key.tenantId);
  const now = halfOf(tx.at, zone);
  const tellable = halfOf(new Date(tx.at.getTime() + (tellHours + slackHours) * 3_600_000), zone);
  const [booked] = (await bookedOf(tx, key.tenantId, [key.stockId], now)).values();
  return !(booked?.full ?? []).some((half) => half <= tellable && (from === null || half >= from));
}

/**
 * Moves a thing to another store of the same article and size: it no longer counts where it was, and counts there when it has been
 * looked over after `arrivesAt`. Refused where it is out, kept aside, or another article.
 */
export async function transferItem(
  tx: Transaction,
  _newId: NewId,
  of: {
    readonly tenantId: string;
    readonly itemId: string;
    readonly toStockId: string;
    readonly shelf: string | null;
    readonly arrivesAt: Date;
  },
): Promise<Item | { readonly refused: 'unknown-item' | 'wrong-kind' | 'not-on-shelf' }> {
  const { tenantId } = of;
  const [seen] = await tx.rows<Item>(queries.itemById, [tenantId, of.itemId]);
  if (!seen) return { refused: 'unknown-item' };
  const stocks = await stocksOf(tx, tenantId, [seen.stockId, of.toStockId]);
  const [from, to] = [stocks.get(seen.stockId), stocks.get(of.toStockId)];
  if (!from || !to || from.sizeId !== to.sizeId || from.id === to.id) return { refused: 'wrong-kind' };
  await lockStocks(tx, tenantId, [from.id, to.id]);
  const [item] = await tx.rows<Item>(queries.holdItem, [tenantId, of.itemId]);
  if (!item || item.stockId !== from.id || item.state === 'out' || item.state === 'reserved') {
    return { refused: 'not-on-shelf' };
  }
  await countAnew(tx, item, null);
  await tx.rows(queries.putInStock, [tenantId, item.id, to.id, of.shelf, null]);
  const [moved] = await tx.rows<Item>(queries.holdItem, [tenantId, item.id]);
  if (!moved) throw new TypeError('a thing that was just moved is there');
  if (item.countsFrom === null) return moved;
  const [hours, rules] = [await hoursOf(tx, tenantId, to.storeId), await loanRules(tx, tenantId)];
  const counts =
    item.state === 'available'
      ? halfOf(of.arrivesAt, hours.zone) + 1
      : freeHalfAfter(readyAfter(of.arrivesAt, hours, rules), hours.zone, rules);
  await countLater(tx, moved, counts);
  return { ...moved, countsFrom: counts };
}
