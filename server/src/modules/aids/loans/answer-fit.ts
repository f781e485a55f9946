import type { AidFitAnswer } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';
import { unitsOfKind } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { loanRules, type Stock, stocksOf } from '../promise/stock.ts';
import type { Changing } from './changing.ts';
import * as queries from './loan-queries.ts';

/** Her answer to the one question. What does not fit, and what is not used, is a task with an owner and a day. */
export async function answerFit(
  { tx, newId, by, as }: Changing,
  row: queries.LoanRow,
  said: { readonly answer: AidFitAnswer; readonly words: string | null },
): Promise<{ readonly answer: AidFitAnswer; readonly helpBy: string | null } | { readonly refused: 'loan-ended' }> {
  if (!row.isOut) return { refused: 'loan-ended' };
  const { tenantId, id, personId } = row;
  await tx.rows(queries.addFit, [tenantId, newId(), id, personId, said.answer, said.words, tx.at, as, by.name]);
  // An answer ends what the one before it began.
  await finishKinds(tx, row, ['ask-fit', 'see-fit', 'not-used'], by.name);
  const stock = (await stocksOf(tx, tenantId, [row.stockId])).get(row.stockId);
  await emit(tx, {
    ...{ tenantId, kind: 'aid.fit-answered', subjectId: id, occurredAt: tx.at },
    payload: { personId, unitId: stock?.unitId ?? null, answer: said.answer },
  });
  if (said.answer === 'yes') return { answer: 'yes', helpBy: null };
  const helpBy = addDays(row.today, await ruleValue(tx, tenantId, 'aids.fit-task-days'));
  const kind = said.answer === 'not-quite' ? 'see-fit' : 'not-used';
  const unitId = kind === 'see-fit' && stock ? await therapistsOf(tx, stock) : null;
  const taskId = newId();
  const added = await tx.rows(queries.addTask, [tenantId, taskId, id, personId, kind, helpBy, tx.at, unitId]);
  if (unitId !== null && added.length > 0)
    await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'aid', ref: taskId });
  return { answer: said.answer, helpBy };
}

/** What a therapist chose is put right by a therapist; null: by those who keep the store, as where the municipality has no such office. */
async function therapistsOf(tx: Transaction, { tenantId, selfService }: Stock): Promise<string | null> {
  if (selfService !== 'therapist' && selfService !== 'decision') return null;
  const [office] = await unitsOfKind(tx, tenantId, 'assessment');
  return office?.id ?? null;
}

/** Ends what is open of these kinds; whoever was let in for it alone sees her no longer than she may ask about it. */
export async function finishKinds(
  tx: Transaction,
  { tenantId, id }: Pick<queries.LoanRow, 'tenantId' | 'id'>,
  kinds: readonly queries.TaskRow['kind'][],
  byName: string,
): Promise<void> {
  const ended = await tx.rows<{ id: string }>(queries.finishKinds, [tenantId, id, kinds, tx.at, byName]);
  for (const task of ended) await letGo(tx, tenantId, task.id);
}

/** A task is over: those it was given to see her for as many days as she may ask about it, and then not. */
export async function letGo(tx: Transaction, tenantId: string, taskId: string): Promise<void> {
  const { questionDays } = await loanRules(tx, tenantId);
  await endGrantsFor(tx, tenantId, taskId, new Date(tx.at.getTime() + questionDays * 86_400_000));
}
