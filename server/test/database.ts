import { randomUUID } from 'node:crypto';
import { Client, type Pool, type QueryResultRow } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import {
  asAdministrator,
  connectionSettings,
  type DatabaseConfig,
  embeddedLogin,
} from '../src/platform/db/database-config.ts';
import { createPool, type DatabaseRole, type PoolOptions } from '../src/platform/db/pool.ts';
import { withAdministrator } from '../src/platform/db/prepare-database.ts';
import { templateName } from './cluster.ts';

/** A database of its own for one test file; use its members inside tests and hooks, not while the file loads. */
export type TestDatabase = {
  /** What `createPool` wants. */
  readonly config: DatabaseConfig;
  /** One pool per role, closed after the file. */
  pool(role: DatabaseRole): Pool;
  /** A further pool with its own options, closed after the file. */
  newPool(role: DatabaseRole, options: PoolOptions): Pool;
  /** Runs with a superuser's connection: passes row security. For laying out rows and looking at all of them. */
  asAdministrator<T>(use: (client: Client) => Promise<T>): Promise<T>;
  /** One look as a superuser, over a connection that stays: a new one each time costs more than the look itself. */
  look<R extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<R[]>;
};

/**
 * Clones the migrated template before the tests of this file and drops the clone after them.
 * Call it once, at the top of a `*.db.test.ts`.
 */
export function useDatabase(): TestDatabase {
  const name = `d_${randomUUID().replaceAll('-', '')}`;
  const pools: Pool[] = [];
  const byRole = new Map<DatabaseRole, Pool>();
  const settings = (database: string): DatabaseConfig => ({
    kind: 'socket',
    ...inject('cluster'),
    user: embeddedLogin,
    database,
  });

  beforeAll(async () => {
    await withAdministrator(settings('postgres'), (client) =>
      client.query(`create database ${name} owner tunet_owner template ${templateName} strategy file_copy`),
    );
  });
  let looking: Promise<Client> | undefined;
  afterAll(async () => {
    await (await looking)?.end();
    await Promise.all(pools.map((pool) => pool.end()));
    await withAdministrator(settings('postgres'), (client) =>
      client.query(`drop database if exists ${name} with (force)`),
    );
  });

  const newPool = (role: DatabaseRole, options: PoolOptions) => {
    const pool = createPool(settings(name), role, options);
    pools.push(pool);
    return pool;
  };
  return {
    get config() {
      return settings(name);
    },
    pool(role) {
      const pool = byRole.get(role) ?? newPool(role, { max: 8, name: 'test' });
      byRole.set(role, pool);
      return pool;
    },
    newPool,
    asAdministrator: (use) => withAdministrator(settings(name), use),
    async look<R extends QueryResultRow>(text: string, values: readonly unknown[] = []) {
      looking ??= openClient(settings(name));
      return (await (await looking).query<R>(text, [...values])).rows;
    },
  };
}

async function openClient(settings: DatabaseConfig): Promise<Client> {
  const client = new Client(connectionSettings(asAdministrator(settings), undefined, 'tunet test looks'));
  await client.connect();
  return client;
}
