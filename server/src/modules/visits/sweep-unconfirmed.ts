import type { Transaction } from '../../platform/db/transaction.ts';
import { tell } from './events.ts';
import * as queries from './queries.ts';
import { visitRules } from './visit-rules.ts';

interface Unheard extends Record<string, unknown> {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
}

/**
 * Visits whose window is over and of which nobody has told: the unit is asked, each once; when an hour has gone without an answer,
 * those who follow her are told that it is not confirmed and whom to ring. One that ended over a day ago is left to the lists.
 */
export async function sweepUnconfirmed(tx: Transaction, tenantId: string): Promise<void> {
  const { unconfirmedMinutes, familyToldMinutes } = await visitRules(tx, tenantId);
  const told = async (found: readonly Unheard[], to: 'unit' | 'family') => {
    for (const { id, personId, unitId } of found) {
      const payload = { personId, unitId, to };
      await tell(tx, 'visit.unconfirmed', { tenantId, visitId: id, occurredAt: tx.at, payload });
    }
  };
  await told(await tx.rows<Unheard>(queries.tellUnit, [tenantId, tx.at, unconfirmedMinutes]), 'unit');
  const family = [tenantId, tx.at, unconfirmedMinutes, familyToldMinutes];
  await told(await tx.rows<Unheard>(queries.tellFamily, family), 'family');
}
