import type { AidExtension, AidLossKind } from '@tunet/contract';
import { daysBetween } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { alternativesTo, equalsOf } from '../promise/alternatives.ts';
import { extendLoan } from '../promise/extend.ts';
import { handOut } from '../promise/hand-out.ts';
import * as itemQueries from '../promise/item-queries.ts';
import * as promiseLoans from '../promise/loan-queries.ts';
import { showKind } from '../promise/show-promises.ts';
import { loanRules, stocksOf } from '../promise/stock.ts';
import type { Item, Loan } from '../promise/stored.ts';
import { takeBack } from '../promise/take-back.ts';
import { finishKinds } from './answer-fit.ts';
import type { Changing } from './changing.ts';
import * as queries from './loan-queries.ts';
import { loanTerms, longestDay } from './show-loans.ts';
import { proposedKroner } from './write-down.ts';

type Refused<Code extends string> = { readonly refused: Code };

/** Keeps it longer where nobody else is promised it. She herself may not go beyond the longest loan without talking about it. */
export async function keepLonger(
  { tx, by, as }: Changing,
  row: queries.LoanRow,
  until: string,
): Promise<AidExtension | Refused<'loan-ended' | 'not-later' | 'too-long'>> {
  const { tenantId } = row;
  if (!row.isOut) return { refused: 'loan-ended' };
  if (until <= row.today || until <= row.dueOn) return { refused: 'not-later' };
  if (as !== 'staff' && until > longestDay(row, await loanTerms(tx, tenantId))) return { refused: 'too-long' };
  const [loan] = await tx.rows<Loan>(promiseLoans.loanById, [row.id]);
  if (!loan) return { refused: 'loan-ended' };
  const outcome = await extendLoan(tx, loan, until);
  if ('loan' in outcome) {
    await finishKinds(tx, row, ['ring-late', 'review'], by.name);
    return { isExtended: true, dueOn: until, lastDay: until, alternatives: [] };
  }
  if (outcome.refused !== 'promised-to-another') return { refused: outcome.refused };
  return { isExtended: false, dueOn: row.dueOn, lastDay: outcome.lastDay, alternatives: await instead(tx, row, until) };
}

async function instead(tx: Transaction, row: queries.LoanRow, until: string): Promise<AidExtension['alternatives']> {
  const { tenantId, stockId } = row;
  const from = row.dueOn > row.today ? row.dueOn : row.today;
  const days = daysBetween(from, until);
  const found = await alternativesTo(
    tx,
    { tenantId, id: stockId },
    { fromDay: from, days },
    await loanRules(tx, tenantId),
  );
  const stocks = await stocksOf(
    tx,
    tenantId,
    found.map((each) => each.stockId),
  );
  return found.flatMap(({ stockId: id, firstFreeOn }) => {
    const stock = stocks.get(id);
    return stock ? [{ ...showKind(stock), firstFreeOn }] : [];
  });
}

/**
 * Lost ends the loan, and the thing is promised to nobody; harmed is written down beside it. The store may follow it up until somebody has
 * decided what it costs: nothing, unless that person says otherwise.
 */
export async function noteLoss(
  { tx, newId, by, as }: Changing,
  row: queries.LoanRow,
  said: { readonly kind: AidLossKind; readonly words: string | null },
): Promise<{ readonly lossId: string } | Refused<'loan-ended' | 'already-noted'>> {
  const { tenantId, personId, itemId } = row;
  if (said.kind === 'lost' && !row.isOut) return { refused: 'loan-ended' };
  const known = await tx.rows<queries.LossRow>(queries.lossesOf, [[row.id]]);
  if (known.some(({ kind }) => kind === said.kind)) return { refused: 'already-noted' };
  if (said.kind === 'lost') {
    const back = await takeBack(tx, newId, { tenantId, itemId, to: 'missing', endedAs: 'lost', by });
    if ('refused' in back) return { refused: 'loan-ended' };
  }
  const lossId = newId();
  await tx.rows(queries.addLoss, [
    ...[tenantId, lossId, row.id, personId, itemId, said.kind, said.words, tx.at, as, by.name],
  ]);
  const stock = (await stocksOf(tx, tenantId, [row.stockId])).get(row.stockId);
  if (stock) await openGrant(tx, newId, { tenantId, subjectId: stock.unitId, personId, basis: 'aid', ref: lossId });
  return { lossId };
}

/** What it costs her. Never more than the municipality's own rule, and never without a reason. */
export async function decideLoss(
  { tx, by }: Changing,
  row: queries.LoanRow,
  loss: queries.LossRow,
  said: { readonly kroner: number; readonly because: string | null },
): Promise<null | Refused<'already-decided' | 'more-than-ruled' | 'reason-missing'>> {
  const { tenantId } = row;
  if (loss.decidedAt !== null) return { refused: 'already-decided' };
  const { loss: rules } = await loanTerms(tx, tenantId);
  if (said.kroner > (proposedKroner(row, row.today, rules) ?? 0)) return { refused: 'more-than-ruled' };
  if (said.kroner > 0 && said.because === null) return { refused: 'reason-missing' };
  await tx.rows(queries.decideLoss, [tenantId, loss.id, tx.at, by.name, said.kroner, said.because]);
  const { questionDays } = await loanRules(tx, tenantId);
  await endGrantsFor(tx, tenantId, loss.id, new Date(tx.at.getTime() + questionDays * 86_400_000));
  return null;
}

/**
 * Another thing takes its place, and the history stays on both: an equal one from the shelf, or the one that came from the state (then no
 * label is given, and the municipal loan ends). The new one goes out first: where it cannot, she keeps what she has.
 */
export async function swapLoan(
  { tx, newId, by }: Changing,
  row: queries.LoanRow,
  said: { readonly label: string | null; readonly words: string | null },
) {
  const { tenantId, itemId, personId } = row;
  if (!row.isOut) return { refused: 'loan-ended' } as const;
  let swappedTo: string | null = null;
  if (said.label !== null) {
    const [item] = await tx.rows<Item>(itemQueries.itemByLabel, [tenantId, said.label]);
    if (!item) return { refused: 'no-such-label' } as const;
    const equals = await equalsOf(tx, { tenantId, id: row.stockId });
    if (item.id === itemId || ![row.stockId, ...equals.map(({ id }) => id)].includes(item.stockId))
      return { refused: 'not-equal' } as const;
    const dueOn = row.dueOn > row.today ? row.dueOn : null;
    const out = await handOut(tx, newId, {
      ...{ tenantId, itemId: item.id, handedBy: 'staff', by },
      for: { personId, why: row.why, dueOn },
    });
    if ('refused' in out) return { refused: out.refused } as const;
    swappedTo = out.loan.id;
  }
  const back = await takeBack(tx, newId, { tenantId, itemId, endedAs: 'swapped', words: said.words, by });
  if ('refused' in back) throw new TypeError('a loan that is out can be taken back');
  if (swappedTo !== null) await tx.rows(queries.setSwapped, [tenantId, row.id, swappedTo]);
  return { swappedTo };
}
