import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { inspectMigrations, MigrationRefused, migrate, readMigrations } from './migrate.ts';

const database = useDatabase();
const names = ['0001_first.sql', '0002_second.sql'] as const;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tunet-migrations-'));
  writeFileSync(join(folder, names[0]), 'create table trial_first (id int);\n');
  await database.asAdministrator((client) =>
    client.query('drop table if exists trial_first, trial_second, trial_third; delete from schema_migration'),
  );
});

afterEach(() => rmSync(folder, { recursive: true }));

test('applies what is new, in order, once, as the owner', async () => {
  writeFileSync(join(folder, names[1]), 'alter table trial_first add column note text;\n');
  await database.asAdministrator(async (client) => {
    expect(await migrate(client, { folder })).toEqual([...names]);
    expect(await migrate(client, { folder })).toEqual([]);
    const { rows } = await client.query("select tableowner from pg_tables where tablename = 'trial_first'");
    expect(rows).toEqual([{ tableowner: 'tunet_owner' }]);
  });
});

test('refuses when a landed file was edited, and changes nothing', async () => {
  await database.asAdministrator(async (client) => {
    await migrate(client, { folder });
    writeFileSync(join(folder, names[0]), 'create table trial_first (id bigint);\n');
    writeFileSync(join(folder, names[1]), 'create table trial_second (id int);\n');
    await expect(migrate(client, { folder })).rejects.toThrow('0001_first.sql was edited after it landed');
    const { rows } = await client.query("select to_regclass('trial_second') as made");
    expect(rows).toEqual([{ made: null }]);
  });
});

test('refuses a database that is newer than the files', async () => {
  await database.asAdministrator(async (client) => {
    await migrate(client, { folder });
    rmSync(join(folder, names[0]));
    await expect(migrate(client, { folder })).rejects.toThrow(MigrationRefused);
  });
});

test('refuses a gap in the numbers', async () => {
  writeFileSync(join(folder, '0003_third.sql'), 'create table trial_third (id int);\n');
  await database.asAdministrator((client) =>
    expect(migrate(client, { folder })).rejects.toThrow('0003_third.sql should be number 2'),
  );
});

test('a file that fails leaves nothing of itself, and what stood before it stays', async () => {
  writeFileSync(join(folder, names[1]), 'create table trial_second (id int); select 1 / 0;\n');
  await database.asAdministrator(async (client) => {
    await expect(migrate(client, { folder })).rejects.toThrow('0002_second.sql failed: division by zero');
    const state = await inspectMigrations(client, folder);
    expect(state.landed.map((each) => each.name)).toEqual(['0001_first.sql']);
    const { rows } = await client.query("select to_regclass('trial_second') as made");
    expect(rows).toEqual([{ made: null }]);
  });
});

test('two starts at once apply each file once', async () => {
  const both = await Promise.all([
    database.asAdministrator((client) => migrate(client, { folder })),
    database.asAdministrator((client) => migrate(client, { folder })),
  ]);
  expect(both.flat()).toEqual(['0001_first.sql']);
});

test('Windows line ends are the same migration', () => {
  const before = readMigrations(folder)[0]?.sha256;
  writeFileSync(join(folder, names[0]), 'create table trial_first (id int);\r\n');
  expect(readMigrations(folder)[0]?.sha256).toBe(before);
});
