import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { bookedOf } from './capacity.ts';
import { halfOf } from './half-days.ts';
import { firstDayFor, type Reckoning, reckoningOf } from './plan-span.ts';
import { hoursOf, type LoanRules, type Stock, stocksOf } from './stock.ts';
import * as queries from './store-queries.ts';

/** A kind that does as well, and the first day from which it can be promised for as long. */
export interface Alternative {
  readonly stockId: string;
  /** The same size of the same article, at another store. */
  readonly isSame: boolean;
  /** At the same store. */
  readonly isHere: boolean;
  readonly firstFreeOn: string;
}

/** A kind that does as well as another, nearest first. */
export interface EqualStock {
  readonly id: string;
  readonly isSame: boolean;
  readonly isHere: boolean;
}

/** Kinds that do as well: at the same store first, the same size first. */
export function equalsOf(
  tx: Transaction,
  key: { readonly tenantId: string; readonly id: string },
): Promise<EqualStock[]> {
  return tx.rows<EqualStock & Record<string, unknown>>(queries.equalStocks, [key.tenantId, key.id]);
}

/** What else could be promised for as long, soonest first; never later than a municipality promises ahead. */
export async function alternativesTo(
  tx: Transaction,
  stock: Pick<Stock, 'tenantId' | 'id'>,
  { fromDay, days }: { readonly fromDay: string; readonly days: number },
  rules: LoanRules,
): Promise<readonly Alternative[]> {
  const equals = await equalsOf(tx, stock);
  const stocks = await stocksOf(
    tx,
    stock.tenantId,
    equals.map(({ id }) => id),
  );
  const found: Alternative[] = [];
  const known = new Map<string, { readonly reckoning: Reckoning; readonly today: string }>();
  for (const { id, isSame, isHere } of equals) {
    const other = stocks.get(id);
    if (!other || other.retiredOn !== null) continue;
    const where = known.get(other.storeId) ?? (await reckonAt(tx, other, rules));
    known.set(other.storeId, where);
    const [booked] = (await bookedOf(tx, stock.tenantId, [id], where.reckoning.now)).values();
    const last = addDays(where.today, rules.aheadDays);
    const first = booked && firstDayFor(booked, fromDay, days, last, where.reckoning);
    if (first) found.push({ stockId: id, isSame, isHere, firstFreeOn: first.day });
  }
  return found.sort((one, other) => one.firstFreeOn.localeCompare(other.firstFreeOn));
}

async function reckonAt(tx: Transaction, { tenantId, storeId }: Stock, rules: LoanRules) {
  const hours = await hoursOf(tx, tenantId, storeId);
  return { reckoning: reckoningOf(hours, rules, halfOf(tx.at, hours.zone)), today: localDay(tx.at, hours.zone) };
}
