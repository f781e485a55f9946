import { alarmRules } from '../../services/index.ts';
import { next } from '../core/next-step.ts';
import { type Asked, actAtDesk, deskOf, desksOf, type Outcome, operatorOf, storeOf } from './at-desk.ts';

/** Takes an alarm: compare and set in one statement. The one who comes second is told who has it. */
export async function takeAlarm(asked: Asked, alarmId: string): Promise<Outcome> {
  const deskId = await deskOf(asked.tx, alarmId);
  if (deskId === null || !desksOf(asked.actor).includes(deskId)) return 'missing';
  const store = storeOf(asked);
  const by = operatorOf(asked);
  const taken = await store.take(alarmId, by, asked.occurredAt);
  if (taken) return taken;
  const alarm = await store.hold(alarmId);
  if (!alarm) return 'missing';
  const outcome = next(alarm, { kind: 'take', by }, asked.occurredAt);
  // Given back between the two statements: it is free, and the next try gets it.
  return 'refused' in outcome ? outcome : ((await store.take(alarmId, by, asked.occurredAt)) ?? 'missing');
}

/** Puts an alarm back; it rings again for all, from the bottom of the ladder. */
export function giveBackAlarm(asked: Asked, alarmId: string): Promise<Outcome> {
  return actAtDesk(asked, { alarmId }, async ({ tenantId }, by) => {
    const { ladderSeconds } = await alarmRules(asked.tx, tenantId);
    return { kind: 'give-back', by, seconds: ladderSeconds };
  });
}
