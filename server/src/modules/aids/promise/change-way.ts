import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValue } from '../../services/index.ts';
import { holdPromised } from './end-promise.ts';
import * as queries from './reservation-queries.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { Reservation } from './stored.ts';

/**
 * Fetching becomes delivery, or delivery fetching, on the days that are promised. What is to be brought is on the round of the day after at
 * the earliest, so that whoever drives knows of it; what is on today's round is not taken off it. Her number for the door ends by itself.
 */
export async function changeWay(
  tx: Transaction,
  seen: Reservation,
  way: Reservation['way'],
): Promise<{ readonly reserved: Reservation } | { readonly refused: 'promise-ended' | 'on-its-way' }> {
  const row = await holdPromised(tx, seen);
  const stock = row && (await stocksOf(tx, row.tenantId, [row.stockId])).get(row.stockId);
  if (!row || !stock) return { refused: 'promise-ended' };
  if (row.way === way) return { reserved: row };
  const { zone } = await hoursOf(tx, row.tenantId, stock.storeId);
  const today = localDay(tx.at, zone);
  const readyOn = localDay(row.readyAt, zone);
  const bringOn = row.bringOn !== null && row.bringOn > readyOn ? row.bringOn : readyOn;
  if (row.way === 'delivery' && bringOn === today) return { refused: 'on-its-way' };
  const days = await ruleValue(tx, row.tenantId, 'aids.delivery-days');
  const { fetchDays } = await loanRules(tx, row.tenantId);
  const soonest = addDays(today, days);
  await tx.rows(queries.setWay, [
    ...[row.tenantId, row.id, way, way === 'delivery' && soonest > readyOn ? soonest : null],
    // She has her days to fetch it, also when they went by while it was to be brought.
    addDays(today > readyOn ? today : readyOn, fetchDays),
  ]);
  const [reserved] = await tx.rows<Reservation>(queries.holdReservation, [row.tenantId, row.id]);
  if (!reserved) throw new TypeError('a promise that was just changed is there');
  return { reserved };
}
