import { expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { withClient } from '../platform/db/prepare-database.ts';
import { databaseFaults } from './production.ts';

const database = useDatabase();

test('the roles as migrated stand in nobody’s way', async () => {
  expect(await withClient(database.config, databaseFaults, 'tunet_app')).toEqual([]);
});

test('a superuser’s login is refused', async () => {
  const faults = await database.asAdministrator(databaseFaults);
  expect(faults.join('\n')).toContain('The login "postgres" passes row security');
});

test('a working role that owns a table is refused', async () => {
  await database.asAdministrator((client) =>
    client.query('create table stray (); alter table stray owner to tunet_app'),
  );
  try {
    expect(await withClient(database.config, databaseFaults, 'tunet_app')).toEqual([
      'The role tunet_app owns tables: give them to tunet_owner.',
    ]);
  } finally {
    await database.asAdministrator((client) => client.query('drop table stray'));
  }
});

test('the made-up town is refused', async () => {
  await database.asAdministrator((client) =>
    client.query(
      "insert into tenant (id, slug, name, kind, country, time_zone) values ('01930000-0000-7000-8000-000000000001', 'nordvik', 'Nordvik', 'municipality', 'NO', 'Europe/Oslo')",
    ),
  );
  expect(await withClient(database.config, databaseFaults, 'tunet_app')).toEqual([
    'The database holds the made-up town: use an empty one (TUNET_HOME or DATABASE_URL).',
  ]);
});
