import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { readConfig } from '../config.ts';
import { checkAudit } from '../platform/audit/check-audit.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { emit } from '../platform/events/emit.ts';
import { idsFrom } from '../platform/ids/ids.ts';
import { start } from './worker.ts';

const database = useDatabase();
const clock = systemClock();
const newId = idsFrom(clock);
const eventually = { timeout: 30_000, interval: 20 };
let home: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'tunet-worker-'));
});
afterEach(() => rmSync(home, { recursive: true }));

test('an alarm that is handed over is audited and told, and a stop leaves no connection behind', async () => {
  const [tenantId, unitId, alarmId, handOverId] = [newId(), newId(), newId(), newId()];
  await database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone)
        values ('${tenantId}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo');
      insert into unit (tenant_id, id, kind, name, phone) values ('${tenantId}', '${unitId}', 'night-patrol', 'Natt', '+47 555 01 001')`),
  );
  const config = { ...readConfig({ TUNET_HOME: home, TUNET_LOG: 'silent' }), database: database.config };
  const worker = await start(config);
  const tell = (kind: string, payload: Record<string, unknown>) =>
    inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [], at: clock.now() }, (tx) =>
      emit(tx, { tenantId, kind, subjectId: alarmId, payload, occurredAt: clock.now() }),
    );
  const told = () =>
    database.asAdministrator(async (client) => {
      const { rows } = await client.query<{ reference: string }>(
        `select id as reference from notice where kind = 'hand-over-asked' and sent_at is not null`,
      );
      const lines = rows.length === 0 ? '' : readFileSync(join(home, 'outbox', 'messages.jsonl'), 'utf8');
      return rows.filter(({ reference }) => lines.includes(reference)).length;
    });
  const audited = () =>
    database.asAdministrator(async (client) => {
      const { rows } = await client.query<{ count: number }>(
        `select count(*)::int from audit where action = 'Alarm.Receive'`,
      );
      return rows[0]?.count;
    });
  try {
    await tell('alarm.received', { deviceId: null });
    await tell('alarm.handed-over', { handOverId, unitId });
    await expect.poll(told, eventually).toBe(1);
    await expect.poll(audited, eventually).toBe(1);
  } finally {
    await worker.stop();
  }
  const { findings } = await checkAudit({
    pool: database.pool('tunet_dispatch'),
    clock,
    sealFolder: config.sealFolder,
  });
  expect(findings).toEqual([]);
  const connections = async () => {
    const { rows } = await database
      .pool('tunet_app')
      .query<{ count: number }>(
        `select count(*)::int from pg_stat_activity where datname = current_database() and application_name like 'tunet worker%'`,
      );
    return rows[0]?.count;
  };
  await expect.poll(connections, eventually).toBe(0);
});

test('two workers side by side do not get in each other’s way', async () => {
  const config = { ...readConfig({ TUNET_HOME: home, TUNET_LOG: 'silent' }), database: database.config };
  const workers = await Promise.all([start(config), start(config)]);
  await Promise.all(workers.map((worker) => worker.stop()));
});
