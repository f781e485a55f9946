import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Client } from 'pg';
import { ownerRole } from './roles.ts';

/** Folder of the migrations that belong to this version of Tunet. */
export const migrationFolder = resolve(import.meta.dirname, '..', '..', '..', 'migrations');

/** One file `NNNN_name.sql`. */
export type Migration = { number: number; name: string; sha256: string; sql: string };

/** How the files and the database stand to each other. */
export type MigrationState = {
  landed: Migration[];
  pending: Migration[];
  /** Sentences; not empty means that nothing may be migrated. */
  faults: string[];
};

/** The files do not fit the database; each fault is a sentence. */
export class MigrationRefused extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(faults.join('\n'));
    this.name = 'MigrationRefused';
    this.faults = faults;
  }
}

/** Any number will do; two starts at once wait for each other on it. */
const lockKey = 7_386_001;

/**
 * Brings the database up to the files: each pending file in a transaction of its own, as the owner role, in order.
 * @param client a login that may become `tunet_owner`
 * @returns names of the files applied now
 * @throws MigrationRefused when a landed file was edited or is missing; nothing is changed then
 */
export async function migrate(
  client: Client,
  options: { folder?: string; tell?: (line: string) => void } = {},
): Promise<string[]> {
  await client.query(`set role ${ownerRole}`);
  await client.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    await client.query(`create table if not exists schema_migration (
      number int primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`);
    const { pending, faults } = await inspectMigrations(client, options.folder);
    if (faults.length > 0) throw new MigrationRefused(faults);
    for (const migration of pending) {
      options.tell?.(`Migrating ${migration.name}`);
      await apply(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
    await client.query('reset role');
  }
}

/** Compares the files with what the database says has landed; changes nothing. */
export async function inspectMigrations(client: Client, folder = migrationFolder): Promise<MigrationState> {
  const files = readMigrations(folder);
  const recorded = await readLanded(client);
  const faults: string[] = [];
  files.forEach((file, index) => {
    if (file.number !== index + 1)
      faults.push(`${file.name} should be number ${index + 1}: numbers have no gaps or doubles.`);
  });
  for (const row of recorded) {
    const file = files.find((each) => each.number === row.number);
    if (file === undefined) {
      faults.push(
        `${row.name} has landed in this database, but there is no such file: this Tunet is older than its data.`,
      );
    } else if (file.name !== row.name || file.sha256 !== row.sha256) {
      faults.push(
        `${file.name} was edited after it landed in this database: take the edit back and add a new file instead.`,
      );
    }
  }
  const landedNumbers = new Set(recorded.map((row) => row.number));
  return {
    landed: files.filter((file) => landedNumbers.has(file.number)),
    pending: files.filter((file) => !landedNumbers.has(file.number)),
    faults,
  };
}

/** Reads the files in order; a file that is not named `NNNN_name.sql` is no migration. */
export function readMigrations(folder = migrationFolder): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_-]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      // A checkout with Windows line ends is the same migration.
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { number: Number(name.slice(0, 4)), name, sha256: createHash('sha256').update(sql).digest('hex'), sql };
    });
}

async function apply(client: Client, { number, name, sha256, sql }: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into schema_migration (number, name, sha256) values ($1, $2, $3)', [
      number,
      name,
      sha256,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

async function readLanded(client: Client): Promise<{ number: number; name: string; sha256: string }[]> {
  const { rows: found } = await client.query<{ there: boolean }>(
    `select to_regclass('public.schema_migration') is not null as there`,
  );
  if (found[0]?.there !== true) return [];
  const { rows } = await client.query<{ number: number; name: string; sha256: string }>(
    'select number, name, sha256 from public.schema_migration order by number',
  );
  return rows;
}
