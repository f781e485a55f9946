import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { RandomBytes } from './seal-list.ts';
import { desksNamed, type InTransaction, isListDue, writeEmergencyList } from './write-emergency-list.ts';

export interface EmergencyListWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly random: RandomBytes;
  /** Null: none is set, and no list can be made. */
  readonly passphrase: string | null;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 300_000;

/** Makes the list of each desk once a night. */
export function startEmergencyLists(work: EmergencyListWork): Repeating {
  const look = async (): Promise<void> => {
    const made = await makeDueLists(work);
    if (made > 0) work.log.info({ made }, 'made the emergency list');
  };
  const failed = (error: unknown): void =>
    work.log.error({ err: (error as Error).message }, 'the emergency list was not made; tried again');
  look().catch(failed);
  return every(interval, look, { timers: work.timers, failed });
}

/** @returns how many were made */
export async function makeDueLists(work: Omit<EmergencyListWork, 'timers' | 'log'>): Promise<number> {
  const { passphrase } = work;
  if (passphrase === null) return 0;
  const inTx = await transactionsOn(work);
  const due = await inTx(async (tx) => {
    const desks = await desksNamed(tx, null);
    const isDue = await Promise.all(desks.map((desk) => isListDue(tx, desk)));
    return desks.filter((_, index) => isDue[index]);
  });
  for (const desk of due) await writeEmergencyList(inTx, desk, { ...work, passphrase });
  return due.length;
}

/** Transactions that reach every municipality, as the worker's do. */
export async function transactionsOn({
  pool,
  clock,
}: Pick<EmergencyListWork, 'pool' | 'clock'>): Promise<InTransaction> {
  const { tenants } = await readReach(pool);
  return (use) => inTransaction(pool, { tenants, subjects: [], at: clock.now() }, use);
}
