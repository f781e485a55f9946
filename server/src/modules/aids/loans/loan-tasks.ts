import { addDays } from '../../../platform/calendar/local-time.ts';
import { letGo } from './answer-fit.ts';
import type { Changing } from './changing.ts';
import * as queries from './loan-queries.ts';

/** What is done with a task: somebody takes it by name, rings in vain, or has seen to it. Null: done. */
export async function doTask(
  { tx, by }: Changing,
  task: queries.TaskRow,
  act:
    | { readonly is: 'take' }
    | { readonly is: 'tried'; readonly today: string }
    | { readonly is: 'done'; readonly words: string },
): Promise<'already-done' | null> {
  const { tenantId, id } = task;
  if (task.doneAt !== null) return 'already-done';
  if (act.is === 'take') await tx.rows(queries.takeTask, [tenantId, id, tx.at, by.name]);
  if (act.is === 'tried') await tx.rows(queries.triedTask, [tenantId, id, tx.at, addDays(act.today, 1)]);
  if (act.is === 'done') {
    await tx.rows(queries.finishTask, [tenantId, id, tx.at, by.name, act.words]);
    await letGo(tx, tenantId, id);
  }
  return null;
}
