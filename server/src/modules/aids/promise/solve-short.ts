import type { AidToldWhy } from '@tunet/contract';
import { addDays, daysBetween, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { equalsOf } from './alternatives.ts';
import { lockStocks, type StockKey } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { endPromise } from './end-promise.ts';
import { tell } from './events.ts';
import { dayOf, halfOf } from './half-days.ts';
import * as queries from './reservation-queries.ts';
import { reserve } from './reserve.ts';
import { hoursOf, loanRules, type Stock, stocksOf } from './stock.ts';
import type { By, Reservation } from './stored.ts';

const hour = 3_600_000;

/**
 * Finds something else for promises that have lost their thing, as long as they can still be told in time: an equal thing that is
 * free for the whole of it, or the promise is taken back and the page shows what is free instead. Least important and latest made
 * first; a discharge from hospital last. Where a thing was taken off the shelf in earnest and nobody can be told in time, it is said openly
 * all the same: an equal thing or none, at once, with the store as the one to ring her.
 * @returns how many promises were moved or taken back
 */
export async function solveShort(
  tx: Transaction,
  newId: NewId,
  key: StockKey,
  why: AidToldWhy = 'late-return',
): Promise<number> {
  const { tenantId, stockId } = key;
  const equals = await equalsOf(tx, { tenantId, id: stockId });
  await lockStocks(tx, tenantId, [stockId, ...equals.map(({ id }) => id)]);
  const stock = (await stocksOf(tx, tenantId, [stockId])).get(stockId);
  if (!stock) return 0;
  const rules = await loanRules(tx, tenantId);
  const { zone } = await hoursOf(tx, tenantId, stock.storeId);
  const now = halfOf(tx.at, zone);
  const until = now + 2 * rules.solveDays;
  let solved = 0;
  for (;;) {
    const [first] = await tx.rows<{ half: number }>(capacityQueries.shortHalves, [tenantId, stockId, now, until]);
    if (!first) return solved;
    const tellable = new Date(tx.at.getTime() + rules.tellHours * hour);
    const row = (await victimAt(tx, key, first.half, tellable)) ?? (await lateVictimAt(tx, key, first.half));
    if (!row) return solved;
    const isLate = row.readyAt < tellable;
    await solveOne(tx, newId, {
      row,
      stock,
      zone,
      isLate,
      why: row.why === 'discharge' && !isLate ? 'late-return' : why,
    });
    solved += 1;
  }
}

/** Of those who hold of a half day and can still be told, the least important and latest made. */
async function victimAt(
  tx: Transaction,
  key: StockKey,
  half: number,
  tellable: Date,
): Promise<Reservation | undefined> {
  const rows = await tx.rows<Reservation>(queries.yieldFirst, [key.tenantId, key.stockId, tellable, half + 1, half]);
  return rows[0];
}

/** Nobody can be told in time: the one who loses least, of those who hold of the half day. */
async function lateVictimAt(tx: Transaction, key: StockKey, half: number): Promise<Reservation | undefined> {
  return (await tx.rows<Reservation>(queries.yieldLate, [key.tenantId, key.stockId, half + 1, half]))[0];
}

interface Solving {
  readonly row: Reservation;
  readonly stock: Stock;
  readonly zone: string;
  /** She comes sooner than anybody can be told in time. */
  readonly isLate: boolean;
  readonly why: AidToldWhy;
}

async function solveOne(tx: Transaction, newId: NewId, { row, stock, zone, isLate, why }: Solving): Promise<void> {
  const { tenantId, personId } = row;
  const moved = await moveToEqual(tx, newId, row, zone);
  const payload = { personId, unitId: stock.unitId, because: why };
  if (moved) {
    await endPromise(tx, newId, row, {
      ...{ state: 'moved', toldWhy: why, movedToId: moved.id },
      ...(isLate ? { ringBecause: 'moved-late' } : {}),
    });
    await tell(tx, 'aid.promise-moved', { tenantId, subjectId: row.id, payload: { ...payload, movedToId: moved.id } });
    return;
  }
  await endPromise(tx, newId, row, { state: 'withdrawn', toldWhy: why, ringBecause: 'nothing-equal' });
  await tell(tx, 'aid.promise-withdrawn', { tenantId, subjectId: row.id, payload });
}

/** The same days of a kind that does as well; null when none is free for all of them. She is not asked to come sooner. */
export async function moveToEqual(
  tx: Transaction,
  newId: NewId,
  row: Reservation,
  zone: string,
): Promise<Reservation | null> {
  const today = localDay(tx.at, zone);
  const begins = dayOf(row.fromHalf);
  const by: By = { id: row.madeBy, name: row.madeByName };
  for (const { id } of await equalsOf(tx, { tenantId: row.tenantId, id: row.stockId })) {
    const made = await reserve(tx, newId, {
      ...{
        tenantId: row.tenantId,
        personId: row.personId,
        stockId: id,
        why: row.why,
        way: row.way,
        askedAt: row.askedAt,
        by,
      },
      fromDay: begins <= today ? null : begins,
      dueOn: begins < today ? addDays(row.dueOn, daysBetween(begins, today)) : row.dueOn,
      isMoved: true,
    });
    if ('reserved' in made) return made.reserved;
  }
  return null;
}
