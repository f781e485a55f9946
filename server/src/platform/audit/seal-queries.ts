import type { Transaction } from '../db/transaction.ts';
import { type AuditRow, auditColumns } from './encode-row.ts';
import type { Seal } from './seal.ts';

/** Where a row stands in the order of sealing. */
export interface Place {
  readonly tx: string;
  readonly id: string;
}

const sealColumns = `no::text, from_tx::text as "fromTx", from_id::text as "fromId", to_tx::text as "toTx", to_id::text as "toId",
  rows::text, encode(merkle_root, 'hex') as "merkleRoot", encode(previous, 'hex') as previous, encode(hash, 'hex') as hash,
  sealed_at::text as "sealedAt"`;

const rowColumns = auditColumns.map((column) => `${column}::text`).join(', ');

// Ordered by the table's columns, by name: a bare `tx` would mean the text selected, and '1000' sorts before '999'.
const rowsAfter = {
  name: 'audit-rows-after',
  text: `select ${rowColumns} from audit where (tx, id) > ($1::text::xid8, $2::bigint) and ($3::text is null or tx < $3::text::xid8)
    order by audit.tx, audit.id limit $4`,
};
const lastSeal = {
  name: 'audit-seal-last',
  text: `select ${sealColumns} from audit_seal order by audit_seal.no desc limit 1`,
};
const sealsAfter = {
  name: 'audit-seals-after',
  text: `select ${sealColumns} from audit_seal where no > $1::bigint order by audit_seal.no limit $2`,
};
const insertSeal = {
  name: 'audit-seal-insert',
  text: `insert into audit_seal (no, from_tx, from_id, to_tx, to_id, rows, merkle_root, previous, hash, sealed_at)
    values ($1, $2::text::xid8, $3, $4::text::xid8, $5, $6, decode($7, 'hex'), decode($8, 'hex'), decode($9, 'hex'), $10::text::timestamptz)`,
};

/** Fixes how PostgreSQL writes values in this transaction: what is hashed must not hang on a setting. */
export async function writeValuesAlike(tx: Transaction): Promise<void> {
  await tx.sql(`set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'`);
}

/** False when another sealer is at work. Held to the end of the transaction. */
export async function takeSealing(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ mine: boolean }>('select pg_try_advisory_xact_lock(7386002) as mine');
  return row?.mine === true;
}

/** Rows after the place in the order of sealing, below the horizon when there is one. */
export function readRowsAfter(
  tx: Transaction,
  after: Place,
  horizon: string | null,
  limit: number,
): Promise<AuditRow[]> {
  return tx.rows(rowsAfter, [after.tx, after.id, horizon, limit]);
}

export async function readLastSeal(tx: Transaction): Promise<Seal | undefined> {
  return (await tx.rows<Seal>(lastSeal, []))[0];
}

export function readSealsAfter(tx: Transaction, no: string, limit: number): Promise<Seal[]> {
  return tx.rows(sealsAfter, [no, limit]);
}

/** An instant as PostgreSQL will write it when it is read back. */
export async function writtenAs(tx: Transaction, at: Date): Promise<string> {
  const [row] = await tx.sql<{ text: string }>('select $1::timestamptz::text as text', [at]);
  return row?.text ?? '';
}

export async function addSeal(tx: Transaction, seal: Seal): Promise<void> {
  const { no, fromTx, fromId, toTx, toId, rows, merkleRoot, previous, hash, sealedAt } = seal;
  await tx.rows(insertSeal, [no, fromTx, fromId, toTx, toId, rows, merkleRoot, previous, hash, sealedAt]);
}

/** Rows not yet under a seal; for the metrics. The transaction must reach all tenants. */
export async function countUnsealed(tx: Transaction): Promise<number> {
  const [row] = await tx.sql<{ rows: string }>(
    `with last as (select to_tx, to_id from audit_seal order by no desc limit 1)
    select count(*) as rows from audit
    where (tx, id) > (coalesce((select to_tx from last), '0'), coalesce((select to_id from last), 0))`,
  );
  return Number(row?.rows ?? 0);
}
