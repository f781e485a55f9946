import type { Transaction } from '../db/transaction.ts';
import type { StoredEvent } from './stored-event.ts';

export interface Cursor {
  readonly tx: string;
  readonly id: string;
}

const begin = {
  name: 'event-cursor-begin',
  text: 'insert into event_cursor (consumer) values ($1) on conflict do nothing',
};
const lock = {
  name: 'event-cursor-lock',
  text: 'select tx::text, id::text from event_cursor where consumer = $1 for update skip locked',
};
const move = {
  name: 'event-cursor-move',
  text: 'update event_cursor set tx = $2::text::xid8, id = $3::bigint, moved_at = $4 where consumer = $1',
};
// Never `id > cursor`: ids commit out of order, and a late one would be passed over.
// Ordered by the table's columns, by name: a bare `tx` would mean the text selected above, and '1000' sorts before '999'.
const read = {
  name: 'event-read',
  text: `select tx::text, id::text, tenant_id as "tenantId", kind, subject_id as "subjectId", payload, occurred_at as "occurredAt"
    from event where (tx, id) > ($1::text::xid8, $2::bigint) and tx < $3::text::xid8 order by event.tx, event.id limit $4`,
};
const setAside = {
  name: 'event-set-aside',
  text: `insert into event_set_aside (consumer, tx, id, tenant_id, kind, why, set_aside_at)
    values ($1, $2::text::xid8, $3::bigint, $4, $5, $6, $7) on conflict do nothing`,
};

export async function beginCursor(tx: Transaction, consumer: string): Promise<void> {
  await tx.rows(begin, [consumer]);
}

/** The cursor, held to the end of the transaction; undefined when another process has it. */
export async function lockCursor(tx: Transaction, consumer: string): Promise<Cursor | undefined> {
  return (await tx.rows<{ tx: string; id: string }>(lock, [consumer]))[0];
}

export async function moveCursor(tx: Transaction, consumer: string, to: Cursor): Promise<void> {
  await tx.rows(move, [consumer, to.tx, to.id, tx.at]);
}

/** The next events of transactions that have ended, in order. */
export function readEvents(tx: Transaction, after: Cursor, horizon: string, limit: number): Promise<StoredEvent[]> {
  return tx.rows(read, [after.tx, after.id, horizon, limit]);
}

export async function putAside(tx: Transaction, consumer: string, event: StoredEvent, why: string): Promise<void> {
  await tx.rows(setAside, [consumer, event.tx, event.id, event.tenantId, event.kind, why, tx.at]);
}

/** How many events each consumer has before it, counted to 10 000, and how many it set aside. For the metrics; needs all tenants. */
export function readLags(
  tx: Transaction,
): Promise<{ readonly consumer: string; readonly waiting: number; readonly aside: number }[]> {
  return tx.sql(
    `select c.consumer,
        (select count(*)::int from (select from event e where (e.tx, e.id) > (c.tx, c.id) limit 10000) as ahead) as waiting,
        (select count(*)::int from event_set_aside a where a.consumer = c.consumer) as aside
      from event_cursor c order by c.consumer`,
  );
}
