import { Client } from 'pg';
import { asAdministrator, connectionSettings, type DatabaseConfig } from './database-config.ts';
import { migrate } from './migrate.ts';
import { ensureDatabase, ensureOwnerMayCreate, ensureRoles } from './roles.ts';

/**
 * Makes roles, database and tables, whatever of them is missing.
 * @returns names of the migrations applied now
 * @throws RolesMissing, MigrationRefused
 */
export async function prepareDatabase(database: DatabaseConfig, tell: (line: string) => void): Promise<string[]> {
  if (database.kind === 'socket') {
    await withAdministrator({ ...database, database: 'postgres' }, async (client) => {
      await ensureRoles(client, 'socket');
      await ensureDatabase(client, database.database);
    });
    return withAdministrator(database, (client) => migrate(client, { tell }));
  }
  return withAdministrator(database, async (client) => {
    await refuseOldServer(client);
    await ensureRoles(client, 'url');
    await ensureOwnerMayCreate(client);
    return migrate(client, { tell });
  });
}

/** Runs `use` with one connection of the administrator, and closes it afterwards. */
export async function withAdministrator<T>(database: DatabaseConfig, use: (client: Client) => Promise<T>): Promise<T> {
  return withClient(asAdministrator(database), use);
}

/** Runs `use` with one connection, as a role if one is named, and closes it afterwards. */
export async function withClient<T>(
  database: DatabaseConfig,
  use: (client: Client) => Promise<T>,
  role?: string,
): Promise<T> {
  const client = new Client({
    ...connectionSettings(database, role, 'tunet administration'),
    connectionTimeoutMillis: 10_000,
  });
  // Without a listener a stopped database would end this process.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Error(unreachable(database, error), { cause: error });
  }
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) >= 15) return;
  throw new Error(`DATABASE_URL names a PostgreSQL ${version}, and Tunet needs 15 or newer.`);
}

function unreachable(database: DatabaseConfig, error: unknown): string {
  const what = database.kind === 'url' ? 'The database that DATABASE_URL names' : 'The embedded database';
  // A refused connection to several addresses has no message of its own, only a code.
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return `${what} cannot be used: ${error instanceof Error && error.message !== '' ? error.message : code}.`;
}
