import { runMigrations } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log/log.ts';
import { jobLogger } from './job-logger.ts';

/** Schema of graphile-worker; made by our migration, filled by its own. */
export const jobSchema = 'jobs';

/** Any number will do; two workers that start at once wait for each other on it. */
const lockKey = 7_386_003;

/**
 * Brings the tables of graphile-worker up to its version, and the one function through which jobs are added.
 * Its tables are closed to everyone but their owner by row security; the function runs as that owner.
 * @param pool role tunet_jobs
 */
export async function prepareJobs(pool: Pool, log: Log): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await runMigrations({ pgPool: pool, schema: jobSchema, logger: jobLogger(log) });
    await client.query(`
      create or replace function ${jobSchema}.add_batch(specs json) returns void
        language sql security definer set search_path = pg_catalog, pg_temp as $$
          select from ${jobSchema}.add_jobs(array(
            select row (s.identifier, s.payload, null, s.run_at, s.max_attempts, s.job_key, null, null)::${jobSchema}.job_spec
            from json_to_recordset(specs) as s (
              identifier text, payload json, run_at timestamptz, max_attempts smallint, job_key text)))
        $$;
      revoke all on function ${jobSchema}.add_batch(json) from public;
      grant execute on function ${jobSchema}.add_batch(json) to tunet_dispatch;`);
  } finally {
    // Ends the session's lock with it.
    client.release(true);
  }
}
