import type { Transaction } from '../../../platform/db/transaction.ts';
import type { MutePorts, UnknownAlarm } from '../../devices/index.ts';

const find = {
  name: 'alarms-unknown',
  text: `select u.tenant_id as "tenantId", a.desk_id as "deskId", case when a.device_id is null then a.sender end as sender,
      coalesce(a.taken_at, a.closed_at) is not null as "isLookedAt",
      array(select distinct o.cid || ' ' || o.kind from alarm o where o.desk_id = a.desk_id and o.device_id is null and o.sender = a.sender
        and o.received_at > $3::timestamptz - interval '30 days' order by 1) as cids
    from alarm a join unit u on u.id = a.desk_id where a.id = $1 and a.desk_id = any ($2::uuid[])`,
};
// When the quiet ends, what is still open waits anew from then: it rings again by itself, and climbs if nobody takes it.
const quieten = {
  name: 'alarms-quieten',
  text: `update alarm set muted_until = $4::timestamptz, version = version + 1,
      waiting_since = case when taken_by is null then coalesce($4::timestamptz, $5::timestamptz) else waiting_since end,
      ladder_due_at = case when taken_by is null then coalesce($4::timestamptz, $5::timestamptz) + interval '30 seconds' end
    where desk_id = $1 and device_id is null and sender = $2 and cid || ' ' || kind = any ($3::text[]) and closed_at is null`,
};
const ring = { name: 'alarms-ring-desk', text: `select pg_notify('desk', '')` };

/** What `devices` needs to know of alarms of unknown devices, to let a sender be quiet. */
export const unknownAlarms: MutePorts = {
  async findUnknownAlarm(tx: Transaction, alarmId: string, deskIds: readonly string[]) {
    return (await tx.rows<UnknownAlarm & Record<string, unknown>>(find, [alarmId, deskIds, tx.at]))[0];
  },
  async quieten(tx, { deskId, sender, cids, until }) {
    await tx.rows(quieten, [deskId, sender, cids, until, tx.at]);
    await tx.rows(ring, []);
  },
};
