import type { Prepared, Row } from '../../platform/db/pool.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `carelink-sending-${name}`, text };
}

export const addSending = prepared(
  'add',
  `insert into carelink_sending (tenant_id, id, party_id, person_id, kind, thread, body, written_by, written_by_name, unit_id, made_at, try_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11)`,
);
export const hasSending = prepared(
  'has',
  `select id from carelink_sending where tenant_id = $1 and party_id = $2 and thread = $3 and kind = $4 limit 1`,
);

export interface DueRow extends Row {
  readonly id: string;
  readonly personId: string | null;
  readonly kind: string;
  readonly thread: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly madeAt: Date;
  readonly address: string | null;
  readonly slug: string;
  readonly tries: number;
  readonly unitId: string | null;
}
/** Taken by one worker: its next time is set before it goes out, so that a crash sends it again and never forgets it. */
export const claimDue = prepared(
  'claim-due',
  `update carelink_sending s set tries = s.tries + 1, try_at = $2::timestamptz + make_interval(secs => least(900, 5 * power(3, s.tries)::int))
    from outside_party o, tenant t
    where o.tenant_id = s.tenant_id and o.id = s.party_id and t.id = s.tenant_id and s.tenant_id = $1 and s.id in (
      select d.id from carelink_sending d where d.tenant_id = $1 and d.state = 'waiting' and d.try_at <= $2 order by d.try_at, d.id limit 20
      for update skip locked)
    returning s.id, s.person_id as "personId", s.kind, s.thread, s.body, s.made_at as "madeAt", o.address, t.slug, s.tries, s.unit_id as "unitId"`,
);
/** Handed over; now the receipt is waited for. A receipt itself waits for nothing. */
export const markSent = prepared(
  'mark-sent',
  `update carelink_sending set state = case when kind = 'receipt' then 'delivered' else 'sent' end, sent_at = $3, try_at = $4,
      settled_at = case when kind = 'receipt' then $3::timestamptz end where tenant_id = $1 and id = $2 and state = 'waiting'`,
);
export const markFailed = prepared(
  'mark-failed',
  `update carelink_sending set state = 'failed', why = $3, settled_at = $4 where tenant_id = $1 and id = $2 and state in ('waiting', 'sent')
    returning id, person_id as "personId", unit_id as "unitId"`,
);
export const withoutReceipt = prepared(
  'without-receipt',
  `select id from carelink_sending where tenant_id = $1 and state = 'sent' and try_at <= $2 order by id limit 50 for update skip locked`,
);
/** Also one that had been given up: it came after all. */
export const markDelivered = prepared(
  'mark-delivered',
  `update carelink_sending set state = 'delivered', why = null, settled_at = $4 where tenant_id = $1 and id::text = $2 and party_id = $3
    and state in ('waiting', 'sent', 'failed')`,
);
export const markRefused = prepared(
  'mark-refused',
  `update carelink_sending set state = 'failed', why = $4, settled_at = $5 where tenant_id = $1 and id::text = $2 and party_id = $3
    and state in ('waiting', 'sent') returning id, person_id as "personId", unit_id as "unitId"`,
);
export interface FailedRow extends Row {
  readonly id: string;
  readonly personId: string | null;
  readonly unitId: string | null;
}
export const stopSendings = prepared(
  'stop-at-death',
  `update carelink_sending set state = 'failed', why = 'person-died', settled_at = $3 where tenant_id = $1 and person_id = $2
    and state = 'waiting' and kind in ('question', 'can-receive', 'cannot-receive')`,
);
