import type { Transaction } from '../../../platform/db/transaction.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';

/** What a device did, as the audit log names it. */
const actions: Readonly<Record<string, string>> = {
  'alarm.received': 'Alarm.Receive',
  'alarm.pressed-again': 'Alarm.PressAgain',
  'alarm.reset-by-device': 'Alarm.Reset',
};

const insert = {
  name: 'alarms-audit-signals',
  text: `insert into audit (tenant_id, at, actor_kind, actor_id, role, action, outcome, basis, person_ids, object_kind, object_id)
    select s.tenant_id, s.at, 'device', s.device_id, 'device', s.action, 'done', 'system',
      array(select p.person_id from alarm_person p where p.tenant_id = s.tenant_id and p.alarm_id = s.alarm_id order by 1),
      'alarm', s.alarm_id
    from unnest($1::uuid[], $2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[]) with ordinality
      as s (tenant_id, at, device_id, action, alarm_id, no) order by s.no`,
};

/**
 * The consumer `audit-of-signals`: writes the audit rows of what devices sent, after the fact.
 * Receipt of an alarm never waits for audit; written with the cursor, each event gives one row.
 */
export async function auditSignals(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  const signals = events.filter(({ kind }) => kind in actions);
  if (signals.length === 0) return;
  await tx.rows(insert, [
    signals.map(({ tenantId }) => tenantId),
    signals.map(({ occurredAt }) => occurredAt),
    signals.map(({ payload }) => (typeof payload.deviceId === 'string' ? payload.deviceId : null)),
    signals.map(({ kind }) => actions[kind]),
    signals.map(({ subjectId }) => subjectId),
  ]);
}
