import type { Pool } from 'pg';
import type { Prepared, Row } from '../../server/src/platform/db/pool.ts';
import { inTransaction, type Scope, type Transaction } from '../../server/src/platform/db/transaction.ts';
import { median } from './statistics.ts';

/** One prepared statement as a handler sent it. */
export interface Sent {
  readonly statement: Prepared;
  readonly values: readonly unknown[];
}

/** Runs the work once and keeps which statements it sent. */
export async function recordStatements(
  pool: Pool,
  scope: Scope,
  work: (tx: Transaction) => Promise<unknown>,
): Promise<Sent[]> {
  const sent: Sent[] = [];
  await inTransaction(pool, scope, (tx) =>
    work({
      ...tx,
      rows<R extends Row>(statement: Prepared, values: readonly unknown[]): Promise<R[]> {
        sent.push({ statement, values });
        return tx.rows<R>(statement, values);
      },
    }),
  );
  return sent;
}

/** Sends them again, one after the other in one transaction. Returns how many rows came back. */
export function replay(pool: Pool, scope: Scope, sent: readonly Sent[]): Promise<number> {
  return inTransaction(pool, scope, async (tx) => {
    let rows = 0;
    for (const { statement, values } of sent) rows += (await tx.rows(statement, values)).length;
    return rows;
  });
}

/** Median milliseconds of each statement by itself, without begin and commit. */
export async function timeEach(pool: Pool, scope: Scope, sent: readonly Sent[], times: number): Promise<number[]> {
  const found = sent.map((): number[] => []);
  for (let no = 0; no < times; no += 1) {
    await inTransaction(pool, scope, async (tx) => {
      for (const [index, { statement, values }] of sent.entries()) {
        const began = performance.now();
        await tx.rows(statement, values);
        found[index]?.push(performance.now() - began);
      }
    });
  }
  return found.map(median);
}

/** What PostgreSQL did for a statement: its most expensive steps, in milliseconds of their own. */
export async function explain(pool: Pool, scope: Scope, { statement, values }: Sent): Promise<string[]> {
  const rows = await inTransaction(pool, scope, (tx) =>
    tx.sql<{ 'QUERY PLAN': string }>(`explain (analyze, costs off, buffers off) ${statement.text}`, values),
  );
  const steps = rows.flatMap(({ 'QUERY PLAN': step }) => {
    const [, upTo, loops] = /actual time=[\d.]+\.\.([\d.]+) rows=\S+ loops=(\d+)/.exec(step) ?? [];
    return upTo === undefined ? [] : [{ step: step.trim(), cost: Number(upTo) * Number(loops) }];
  });
  return steps
    .sort((a, b) => b.cost - a.cost)
    .slice(0, 8)
    .map(({ step }) => step);
}
