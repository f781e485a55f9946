import type { Pool } from 'pg';
import { localClock, localDay } from '../../platform/calendar/local-time.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { readReach } from '../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { openGrant } from '../access/index.ts';
import { timeZoneOf } from '../organisation/index.ts';

export interface RingWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Nobody is rung about it at night: help goes on meanwhile. */
const dayBegins = '08:00';
/** How long the office sees her case once it is told of it; milliseconds, 180 days. */
const openFor = 180 * 86_400_000;

/** Rings in one municipality, in its morning; `today` is its own calendar day. */
export type RingIn = (tx: Transaction, newId: NewId, of: { tenantId: string; today: string }) => Promise<void>;

/** Goes through every municipality whose morning has begun, each in a transaction of its own. */
export async function ringByDay(work: Pick<RingWork, 'pool' | 'clock' | 'newId'>, ringIn: RingIn): Promise<void> {
  const { pool, clock, newId } = work;
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, async (tx) => {
      const zone = await timeZoneOf(tx, tenantId);
      if (localClock(tx.at, zone) < dayBegins) return;
      await ringIn(tx, newId, { tenantId, today: localDay(tx.at, zone) });
    });
  }
}

/** The case may have closed to the office long ago; who is told can open it. */
export async function openToTold(
  tx: Transaction,
  newId: NewId,
  told: { readonly tenantId: string; readonly unitId: string; readonly personId: string; readonly ref: string },
): Promise<void> {
  const { tenantId, unitId, personId, ref } = told;
  const endsAt = new Date(tx.at.getTime() + openFor);
  await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'case', ref, endsAt });
}
