import type { RouteInput, representativeRoutes } from '@tunet/contract';
import { addDays, instantAt } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { lockGiver } from '../proxy-queries.ts';
import { endHoldOf } from './hold-queries.ts';
import { goesOn, goesOnBehind, holdOfTask, lockTask, reviewHoldOn, saveDone, type TaskRow } from './task-queries.ts';

type Decided = RouteInput<
  (typeof representativeRoutes)['POST /api/people/:personId/representation-tasks/:taskId/done']
>['body'];

/** What is decided about a proxy that ends, a record that is due for another look, or one who is held back. */
export async function decideTask(
  { tx, actor, occurredAt }: RequestContext,
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
  const isHold = task.kind === 'held-ending' || task.kind === 'hold-review';
  if (!fits[task.kind].includes(outcome)) return { refused: 'outcome-does-not-fit' };
  const ends = until === null ? null : instantAt(addDays(until, 1), '00:00', giver.zone);
  const isAhead = ends !== null && ends > tx.at;
  if (outcome === 'goes-on' && !isAhead) return { refused: 'day-needed' };
  // A hold that goes on says when it is looked at again.
  if (task.kind === 'hold-review' && outcome === 'reviewed' && !isAhead) return { refused: 'day-needed' };
  if (outcome === 'goes-on' && ends && task.grantId) {
    if (isHold) await goesOnBehind(tx, task.tenantId, task.grantId, ends);
    else await goesOn(tx, task.tenantId, task.grantId, ends);
  }
  if (task.kind === 'hold-review' && outcome === 'reviewed' && until !== null && task.holdId)
    await reviewHoldOn(tx, task.tenantId, task.holdId, until);
  const hold = outcome === 'lifted' && task.holdId ? await holdOfTask(tx, task.tenantId, task.holdId) : undefined;
  await saveDone(tx, task, { by: actor, outcome, note });
  if (hold) {
    await endHoldOf(tx, hold, { because: note, by: actor });
    const { tenantId, id } = hold;
    await emit(tx, { tenantId, kind: 'representative.let-go', subjectId: id, occurredAt, payload: { personId } });
  }
  return { tenantId: task.tenantId };
}

const fits: Readonly<Record<TaskRow['kind'], readonly Decided['outcome'][]>> = {
  'proxy-ending': ['goes-on', 'let-end'],
  'incapacity-review': ['reviewed'],
  'held-ending': ['goes-on', 'let-end', 'lifted'],
  'hold-review': ['reviewed', 'lifted'],
};
