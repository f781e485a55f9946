import type { Pool } from 'pg';
import { inTransaction } from '../../platform/db/transaction.ts';
import { accountsInUse } from './session-queries.ts';

/**
 * Which of these accounts have a session that somebody used since `since`. Only the demo asks.
 * @param subjects as the identity provider calls them
 */
export function whoIsHere(
  pool: Pool,
  accounts: { readonly issuer: string; readonly subjects: readonly string[] },
  since: Date,
  at: Date,
): Promise<string[]> {
  return inTransaction(pool, { tenants: [], subjects: [], at }, (tx) => accountsInUse(tx, { ...accounts, since }));
}
