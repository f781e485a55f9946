import type { AidWhy } from '@tunet/contract';
import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { lockStocks, promiseSpan } from './capacity.ts';
import * as capacityQueries from './capacity-queries.ts';
import { tell } from './events.ts';
import { halfOf } from './half-days.ts';
import * as itemQueries from './item-queries.ts';
import * as loanQueries from './loan-queries.ts';
import { writeStep } from './move-item.ts';
import * as queries from './reservation-queries.ts';
import { type NotReserved, reserve } from './reserve.ts';
import { hoursOf, type Stock, stocksOf } from './stock.ts';
import type { By, Item, Loan, Parts, Reservation } from './stored.ts';

/** A thing goes out of the store. */
export interface HandOut {
  readonly tenantId: string;
  readonly itemId: string;
  /** By whom it was promised before, or to whom it goes at once. */
  readonly for:
    | { readonly reservation: Reservation }
    | {
        readonly personId: string;
        readonly why: AidWhy;
        readonly dueOn?: string | null;
        readonly weightKg?: number | null;
      };
  readonly handedBy: Loan['handedBy'];
  /** Parts ticked, of a set. */
  readonly partsOut?: Parts;
  /** Left out: after the article's days. */
  readonly reviewOn?: string | null;
  readonly by: By;
}

export type NotHandedOut =
  | NotReserved
  | {
      readonly refused:
        | 'unknown-item'
        | 'wrong-kind'
        | 'not-on-shelf'
        | 'set-aside-for-another'
        | 'promise-ended'
        | 'not-yet';
    };

/**
 * Binds a thing at the shelf and makes its loan: a promise is fetched, or is made and fetched at once where the kind is free. The thing must
 * lie on the shelf, or be set aside for this very promise. The database refuses that one thing is in two hands.
 */
export async function handOut(
  tx: Transaction,
  newId: NewId,
  out: HandOut,
): Promise<{ readonly loan: Loan } | NotHandedOut> {
  const { tenantId } = out;
  const [seen] = await tx.rows<Item>(itemQueries.itemById, [tenantId, out.itemId]);
  if (!seen) return { refused: 'unknown-item' };
  await lockStocks(tx, tenantId, [seen.stockId]);
  const [item] = await tx.rows<Item>(itemQueries.holdItem, [tenantId, out.itemId]);
  const stock = (await stocksOf(tx, tenantId, [seen.stockId])).get(seen.stockId);
  if (!item || !stock || item.stockId !== seen.stockId) return { refused: 'unknown-item' };
  if (item.state !== 'available' && item.state !== 'reserved') return { refused: 'not-on-shelf' };
  const promise = await promiseFor(tx, newId, out, stock);
  if ('refused' in promise) return promise;
  const { row } = promise;
  if (row.stockId !== item.stockId) return { refused: 'wrong-kind' };
  if (item.state === 'reserved' && row.itemId !== item.id) return { refused: 'set-aside-for-another' };
  const zone = (await hoursOf(tx, tenantId, stock.storeId)).zone;
  const now = halfOf(tx.at, zone);
  // She comes before her day: only where the days between are free too, and nobody is waiting for a solution.
  if (row.fromHalf > now && !(await comesEarly(tx, row, now))) return { refused: 'not-yet' };
  return { loan: await lend(tx, newId, out, { item, row, stock, today: localDay(tx.at, zone) }) };
}

async function promiseFor(
  tx: Transaction,
  newId: NewId,
  out: HandOut,
  stock: Stock,
): Promise<{ readonly row: Reservation } | NotHandedOut> {
  if ('reservation' in out.for) {
    const [row] = await tx.rows<Reservation>(queries.holdReservation, [out.tenantId, out.for.reservation.id]);
    return row && row.state === 'promised' ? { row } : { refused: 'promise-ended' };
  }
  const { personId, why, dueOn = null, weightKg = null } = out.for;
  const made = await reserve(tx, newId, {
    ...{ tenantId: out.tenantId, personId, stockId: stock.id, fromDay: null, dueOn, why, weightKg, by: out.by },
    way: out.handedBy === 'delivery' ? 'delivery' : 'self',
  });
  return 'refused' in made ? made : { row: made.reserved };
}

async function comesEarly(tx: Transaction, row: Reservation, now: number): Promise<boolean> {
  const key = { tenantId: row.tenantId, stockId: row.stockId };
  const shorts = await tx.rows(capacityQueries.shortHalves, [key.tenantId, key.stockId, now, row.freeHalf]);
  return shorts.length === 0 && (await promiseSpan(tx, key, { from: now, to: row.fromHalf }, now));
}

async function lend(
  tx: Transaction,
  newId: NewId,
  out: HandOut,
  of: { readonly item: Item; readonly row: Reservation; readonly stock: Stock; readonly today: string },
): Promise<Loan> {
  const { item, row, stock } = of;
  const { tenantId } = out;
  const id = newId();
  // What was set aside for her stays on the shelf when she takes another.
  if (row.itemId !== null && row.itemId !== item.id) {
    const [other] = await tx.rows<Item>(itemQueries.holdItem, [tenantId, row.itemId]);
    if (other?.state === 'reserved') await writeStep(tx, newId, other, { to: 'available', by: out.by });
  }
  const reviewOn =
    out.reviewOn === undefined
      ? stock.terms.reviewDays === undefined
        ? null
        : addDays(of.today, stock.terms.reviewDays)
      : out.reviewOn;
  await tx.rows(queries.fetchReservation, [tenantId, row.id, tx.at, item.id]);
  await tx.rows(capacityQueries.dropSpan, [tenantId, row.id]);
  await openGrant(tx, newId, { tenantId, subjectId: stock.unitId, personId: row.personId, basis: 'aid', ref: id });
  await endGrantsFor(tx, tenantId, row.id, tx.at);
  await tx.rows(loanQueries.addLoan, [
    ...[tenantId, id, row.personId, row.stockId, item.id, item.number, row.id, row.why, out.handedBy, tx.at],
    ...[row.dueOn, row.freeHalf, reviewOn, JSON.stringify(out.partsOut ?? {}), row.askedAt],
  ]);
  await writeStep(tx, newId, item, { to: 'out', by: out.by });
  await tell(tx, 'aid.handed-out', {
    tenantId,
    subjectId: id,
    payload: {
      personId: row.personId,
      unitId: stock.unitId,
      stockId: stock.id,
      itemId: item.id,
      reservationId: row.id,
    },
  });
  const [loan] = await tx.rows<Loan>(loanQueries.holdLoan, [tenantId, id]);
  if (!loan) throw new TypeError('a loan that was just made is there');
  return loan;
}
