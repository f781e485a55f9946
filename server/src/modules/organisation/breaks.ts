import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { dutyOf, lockUnit, operatorsAtDesk } from './duties.ts';

const insert = {
  name: 'break-begin',
  text: 'insert into duty_break (tenant_id, duty_id, starts_at, back_at) values ($1, $2, $3, $4) on conflict do nothing returning duty_id',
};
const remove = {
  name: 'break-end',
  text: 'delete from duty_break where tenant_id = $1 and duty_id = $2 returning duty_id',
};
const removeOver = {
  name: 'breaks-over',
  text: 'delete from duty_break b using duty d where d.tenant_id = b.tenant_id and d.id = b.duty_id and d.ends_at <= $1',
};

/**
 * Begins a break at a desk: she is on duty and not there. Not for the last one: somebody must hear.
 * @param minutes until she means to be back; shown to the others
 */
export async function beginBreak(
  tx: Transaction,
  actor: Actor,
  dutyId: string,
  minutes: number,
): Promise<{ readonly backAt: Date } | 'missing' | 'already-ended' | 'already-on-break' | 'last-at-desk'> {
  const duty = await dutyOf(tx, actor, dutyId);
  if (duty?.unitKind !== 'desk') return 'missing';
  if (duty.endsAt <= tx.at) return 'already-ended';
  await tx.rows(lockUnit, [duty.unitId]);
  if ((await operatorsAtDesk(tx, duty.unitId, tx.at, actor.id)) === 0) return 'last-at-desk';
  const backAt = new Date(tx.at.getTime() + minutes * 60_000);
  const begun = await tx.rows(insert, [actor.tenantId, dutyId, tx.at, backAt]);
  return begun.length > 0 ? { backAt } : 'already-on-break';
}

/** She is back. Nothing is kept of the break. */
export async function endBreak(
  tx: Transaction,
  actor: Actor,
  dutyId: string,
): Promise<'ended' | 'missing' | 'already-ended'> {
  if (!(await dutyOf(tx, actor, dutyId))) return 'missing';
  return (await tx.rows(remove, [actor.tenantId, dutyId])).length > 0 ? 'ended' : 'already-ended';
}

const now = {
  name: 'breaks-now',
  text: `select case when s.is_protected then '#' || upper(right(s.id::text, 6)) else s.first_name || ' ' || s.last_name end as name,
      b.starts_at as "startsAt", b.back_at as "backAt"
    from duty d join duty_break b on b.tenant_id = d.tenant_id and b.duty_id = d.id join staff s on s.tenant_id = d.tenant_id and s.id = d.staff_id
    join assignment a on a.tenant_id = d.tenant_id and a.staff_id = d.staff_id and a.unit_id = d.unit_id and a.role = 'operator'
      and a.starts_at <= $2 and (a.ends_at is null or a.ends_at > $2)
    where d.unit_id = $1 and d.starts_at <= $2 and d.ends_at > $2 order by b.back_at`,
};

/** Operators of a desk who are on a break now. */
export function breaksAt(tx: Transaction, unitId: string): Promise<{ name: string; startsAt: Date; backAt: Date }[]> {
  return tx.rows<{ name: string; startsAt: Date; backAt: Date }>(now, [unitId, tx.at]);
}

/** Breaks of duties that ended by themselves go too. */
export async function forgetBreaks(tx: Transaction): Promise<void> {
  await tx.rows(removeOver, [tx.at]);
}
