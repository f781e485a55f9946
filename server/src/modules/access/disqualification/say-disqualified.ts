import type { Disqualification, DisqualificationGround } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import {
  addDisqualification,
  type DisqualificationRow,
  disqualificationsInSight,
  endDisqualification,
  oneDisqualification,
} from './disqualification-queries.ts';

/**
 * From now on a member of staff takes no part in anything about a person. Said twice it is said once.
 * @returns null when it was said before
 */
export async function sayDisqualified(
  { tx, actor, newId }: Pick<RequestContext, 'tx' | 'actor' | 'newId'>,
  of: {
    readonly tenantId: string;
    readonly personId: string;
    readonly staff: { readonly id: string; readonly name: string };
    readonly ground: DisqualificationGround;
    readonly words: string | null;
  },
): Promise<string | null> {
  const id = newId();
  const { staff } = of;
  const added = await tx.rows(addDisqualification, [
    ...[of.tenantId, id, of.personId, staff.id, staff.name, of.ground, of.words, actor.id, actor.name, tx.at],
  ]);
  return added.length === 0 ? null : id;
}

/** What is said of those whose persons are in sight. */
export async function readDisqualifications(tx: Transaction, tenantId: string): Promise<DisqualificationRow[]> {
  return tx.rows<DisqualificationRow>(disqualificationsInSight, [tenantId]);
}

export async function findDisqualification(tx: Transaction, id: string): Promise<DisqualificationRow | undefined> {
  return (await tx.rows<DisqualificationRow>(oneDisqualification, [id]))[0];
}

/** It no longer holds, as a leader has judged. Nobody says so of herself. */
export async function liftDisqualification(
  { tx, actor }: Pick<RequestContext, 'tx' | 'actor'>,
  row: DisqualificationRow,
  because: string,
): Promise<{ readonly lifted: DisqualificationRow } | { readonly refused: 'already-ended' | 'about-oneself' }> {
  if (row.staffId === actor.id) return { refused: 'about-oneself' };
  const values = [row.tenantId, row.id, tx.at, actor.id, actor.name, because];
  if ((await tx.rows(endDisqualification, values)).length === 0) return { refused: 'already-ended' };
  return { lifted: { ...row, endedAt: tx.at, endedByName: actor.name, endedBecause: because } };
}

/** As it is shown at the desk. */
export function shownDisqualification(row: DisqualificationRow): Disqualification {
  const { id, staffName, personId, personName, ground, words, saidByName, endedAt, endedByName, endedBecause } = row;
  const isEnded = endedAt !== null && endedByName !== null && endedBecause !== null;
  return {
    ...{ id, staffName, personId, personName, ground, words, saidByName },
    saidBySelf: row.saidBy === row.staffId,
    saidAt: row.saidAt.toISOString(),
    ended: isEnded ? { at: endedAt.toISOString(), byName: endedByName, because: endedBecause } : null,
  };
}
