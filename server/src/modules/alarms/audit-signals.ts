import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';

/** Names every person an alarm is about, from the alarm itself: the event holds ids of things only. */
const writeAudit: Prepared = {
  name: 'alarms-audit-signals',
  text: `insert into audit (tenant_id, at, actor_kind, role, action, outcome, basis, basis_ref, person_ids, object_kind, object_id)
    select e.tenant_id, e.at, 'device', 'device', 'Alarm.Receive', 'done', 'system', e.alarm_id,
      coalesce(array(select p.person_id from alarm_person p where p.tenant_id = e.tenant_id and p.alarm_id = e.alarm_id
        order by p.person_id), '{}'), 'alarm', e.alarm_id
    from unnest($1::uuid[], $2::timestamptz[], $3::uuid[]) with ordinality as e(tenant_id, at, alarm_id, no) order by e.no`,
};

const kinds = new Set(['alarm.received', 'alarm.pressed-again', 'alarm.reset-by-device']);

/** The consumer that writes the audit rows of what devices said: receipt itself never waits for audit. */
export async function auditSignals(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  const heard = events.filter(({ kind }) => kinds.has(kind));
  if (heard.length === 0) return;
  await tx.rows(writeAudit, [
    heard.map(({ tenantId }) => tenantId),
    heard.map(({ occurredAt }) => occurredAt),
    heard.map(({ subjectId }) => subjectId),
  ]);
}
