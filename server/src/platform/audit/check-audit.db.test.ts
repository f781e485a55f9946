import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitHorizon } from '../../../test/await-horizon.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../clock/clock.ts';
import { inTransaction } from '../db/transaction.ts';
import { manualTimers } from '../jobs/timers.ts';
import { checkAudit } from './check-audit.ts';
import { auditColumns } from './encode-row.ts';
import { copiesFile } from './seal-copies.ts';
import { sealerOf } from './sealer.ts';
import { type Dice, tampers } from './tampers.fixture.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const log = pino({ level: 'silent' });
const tenants = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;
let folder: string;

const ports = () => ({ pool: database.pool('tunet_dispatch'), clock, log, sealFolder: folder, timers: manualTimers() });
const copiesPath = () => join(folder, copiesFile);
const check = () => checkAudit(ports());

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tunet-seals-'));
  await database.asAdministrator(async (client) => {
    await client.query('truncate audit, audit_seal');
    for (const [index, id] of tenants.entries()) {
      await client.query(
        `insert into tenant (id, slug, name, kind, country, time_zone)
          values ($1, $2, 'Trial', 'municipality', 'NO', 'Europe/Oslo') on conflict do nothing`,
        [id, `trial${'ab'[index]}`],
      );
    }
  });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Rows with and without values in the columns that may be empty, from several transactions. */
async function writeRows(transactions: number, rowsEach: number): Promise<void> {
  for (let no = 0; no < transactions; no += 1) {
    clock.advance(137);
    const at = clock.now();
    await inTransaction(database.pool('tunet_app'), { tenants, subjects: [], at }, (tx) =>
      tx.sql(
        `insert into audit (tenant_id, at, actor_kind, actor_id, actor_name, role, unit_name, action, outcome, basis, reason_text,
            person_ids, object_kind, object_id, object_version, trace_id)
          select $1, $2::timestamptz + n * interval '1 microsecond', 'staff', gen_random_uuid(), 'Kari Nordmann', 'operator',
            case when n % 2 = 0 then 'Natt' end, 'Alarm.Take', 'done', 'open-alarm', case when n % 3 = 0 then 'grunn' end,
            case when n % 2 = 0 then array[gen_random_uuid(), gen_random_uuid()] else '{}' end, 'alarm', gen_random_uuid(), n,
            gen_random_uuid()
          from generate_series(1, $3::int) n`,
        [tenants[no % 2], at, rowsEach],
      ),
    );
  }
}

/** Five seals over 60 rows. */
async function writeSealed(): Promise<void> {
  const seal = sealerOf(ports());
  for (let round = 0; round < 5; round += 1) {
    await writeRows(4, 3);
    clock.advance(10_000);
    await awaitHorizon(database.pool('tunet_app'));
    await seal();
  }
  clock.advance(300_000);
}

test('what nobody touched has no finding', async () => {
  await writeSealed();
  expect(await check()).toEqual({ ok: true, rows: 60, seals: 5, findings: [] });
});

test('every column of the table is under the seal', async () => {
  const columns = await database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select attname::text as name from pg_attribute where attrelid = 'audit'::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
    return rows.map(({ name }) => name);
  });
  expect(columns).toEqual([...auditColumns]);
});

test('each of 200 tampers by a superuser is found', async () => {
  await writeSealed();
  const roll = dice(20_261_121);
  const missed: string[] = [];
  const copies = readFileSync(copiesPath(), 'utf8');
  await database.asAdministrator(async (client) => {
    await client.query('create table kept_audit as table audit; create table kept_seal as table audit_seal');
    for (let round = 0; round < 200; round += 1) {
      const tamper = tampers[round % tampers.length] ?? tampers[0];
      const did = await tamper({ client, roll, copiesPath: copiesPath(), now: clock.now() });
      const { ok } = await check();
      if (ok) missed.push(`round ${round}: ${did}`);
      await putBack(client);
      writeFileSync(copiesPath(), copies);
    }
    await client.query('drop table kept_audit, kept_seal');
  });
  expect(missed).toEqual([]);
  // Each round began from an untouched state, or the findings above could be left over from the one before.
  expect(await check()).toMatchObject({ ok: true, findings: [] });
});

async function putBack(client: Client): Promise<void> {
  await client.query(
    `begin; truncate audit, audit_seal; insert into audit overriding system value select * from kept_audit;
      insert into audit_seal select * from kept_seal; commit`,
  );
}

/** The same throws each time: mulberry32. */
function dice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

test('says what kind of harm was done and where', async () => {
  await writeSealed();
  await database.asAdministrator(async (client) => {
    await client.query(`update audit set basis = 'own' where id = (select to_id from audit_seal where no = 3)`);
    await client.query('delete from audit_seal where no = 5');
  });
  const { findings } = await check();
  expect(findings.map(({ kind, where }) => [kind, where])).toEqual([
    ['seal-missing', 'copy line 5'],
    ['row-changed', 'seal 3'],
    ['row-unsealed', 'rows after seal 4'],
  ]);
});

test('rows that nobody seals are told of after a minute', async () => {
  await writeRows(1, 3);
  clock.advance(59_000);
  expect(await check()).toMatchObject({ ok: true, rows: 3, seals: 0 });
  clock.advance(2_000);
  expect((await check()).findings.map(({ kind }) => kind)).toEqual(['row-unsealed']);
});
