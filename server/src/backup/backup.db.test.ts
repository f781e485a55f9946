import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Config, readConfig } from '../config.ts';
import { type Embedded, startEmbedded } from '../platform/db/embedded.ts';
import { prepareDatabase, withAdministrator } from '../platform/db/prepare-database.ts';
import { restoreBackup } from './restore-backup.ts';
import { takeBackup } from './take-backup.ts';

const now = new Date('2026-11-21T02:00:00Z');
let parent: string;
let config: Config;
let running: Embedded;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'tunet-backup-'));
  config = readConfig({ TUNET_HOME: join(parent, 'home') });
  mkdirSync(config.sealFolder, { recursive: true });
  writeFileSync(join(config.sealFolder, '1.json'), '{"seal":1}');
  running = await startEmbedded({ home: config.home });
  await prepareDatabase(config.database, () => {});
  await withAdministrator(config.database, (client) => client.query('create table kept (number int primary key)'));
});

afterAll(async () => {
  await running.stop();
  rmSync(parent, { recursive: true, force: true });
});

function restored(name: string): Config {
  return readConfig({ TUNET_HOME: join(parent, name) });
}

async function highest(of: Config): Promise<number> {
  return withAdministrator(of.database, async (client) => {
    const { rows } = await client.query<{ count: number; highest: number }>(
      'select count(*)::int, max(number) as highest from kept',
    );
    const row = rows[0];
    expect(row?.count).toBe(row?.highest);
    return row?.highest ?? 0;
  });
}

test('a backup taken while others write holds everything committed before it, with seals and secrets', async () => {
  let written = 0;
  let isWriting = true;
  const writing = withAdministrator(config.database, async (client) => {
    while (isWriting) {
      await client.query('insert into kept values ($1)', [written + 1]);
      written += 1;
      if (written % 50 === 0) await client.query('checkpoint');
    }
  });
  while (written < 100) await new Promise(setImmediate);
  const before = written;
  const file = join(parent, 'full.tar.gz');
  await takeBackup(config, file, now);
  isWriting = false;
  await writing;

  expect(statSync(file).mode & 0o777).toBe(0o600);
  const home = join(parent, 'again');
  expect((await restoreBackup(file, home, () => {})).madeAt).toBe(now.toISOString());
  const copy = restored('again');
  expect(copy.session.secret).toBe(config.session.secret);
  expect(readFileSync(join(copy.sealFolder, '1.json'), 'utf8')).toBe('{"seal":1}');
  const started = await startEmbedded({ home });
  try {
    const found = await highest(copy);
    expect(found).toBeGreaterThanOrEqual(before);
    expect(found).toBeLessThanOrEqual(written);
    expect(await prepareDatabase(copy.database, () => {})).toEqual([]);
  } finally {
    await started.stop();
  }
});

test('does not overwrite, and leaves nothing half-made', async () => {
  const file = join(parent, 'there.tar.gz');
  writeFileSync(file, 'mine');
  await expect(takeBackup(config, file, now)).rejects.toThrow('exists and is not overwritten');
  expect(readFileSync(file, 'utf8')).toBe('mine');
});

test('a damaged, foreign or misplaced backup is refused, and the home stays as it was', async () => {
  const file = join(parent, 'small.tar.gz');
  await takeBackup(config, file, now);
  const home = join(parent, 'refused');

  const unpacked = join(parent, 'unpacked');
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', file, '-C', unpacked]);
  writeFileSync(join(unpacked, 'pg', 'PG_VERSION'), '17\n');
  const damaged = join(parent, 'damaged.tar.gz');
  execFileSync('tar', ['-czf', damaged, '-C', unpacked, '.']);
  await expect(restoreBackup(damaged, home, () => {})).rejects.toThrow('pg/PG_VERSION is damaged.');

  const foreign = join(parent, 'foreign.tar.gz');
  execFileSync('tar', ['-czf', foreign, '-C', join(unpacked, 'pg'), 'PG_VERSION']);
  await expect(restoreBackup(foreign, home, () => {})).rejects.toThrow('is no backup of Tunet');

  await expect(restoreBackup(file, config.home, () => {})).rejects.toThrow('is not empty');
  expect(existsSync(home)).toBe(false);
});
