import { randomBytes, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTenant, addUnit, layOut, serveFrom } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import { keepSenderLogin } from '../senders/make-login.ts';
import type { SenderStatements } from '../senders/watch-senders.ts';
import { endVendorKeys, makeVendorKey } from './make-key.ts';
import { hashVendorKey } from './vendor-key.ts';
import { type Vendors, watchVendors } from './watch-vendors.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const newId = idsFrom(clock);
const timers = manualTimers();
let centre: string;
let north: string;
let south: string;
let vendors: Vendors;
let statements: SenderStatements;

const asApp = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
  inTransaction(database.pool('tunet_app'), { tenants: [north], subjects: [], at: clock.now() }, work);

beforeAll(async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    centre = await addTenant(tx, { kind: 'centre' });
    north = await addTenant(tx, {});
    south = await addTenant(tx, {});
    await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'desk.example' });
    await serveFrom(tx, { centreId: centre, municipalityId: north, from: new Date(0) });
    const model = randomUUID();
    await tx.sql(
      `insert into device_model (tenant_id, id, vendor, name, kind, speaks) values ($1, $2, 'Maker', 'M7', 'social-alarm', true)`,
      [north, model],
    );
    for (const [tenantId, cid, modelId] of [
      [north, '101', model],
      [north, '102', null],
      [south, '201', null],
    ]) {
      await tx.sql('insert into device (tenant_id, id, cid, model, model_id) values ($1, $2, $3, $4, $5)', [
        ...[tenantId, randomUUID(), cid, 'M7', modelId],
      ]);
    }
  });
  const pool = database.newPool('tunet_receiver', {
    ...{ max: 2, name: 'test', settings: { 'tunet.tenants': [centre, north, south].join(','), enable_seqscan: 'off' } },
  });
  statements = {
    rows: async <R extends Row>({ name, text }: Prepared, values: readonly unknown[]) =>
      (await pool.query<R>({ name, text, values: [...values] })).rows,
  };
  vendors = await watchVendors({ statements: () => statements, clock, timers, log: pino({ level: 'silent' }) });
});
afterAll(() => vendors.stop());

const rowsOf = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);

async function vendorWith(key: string) {
  await timers.advance(1_000);
  return vendors.vendorOf(hashVendorKey(key) ?? Buffer.alloc(32));
}

test('a key is shown once and kept as a hash; it counts at once, says when it was used, and ends', async () => {
  const key = await asApp((tx) =>
    makeVendorKey(tx, newId, { tenantId: north, vendor: 'Maker', chance: randomBytes(32) }),
  );
  expect(key).toMatch(/^tvk_[\w-]{43}$/);
  expect(await vendorWith(key)).toMatchObject({ tenantId: north, name: 'Maker', receiverAddress: 'desk.example' });
  await timers.advance(15_000);
  await expect
    .poll(async () => (await rowsOf('select 1 from device_vendor_key where last_used_at is not null')).length)
    .toBe(1);
  const [row] = await rowsOf('select * from device_vendor_key');
  expect(row).toMatchObject({ vendor: 'Maker', last_used_at: clock.now(), ended_at: null });
  expect(JSON.stringify(row)).not.toContain(key.slice(4));

  expect(await asApp((tx) => endVendorKeys(tx, { tenantId: north, vendor: 'Maker' }))).toBe(1);
  await timers.advance(15_000);
  await expect.poll(() => vendorWith(key)).toBeNull();
});

test('whose a device is and what a key was answered come in one look; the first answer stands for 48 hours', async () => {
  const key = await asApp((tx) =>
    makeVendorKey(tx, newId, { tenantId: north, vendor: 'Maker', chance: randomBytes(32) }),
  );
  const vendor = await vendorWith(key);
  if (vendor === null) throw new Error('no vendor');
  expect(await vendors.lookUp(vendor, 'one', '101')).toEqual({
    earlier: null,
    device: { tenantId: north, vendors: ['maker'] },
  });
  expect((await vendors.lookUp(vendor, 'one', '102')).device).toEqual({ tenantId: north, vendors: [] });
  expect((await vendors.lookUp(vendor, 'one', '201')).device).toEqual({ tenantId: south, vendors: [] });
  expect((await vendors.lookUp(vendor, 'one', '999')).device).toBeNull();

  const first = { bodyHash: 'ab'.repeat(32), answer: '{"signalId":"1"}' };
  await vendors.keep(vendor, 'one', first);
  await vendors.keep(vendor, 'one', { ...first, answer: '{"signalId":"2"}' });
  expect((await vendors.lookUp(vendor, 'one', '101')).earlier).toEqual(first);
  clock.advance(48 * 3_600_000 + 1_000);
  await timers.advance(3_600_000);
  await expect.poll(async () => (await vendors.lookUp(vendor, 'one', '101')).earlier).toBeNull();
});

test('a login made anew ends the one before', async () => {
  const login = { tenantId: north, username: '101', realm: 'tunet', cid: '101', ha1Md5: null, isDemanded: true };
  await asApp((tx) => keepSenderLogin(tx, newId, { ...login, ha1Sha256: 'a'.repeat(64) }));
  await asApp((tx) => keepSenderLogin(tx, newId, { ...login, ha1Sha256: 'b'.repeat(64) }));
  expect(await rowsOf('select ha1_sha256, ended_at is null as live from sender_login order by 1')).toEqual([
    { ha1_sha256: 'a'.repeat(64), live: false },
    { ha1_sha256: 'b'.repeat(64), live: true },
  ]);
});
