import type { Transaction } from '../db/transaction.ts';

/** Work to be done outside the transaction, once it has committed. */
export interface NewJob {
  /** Name of a registered task. */
  readonly task: string;
  /** Ids and codes only. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** A second job with the same key, while the first waits, takes its place. */
  readonly key: string;
  readonly maxTries: number;
  /** Default: at once. */
  readonly runAt?: Date;
}

const addBatch = { name: 'jobs-add-batch', text: 'select jobs.add_batch($1)' };

/**
 * Adds jobs in the consumer's transaction: they are there when it commits, exactly once.
 * Only consumers of events add jobs, many at a time: one job added by itself costs ten times a plain insert.
 */
export async function addJobs(tx: Transaction, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  const specs = jobs.map(({ task, payload, key, maxTries, runAt }) => ({
    identifier: task,
    payload,
    job_key: key,
    max_attempts: maxTries,
    ...(runAt ? { run_at: runAt } : {}),
  }));
  await tx.rows(addBatch, [JSON.stringify(specs)]);
}
