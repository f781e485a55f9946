import type { Course, RouteInput, RouteRefusal, stateCaseRoutes } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { ruleValue } from '../../services/index.ts';
import { hasPassed } from '../../training/index.ts';
import { finishTask, lockCase, type StateCaseRow, setDelivery, type TaskRow, tasksOf } from './queries.ts';
import { beforeUse, maySay } from './state-case.ts';
import { takeStep } from './take-step.ts';

type Routes = typeof stateCaseRoutes;
type Move = Routes['POST /api/state-cases/:stateCaseId/move'];
type Delivery = Routes['POST /api/state-cases/:stateCaseId/delivery'];
type Done = Routes['POST /api/state-case-tasks/:stateTaskId/done'];
type Writing = Pick<RequestContext, 'tx' | 'actor' | 'newId' | 'occurredAt'>;

/** What happened here. It is in use when it stands with her, fits, and somebody has shown her: those tasks first. */
export async function moveCase(
  { tx, actor, newId, occurredAt }: Writing,
  row: StateCaseRow,
  { version, to }: Pick<RouteInput<Move>['body'], 'version' | 'to'>,
): Promise<RouteRefusal<Move> | null> {
  if (!(await isAsSeen(tx, row, version))) return 'somebody-was-before';
  if (!maySay(row.state, 'staff', to)) return 'not-from-here';
  if (to === 'in-use') {
    const tasks = await tx.rows<TaskRow>(tasksOf, [[row.id]]);
    if (tasks.some(({ kind, doneAt }) => doneAt === null && beforeUse.includes(kind))) return 'tasks-open';
  }
  await takeStep(tx, newId, row, { to, by: 'staff', byName: actor.name, at: occurredAt });
  return null;
}

/** In stock or ordered from the maker: the day it should be here, counted from today by the rule. */
export async function setDeliveryOf(
  { tx }: Pick<Writing, 'tx'>,
  row: StateCaseRow,
  { version, delivery }: Pick<RouteInput<Delivery>['body'], 'version' | 'delivery'>,
): Promise<RouteRefusal<Delivery> | null> {
  if (!(await isAsSeen(tx, row, version))) return 'somebody-was-before';
  if (!['granted', 'partly', 'approved', 'shipping'].includes(row.state)) return 'not-granted';
  await tx.rows(setDelivery, [row.tenantId, row.id, delivery, await expectedOn(tx, row, delivery)]);
  return null;
}

/** Days by the rule from the day that the state said yes. */
export async function expectedOn(
  tx: Writing['tx'],
  { tenantId, today }: Pick<StateCaseRow, 'tenantId' | 'today'>,
  delivery: 'stock' | 'ordered',
): Promise<string> {
  return addDays(
    today,
    await ruleValue(tx, tenantId, delivery === 'stock' ? 'aids.state-stock-days' : 'aids.state-ordered-days'),
  );
}

/** Fitting and showing certain articles is for one who has passed their course, as ordering them is. */
export async function doTask(
  { tx, actor }: Pick<Writing, 'tx' | 'actor'>,
  row: StateCaseRow,
  task: TaskRow,
  words: string | undefined,
): Promise<{ readonly refused: RouteRefusal<Done>; readonly detail?: Readonly<Record<string, string>> } | null> {
  if (task.doneAt) return { refused: 'already-done' };
  const course = row.course as Course | null;
  if (course && (task.kind === 'adapt' || task.kind === 'train'))
    if (!(await hasPassed(tx, { tenantId: row.tenantId, staffId: actor.id }, course)))
      return { refused: 'course-needed', detail: { course } };
  await tx.rows(finishTask, [row.tenantId, task.id, tx.at, actor.name, words ?? null]);
  return null;
}

async function isAsSeen(tx: Writing['tx'], row: StateCaseRow, version: number): Promise<boolean> {
  const [now] = await tx.rows<{ version: number }>(lockCase, [row.id]);
  return now?.version === version && row.version === version;
}
