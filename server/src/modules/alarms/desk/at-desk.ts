import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import type { Alarm, Command, Operator, Refusal, Step } from '../core/alarm.ts';
import { actOn, type When } from '../store/act-on-alarm.ts';
import type { AlarmStore } from '../store/alarm-store.ts';
import { sqlStore } from '../store/sql-store.ts';

/** What a use needs of a request. */
export type Asked = Pick<RequestContext, 'tx' | 'actor' | 'at' | 'occurredAt' | 'newId'>;

export type Outcome = Step | Refusal | 'missing';

export function storeOf({ tx, newId }: Asked): AlarmStore {
  return sqlStore(tx, newId);
}
export function whenOf({ at, occurredAt }: Asked): When {
  return { occurredAt, receivedAt: at };
}
export function operatorOf({ actor }: Asked): Operator {
  return { id: actor.id, name: actor.name };
}

/** The desks where somebody is on duty now. */
export function desksOf(actor: Actor): string[] {
  return actor.duties.filter(({ unitKind }) => unitKind === 'desk').map(({ unitId }) => unitId);
}

/** Acts on an alarm of the actor's desk. One of another desk is not there. */
export async function actAtDesk(
  asked: Asked,
  which: { readonly alarmId: string } | { readonly handOverId: string },
  commandFor: (alarm: Alarm, by: Operator) => Promise<Command | Refusal> | Command,
): Promise<Outcome> {
  const store = storeOf(asked);
  const alarm = await ('alarmId' in which ? store.hold(which.alarmId) : store.holdByHandOver(which.handOverId));
  if (!alarm || !desksOf(asked.actor).includes(alarm.deskId)) return 'missing';
  const command = await commandFor(alarm, operatorOf(asked));
  return 'refused' in command ? command : actOn(store, alarm, command, whenOf(asked));
}

/** The desk that answers for an alarm, without holding it. */
export async function deskOf(tx: Transaction, alarmId: string): Promise<string | null> {
  const [row] = await tx.rows<{ desk_id: string }>(deskOfAlarm, [alarmId]);
  return row?.desk_id ?? null;
}
const deskOfAlarm = { name: 'alarms-desk-of', text: 'select desk_id from alarm where id = $1' };
