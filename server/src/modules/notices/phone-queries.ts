import type { Transaction } from '../../platform/db/transaction.ts';
import type { CallKind, CallWanted } from './call-wanted.ts';
import type { CallOutcome } from './phone-calls.ts';

/** One number of one chain, once. */
export interface CallRow extends Record<string, unknown> {
  readonly tenantId: string;
  readonly id: string;
  readonly kind: CallKind;
  readonly subjectId: string;
  readonly unitId: string | null;
  readonly areaId: string | null;
  readonly toPhone: string;
  readonly chainOrder: number;
  readonly round: number;
  readonly placeName: string;
  readonly country: string;
}

const insert = {
  name: 'phone-call-insert',
  text: `insert into phone_call (tenant_id, id, kind, subject_id, unit_id, area_id, to_phone, chain_order, round, created_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`,
};
const lastRound = {
  name: 'phone-call-last-round',
  text: `select max(round) filter (where kind = $2)::int as round, coalesce(bool_or(state = 'waiting'), false) as waiting
    from phone_call where tenant_id = $1 and subject_id = $3`,
};

/** The next round of a chain; null while a telephone rings for the same subject already: two chains would ring the same people at once. */
export async function freshRound(tx: Transaction, { tenantId, kind, subjectId }: CallWanted): Promise<number | null> {
  const [row] = await tx.rows<{ round: number | null; waiting: boolean }>(lastRound, [tenantId, kind, subjectId]);
  return row?.waiting ? null : (row?.round ?? -1) + 1;
}

export async function addCall(
  tx: Transaction,
  id: string,
  wanted: CallWanted,
  at: { readonly toPhone: string; readonly chainOrder: number; readonly round: number },
): Promise<boolean> {
  const { tenantId, kind, subjectId, unitId, areaId } = wanted;
  const values = [tenantId, id, kind, subjectId, unitId, areaId, at.toPhone, at.chainOrder, at.round, tx.at];
  return (await tx.rows(insert, values)).length > 0;
}

const phoneOfUnit = { name: 'phone-call-unit', text: 'select phone from unit where id = $1' };
/** The number of a unit, also of a desk in another tenant. */
export async function unitPhone(tx: Transaction, unitId: string): Promise<string | null> {
  return (await tx.rows<{ phone: string | null }>(phoneOfUnit, [unitId]))[0]?.phone ?? null;
}

const begin = {
  name: 'phone-call-begin',
  text: `update phone_call c set rung_at = $3 from tenant t
    where t.id = c.tenant_id and c.tenant_id = $1 and c.id = $2 and c.state = 'waiting'
    returning c.tenant_id as "tenantId", c.id, c.kind, c.subject_id as "subjectId", c.unit_id as "unitId", c.area_id as "areaId",
      c.to_phone as "toPhone", c.chain_order as "chainOrder", c.round, t.name as "placeName", t.country`,
};
/** A call that still has to be made, marked as begun; undefined when nobody needs to be rung any more. */
export async function beginCall(tx: Transaction, tenantId: string, id: string): Promise<CallRow | undefined> {
  return (await tx.rows<CallRow>(begin, [tenantId, id, tx.at]))[0];
}

const end = {
  name: 'phone-call-end',
  text: `update phone_call set state = $3, ended_at = $4 where tenant_id = $1 and id = $2 and state = 'waiting' returning id`,
};
/** False when it was dropped meanwhile. */
export async function endCall(tx: Transaction, call: CallRow, outcome: CallOutcome): Promise<boolean> {
  return (await tx.rows(end, [call.tenantId, call.id, outcome, tx.at])).length > 0;
}

const drop = {
  name: 'phone-call-drop',
  text: `update phone_call set state = 'dropped', ended_at = $3 where tenant_id = $1 and subject_id = $2 and state = 'waiting'`,
};
export async function dropCalls(tx: Transaction, tenantId: string, subjectId: string): Promise<void> {
  await tx.rows(drop, [tenantId, subjectId, tx.at]);
}

const stuck = {
  name: 'phone-call-stuck',
  text: `select tenant_id as "tenantId", id from phone_call
    where state = 'waiting' and coalesce(rung_at, created_at) < $1::timestamptz - interval '3 minutes' limit 100`,
};
/** Calls whose process died while it rang, or before. */
export function stuckCalls(tx: Transaction): Promise<{ tenantId: string; id: string }[]> {
  return tx.rows<{ tenantId: string; id: string }>(stuck, [tx.at]);
}

const givenUp = {
  name: 'phone-call-given-up',
  text: `select count(*)::int as count from (
      select distinct on (tenant_id, kind, subject_id) state from phone_call where created_at > $1::timestamptz - interval '24 hours'
      order by tenant_id, kind, subject_id, round desc, chain_order desc) last
    where state in ('answered', 'no-answer', 'failed')`,
};
/** Chains of the last day at whose end nobody had pressed; for the metrics. */
export async function countUnansweredCalls(tx: Transaction): Promise<number> {
  return (await tx.rows<{ count: number }>(givenUp, [tx.at]))[0]?.count ?? 0;
}
