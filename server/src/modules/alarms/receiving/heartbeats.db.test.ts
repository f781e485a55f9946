import { beforeAll, expect, test } from 'vitest';
import { addDevice, addTenant, layOut } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { startHeartbeats } from './heartbeats.ts';

const database = useDatabase();
const start = new Date('2026-11-21T01:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
let tenantId: string;

beforeAll(async () => {
  tenantId = await layOut(database.pool('tunet_owner'), after(-600), async (tx) => {
    const id = await addTenant(tx, {});
    for (const cid of ['7000', '7001', '7002']) await addDevice(tx, { tenantId: id, cid });
    return id;
  });
});

const rows = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);

test('the receiver writes contacts before it says up to when it has listened', async () => {
  const order: string[] = [];
  const beats = startHeartbeats({
    statements: () => ({
      rows: async ({ name }) => {
        order.push(name);
        return [];
      },
    }),
    timers: { now: () => 0, after: () => () => undefined },
    log: { warn: () => undefined } as never,
    watch: {
      clock: { now: () => start },
      heardUntil: async () => {
        order.push('listened');
      },
    },
  });
  beats.note('7000', start, true);
  await beats.stop();
  expect(order).toEqual(['alarms-remember-contact', 'listened']);
});

test('a heartbeat begins supervision, a press alone does not', async () => {
  const pool = database.newPool('tunet_receiver', {
    max: 1,
    name: 'test',
    settings: { 'tunet.tenants': tenantId },
  });
  const beats = startHeartbeats({
    statements: () => ({
      rows: async (statement, values) => (await pool.query({ ...statement, values: [...values] })).rows as never,
    }),
    timers: { now: () => 0, after: () => () => undefined },
    log: { warn: () => undefined } as never,
  });
  beats.note('7001', after(1), false);
  beats.note('7002', after(2), true);
  beats.note('7002', after(3), false);
  await beats.stop();
  expect(
    await rows(`select cid, last_seen_at, heartbeat_at from device where cid in ('7001', '7002') order by cid`),
  ).toEqual([
    { cid: '7001', last_seen_at: after(1), heartbeat_at: null },
    { cid: '7002', last_seen_at: after(3), heartbeat_at: after(2) },
  ]);
});
