import type { Pool } from 'pg';
import type { DatabaseConfig } from '../../../platform/db/database-config.ts';
import { createPool, type Prepared, type Row } from '../../../platform/db/pool.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import type { Statements } from '../store/sql-store.ts';

/** Statements that each commit by themselves, on any free connection. */
export function statementsOn(pool: Pool): Statements {
  return {
    async rows<R extends Row>({ name, text }: Prepared, values: readonly unknown[]): Promise<R[]> {
      return (await pool.query<R>({ name, text, values: [...values] })).rows;
    },
  };
}

/** Connections of the role tunet_receiver that reach every tenant: a device may call from any of them. */
export interface ReceiverPool {
  /** The pool of this moment; ask again for each use. */
  current(): Pool;
  /** Every tenant, as known now. */
  tenants(): readonly string[];
  /** Reads the list of tenants now. Rejects while the database cannot be reached. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

export interface ReceiverPoolOptions {
  readonly database: DatabaseConfig;
  readonly name: string;
  readonly max: number;
  readonly timers: Timers;
  readonly log: Log;
  /** True: opens also while the database is away; nothing is in reach until the list of tenants has been read. */
  readonly mayBeAway?: boolean;
}

/** How often the list of tenants is read again. Milliseconds. */
const readAgain = 5_000;
/**
 * A statement that takes longer than a signal may wait for the database must not commit behind the back of the journal, which then
 * keeps that signal: PostgreSQL breaks it off, also right after it was itself standing still. Milliseconds.
 */
const statementTimeout = 2_000;
/** A database that takes statements and says nothing must not hold the connections for ever. Milliseconds. */
const answerTimeout = 5_000;

/**
 * Opens the pool with the tenants set at connect, so that one statement is one round trip.
 * A new tenant means new connections; the old ones end when their work has ended.
 */
export async function openReceiverPool(options: ReceiverPoolOptions): Promise<ReceiverPool> {
  const { timers, log } = options;
  const open = (tenants: readonly string[]): Pool =>
    createPool(options.database, 'tunet_receiver', {
      max: options.max,
      name: options.name,
      statementTimeout,
      answerTimeout,
      // A check of a foreign key whose plan was made while the table was small must go by index when it is large.
      settings: { 'tunet.tenants': tenants.join(','), enable_seqscan: 'off' },
    });
  let pool = open([]);
  let tenants: readonly string[] = [];
  const refresh = async (): Promise<void> => {
    const found = (await pool.query<{ id: string }>('select id from tenant order by id')).rows.map(({ id }) => id);
    if (found.join() === tenants.join()) return;
    const old = pool;
    tenants = found;
    pool = open(tenants);
    await old.end();
  };
  try {
    await refresh();
  } catch (error) {
    if (!options.mayBeAway) {
      await pool.end();
      throw error;
    }
  }
  const repeating = every(readAgain, refresh, {
    timers,
    failed: (error) => log.warn({ err: (error as Error).message }, 'the list of tenants could not be read'),
  });
  return {
    current: () => pool,
    tenants: () => tenants,
    refresh,
    async stop() {
      await repeating.stop();
      await pool.end();
    },
  };
}
