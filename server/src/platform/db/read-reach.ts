import type { Pool } from 'pg';
import type { Prepared } from './pool.ts';

/** How far work on all tenants may read at this moment. */
export interface Reach {
  /** Every tenant there is. */
  readonly tenants: readonly string[];
  /** All transactions below this number have ended: nothing more can come from them (xid8 as text). */
  readonly horizon: string;
}

const reach: Prepared = {
  name: 'read-reach',
  text: `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, array(select id::text from tenant) as tenants`,
};

/**
 * Reads both in one snapshot, before the transaction that uses them: a row below the horizon then belongs to a tenant on the list,
 * because its tenant was there before it. Reading the tenants first could pass over the first rows of a new one.
 */
export async function readReach(pool: Pool): Promise<Reach> {
  const { rows } = await pool.query<{ horizon: string; tenants: string[] }>(reach);
  const [found] = rows;
  if (!found) throw new TypeError('a snapshot always has a lower bound');
  return found;
}
