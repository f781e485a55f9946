import { addDays, daysBetween } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { bookedOf, lockStocks, promiseSpan } from './capacity.ts';
import { tell } from './events.ts';
import { halfOf } from './half-days.ts';
import * as itemQueries from './item-queries.ts';
import * as queries from './loan-queries.ts';
import { reckoningOf } from './plan-span.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { Item, Loan } from './stored.ts';

/**
 * Lets her keep it until a later day, where nobody is promised it meanwhile. What is late already keeps the hold it has.
 * @returns the loan as it is now, or why not with the last day that can be given; null: none later than now
 */
export async function extendLoan(
  tx: Transaction,
  seen: Loan,
  dueOn: string,
): Promise<
  | { readonly loan: Loan }
  | { readonly refused: 'loan-ended' | 'not-later' | 'promised-to-another'; readonly lastDay: string | null }
> {
  const { tenantId, stockId } = seen;
  await lockStocks(tx, tenantId, [stockId]);
  const [loan] = await tx.rows<Loan>(queries.holdLoan, [tenantId, seen.id]);
  const stock = (await stocksOf(tx, tenantId, [stockId])).get(stockId);
  if (!loan || !stock || loan.backAt !== null) return { refused: 'loan-ended', lastDay: null };
  if (dueOn <= loan.dueOn) return { refused: 'not-later', lastDay: null };
  // What is called back is not kept longer: it goes to nobody next, and she is to bring it.
  const [item] = await tx.rows<Item>(itemQueries.itemById, [tenantId, loan.itemId]);
  if (item && item.heldBecause !== null) return { refused: 'promised-to-another', lastDay: null };
  const hours = await hoursOf(tx, tenantId, stock.storeId);
  const now = halfOf(tx.at, hours.zone);
  const reckoning = reckoningOf(hours, await loanRules(tx, tenantId), now);
  const to = Math.max(reckoning.freeAfter(dueOn), loan.freeHalf);
  const key = { tenantId, stockId };
  if (to > loan.freeHalf && !(await promiseSpan(tx, key, { from: loan.freeHalf, to }, now))) {
    return { refused: 'promised-to-another', lastDay: await lastDayOf(tx, loan, dueOn, reckoning) };
  }
  await tx.rows(queries.setDue, [tenantId, loan.id, dueOn, to]);
  await tell(tx, 'aid.extended', {
    tenantId,
    subjectId: loan.id,
    payload: { personId: loan.personId, unitId: stock.unitId, dueOn },
  });
  return { loan: { ...loan, dueOn, freeHalf: to, version: loan.version + 1 } };
}

/** The last day before the wished one until which nobody else is promised it. */
async function lastDayOf(
  tx: Transaction,
  loan: Loan,
  dueOn: string,
  reckoning: ReturnType<typeof reckoningOf>,
): Promise<string | null> {
  const [booked] = (await bookedOf(tx, loan.tenantId, [loan.stockId], loan.freeHalf)).values();
  const limit = booked?.full[0] ?? Number.POSITIVE_INFINITY;
  const longest = daysBetween(loan.dueOn, dueOn);
  for (let days = longest - 1; days > 0; days -= 1) {
    const day = addDays(loan.dueOn, days);
    if (reckoning.freeAfter(day) <= limit) return day;
  }
  return null;
}
