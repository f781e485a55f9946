import { Pool, type PoolConfig, type QueryResultRow } from 'pg';
import { connectionSettings, type DatabaseConfig } from './database-config.ts';

/** Roles of the database. None bypasses row-level security. */
export type DatabaseRole =
  | 'tunet_owner'
  | 'tunet_app'
  | 'tunet_receiver'
  | 'tunet_dispatch'
  | 'tunet_insight'
  | 'tunet_jobs';

export interface PoolOptions {
  /** At most this many connections. */
  readonly max: number;
  /** Seen in pg_stat_activity; the process and what the connections are for. */
  readonly name: string;
  /** Milliseconds; default 10 000. 0 for the migrator. */
  readonly statementTimeout?: number;
  /** Milliseconds until a statement that gets no answer at all is given up, with its connection; left out: never. */
  readonly answerTimeout?: number;
  /** Further settings of the session, e.g. the receiver's tenants. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * A pool whose connections act as one role.
 * An open transaction holds back every reader of events, so one left idle is ended after 8 s (not for the owner).
 */
export function createPool(database: DatabaseConfig, role: DatabaseRole, options: PoolOptions): Pool {
  const timeout = options.statementTimeout ?? 10_000;
  const settings: Record<string, string> = {
    role,
    statement_timeout: String(timeout),
    idle_in_transaction_session_timeout: timeout === 0 ? '0' : '8000',
    // A hot statement behind the walls takes longer to plan than to run, and its plan does not depend on its values.
    plan_cache_mode: 'force_generic_plan',
    ...options.settings,
  };
  const config: PoolConfig = {
    ...connectionSettings(database, undefined, `tunet ${options.name}`),
    max: options.max,
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/g, '\\$&')}`)
      .join(' '),
    connectionTimeoutMillis: 5_000,
    ...(options.answerTimeout === undefined ? {} : { query_timeout: options.answerTimeout }),
  };
  const pool = new Pool(config);
  // Without a listener a stopped database ends the process (57P01). The failing query itself reports what happened.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Hot statements are prepared once per connection, by name. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

export type Row = QueryResultRow;
