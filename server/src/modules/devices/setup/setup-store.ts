import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { endGrantsFor } from '../../access/index.ts';
import { type Command, next, type Refused, type Setup, stateOf } from './setup.ts';
import * as queries from './setup-queries.ts';

/** Setups that one statement finds, held until the transaction ends. */
export async function holdSetups(tx: Transaction, statement: Prepared, values: readonly unknown[]): Promise<Setup[]> {
  const rows = await tx.rows<queries.SetupRow>(statement, values);
  const steps = await tx.rows<queries.StepRow>(queries.stepsOf, [rows.map(({ id }) => id)]);
  return rows.map((row) => queries.setupOf(row, steps));
}

/** Does one command to a setup that is held, and writes and tells what became of it. A refusal writes nothing. */
export async function actOnSetup(tx: Transaction, setup: Setup, command: Command, now: Date): Promise<Setup | Refused> {
  const then = next(setup, command, now);
  if ('refused' in then) return then;
  await saveSetup(tx, setup, then);
  await tell(tx, setup, then, now);
  return then;
}

async function saveSetup(tx: Transaction, before: Setup, then: Setup): Promise<void> {
  const { tenantId, id, stopped } = then;
  const saved = await tx.rows(queries.saveSetup, [
    ...[tenantId, id, before.version, stateOf(then), then.deviceId],
    ...[stopped?.at ?? null, stopped?.because ?? null, stopped?.deathId ?? null, then.version],
  ]);
  if (saved.length === 0) throw new TypeError('a setup is saved while it is held, or not at all');
  for (const step of then.steps) {
    if (!before.steps.includes(step)) await tx.rows(queries.putStep, queries.stepValues(then, step));
  }
}

/** Subject: the setup. Ids and codes only. Those who keep a list of what is not yet fitted, and notices, may follow. */
async function tell(tx: Transaction, before: Setup, then: Setup, at: Date): Promise<void> {
  const { tenantId, id: subjectId, personId } = then;
  const state = stateOf(then);
  for (const [index, step] of then.steps.entries()) {
    if (step.state === 'open' || before.steps[index]?.state === step.state) continue;
    const payload = { personId, step: step.step, how: step.state };
    await emit(tx, { tenantId, kind: 'setup.step-closed', subjectId, payload, occurredAt: at });
  }
  if (state === stateOf(before)) return;
  await emit(tx, { tenantId, kind: `setup.${state}`, subjectId, payload: { personId }, occurredAt: at });
  // What it opened closes with it; the device that stands there goes on opening her to those who keep it.
  if (state === 'asked' || (state === 'stopped' && then.stopped?.deathId === null)) {
    await endGrantsFor(tx, tenantId, subjectId, at);
  }
}
