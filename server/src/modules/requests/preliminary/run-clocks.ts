import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { sweepClocks } from './sweep-clocks.ts';

export interface ClockWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 60_000;

/** What goes on by itself: each minute the clocks of every application that the offices owe an answer. */
export function startClocks(work: ClockWork): Repeating {
  return every(interval, () => lookAtClocks(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'clocks were not looked at; tried again'),
  });
}

export async function lookAtClocks({ pool, clock, newId }: Omit<ClockWork, 'timers' | 'log'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => sweepClocks(tx, newId, tenantId));
  }
}
