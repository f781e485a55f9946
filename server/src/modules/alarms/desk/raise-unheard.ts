import type { Clock } from '../../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { ruleValue } from '../../services/index.ts';
import type { Alarm } from '../core/alarm.ts';
import type { ReceiverPool } from '../receiving/receiver-pool.ts';
import type { AlarmStore } from '../store/alarm-store.ts';
import { sqlStore } from '../store/sql-store.ts';
import { screenSilence } from './report-screen.ts';
import { type UnheardColumns, unheardAlarms } from './screen-queries.ts';

/** At most so many in one transaction. */
const atOnce = 50;
/** No municipality waits shorter than this; seconds. */
const shortest = 15;

/**
 * Tells of every alarm that waits at a desk where no screen can be heard: `alarm.unheard`, once for each time it waits,
 * for a real telephone to be rung. The ladder runs beside it and knows nothing of screens.
 * @returns how many were told of
 */
export async function raiseUnheard(tx: Transaction, store: AlarmStore): Promise<number> {
  const found = await tx.rows<UnheardColumns>(unheardAlarms, [tx.at, shortest, screenSilence, atOnce]);
  let told = 0;
  for (const { id, tenantId, waitingSince } of found) {
    const seconds = await ruleValue(tx, tenantId, 'desk.unheardSeconds');
    if (tx.at.getTime() - waitingSince.getTime() < seconds * 1_000) continue;
    const alarm = await store.hold(id);
    if (alarm?.status !== 'waiting') continue;
    await store.save(alarm, unheard(alarm, tx.at), tx.at);
    told += 1;
  }
  return told;
}

function unheard(alarm: Alarm, at: Date) {
  return {
    alarm: { ...alarm, version: alarm.version + 1 },
    happenings: [{ what: 'unheard', at, who: null, detail: null }] as const,
    facts: [{ kind: 'alarm.unheard', payload: { deskId: alarm.deskId } }],
    grants: [],
  };
}

export interface UnheardOptions {
  readonly pool: ReceiverPool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Looks each second until stopped. */
export function startUnheardWatch({ pool, clock, newId, timers, log }: UnheardOptions): Repeating {
  const look = async (): Promise<void> => {
    const scope = { tenants: pool.tenants(), subjects: [], at: clock.now() };
    const told = await inTransaction(pool.current(), scope, (tx) => raiseUnheard(tx, sqlStore(tx, newId)));
    if (told > 0)
      log.error({ alarms: told }, 'alarms wait and no screen at the desk can be heard: a telephone is rung');
  };
  return every(1_000, look, {
    timers,
    failed: (error) => log.error({ err: (error as Error).message }, 'the desk’s screens could not be looked at'),
  });
}
