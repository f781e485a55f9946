import { expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { connectionSettings, type DatabaseConfig } from './database-config.ts';
import { withClient } from './prepare-database.ts';
import { ensureRoles, RolesMissing, workingRoles } from './roles.ts';

const database = useDatabase();

test('the login owns nothing, inherits nothing, and may become each role', async () => {
  await withClient(database.config, async (client) => {
    await expect(client.query('select from event')).rejects.toThrow('permission denied');
    for (const role of workingRoles) await client.query(`set role ${role}`);
  });
  const { rows } = await database.asAdministrator((client) =>
    client.query(
      "select rolname::text as name from pg_roles where rolname ~ '^tunet' and (rolsuper or rolbypassrls or (rolinherit and rolname <> 'tunet_owner'))",
    ),
  );
  expect(rows).toEqual([]);
});

test('roles that are there are left as they are', async () => {
  await database.asAdministrator(async (client) => {
    await ensureRoles(client, 'socket');
    await ensureRoles(client, 'socket');
  });
});

test('an own PostgreSQL whose login may not make roles: the administrator is told the SQL', async () => {
  const name = 'trial_guest';
  await database.asAdministrator((client) => client.query(`create role ${name} login`));
  try {
    if (database.config.kind !== 'socket') throw new Error('The test cluster is reached by its socket');
    const guest: DatabaseConfig = { ...database.config, user: name };
    expect(connectionSettings(guest).user).toBe(name);
    const refused = withClient(guest, (client) => ensureRoles(client, 'url'));
    await expect(refused).rejects.toThrow(RolesMissing);
    await expect(refused).rejects.toThrow(`grant tunet_app to "${name}";`);
  } finally {
    await database.asAdministrator((client) => client.query(`drop role ${name}`));
  }
});
