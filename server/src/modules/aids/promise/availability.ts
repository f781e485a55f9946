import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { rulesFrom } from '../../services/index.ts';
import { bookedFrom } from './capacity.ts';
import { dayOf, halfOf, halfOfDay } from './half-days.ts';
import { firstDayFor, reckoningOf } from './plan-span.ts';
import { hoursByMark, loanRuleKeys, type MarkedStore, namedRules, type Stock } from './stock.ts';
import * as queries from './store-queries.ts';

/** What can be had of a kind at a store: read from the very rows that a promise is granted from. */
export interface Availability {
  readonly stock: Stock;
  /** It can be promised from now on, for the whole time asked. */
  readonly isFreeNow: boolean;
  /** The first half day of the time asked; null: none that is known. Consumables: now when one lies there. */
  readonly firstFreeHalf: number | null;
  readonly firstFreeOn: string | null;
  /** Consumables on the shelf; null for things that are lent. */
  readonly onShelf: number | null;
}

/** Which kinds, from which day, for how long. */
export interface Asked {
  readonly tenantId: string;
  /** Kinds at stores, answered in this order. */
  readonly stockIds: readonly string[];
  /** Null: now. */
  readonly fromDay: string | null;
  /** Left out: as long as each article is lent. */
  readonly days?: number;
}

interface SearchedStock extends Stock, MarkedStore {
  readonly storeId: string;
  readonly rules: Readonly<Record<string, unknown>>;
  readonly last: number | null;
  readonly full: readonly number[];
}

/** What can be had, kind by kind, in the order asked. Every place's hours and rules count. */
export async function availability(tx: Transaction, asked: Asked): Promise<readonly Availability[]> {
  const rows = await tx.rows<SearchedStock>(queries.searchStocks, searchOf(tx, asked, [...new Set(asked.stockIds)]));
  const stocks = new Map(rows.map((row) => [row.id, row]));
  const ordered = asked.stockIds.flatMap((id) => stocks.get(id) ?? []);
  return availabilityOf(tx, asked, ordered);
}

/** As `availability`, of every kind of some articles at the stores that are open. */
export async function availabilityOfArticles(
  tx: Transaction,
  asked: Omit<Asked, 'stockIds'> & { readonly articleIds: readonly string[] },
): Promise<readonly Availability[]> {
  const rows = await tx.rows<SearchedStock>(queries.searchArticles, searchOf(tx, asked, asked.articleIds));
  return availabilityOf(tx, asked, rows);
}

function searchOf(tx: Transaction, { tenantId }: Pick<Asked, 'tenantId'>, ids: readonly string[]): readonly unknown[] {
  // Earlier than today in any zone: what is full before now is passed by.
  return [tenantId, ids, halfOf(tx.at, 'UTC') - 2, loanRuleKeys, tx.at];
}

async function availabilityOf(
  tx: Transaction,
  asked: Omit<Asked, 'stockIds'>,
  stocks: readonly SearchedStock[],
): Promise<readonly Availability[]> {
  const [any] = stocks;
  if (!any) return [];
  const rules = namedRules(rulesFrom(any.rules, any.country, loanRuleKeys));
  const { zone } = any;
  const now = halfOf(tx.at, zone);
  const fromDay = asked.fromDay ?? localDay(tx.at, zone);
  const from = Math.max(now, halfOfDay(fromDay, 'morning'));
  const last = addDays(localDay(tx.at, zone), rules.aheadDays);
  const hours = await hoursByMark(tx, asked.tenantId, stocks);
  const reckonings = new Map([...hours].map(([storeId, open]) => [storeId, reckoningOf(open, rules, now)]));
  return stocks.flatMap((stock): Availability[] => {
    if (stock.closedOn !== null || stock.retiredOn !== null) return [];
    if (stock.kind === 'consumable') {
      const first = stock.onShelf > 0 ? from : null;
      return [
        {
          stock,
          isFreeNow: first !== null,
          firstFreeHalf: first,
          firstFreeOn: first === null ? null : dayOf(first),
          onShelf: stock.onShelf,
        },
      ];
    }
    const days = asked.days ?? stock.terms.loanDays ?? rules.loanDays;
    const reckoning = reckonings.get(stock.storeId);
    const first = reckoning ? firstDayFor(bookedFrom(stock.last, stock.full), fromDay, days, last, reckoning) : null;
    return [
      {
        ...{ stock, onShelf: null, firstFreeHalf: first?.span.from ?? null, firstFreeOn: first?.day ?? null },
        isFreeNow: asked.fromDay === null && first?.span.from === now,
      },
    ];
  });
}
