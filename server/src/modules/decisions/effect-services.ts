import type { Transaction } from '../../platform/db/transaction.ts';
import { effect } from './queries.ts';

/**
 * Notes that decided help has come about: the first day something of it was done. Later days change nothing.
 * Decisions that do not come about are to be reported (socialtjänstlagen; in Norway the municipality follows its own waits).
 * @param at when it was done; the day is the municipality's own
 */
export async function effectServices(
  tx: Transaction,
  tenantId: string,
  decidedServiceIds: readonly string[],
  at: Date,
): Promise<void> {
  if (decidedServiceIds.length > 0) await tx.rows(effect, [tenantId, decidedServiceIds, at]);
}
