import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import * as capacityQueries from './capacity-queries.ts';
import { tell } from './events.ts';
import { halfOfDay, startOf } from './half-days.ts';
import { readyToFetch } from './hold.ts';
import * as queries from './reservation-queries.ts';
import { loanRules, type Stock } from './stock.ts';
import { nextOpen, type StoreHours } from './store-hours.ts';
import type { Reservation } from './stored.ts';

/**
 * Moves the days of fetching with the door: when a day is closed after it was promised, she may come on the next that is open, and
 * is told as soon as it is known. A last day on which nobody can come moves too.
 */
export async function replanSoon(
  tx: Transaction,
  key: { readonly tenantId: string; readonly stockId: string },
  stock: Stock,
  hours: StoreHours,
  until: number,
): Promise<void> {
  const { fetchDays } = await loanRules(tx, key.tenantId);
  for (const row of await tx.rows<Reservation>(queries.promisedOfStockUntil, [key.tenantId, key.stockId, until])) {
    const openAt = readyAgain(row, tx.at, hours);
    if (!openAt) continue;
    const isMoved = openAt.getTime() > row.readyAt.getTime();
    const fetchByOn = lastDay(row, isMoved ? openAt : row.readyAt, fetchDays, hours);
    if (!isMoved && fetchByOn === row.fetchByOn) continue;
    const readyAt = isMoved ? openAt : row.readyAt;
    await tx.rows(queries.replanReservation, [
      ...[key.tenantId, row.id, row.fromHalf, row.freeHalf, row.dueOn, readyAt, fetchByOn, row.way],
    ]);
    await tx.rows(capacityQueries.moveSpan, [key.tenantId, row.id, key.stockId, row.fromHalf, row.freeHalf, readyAt]);
    if (!isMoved) continue;
    await tx.rows(queries.tellReservation, [key.tenantId, row.id, tx.at, 'closed', null]);
    const payload = { personId: row.personId, unitId: stock.unitId, because: 'closed' as const };
    await tell(tx, 'aid.promise-replanned', { tenantId: key.tenantId, subjectId: row.id, payload });
  }
}

/** When the door opens for her as the hours are now; null when she may come already, or never. */
function readyAgain(row: Reservation, now: Date, hours: StoreHours): Date | null {
  if (row.readyAt <= now) return null;
  const begins = startOf(row.fromHalf, hours.zone);
  return readyToFetch(row.fromHalf, begins > now ? begins : row.readyAt, hours);
}

/** Never a last day on which the door does not open: she has her days, and the next that is open. */
function lastDay(row: Reservation, readyAt: Date, fetchDays: number, hours: StoreHours): string {
  const usual = addDays(localDay(readyAt, hours.zone), fetchDays);
  const wanted = usual > row.fetchByOn ? usual : row.fetchByOn;
  const open = nextOpen(hours, 'door', startOf(halfOfDay(wanted, 'morning'), hours.zone));
  return open ? localDay(open, hours.zone) : wanted;
}
