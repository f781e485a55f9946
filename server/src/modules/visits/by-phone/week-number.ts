import type { Pool } from 'pg';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { ruleValue } from '../../services/index.ts';

/** The number that reads the week aloud; null where the municipality does not offer it. */
export async function weekNumber(tx: Transaction, tenantId: string): Promise<string | null> {
  return (await ruleValue(tx, tenantId, 'visits.week-phone')).number;
}

/** Whose number was rung. Two municipalities with the same number: the first by id, as one number rings in one place. */
export async function placeOfNumber(pool: Pool, to: string, at: Date): Promise<string | null> {
  const { tenants } = await readReach(pool);
  return inTransaction(pool, { tenants, subjects: [], at }, async (tx) => {
    for (const tenantId of [...tenants].sort()) {
      const number = await weekNumber(tx, tenantId);
      if (number !== null && plain(number) === plain(to)) return tenantId;
    }
    return null;
  });
}

/** Spaces, and 00 for +, make no other number. */
function plain(number: string): string {
  return number.replaceAll(' ', '').replace(/^00/, '+');
}
