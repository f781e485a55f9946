import type { AidToldWhy } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor } from '../../access/index.ts';
import { lockStocks, releaseSpan } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { halfOf } from './half-days.ts';
import * as itemQueries from './item-queries.ts';
import { writeStep } from './move-item.ts';
import * as queries from './reservation-queries.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { Item, Reservation } from './stored.ts';

/** How a promise ends without a loan. */
export interface Ending {
  readonly state: 'cancelled' | 'moved' | 'withdrawn' | 'lapsed';
  readonly toldWhy?: AidToldWhy;
  readonly movedToId?: string;
  /** Somebody must ring her. */
  readonly ringBecause?: Reservation['ringBecause'];
}

/** Locks the kind of a promise and then the promise; null when it is no longer promised. */
export async function holdPromised(
  tx: Transaction,
  seen: Pick<Reservation, 'tenantId' | 'id' | 'stockId'>,
): Promise<Reservation | null> {
  await lockStocks(tx, seen.tenantId, [seen.stockId]);
  const [row] = await tx.rows<Reservation>(queries.holdReservation, [seen.tenantId, seen.id]);
  return row && row.state === 'promised' && row.stockId === seen.stockId ? row : null;
}

/** Ends a held promise: its half days go back to the others from now on, what was set aside goes back on the shelf. */
export async function endPromise(tx: Transaction, newId: NewId, row: Reservation, ending: Ending): Promise<void> {
  const { tenantId, id } = row;
  const toldAt = ending.toldWhy === undefined ? row.toldAt : tx.at;
  await tx.rows(queries.endReservation, [
    ...[tenantId, id, ending.state, tx.at, toldAt, ending.toldWhy ?? row.toldWhy],
    ...[ending.movedToId ?? null, ending.ringBecause ?? null],
  ]);
  await letGo(tx, newId, row);
}

/** Gives back what a promise holds of, whatever has become of its row. */
export async function letGo(tx: Transaction, newId: NewId, row: Reservation): Promise<void> {
  const { tenantId, id, stockId } = row;
  const stock = (await stocksOf(tx, tenantId, [stockId])).get(stockId);
  if (!stock) throw new TypeError('a promise belongs to a kind at a store');
  const now = halfOf(tx.at, (await hoursOf(tx, tenantId, stock.storeId)).zone);
  await releaseSpan(tx, { tenantId, stockId }, { from: row.fromHalf, to: row.freeHalf }, now);
  await tx.rows(capacityQueries.dropSpan, [tenantId, id]);
  if (row.itemId !== null) {
    const [item] = await tx.rows<Item>(itemQueries.holdItem, [tenantId, row.itemId]);
    if (item?.state === 'reserved') await writeStep(tx, newId, item, { to: 'available', by: null });
  }
  const { questionDays } = await loanRules(tx, tenantId);
  await endGrantsFor(tx, tenantId, id, new Date(tx.at.getTime() + questionDays * 86_400_000));
}
