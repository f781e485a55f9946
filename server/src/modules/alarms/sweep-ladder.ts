import type { AlarmRules } from '../services/index.ts';
import { actOn } from './act-on-alarm.ts';
import type { Command } from './alarm.ts';
import type { AlarmStore } from './alarm-store.ts';

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
