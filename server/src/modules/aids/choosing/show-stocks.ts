import type { Language, StockShown } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { type Availability, availability } from '../promise/availability.ts';
import { halfOf } from '../promise/half-days.ts';
import * as queries from './queries.ts';

export interface StockKey {
  readonly stockId: string;
  readonly articleId: string;
  readonly sizeId: string;
}

/** The kinds of some articles at the stores that are open. */
export function stocksOf(tx: Transaction, tenantId: string, articleIds: readonly string[]): Promise<StockKey[]> {
  return tx.rows<StockKey & Record<string, unknown>>(queries.stocksOfArticles, [tenantId, articleIds]);
}

/** What can be had of some kinds, by their ids: the very rows that a promise is granted from. */
export async function availableOf(
  tx: Transaction,
  tenantId: string,
  stockIds: readonly string[],
): Promise<ReadonlyMap<string, Availability>> {
  if (stockIds.length === 0) return new Map();
  const found = await availability(tx, { tenantId, stockIds, fromDay: null });
  return new Map(found.map((each) => [each.stock.id, each]));
}

/** Kinds as they are shown: what lies there now first, then what is free soonest. */
export async function showStocks(
  tx: Transaction,
  { tenantId, zone, language }: { readonly tenantId: string; readonly zone: string; readonly language: Language },
  stocks: readonly StockKey[],
): Promise<StockShown[]> {
  const ids = stocks.map(({ stockId }) => stockId);
  const known = await availableOf(tx, tenantId, ids);
  const now = halfOf(tx.at, zone);
  // As far as is shown as free now: what is promised to others later does not lie here for her.
  const rows = await tx.rows<{ stockId: string; free: number | null }>(queries.onShelf, [
    tenantId,
    ids,
    now,
    now + 2 * 120,
  ]);
  const free = new Map(rows.map(({ stockId, free: count }) => [stockId, count]));
  return ids
    .flatMap((id): StockShown[] => {
      const each = known.get(id);
      if (!each) return [];
      const { stock, isFreeNow, firstFreeOn, onShelf } = each;
      return [
        {
          ...{ stockId: id, sizeId: stock.sizeId, sizeName: stock.sizeNames[language], storeName: stock.storeName },
          ...{
            street: stock.street,
            phone: stock.storePhone,
            isFreeNow,
            firstFreeOn,
            weightLimitKg: stock.weightLimitKg,
          },
          // A number only where it is sure: one that is dirty still counts, and lies on no shelf.
          onShelf: onShelf ?? (isFreeNow ? free.get(id) || null : null),
        },
      ];
    })
    .sort((one, other) => Number(other.isFreeNow) - Number(one.isFreeNow) || day(one).localeCompare(day(other)));
}

function day({ firstFreeOn }: StockShown): string {
  return firstFreeOn ?? '9999';
}
