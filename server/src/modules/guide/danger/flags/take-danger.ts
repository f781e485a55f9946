import type { DangerFlag } from '@tunet/contract';
import type { Transaction } from '../../../../platform/db/transaction.ts';
import { emit } from '../../../../platform/events/emit.ts';
import { dropUnreached, type FlagRow, flagsOf, markNotTaken, markOpened, markTaken } from './flag-queries.ts';

/** What words of danger stand in, as those at work see it. */
type Where = { readonly tenantId: string; readonly subjectId: string };

/** Somebody at work has it before her: in opening hours no telephone needs to ring. */
export async function openDanger(tx: Transaction, { tenantId, subjectId }: Where, by: { name: string }): Promise<void> {
  await markOpened(tx, tenantId, subjectId, by.name);
}

/** Somebody at work has it in hand: the telephones are still. */
export async function takeDanger(tx: Transaction, { tenantId, subjectId }: Where, by: { name: string }): Promise<void> {
  const flags = await markTaken(tx, tenantId, subjectId, by.name);
  await dropUnreached(tx, tenantId, flags);
  for (const flagId of flags) {
    await emit(tx, { tenantId, kind: 'danger.taken', subjectId: flagId, payload: {}, occurredAt: tx.at });
  }
}

/** Nobody has it in hand any more: a telephone rings for it again. */
export async function giveBackDanger(tx: Transaction, { tenantId, subjectId }: Where, since: Date): Promise<void> {
  await markNotTaken(tx, tenantId, subjectId, since);
}

/** The flag of each thread, application or visit that has one: of several the first that nobody has taken, else the last. */
export async function dangersOf(tx: Transaction, subjectIds: readonly string[]): Promise<Map<string, DangerFlag>> {
  const found = new Map<string, DangerFlag>();
  if (subjectIds.length === 0) return found;
  for (const row of await flagsOf(tx, subjectIds)) {
    const before = found.get(row.subjectId);
    if (!before || before.takenAt !== null) found.set(row.subjectId, showFlag(row));
  }
  return found;
}

/** A flag as those at work see it. */
export function showFlag(row: FlagRow): DangerFlag {
  const { id, kind, because, source, raisedAt, rungAt, rings, answeredAt, unreachedAt, takenAt, takenByName } = row;
  return {
    ...{ id, kind, because, source, rings, takenByName },
    raisedAt: raisedAt.toISOString(),
    rungAt: rungAt?.toISOString() ?? null,
    answeredAt: answeredAt?.toISOString() ?? null,
    // Once somebody has answered or taken it, that nobody was reached is past.
    unreachedAt: answeredAt || takenAt ? null : (unreachedAt?.toISOString() ?? null),
    takenAt: takenAt?.toISOString() ?? null,
  };
}

/** Those with words of danger first: nobody has taken it, then taken, each by how long it has stood; the others as they were. */
export function dangerFirst<T extends { readonly danger: DangerFlag | null }>(rows: readonly T[]): T[] {
  const rank = ({ danger }: T): number => (danger === null ? 2 : danger.takenAt === null ? 0 : 1);
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || (a.danger?.raisedAt ?? '').localeCompare(b.danger?.raisedAt ?? ''),
  );
}
