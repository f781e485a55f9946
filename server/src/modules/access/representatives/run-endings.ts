import type { Pool } from 'pg';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { type EndingRules, tendEndings } from './tend-endings.ts';
import { tendHolds } from './tend-holds.ts';

/** Ends come by the day; a quarter of an hour is soon enough. Milliseconds. */
const interval = 15 * 60_000;

export interface EndingWork {
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
  /** The municipality's rules, from the module to the right. */
  rules(tx: Transaction, tenantId: string): Promise<EndingRules>;
}

/** Sees to what is about to end in every municipality, now and then. */
export function startEndings(work: EndingWork): Repeating {
  return every(interval, () => tendAll(work), {
    timers: work.timers,
    failed: (error) =>
      work.log.warn({ err: (error as Error).message }, 'proxies that end were not seen to; tried again'),
  });
}

export async function tendAll({ pool, clock, newId, rules }: Omit<EndingWork, 'timers' | 'log'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    await inTransaction(pool, { tenants: [tenantId], subjects: [], at: clock.now() }, async (tx) => {
      const found = await rules(tx, tenantId);
      await tendEndings(tx, newId, tenantId, found);
      await tendHolds(tx, newId, tenantId, found);
    });
  }
}
