import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import type { StockKey } from './capacity.ts';
import { setAside } from './change-promise.ts';
import * as itemQueries from './item-queries.ts';
import * as queries from './reservation-queries.ts';
import type { Item, Reservation } from './stored.ts';

/**
 * Promises whose thing was set aside and is no longer there (called back, missing, hurt, in repair) are unbound; what they were bound to is
 * somebody's to look at, not hers to fetch.
 * @returns those that lost their thing
 */
export async function unbindLost(tx: Transaction, { tenantId, stockId }: StockKey): Promise<readonly Reservation[]> {
  const lost = await tx.rows<Reservation>(queries.boundToLost, [tenantId, stockId]);
  for (const row of lost) await tx.rows(queries.bindReservation, [tenantId, row.id, null]);
  return lost;
}

/** Sets another aside for those that still stand. Where none lies on the shelf, the store's list of the day says that nothing is set aside. */
export async function bindAgain(tx: Transaction, newId: NewId, lost: readonly Reservation[]): Promise<void> {
  for (const seen of lost) {
    const [item] = await tx.rows<Item>(itemQueries.onShelfOf, [seen.tenantId, seen.stockId]);
    if (item) await setAside(tx, newId, { ...seen, itemId: null }, { itemId: item.id, by: null });
  }
}
