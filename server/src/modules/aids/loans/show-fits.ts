import type { AidFit } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { stocksOf } from '../promise/stock.ts';
import * as queries from './loan-queries.ts';

/** What has come back stays in the plan so long. Days. */
const daysAfter = 30;

/** What she has said of what she has, and lately had, with what was promised of it. Where nothing was said nothing stands. */
export async function showFits(
  tx: Transaction,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
): Promise<{ readonly fits: AidFit[] }> {
  const since = new Date(tx.at.getTime() - daysAfter * 86_400_000).toISOString().slice(0, 10);
  const all = await tx.rows<queries.LoanRow>(queries.allOfPerson, [tx.at, personId]);
  const loans = all.filter(({ backOn }) => backOn === null || backOn >= since);
  const ids = loans.map(({ id }) => id);
  const said = await tx.rows<queries.FitRow>(queries.allFitsOf, [ids]);
  const tasks = await tx.rows<queries.TaskRow>(queries.fitTasksOf, [ids]);
  const stocks = await stocksOf(
    tx,
    tenantId,
    loans.map(({ stockId }) => stockId),
  );
  return {
    fits: loans.flatMap((loan): AidFit[] => {
      const stock = stocks.get(loan.stockId);
      const answers = said.filter(({ loanId }) => loanId === loan.id);
      if (!stock || answers.length === 0) return [];
      const task = tasks.find(({ loanId }) => loanId === loan.id);
      return [
        {
          ...{ loanId: loan.id, article: stock.articleNames, outOn: loan.outOn, backOn: loan.backOn },
          said: answers.map(({ answer, words, at, as, byName }) => ({
            answer,
            words,
            at: at.toISOString(),
            as,
            byName,
          })),
          task: task
            ? {
                ...{
                  kind: task.kind,
                  owner: task.unitName ?? stock.storeName,
                  phone: task.unitPhone ?? stock.storePhone,
                },
                ...{ takenBy: task.takenByName, helpBy: task.dueOn },
                done:
                  task.doneAt && task.doneByName !== null
                    ? { at: task.doneAt.toISOString(), byName: task.doneByName, words: task.words }
                    : null,
              }
            : null,
        },
      ];
    }),
  };
}
