import type { Pool } from 'pg';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { every } from '../../platform/jobs/every.ts';
import type { Repeating } from '../../platform/jobs/repeat.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { followPlans } from './follow-plans.ts';
import { tellNewcomers } from './newcomers/tell-newcomers.ts';
import { sweepUnconfirmed } from './sweep-unconfirmed.ts';

export interface VisitWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 60_000;

/** What goes on by itself: each minute the visits nobody has told of, and once each day the visits of one day more. */
export function startVisits(work: VisitWork): Repeating {
  const made = new Map<string, string>();
  return every(interval, () => lookOnce(work, made), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'visits were not looked at; tried again'),
  });
}

/** @param made for each municipality the day up to which its list has followed its plans; kept between looks */
export async function lookOnce({ pool, clock, newId }: Omit<VisitWork, 'timers' | 'log'>, made: Map<string, string>) {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    await inTransaction(pool, { tenants: [tenantId], subjects: [], at: clock.now() }, async (tx) => {
      await sweepUnconfirmed(tx, tenantId);
      await tellNewcomers(tx, newId, tenantId);
      const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
      if (made.get(tenantId) === today) return;
      await followPlans(tx, newId, tenantId);
      made.set(tenantId, today);
    });
  }
}
