import type { RouteInput, representativeRoutes } from '@tunet/contract';
import { addDays, instantAt } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { lockGiver } from '../proxy-queries.ts';
import { goesOn, lockTask, saveDone } from './task-queries.ts';

type Decided = RouteInput<
  (typeof representativeRoutes)['POST /api/people/:personId/representation-tasks/:taskId/done']
>['body'];

/** What is decided about a proxy that ends, or a record that is due for another look. */
export async function decideTask(
  { tx, actor }: RequestContext,
  { personId, taskId }: { readonly personId: string; readonly taskId: string },
  { outcome, until, note }: Decided,
): Promise<
  | { readonly tenantId: string }
  | { readonly refused: 'already-done' | 'day-needed' | 'outcome-does-not-fit' }
  | 'missing'
> {
  const giver = await lockGiver(tx, personId);
  const task = giver && (await lockTask(tx, taskId, personId));
  if (!giver || !task) return 'missing';
  if (task.doneAt !== null) return { refused: 'already-done' };
  if ((task.kind === 'incapacity-review') !== (outcome === 'reviewed')) return { refused: 'outcome-does-not-fit' };
  const ends = until === null ? null : instantAt(addDays(until, 1), '00:00', giver.zone);
  if (outcome === 'goes-on' && (ends === null || ends <= tx.at)) return { refused: 'day-needed' };
  if (outcome === 'goes-on' && ends && task.grantId) await goesOn(tx, task.tenantId, task.grantId, ends);
  await saveDone(tx, task, { by: actor, outcome, note });
  return { tenantId: task.tenantId };
}
