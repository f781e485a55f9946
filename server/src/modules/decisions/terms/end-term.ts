import { localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { placeOf } from '../../organisation/index.ts';
import { addTermEnd, setEnd, type TermRow } from './term-queries.ts';

/**
 * A person says that help ends with its last day as it was decided, with the reason: before the day, or after it, and then today is the
 * last day. Nothing else ends it but a new decision.
 */
export async function endTerm(
  tx: Transaction,
  row: TermRow,
  said: { readonly by: { readonly id: string; readonly name: string }; readonly because: string },
): Promise<{ readonly lastDay: string } | { readonly refused: 'no-last-day' | 'already-ended' }> {
  if (row.endsOn === null) return { refused: 'no-last-day' };
  if (row.endSetBy !== null) return { refused: 'already-ended' };
  const { timeZone } = await placeOf(tx, row.tenantId);
  const today = localDay(tx.at, timeZone);
  await tx.rows(setEnd, [row.tenantId, row.lineId, today]);
  const { by, because } = said;
  await tx.rows(addTermEnd, [row.tenantId, row.lineId, row.personId, because, by.id, by.name, tx.at]);
  return { lastDay: row.endsOn > today ? row.endsOn : today };
}
