import type { Client } from 'pg';
import { embeddedLogin } from './database-config.ts';

/** Owns the tables and migrates. It inherits: only so may the owner of a database create in its schema (PostgreSQL 15). */
export const ownerRole = 'tunet_owner';

/** The roles that work: none owns a table, none passes row security. */
export const workingRoles = ['tunet_app', 'tunet_receiver', 'tunet_dispatch', 'tunet_insight', 'tunet_jobs'] as const;

const allRoles = [ownerRole, ...workingRoles];

/** Roles or rights are missing and this login may not give them; the message holds the SQL to run. */
export class RolesMissing extends Error {
  constructor(sql: string[]) {
    super(
      `The database login may not prepare the database for Tunet. Run this once as an administrator:\n  ${sql.join('\n  ')}`,
    );
    this.name = 'RolesMissing';
  }
}

/**
 * Makes the roles that a whole cluster shares, when missing, and lets the login become each of them.
 * Roles cannot be migrations: they outlive any one database.
 * @param client an administrator on the embedded PostgreSQL; the given login on an own one
 * @throws RolesMissing on an own PostgreSQL whose login may not make them
 */
export async function ensureRoles(client: Client, kind: 'socket' | 'url'): Promise<void> {
  const statements = await missingRoles(client, kind);
  if (statements.length === 0) return;
  try {
    await client.query(['begin', ...statements, 'commit'].join(';\n'));
  } catch (error) {
    await client.query('rollback');
    if (sqlState(error) === '42501') throw new RolesMissing(statements.map((each) => `${each};`));
    // Two starts at once on one cluster: the other made them.
    if (['42710', '23505'].includes(sqlState(error)) && (await missingRoles(client, kind)).length === 0) return;
    throw error;
  }
}

/**
 * Makes the database on the embedded PostgreSQL, owned by the migrator, when missing.
 * Everyone else may only connect to it; what else they may is granted by migrations.
 */
export async function ensureDatabase(client: Client, name: string): Promise<void> {
  const found = await client.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await client.query(`create database ${name} owner ${ownerRole}`);
  await client.query(`revoke create, temporary on database ${name} from public`);
}

/**
 * On an own PostgreSQL the migrator must be allowed to make schemas and tables.
 * @throws RolesMissing when it is not and this login may not allow it
 */
export async function ensureOwnerMayCreate(client: Client): Promise<void> {
  if (await ownerMayCreate(client)) return;
  const { rows } = await client.query<{ database: string }>('select current_database() as database');
  const statements = [
    `grant create on database ${client.escapeIdentifier(rows[0]?.database ?? '')} to ${ownerRole}`,
    `grant usage, create on schema public to ${ownerRole}`,
  ];
  try {
    await client.query(statements.join(';\n'));
  } catch (error) {
    if (sqlState(error) !== '42501') throw error;
  }
  // A grant that one may not give can be a mere warning.
  if (!(await ownerMayCreate(client))) throw new RolesMissing(statements.map((each) => `${each};`));
}

async function ownerMayCreate(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `select has_schema_privilege($1, 'public', 'create')
        and has_database_privilege($1, current_database(), 'create') as may`,
    [ownerRole],
  );
  return rows[0]?.may === true;
}

async function missingRoles(client: Client, kind: 'socket' | 'url'): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    'select rolname::text as name from pg_roles where rolname = any ($1)',
    [[...allRoles, embeddedLogin]],
  );
  const there = new Set(found.rows.map((row) => row.name));
  const statements = allRoles
    .filter((role) => !there.has(role))
    .map((role) => `create role ${role} nologin ${role === ownerRole ? '' : 'no'}inherit nosuperuser nobypassrls`);
  const login = kind === 'socket' ? embeddedLogin : await currentLogin(client);
  if (kind === 'socket' && !there.has(login)) {
    statements.push(`create role ${login} login noinherit nosuperuser nobypassrls`);
  }
  for (const role of allRoles) {
    if (there.has(role) && there.has(login) && (await mayBecome(client, login, role))) continue;
    if (kind === 'url' && there.has(role) && (await mayBecome(client, login, role))) continue;
    statements.push(`grant ${role} to ${client.escapeIdentifier(login)}`);
  }
  return statements;
}

async function currentLogin(client: Client): Promise<string> {
  const { rows } = await client.query<{ login: string }>('select session_user::text as login');
  return rows[0]?.login ?? '';
}

async function mayBecome(client: Client, login: string, role: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(`select pg_has_role($1, $2, 'member') as may`, [login, role]);
  return rows[0]?.may === true;
}

function sqlState(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
