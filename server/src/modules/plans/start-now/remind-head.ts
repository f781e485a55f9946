import type { Pool } from 'pg';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { startOf } from './show-start.ts';
import { isReminderDue } from './start-now.ts';
import { goingPast, type StartNowRow, saveReminded } from './start-now-queries.ts';

export interface ReminderWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 60_000;
/** Nobody is rung about it at night: help goes on meanwhile. */
const dayBegins = '08:00';

/** What goes on by itself: each day the heads hear of help that has gone on past its day without a decision. */
export function startReminders(work: ReminderWork): Repeating {
  return every(interval, () => remindHeads(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'heads were not reminded; tried again'),
  });
}

export async function remindHeads({ pool, clock }: Pick<ReminderWork, 'pool' | 'clock'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => remindIn(tx, tenantId));
  }
}

/** Rings and never ends: the event goes to the telephone of the head's office; the help stays as it is. */
async function remindIn(tx: Transaction, tenantId: string): Promise<void> {
  const zone = await timeZoneOf(tx, tenantId);
  const today = localDay(tx.at, zone);
  if (localClock(tx.at, zone) < dayBegins) return;
  for (const row of await tx.rows<StartNowRow>(goingPast, [tenantId, today])) {
    if (!isReminderDue(startOf(row), row.remindedOn, today)) continue;
    await tx.rows(saveReminded, [tenantId, row.id, today]);
    const { personId, headUnitId: unitId } = row;
    const fact = { tenantId, subjectId: row.id, occurredAt: tx.at };
    await emit(tx, { ...fact, kind: 'help.undecided', payload: { personId, unitId } });
  }
}
