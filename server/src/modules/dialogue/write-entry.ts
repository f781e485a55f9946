import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { hiddenBecause } from '../notes/index.ts';
import type { CaseForOthers } from '../requests/index.ts';
import { addEntry } from './queries.ts';

/** Roles that write here; one who has several writes as the first of them. */
const writers = ['assessor', 'nurse', 'lead', 'carer'] as const;

export interface NewEntry {
  readonly id: string;
  readonly words: string;
  readonly hidden?: boolean | undefined;
  readonly because?: string | undefined;
}

/**
 * Writes in the talk about a case, from the unit that the writer is on duty in: the office where she is an assessor, else the first.
 */
export async function writeEntry(
  tx: Transaction,
  actor: Actor,
  of: CaseForOthers,
  entry: NewEntry,
): Promise<'written' | 'reason-needed'> {
  const because = hiddenBecause(entry);
  if (because === 'reason-needed') return because;
  const unit = actor.duties.find(({ unitId }) => unitId === of.unitId) ?? actor.duties[0];
  if (!unit) throw new TypeError('the rule of Dialogue.Write lets only those on duty in');
  const role = writers.find((each) => actor.roles.includes(each)) ?? actor.roles[0] ?? 'carer';
  await tx.rows(addEntry, [
    ...[of.tenantId, entry.id, of.applicationId, of.personId, unit.unitId, unit.unitName],
    ...[actor.id, actor.name, role, entry.words, because, tx.at],
  ]);
  return 'written';
}
