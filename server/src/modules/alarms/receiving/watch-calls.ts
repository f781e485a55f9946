import type { Clock } from '../../../platform/clock/clock.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { IncomingCall } from '../core/incoming-signal.ts';
import { missCalls, unmatchedCalls } from '../store/call-queries.ts';
import { noteCall } from './note-call.ts';
import type { ReceiverPool } from './receiver-pool.ts';

export interface WatchCallsOptions {
  readonly pool: ReceiverPool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Marks open alarms whose device should have called by now. Level-triggered: asks what is so, and remembers nothing. */
export async function missCallsOnce(tx: Transaction): Promise<number> {
  return (await tx.rows<{ count: number }>(missCalls, [tx.at]))[0]?.count ?? 0;
}

/** Looks each second until stopped. */
export function startCallWatch({ pool, clock, timers, log }: WatchCallsOptions): Repeating {
  const look = async (): Promise<void> => {
    await inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, missCallsOnce);
  };
  return every(1_000, look, {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'calls that did not come were not looked for'),
  });
}

/**
 * Takes in that a device has begun to call. Beside the path of alarms: a call that cannot be noted is logged and left,
 * the telephone system tells of it too.
 */
export function hearCalls({ pool, log, newId }: Pick<WatchCallsOptions, 'pool' | 'log'> & { readonly newId: NewId }) {
  return ({ at, from }: IncomingCall): void => {
    const scope = { tenants: pool.tenants(), subjects: [], at };
    const report = { callId: null, from: from.trim(), cid: null, state: 'calling', at, agent: null } as const;
    inTransaction(pool.current(), scope, (tx) => noteCall(tx, newId, report, 'device')).catch((error: unknown) =>
      log.warn({ err: (error as Error).message }, 'a call could not be noted'),
    );
  };
}

/** Calls of the last day that fitted no open alarm; for the metrics. */
export async function countUnmatchedCalls(tx: Transaction): Promise<number> {
  return (await tx.rows<{ count: number }>(unmatchedCalls, [tx.at]))[0]?.count ?? 0;
}
