import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endPromise, holdPromised } from './end-promise.ts';
import { tell } from './events.ts';
import * as itemQueries from './item-queries.ts';
import { writeStep } from './move-item.ts';
import * as queries from './reservation-queries.ts';
import { stocksOf } from './stock.ts';
import type { By, Item, Reservation } from './stored.ts';

/** She does not need it, or somebody says so for her: the others may have it at once. */
export async function cancelReservation(
  tx: Transaction,
  newId: NewId,
  seen: Reservation,
): Promise<'cancelled' | { readonly refused: 'promise-ended' }> {
  const row = await holdPromised(tx, seen);
  if (!row) return { refused: 'promise-ended' };
  await endPromise(tx, newId, row, { state: 'cancelled' });
  const { tenantId, personId } = row;
  const unitId = (await stocksOf(tx, tenantId, [row.stockId])).get(row.stockId)?.unitId ?? '';
  await tell(tx, 'aid.cancelled', { tenantId, subjectId: row.id, payload: { personId, unitId } });
  return 'cancelled';
}

/** Lays a thing aside for a promise: nobody else gets it. */
export async function setAside(
  tx: Transaction,
  newId: NewId,
  seen: Reservation,
  { itemId, by }: { readonly itemId: string; readonly by: By | null },
): Promise<Item | { readonly refused: 'promise-ended' | 'wrong-kind' | 'not-on-shelf' }> {
  const row = await holdPromised(tx, seen);
  if (!row) return { refused: 'promise-ended' };
  const [item] = await tx.rows<Item>(itemQueries.holdItem, [row.tenantId, itemId]);
  if (!item || item.stockId !== row.stockId) return { refused: 'wrong-kind' };
  if (item.state !== 'available') return { refused: 'not-on-shelf' };
  if (row.itemId !== null) {
    const [before] = await tx.rows<Item>(itemQueries.holdItem, [row.tenantId, row.itemId]);
    if (before?.state === 'reserved') await writeStep(tx, newId, before, { to: 'available', by });
  }
  await tx.rows(queries.bindReservation, [row.tenantId, row.id, itemId]);
  return writeStep(tx, newId, item, { to: 'reserved', by });
}
