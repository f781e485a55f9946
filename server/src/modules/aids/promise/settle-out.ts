import type { Transaction } from '../../../platform/db/transaction.ts';
import { holdSpan, releaseSpan, type StockKey } from './capacity.ts';
import { holdOf } from './hold.ts';
import * as itemQueries from './item-queries.ts';
import * as loanQueries from './loan-queries.ts';
import { countLater } from './move-item.ts';
import type { LoanRules } from './stock.ts';
import type { StoreHours } from './store-hours.ts';
import type { Item, Loan } from './stored.ts';

/**
 * What is called back or was in an accident while it is lent goes to nobody next: from the look after it was marked neither the thing nor
 * its loan counts, so that those who were promised it after her are moved or told in time. Let go again while she has it, both count. By
 * the worker, which sees every loan also where the one who marked it does not.
 */
export async function settleOut(
  tx: Transaction,
  key: StockKey,
  hours: StoreHours,
  { rules, now }: { readonly rules: LoanRules; readonly now: number },
): Promise<void> {
  for (const item of await tx.rows<Item>(itemQueries.unsettledOut, [key.tenantId, key.stockId])) {
    const [loan] = await tx.rows<Loan>(loanQueries.openLoanOfItem, [key.tenantId, item.id]);
    if (item.heldBecause !== null) {
      await countLater(tx, item, null);
      if (!loan) continue;
      await releaseSpan(tx, key, { from: now, to: loan.freeHalf }, now);
      await tx.rows(loanQueries.stretchLoan, [key.tenantId, loan.id, now]);
      continue;
    }
    await countLater(tx, item, now);
    if (!loan) continue;
    const held = holdOf({ dueOn: loan.dueOn, backAt: null, isCleaned: false }, tx.at, hours, rules);
    await holdSpan(tx, key, { from: now, to: held }, now);
    await tx.rows(loanQueries.stretchLoan, [key.tenantId, loan.id, held]);
  }
}
