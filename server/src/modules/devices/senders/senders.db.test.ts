import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { beforeAll, expect, test } from 'vitest';
import { addTenant, layOut } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import { type SenderStatements, watchSenders } from './watch-senders.ts';

const database = useDatabase();
const at = new Date('2026-11-21T20:00:00Z');
let tenants: string[];
let isAway = false;

function statements(): SenderStatements {
  return {
    async rows<R extends Row>({ name, text }: Prepared, values: readonly unknown[]): Promise<R[]> {
      if (isAway) throw new Error('away');
      return (await pool().query<R>({ name, text, values: [...values] })).rows;
    },
  };
}
let opened: ReturnType<typeof database.newPool> | null = null;
function pool() {
  opened ??= database.newPool('tunet_receiver', {
    max: 2,
    name: 'test',
    settings: { 'tunet.tenants': tenants.join(',') },
  });
  return opened;
}

beforeAll(async () => {
  tenants = await layOut(database.pool('tunet_owner'), at, async (tx) => {
    const [centre, north, south] = [
      await addTenant(tx, { kind: 'centre' }),
      await addTenant(tx, {}),
      await addTenant(tx, {}),
    ];
    const profile = (tenantId: string, vendor: string, sort: number, patterns: object) =>
      tx.sql(
        `insert into sender_profile (tenant_id, id, vendor, sort, model_like, sender_like, agent_like)
          values ($1, $2, $3, $4, $5::json ->> 'model', $5::json ->> 'sender', $5::json ->> 'agent')`,
        [tenantId, randomUUID(), vendor, sort, JSON.stringify(patterns)],
      );
    await profile(centre, 'Maker', 1, { model: 'maker %' });
    await profile(centre, 'Cloud', 2, { sender: 'cloud%' });
    await profile(north, 'Maker north', 9, { model: 'maker 7' });
    for (const [tenantId, cid, model] of [
      [north, '101', 'Maker 7'],
      [south, '201', 'Maker 7'],
      [south, '202', 'Other'],
    ] as const) {
      await tx.sql('insert into device (tenant_id, id, cid, model) values ($1, $2, $3, $4)', [
        tenantId,
        randomUUID(),
        cid,
        model,
      ]);
    }
    for (const [username, ended] of [
      ['u1', null],
      ['u2', at],
    ] as const) {
      await tx.sql(
        `insert into sender_login (tenant_id, id, username, realm, cid, ha1_md5, is_demanded, made_at, ended_at)
          values ($1, $2, $3, 'tunet', '202', $4, true, $5, $6)`,
        [south, randomUUID(), username, 'a'.repeat(32), at, ended],
      );
    }
    return [centre, north, south];
  });
});

test('a municipality has profiles for its own devices, a centre for all that it hears; both are read again', async () => {
  const timers = manualTimers();
  const watched = await watchSenders({ statements, timers, log: pino({ level: 'silent' }) });
  const vendorOf = (cid: string, sender = cid) => watched.current().profileOf({ cid, sender, agent: '' }).vendor;
  expect(vendorOf('101')).toBe('Maker north');
  expect(vendorOf('201')).toBe('Maker');
  expect(vendorOf('202')).toBeNull();
  expect(vendorOf('999', 'cloud-4')).toBe('Cloud');
  expect(watched.current().loginNamed('u1')).toMatchObject({ cid: '202', ha1Sha256: null, isDemanded: true });
  expect(watched.current().loginNamed('u2')).toBeNull();

  isAway = true;
  await timers.advance(15_000);
  expect(vendorOf('201')).toBe('Maker');
  isAway = false;
  await database.asAdministrator((client) =>
    client.query('update device set model = $1 where cid = $2', ['Else', '201']),
  );
  await timers.advance(15_000);
  await expect.poll(() => vendorOf('201')).toBeNull();
  await watched.stop();
});
