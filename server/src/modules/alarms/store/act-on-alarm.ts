import type { Alarm, Command, Refusal, Step } from '../core/alarm.ts';
import { next } from '../core/next-step.ts';
import type { AlarmStore } from './alarm-store.ts';

/** When something happened for the one who did it, and when the server heard of it. */
export interface When {
  readonly occurredAt: Date;
  readonly receivedAt: Date;
}

/** Does one command to an alarm that is held, and writes what became of it. A refusal writes nothing. */
export async function actOn(store: AlarmStore, alarm: Alarm, command: Command, when: When): Promise<Step | Refusal> {
  // A desk whose clock is slow does not answer an alarm before it came.
  const now = when.occurredAt < alarm.receivedAt ? alarm.receivedAt : when.occurredAt;
  const outcome = next(alarm, command, now);
  if (!('refused' in outcome)) await store.save(alarm, outcome, when.receivedAt);
  return outcome;
}
