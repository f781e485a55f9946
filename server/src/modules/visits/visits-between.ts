import type { MyVisit } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { visitsOfPerson } from './queries.ts';
import { asMyVisits } from './read-visits.ts';
import type { VisitRow } from './stored-visit.ts';

/** Visits of one person from a day to a day, both with, as she reads them herself; for those who show them elsewhere and change nothing. */
export async function visitsBetween(
  tx: Transaction,
  personId: string,
  from: string,
  to: string,
): Promise<readonly MyVisit[]> {
  return asMyVisits(tx, await tx.rows<VisitRow>(visitsOfPerson, [personId, from, to]), false);
}
