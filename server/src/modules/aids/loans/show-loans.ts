import type { MyAidLoan, MyAidLoans, StoreLoan } from '@tunet/contract';
import { addDays, daysBetween } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValues } from '../../services/index.ts';
import { showKind } from '../promise/show-promises.ts';
import { type Stock, stocksOf } from '../promise/stock.ts';
import { reviewDay } from './ladder.ts';
import * as queries from './loan-queries.ts';
import { type LossRules, proposedKroner } from './write-down.ts';

interface Terms {
  readonly loanDays: number;
  readonly longestDays: number;
  readonly reviewDays: number;
  readonly loss: LossRules;
}

/** Days and parts that what is shown depends on. */
export async function loanTerms(tx: Transaction, tenantId: string): Promise<Terms> {
  const rules = await ruleValues(tx, tenantId, [
    ...(['aids.loan-days', 'aids.longest-days', 'aids.review-days', 'aids.write-down-percent'] as const),
    ...(['aids.lowest-value-percent', 'aids.compensation-percent'] as const),
  ]);
  return {
    loanDays: rules['aids.loan-days'],
    longestDays: rules['aids.longest-days'],
    reviewDays: rules['aids.review-days'],
    loss: {
      writeDownPercent: rules['aids.write-down-percent'],
      lowestPercent: rules['aids.lowest-value-percent'],
      compensationPercent: rules['aids.compensation-percent'],
    },
  };
}

/** The last day until which a loan is extended without talking about it. */
export function longestDay(row: Pick<queries.LoanRow, 'outOn'>, terms: Terms): string {
  return addDays(row.outOn, terms.longestDays);
}

/** Until when one press keeps it: its own days from the due day on, never beyond the longest loan; null: not without talking. */
function extendTo(row: queries.LoanRow, terms: Terms): string | null {
  const from = row.dueOn > row.today ? row.dueOn : row.today;
  const wished = addDays(from, row.terms.loanDays ?? terms.loanDays);
  const last = longestDay(row, terms);
  const day = wished < last ? wished : last;
  return day > from ? day : null;
}

function daysLate({ isOut, dueOn, today }: queries.LoanRow): number {
  return isOut ? Math.max(0, daysBetween(dueOn, today)) : 0;
}

/** What she has now, and what of hers was lost. */
export async function showMine(
  tx: Transaction,
  of: { tenantId: string; personId: string },
  today: string,
): Promise<MyAidLoans> {
  const rows = await tx.rows<queries.LoanRow>(queries.outOfPerson, [tx.at, of.personId]);
  const terms = await loanTerms(tx, of.tenantId);
  const stocks = await stocksOf(
    tx,
    of.tenantId,
    rows.map(({ stockId }) => stockId),
  );
  const fits = await fitsByLoan(tx, rows);
  const loans = rows.flatMap((row): MyAidLoan[] => {
    const stock = stocks.get(row.stockId);
    if (!stock) return [];
    const fit = fits.get(row.id);
    const reviewOn = reviewDay(row, { reviewDays: row.terms.reviewDays ?? terms.reviewDays });
    return [
      {
        ...showKind(stock),
        ...{
          loanId: row.id,
          articleCode: row.articleCode,
          outOn: row.outOn,
          dueOn: row.dueOn,
          daysLate: daysLate(row),
        },
        ...{ extendTo: extendTo(row, terms), howToFit: row.howToFit, howToUse: row.howToUse },
        asksFit: fit === undefined && row.said.some(({ kind }) => kind === 'fit'),
        fitAnswer: fit?.answer ?? null,
        isToReview: row.said.some(({ kind, aboutOn }) => kind === 'review' && aboutOn === reviewOn),
      },
    ];
  });
  const losses = await tx.rows<queries.LossRow & { readonly article: MyAidLoan['article'] }>(queries.lossesOfPerson, [
    ...[of.personId, tx.at],
  ]);
  return {
    today,
    loans,
    losses: losses.map(({ id, article, toldAt, kroner, because }) => ({
      ...{ lossId: id, article, toldAt: toldAt.toISOString(), kroner, because },
    })),
  };
}

/** Loans as those who work with them see them. */
export async function showLoans(
  tx: Transaction,
  tenantId: string,
  rows: readonly queries.LoanRow[],
): Promise<StoreLoan[]> {
  const ids = [rows.map(({ id }) => id)];
  const terms = await loanTerms(tx, tenantId);
  const stocks = await stocksOf(
    tx,
    tenantId,
    rows.map(({ stockId }) => stockId),
  );
  const fits = await fitsByLoan(tx, rows);
  const tasks = await tx.rows<queries.TaskRow>(queries.openTasksOf, ids);
  const losses = await tx.rows<queries.LossRow>(queries.lossesOf, ids);
  return rows.flatMap((row): StoreLoan[] => {
    const stock = stocks.get(row.stockId);
    if (!stock) return [];
    const fit = fits.get(row.id);
    return [
      {
        ...{ loanId: row.id, personId: row.personId, name: row.name, phone: row.phone, label: row.label },
        ...{ article: stock.articleNames, size: stock.sizeNames, storeName: stock.storeName },
        ...{ outOn: row.outOn, dueOn: row.dueOn, daysLate: daysLate(row), backOn: row.backOn, endedAs: row.endedAs },
        ...{
          extendTo: row.isOut ? extendTo(row, terms) : null,
          swappedTo: row.swappedTo,
          isMeanwhile: row.why === 'while-waiting',
        },
        fitted:
          row.fittedAt && row.fittedByName !== null
            ? { at: row.fittedAt.toISOString(), byName: row.fittedByName }
            : null,
        said: row.said.map(({ kind, at, how }) => ({ kind, at: new Date(at).toISOString(), how })),
        fit: fit
          ? { answer: fit.answer, words: fit.words, at: fit.at.toISOString(), as: fit.as, byName: fit.byName }
          : null,
        tasks: row.isOut ? tasks.filter(({ loanId }) => loanId === row.id).map((task) => shownTask(task, stock)) : [],
        losses: losses
          .filter(({ loanId }) => loanId === row.id)
          .map((loss) => ({
            ...{ lossId: loss.id, kind: loss.kind, words: loss.words, toldAt: loss.toldAt.toISOString() },
            ...{ toldByName: loss.toldByName, proposedKroner: proposedKroner(row, row.today, terms.loss) },
            decided:
              loss.decidedAt && loss.decidedByName !== null && loss.kroner !== null
                ? {
                    kroner: loss.kroner,
                    because: loss.because,
                    byName: loss.decidedByName,
                    at: loss.decidedAt.toISOString(),
                  }
                : null,
          })),
      },
    ];
  });
}

/** A task with whose it is: the unit it was given to, else the one that keeps the store. */
function shownTask(task: queries.TaskRow, { storeName }: Pick<Stock, 'storeName'>): StoreLoan['tasks'][number] {
  return {
    ...{ taskId: task.id, kind: task.kind, dueOn: task.dueOn, owner: task.unitName ?? storeName },
    ...{ takenBy: task.takenByName, tries: task.tries, triedAt: task.triedAt?.toISOString() ?? null },
  };
}

async function fitsByLoan(
  tx: Transaction,
  rows: readonly queries.LoanRow[],
): Promise<ReadonlyMap<string, queries.FitRow>> {
  const fits = await tx.rows<queries.FitRow>(queries.fitsOf, [rows.map(({ id }) => id)]);
  return new Map(fits.map((fit) => [fit.loanId, fit]));
}
