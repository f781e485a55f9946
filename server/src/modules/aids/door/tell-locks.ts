import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { DoorNumbers } from './door-number.ts';
import * as queries from './door-queries.ts';
import type { StoreLock } from './store-lock.ts';

export interface LockWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly numbers: DoorNumbers;
  readonly lock: StoreLock;
}

/** Milliseconds between looks: she stands on the stairs with the number on her telephone. */
const interval = 1_000;

/** What goes on by itself: locks get the numbers that were made and lose those that ended. */
export function startLocks(work: LockWork): Repeating {
  return every(interval, () => tellLocks(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'locks were not told; tried again'),
  });
}

export async function tellLocks({ pool, clock, numbers, lock }: Omit<LockWork, 'timers' | 'log'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = () => ({ tenants: [tenantId], subjects: [], at: clock.now() });
    const { untold, toFree } = await inTransaction(pool, scope(), async (tx) => {
      await tx.rows(queries.endOver, [tenantId, tx.at]);
      await tx.rows(queries.endOfEnded, [tenantId, tx.at]);
      const untold = await tx.rows<queries.UntoldRow>(queries.claimUntold, [tenantId, tx.at]);
      const toFree = await tx.rows<{ id: string; lockCode: string }>(queries.toFree, [tenantId, tx.at]);
      return { untold, toFree };
    });
    // No transaction is open while a lock is waited for. One that does not answer is told again; the others are told meanwhile.
    for (const { id, lockCode, opensAt, closesAt } of untold) {
      const code = { lock: lockCode, ref: id, digits: numbers.digitsOf(id), from: opensAt, to: closesAt };
      if (await hasTaken(() => lock.give(code)))
        await inTransaction(pool, scope(), (tx) => tx.rows(queries.lockTold, [tenantId, id, tx.at]));
    }
    for (const { id, lockCode } of toFree) {
      if (await hasTaken(() => lock.takeBack({ lock: lockCode, ref: id })))
        await inTransaction(pool, scope(), (tx) => tx.rows(queries.lockFreed, [tenantId, id, tx.at]));
    }
  }
}

async function hasTaken(tell: () => Promise<void>): Promise<boolean> {
  try {
    await tell();
    return true;
  } catch {
    // Not lost: its next time is set already, and she is shown that the door does not know the number yet.
    return false;
  }
}
