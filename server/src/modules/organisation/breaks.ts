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

/** Breaks of duties that ended by themselves go too. */
export async function forgetBreaks(tx: Transaction): Promise<void> {
  await tx.rows(removeOver, [tx.at]);
}
