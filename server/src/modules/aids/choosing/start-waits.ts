import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { offerToLine, openLines } from './waiting.ts';

export interface WaitWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks: what is free again is hers within half a minute. */
const interval = 30_000;

/** What has become free is promised to those who wait for it. */
export function startAidWaits(work: WaitWork): Repeating {
  return every(interval, () => offerAll(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'those who wait for an aid were not looked at; tried again'),
  });
}

/** Looks through every line, each in a transaction of its own: what is wrong with one keeps no other waiting. */
export async function offerAll({ pool, clock, newId }: Pick<WaitWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    const lines = await inTransaction(pool, scope, openLines);
    for (const { stockId } of lines)
      await inTransaction(pool, scope, (tx) => offerToLine(tx, newId, tenantId, stockId));
  }
}
