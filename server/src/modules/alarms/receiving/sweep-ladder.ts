import type { Clock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { type AlarmRules, alarmRules } from '../../services/index.ts';
import type { Command } from '../core/alarm.ts';
import { actOn } from '../store/act-on-alarm.ts';
import type { AlarmStore } from '../store/alarm-store.ts';
import { sqlStore } from '../store/sql-store.ts';
import type { ReceiverPool } from './receiver-pool.ts';

/** At most so many in one transaction: a long one would hold back every reader of events. */
export const sweepAtOnce = 50;

/**
 * Takes every alarm that has waited too long one step up the ladder, and tells of every hand-over nobody answered in time.
 * Alarms that somebody works on at this moment are left for the next sweep.
 * @returns how many were dealt with; when it is `sweepAtOnce`, more may be waiting
 */
export async function sweepOnce(
  store: AlarmStore,
  rulesOf: (tenantId: string) => Promise<AlarmRules>,
  now: Date,
): Promise<number> {
  const due = await store.holdDue(now, sweepAtOnce);
  for (const found of due) {
    const { ladderSeconds } = await rulesOf(found.tenantId);
    const commands: Command[] = [
      { kind: 'climb', seconds: ladderSeconds },
      ...found.handOvers.map(({ id }) => ({ kind: 'miss-answer' as const, handOverId: id })),
    ];
    let alarm = found;
    for (const command of commands) {
      const outcome = await actOn(store, alarm, command, { occurredAt: now, receivedAt: now });
      if (!('refused' in outcome)) alarm = outcome.alarm;
    }
  }
  return due.length;
}

/**
 * Gives back every alarm whose operator is no longer on duty at the desk: it rings again for those who are.
 * Nobody's alarm stays silent because somebody went home, or her screen died and her duty ran out.
 * @returns how many rang again
 */
export async function returnLeft(
  store: AlarmStore,
  rulesOf: (tenantId: string) => Promise<AlarmRules>,
  now: Date,
): Promise<number> {
  const left = await store.holdLeft(now, sweepAtOnce);
  for (const alarm of left) {
    if (alarm.status !== 'taken') continue;
    const { ladderSeconds } = await rulesOf(alarm.tenantId);
    const command: Command = { kind: 'give-back', by: alarm.takenBy, seconds: ladderSeconds, dutyEnded: true };
    await actOn(store, alarm, command, { occurredAt: now, receivedAt: now });
  }
  return left.length;
}

export interface SweepOptions {
  readonly pool: ReceiverPool;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly timers: Timers;
  readonly log: Log;
}

/** Sweeps each second until stopped. May run in several processes at once: they pass over what another holds. */
export function startLadderSweep({ pool, clock, newId, timers, log }: SweepOptions): Repeating {
  const sweep = async (): Promise<void> => {
    for (;;) {
      const at = clock.now();
      const dealtWith = await inTransaction(
        pool.current(),
        { tenants: pool.tenants(), subjects: [], at },
        async (tx) => {
          const rules = new Map<string, AlarmRules>();
          const rulesOf = async (tenantId: string): Promise<AlarmRules> => {
            const found = rules.get(tenantId) ?? (await alarmRules(tx, tenantId));
            rules.set(tenantId, found);
            return found;
          };
          const store = sqlStore(tx, newId);
          return Math.max(await returnLeft(store, rulesOf, at), await sweepOnce(store, rulesOf, at));
        },
      );
      if (dealtWith < sweepAtOnce) return;
    }
  };
  return every(1_000, sweep, {
    timers,
    failed: (error) => log.error({ err: (error as Error).message }, 'the ladder could not be swept; tried again'),
  });
}
