import type { StateCaseState } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor } from '../../access/index.ts';
import { ruleValue } from '../../services/index.ts';
import { addStep, addTask, type StateCaseRow, setState } from './queries.ts';
import { isAtEnd, type StepBy, tasksAt } from './state-case.ts';

export interface Step {
  readonly to: StateCaseState;
  readonly by: StepBy;
  readonly byName: string | null;
  /** When it happened where it happened. */
  readonly at: Date;
}

/** Days after its end that those who followed a case may still open it: for questions. */
const questionDays = 90;

/** Takes a step that may be taken, writes it down, and lays what somebody has to do because of it. Tells her where it is hers to know. */
export async function takeStep(tx: Transaction, newId: NewId, row: StateCaseRow, step: Step): Promise<void> {
  const { tenantId, id, personId, today } = row;
  const { to, by, at } = step;
  const confirmByOn = to === 'waiting-for-person' ? await confirmBy(tx, row) : null;
  await tx.rows(setState, [tenantId, id, to, confirmByOn, by === 'state' ? at : null, tx.at]);
  await keepStep(tx, newId, row, { ...step, moved: 'yes' });
  const tasks = tasksAt(to, { meanwhileLoan: row.meanwhileLoanId !== null });
  const dueOn = addDays(today, tasks.length === 0 ? 0 : await handOutDays(tx, tenantId, to));
  for (const kind of tasks) await tx.rows(addTask, [tenantId, newId(), id, personId, kind, dueOn, tx.at]);
  if (isAtEnd(to)) {
    const until = new Date(tx.at.getTime() + questionDays * 86_400_000);
    await endGrantsFor(tx, tenantId, id, until);
  }
  await emit(tx, {
    ...{ tenantId, kind: 'state-case.moved', subjectId: id, occurredAt: at },
    payload: { personId, state: to, by },
  });
}

/** A word that moves nothing is kept all the same. */
export async function keepStep(
  tx: Transaction,
  newId: NewId,
  { tenantId, id, personId }: StateCaseRow,
  { to, by, byName, at, moved }: Step & { readonly moved: 'yes' | 'late' | 'not-possible' },
): Promise<void> {
  await tx.rows(addStep, [tenantId, newId(), id, personId, to, at, tx.at, by, byName, moved]);
}

/** Last day to say yes, counted from today. */
export async function confirmBy(
  tx: Transaction,
  { tenantId, today }: Pick<StateCaseRow, 'tenantId' | 'today'>,
): Promise<string> {
  return addDays(today, await ruleValue(tx, tenantId, 'aids.state-confirm-days'));
}

async function handOutDays(tx: Transaction, tenantId: string, to: StateCaseState): Promise<number> {
  return to === 'received' ? ruleValue(tx, tenantId, 'aids.state-hand-out-days') : 3;
}
