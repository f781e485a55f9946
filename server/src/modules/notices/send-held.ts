import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import { addJobs, type NewJob } from '../../platform/jobs/add-jobs.ts';
import { every } from '../../platform/jobs/every.ts';
import type { Repeating } from '../../platform/jobs/repeat.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { type DueNotice, holdDue, tellIn } from './queries.ts';
import { maxTries, sendTask } from './send-notice.ts';

/**
 * Has everything sent that was held back and whose time has come: what one address gets, in one message.
 * @returns how many notices it was
 */
export async function sendHeld(tx: Transaction): Promise<number> {
  const due = await holdDue(tx);
  const byAddress = Map.groupBy(due, ({ tenantId, address, kind }) =>
    // That an address was changed must not drown among other news.
    [tenantId, address, kind === 'address-changed'].join(' '),
  );
  const jobs: NewJob[] = [];
  for (const together of byAddress.values()) {
    const [leader] = together as [DueNotice];
    const { tenantId, id } = leader;
    await tellIn(
      tx,
      tenantId,
      id,
      together.map((each) => each.id),
    );
    jobs.push({ task: sendTask, payload: { tenantId, noticeId: id }, key: id, maxTries });
  }
  await addJobs(tx, jobs);
  return due.length;
}

export interface HeldPorts {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Looks each minute whether somebody's quiet hours are over. */
export function startHeldNotices({ pool, clock, timers, log }: HeldPorts): Repeating {
  const sweep = async (): Promise<void> => {
    for (let found = 1; found > 0; ) {
      const { tenants } = await readReach(pool);
      found = await inTransaction(pool, { tenants, subjects: [], at: clock.now() }, sendHeld);
    }
  };
  return every(60_000, sweep, {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'held notices were not sent; tried again'),
  });
}
