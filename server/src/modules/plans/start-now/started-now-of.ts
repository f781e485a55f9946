import type { Transaction } from '../../../platform/db/transaction.ts';
import { goingOf } from './start-now-queries.ts';

/** Of the persons within sight those who have help that was started before a decision. */
export async function startedNowOf(tx: Transaction, personIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = personIds.length === 0 ? [] : await tx.rows<{ personId: string }>(goingOf, [personIds]);
  return new Set(rows.map(({ personId }) => personId));
}
