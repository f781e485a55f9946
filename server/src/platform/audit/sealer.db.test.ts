import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitHorizon } from '../../../test/await-horizon.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../clock/clock.ts';
import { connectionSettings } from '../db/database-config.ts';
import { manualTimers } from '../jobs/timers.ts';
import { checkAudit } from './check-audit.ts';
import { copiesFile } from './seal-copies.ts';
import { sealRows } from './seal-rows.ts';
import { levelCopies, sealerOf, startSealer } from './sealer.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const tenant = '00000000-0000-7000-8000-000000000001';
let folder: string;

const ports = () => ({
  pool: database.pool('tunet_dispatch'),
  clock,
  log: pino({ level: 'silent' }),
  sealFolder: folder,
  timers: manualTimers(),
});
const copies = () => readFileSync(join(folder, copiesFile), 'utf8');

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tunet-seals-'));
  await database.asAdministrator((client) =>
    client.query(`truncate audit, audit_seal restart identity; insert into tenant (id, slug, name, kind, country, time_zone)
      values ('${tenant}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo') on conflict do nothing`),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

async function writeRow(client: Client): Promise<void> {
  await client.query(
    `insert into audit (tenant_id, at, actor_kind, action, outcome, basis) values ($1, $2, 'system', 'Trial', 'done', 'system')`,
    [tenant, clock.now()],
  );
}

test('a row whose transaction ends late gets into a later seal, and none is left out', async () => {
  const slow = new Client(connectionSettings(database.config, 'tunet_app'));
  const quick = new Client(connectionSettings(database.config, 'tunet_app'));
  await Promise.all([slow.connect(), quick.connect()]);
  try {
    for (const client of [slow, quick]) await client.query(`set tunet.tenants = '${tenant}'`);
    await slow.query('begin');
    await writeRow(slow);
    await writeRow(quick);
    expect(await sealRows(ports())).toBeNull();
    await slow.query('commit');
    await awaitHorizon(database.pool('tunet_app'));
    expect(await sealRows(ports())).toMatchObject({ no: '1', rows: '2' });
    expect(await sealRows(ports())).toBeNull();
  } finally {
    await Promise.all([slow.end(), quick.end()]);
  }
});

test('rows and seals keep their order when their numbers get a digit more', async () => {
  const seal = sealerOf(ports());
  await database.asAdministrator(async (client) => {
    await client.query('begin');
    for (let no = 0; no < 25; no += 1) await writeRow(client);
    await client.query('commit');
  });
  for (let no = 0; no < 12; no += 1) {
    await awaitHorizon(database.pool('tunet_app'));
    await seal();
    await database.asAdministrator(writeRow);
  }
  expect(await checkAudit(ports())).toMatchObject({ ok: true, rows: 37, seals: 12 });
  await awaitHorizon(database.pool('tunet_app'));
  await seal();
  clock.advance(3_600_000);
  expect(await checkAudit(ports())).toMatchObject({ ok: true, rows: 37, seals: 13 });
});

test('seals every ten seconds, and once more when it is stopped', async () => {
  const timers = manualTimers();
  const sealer = startSealer({ ...ports(), timers });
  await database.asAdministrator(writeRow);
  await awaitHorizon(database.pool('tunet_app'));
  await timers.advance(9_999);
  expect(await database.asAdministrator(sealCount)).toBe(0);
  const advanced = timers.advance(1);
  await expect.poll(() => database.asAdministrator(sealCount)).toBe(1);
  await advanced;
  await database.asAdministrator(writeRow);
  await awaitHorizon(database.pool('tunet_app'));
  await sealer.stop();
  expect(await database.asAdministrator(sealCount)).toBe(2);
  expect(copies().split('\n')).toHaveLength(3);
});

async function sealCount(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>('select count(*)::int from audit_seal');
  return rows[0]?.count ?? 0;
}

test('copies that a crash left out are added at the next start, a torn line is completed', async () => {
  const seal = sealerOf(ports());
  for (let round = 0; round < 3; round += 1) {
    await database.asAdministrator(writeRow);
    await awaitHorizon(database.pool('tunet_app'));
    await seal();
  }
  const whole = copies();
  for (const left of [0, 1, 150, whole.indexOf('\n') + 1, whole.length - 1]) {
    writeFileSync(join(folder, copiesFile), whole.slice(0, left));
    expect(await levelCopies(ports())).toBe('level');
    expect(copies()).toBe(whole);
  }
  expect(await checkAudit(ports())).toMatchObject({ ok: true });
});

test('nothing is added to copies that do not fit, and what is sealed later is still copied', async () => {
  const seal = sealerOf(ports());
  for (let round = 0; round < 3; round += 1) {
    await database.asAdministrator(writeRow);
    await awaitHorizon(database.pool('tunet_app'));
    await seal();
  }
  const whole = copies();
  const two = whole.split('\n').slice(0, 2);
  await database.asAdministrator((client) => client.query('update audit_seal set rows = 7 where no = 3'));
  for (const text of [`${two.join('\n')}\n`, `${two[1]}\n`, `${whole}nonsense`, `${whole}nonsense\n`]) {
    writeFileSync(join(folder, copiesFile), text);
    expect(await levelCopies(ports())).toBe('differs');
    expect(copies().startsWith(text)).toBe(true);
    expect(copies().trimEnd()).toBe(text.trimEnd());
  }
  await database.asAdministrator(writeRow);
  await awaitHorizon(database.pool('tunet_app'));
  await sealerOf(ports())();
  expect(copies().trimEnd().split('\n')).toHaveLength(5);
  appendFileSync(join(folder, copiesFile), 'x');
  expect((await checkAudit(ports())).ok).toBe(false);
});
