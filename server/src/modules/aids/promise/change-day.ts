import { addDays, daysBetween } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { holdSpan, promiseSpan, releaseSpan } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { holdPromised } from './end-promise.ts';
import { dayOf } from './half-days.ts';
import * as itemQueries from './item-queries.ts';
import { writeStep } from './move-item.ts';
import * as queries from './reservation-queries.ts';
import { type NotReserved, noneFree, planOf, type Wish, whereIs } from './reserve.ts';
import { stocksOf } from './stock.ts';
import type { Item, Reservation } from './stored.ts';

/** Another day or another way, for as long as before. The old days are given up only for the new ones. */
export async function changeDay(
  tx: Transaction,
  newId: NewId,
  seen: Reservation,
  to: Pick<Wish, 'fromDay' | 'way' | 'by'>,
): Promise<{ readonly reserved: Reservation } | NotReserved | { readonly refused: 'promise-ended' }> {
  const row = await holdPromised(tx, seen);
  const stock = row && (await stocksOf(tx, row.tenantId, [row.stockId])).get(row.stockId);
  if (!row || !stock) return { refused: 'promise-ended' };
  const where = await whereIs(tx, stock);
  const { now } = where.reckoning;
  const key = { tenantId: row.tenantId, stockId: row.stockId };
  const days = daysBetween(dayOf(row.fromHalf), row.dueOn);
  const begins = to.fromDay ?? dayOf(now);
  const wish: Wish = {
    ...{ tenantId: row.tenantId, personId: row.personId, stockId: row.stockId, why: row.why, way: to.way, by: to.by },
    ...{ fromDay: to.fromDay, dueOn: addDays(begins, days) },
  };
  const own = { from: Math.max(row.fromHalf, now), to: row.freeHalf };
  // Her own days are free for her; nobody else can take them meanwhile, for the kind is locked.
  await releaseSpan(tx, key, own, now);
  const planned = await planOf(tx, stock, wish, where);
  if ('refused' in planned || !(await promiseSpan(tx, key, planned.span, now))) {
    await holdSpan(tx, key, own, now);
    return 'refused' in planned ? planned : noneFree(tx, stock, wish, planned, where);
  }
  const { span, dueOn, readyAt, fetchByOn } = planned;
  await tx.rows(queries.replanReservation, [
    ...[row.tenantId, row.id, span.from, span.to, dueOn, readyAt, fetchByOn, to.way],
  ]);
  await tx.rows(capacityQueries.moveSpan, [row.tenantId, row.id, row.stockId, span.from, span.to, readyAt]);
  if (row.itemId !== null && span.from > now) await putBack(tx, newId, row);
  const [reserved] = await tx.rows<Reservation>(queries.holdReservation, [row.tenantId, row.id]);
  if (!reserved) throw new TypeError('a promise that was just changed is there');
  return { reserved };
}

/** What lay ready for a day that is no longer hers goes back on the shelf. */
async function putBack(tx: Transaction, newId: NewId, row: Reservation): Promise<void> {
  const [item] = await tx.rows<Item>(itemQueries.holdItem, [row.tenantId, row.itemId]);
  if (item?.state === 'reserved') await writeStep(tx, newId, item, { to: 'available', by: null });
  await tx.rows(queries.bindReservation, [row.tenantId, row.id, null]);
}
