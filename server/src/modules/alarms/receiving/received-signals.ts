import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';

/** The technical side of one signal. No person, no place, no text of the device. */
export interface ReceivedSignal {
  /** ISO 8601, UTC */
  readonly receivedAt: string;
  /** Null for a heartbeat, of which only the last is kept. */
  readonly ref: string | null;
  readonly cid: string;
  readonly kind: IncomingSignal['kind'];
  /** Whether the device is one of ours. */
  readonly known: boolean;
  /** Who sent it at the transport; null for a heartbeat. */
  readonly sender: string | null;
  /** The alarm that it made or joined. */
  readonly alarmId: string | null;
  readonly alarmState: 'waiting' | 'taken' | 'closed' | null;
}

// A heartbeat is no row: the last one of each device is told.
const received = {
  name: 'alarms-received-signals',
  text: `select s.received_at as "receivedAt", s.ref, s.cid, s.kind, s.known, s.sender, s.alarm_id as "alarmId",
      case when a.id is null then null when a.closed_at is not null then 'closed' when a.taken_by is not null then 'taken' else 'waiting' end as "alarmState"
    from signal s left join alarm a on a.tenant_id = s.tenant_id and a.id = s.alarm_id where s.received_at >= $1
    union all
    select d.heartbeat_at, null, d.cid, 'heartbeat', true, null, null, null from device d where d.heartbeat_at >= $1
    order by 1, 3`,
};

/** What has come in since an instant, oldest first; role tunet_dispatch. */
export async function receivedSignals(tx: Transaction, since: Date): Promise<ReceivedSignal[]> {
  const rows = await tx.rows<Omit<ReceivedSignal, 'receivedAt'> & { receivedAt: Date } & Row>(received, [since]);
  return rows.map(({ receivedAt, ref, cid, kind, known, sender, alarmId, alarmState }) => ({
    ...{ receivedAt: receivedAt.toISOString(), ref, cid, kind, known, sender, alarmId, alarmState },
  }));
}
