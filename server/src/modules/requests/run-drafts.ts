import type { Pool } from 'pg';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { every } from '../../platform/jobs/every.ts';
import type { Repeating } from '../../platform/jobs/repeat.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { endOldDrafts } from './keep-draft.ts';

/** Milliseconds between looks. */
const interval = 3_600_000;

/** What goes on by itself: who has a draft that nobody touches is told before it is deleted, and then it is deleted. */
export function startDrafts(work: { pool: Pool; clock: Clock; timers: Timers; log: Log }): Repeating {
  return every(interval, () => sweepDrafts(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'old drafts were not deleted; tried again'),
  });
}

/** @param pool role tunet_dispatch */
export async function sweepDrafts({ pool, clock }: { pool: Pool; clock: Clock }): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => endOldDrafts(tx, tenantId));
  }
}
