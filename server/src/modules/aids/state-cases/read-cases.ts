import type { MyStateCase, StateCase } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import {
  casesOfPerson,
  oneCase,
  openCases,
  type StateCaseRow,
  type StepRow,
  stepsOf,
  type TaskRow,
  tasksOf,
} from './queries.ts';

export async function caseRow(tx: Transaction, id: string): Promise<StateCaseRow | undefined> {
  return (await tx.rows<StateCaseRow>(oneCase, [tx.at, id]))[0];
}

export function rowsOfPerson(tx: Transaction, personId: string): Promise<StateCaseRow[]> {
  return tx.rows<StateCaseRow>(casesOfPerson, [tx.at, personId]);
}

export function openRows(tx: Transaction): Promise<StateCaseRow[]> {
  return tx.rows<StateCaseRow>(openCases, [tx.at]);
}

/** As staff see them, each with its steps and what has to be done. */
export async function shownCases(tx: Transaction, rows: readonly StateCaseRow[]): Promise<StateCase[]> {
  const ids = [rows.map(({ id }) => id)];
  const steps = rows.length === 0 ? [] : await tx.rows<StepRow>(stepsOf, ids);
  const tasks = rows.length === 0 ? [] : await tx.rows<TaskRow>(tasksOf, ids);
  return rows.map((row) => ({
    ...{ id: row.id, personId: row.personId, personName: row.personName, kind: row.kind, what: row.what },
    ...{ articleName: row.articleName, state: row.state, consent: row.consent, confirmByOn: row.confirmByOn },
    ...{ externalNumber: row.externalNumber, delivery: row.delivery, expectedOn: row.expectedOn },
    hasMeanwhileLoan: row.meanwhileLoanId !== null,
    ...{ madeBy: row.madeBy, madeAt: row.madeAt.toISOString(), version: row.version },
    steps: steps
      .filter(({ caseId }) => caseId === row.id)
      .map(({ state, at, by, byName, moved }) => ({ state, at: at.toISOString(), by, byName, moved })),
    tasks: tasks
      .filter(({ caseId }) => caseId === row.id)
      .map(({ id, kind, dueOn, doneAt, doneBy, words }) => ({
        ...{ id, kind, dueOn, doneBy, words },
        doneAt: doneAt?.toISOString() ?? null,
      })),
  }));
}

/** As she sees them: what moved nothing is left out. */
export async function shownToHer(tx: Transaction, rows: readonly StateCaseRow[]): Promise<MyStateCase[]> {
  const steps = rows.length === 0 ? [] : await tx.rows<StepRow>(stepsOf, [rows.map(({ id }) => id)]);
  return rows.map((row) => ({
    ...{ id: row.id, what: row.what, articleName: row.articleName, state: row.state },
    confirmByOn: row.state === 'waiting-for-person' ? row.confirmByOn : null,
    ...{ expectedOn: row.expectedOn, madeBy: row.madeBy, madeAt: row.madeAt.toISOString() },
    steps: steps
      .filter(({ caseId, moved }) => caseId === row.id && moved === 'yes')
      .map(({ state, at }) => ({ state, at: at.toISOString() })),
  }));
}
