import type { Pool } from 'pg';

/**
 * Resolves when everything committed so far lies below the snapshot horizon. Readers of events and audit rows stop there,
 * and it is shared by all databases of the cluster: another test's open transaction holds it back.
 */
export async function awaitHorizon(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ mine: string }>('select pg_current_xact_id()::text as mine');
  for (let isPast = false; !isPast; ) {
    const { rows: now } = await pool.query<{ past: boolean }>(
      'select pg_snapshot_xmin(pg_current_snapshot()) > $1::text::xid8 as past',
      [rows[0]?.mine],
    );
    isPast = now[0]?.past === true;
  }
}
