import type { Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor } from '../../access/index.ts';
import { lockStocks, releaseSpan } from './capacity.ts';
import { tell } from './events.ts';
import { halfOf } from './half-days.ts';
import * as itemQueries from './item-queries.ts';
import * as queries from './loan-queries.ts';
import { type ItemStep, writeStep } from './move-item.ts';
import { hoursOf, loanRules, stocksOf } from './stock.ts';
import type { By, Item, Loan, Parts } from './stored.ts';

/** A thing comes back, or will not come. */
export interface TakeBack {
  readonly tenantId: string;
  readonly itemId: string;
  /** `returned` lies in the box, dirty; the others end the loan where the thing goes another way. Left out: returned. */
  readonly to?: 'returned' | 'missing' | 'quarantine' | 'scrapped';
  readonly endedAs?: NonNullable<Loan['endedAs']>;
  /** Parts ticked, of a set. What is not there makes the thing one that is not promised. */
  readonly partsBack?: Parts;
  readonly lacking?: readonly string[];
  readonly heldBecause?: string | null;
  readonly words?: string | null;
  readonly by: By | null;
}

/**
 * Ends the loan of a thing. It is promised to the next from when it can be clean and inspected, and is free at once when that is done.
 * A thing without a loan in sight is refused: it may be somebody's whom the reader may not see.
 */
export async function takeBack(
  tx: Transaction,
  newId: NewId,
  back: TakeBack,
): Promise<{ readonly loan: Loan; readonly item: Item } | { readonly refused: 'unknown-item' | 'not-out' }> {
  const { tenantId } = back;
  const [seen] = await tx.rows<Item>(itemQueries.itemById, [tenantId, back.itemId]);
  if (!seen) return { refused: 'unknown-item' };
  await lockStocks(tx, tenantId, [seen.stockId]);
  const [item] = await tx.rows<Item>(itemQueries.holdItem, [tenantId, back.itemId]);
  const [loan] = await tx.rows<Loan>(queries.openLoanOfItem, [tenantId, back.itemId]);
  const stock = (await stocksOf(tx, tenantId, [seen.stockId])).get(seen.stockId);
  if (!item || !stock || !loan || item.state !== 'out') return { refused: 'not-out' };
  const now = halfOf(tx.at, (await hoursOf(tx, tenantId, stock.storeId)).zone);
  const to = back.to ?? 'returned';
  const endedAs = back.endedAs ?? (to === 'missing' ? 'lost' : 'returned');
  const partsBack = back.partsBack === undefined ? null : JSON.stringify(back.partsBack);
  await tx.rows(queries.endLoan, [tenantId, loan.id, tx.at, endedAs, partsBack, now]);
  const step: ItemStep = {
    ...{ to, by: back.by, words: back.words ?? null },
    ...(back.lacking === undefined ? {} : { lacking: back.lacking, facts: { lacking: back.lacking } }),
    ...(back.heldBecause === undefined ? {} : { heldBecause: back.heldBecause }),
  };
  const after = await writeStep(tx, newId, item, step);
  await releaseSpan(tx, { tenantId, stockId: loan.stockId }, { from: now, to: loan.freeHalf }, now);
  const { questionDays } = await loanRules(tx, tenantId);
  await endGrantsFor(tx, tenantId, loan.id, new Date(tx.at.getTime() + questionDays * 86_400_000));
  await tell(tx, 'aid.taken-back', {
    tenantId,
    subjectId: loan.id,
    payload: { personId: loan.personId, unitId: stock.unitId, stockId: stock.id, itemId: item.id, endedAs },
  });
  return { loan: { ...loan, backAt: tx.at, endedAs }, item: after };
}
