import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDevice, addTenant, addUnit, layOut, serveFrom } from '../../test/build.ts';
import { useDatabase } from '../../test/database.ts';
import { openLine } from '../adapters/scaip/simulated-device.ts';
import { readConfig } from '../config.ts';
import { receivedSignals } from '../modules/alarms/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { start } from './receiver.ts';

const database = useDatabase();
const home = mkdtempSync(join(tmpdir(), 'tunet-signals-'));
const clock = systemClock(0);
let tenants: string[];
let port: number;
let receiver: { stop(): Promise<void> };

beforeAll(async () => {
  tenants = await layOut(database.pool('tunet_owner'), new Date('2026-11-01T20:00:00Z'), async (tx) => {
    const place = await addTenant(tx, {});
    const centre = await addTenant(tx, { kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: place });
    await addUnit(tx, { tenantId: centre, kind: 'desk' });
    await addDevice(tx, { tenantId: place, cid: '26317' });
    return [place, centre];
  });
  port = await findFreePort();
  const receiverPort = String(await findFreePort());
  const config = readConfig({
    ...{ TUNET_HOME: home, TUNET_SIP_PORT: String(port), TUNET_RECEIVER_PORT: receiverPort, TUNET_LOG: 'silent' },
  });
  receiver = await start({ ...config, database: database.config });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const mrq = (cid: string, ref: string, more: string) =>
  `<mrq><ref>${ref}</ref><cid>${cid}</cid><dty>0003</dty>${more}<crd>gsm:</crd></mrq>`;

test('what devices have sent is told with its kind, the device known or not, its alarm and its state; heartbeats once, no person', async () => {
  const line = await openLine({ host: '127.0.0.1', port });
  const send = async (cid: string, ref: string, more: string) => {
    const { snu } = await line.send(cid, mrq(cid, ref, more));
    expect(snu, ref).toBe(0);
  };
  await send('26317', 'a1', '<mty>ME</mty><stc>0010</stc>');
  await send('26317', 'a1', '<mty>ME</mty><stc>0010</stc>');
  await send('26317', 'r1', '<mty>RE</mty>');
  await send('26317', 't1', '<mty>ME</mty><stc>0102</stc>');
  await send('26317', 'f1', '<mty>ME</mty><stc>0016</stc>');
  await send('26317', 'i1', '<mty>IN</mty>');
  await send('26317', 'h1', '<mty>PI</mty><stc>0009</stc>');
  await send('26317', 'h2', '<mty>PI</mty>');
  await send('99999', 'u1', '<mty>ME</mty><stc>0010</stc>');
  await line.close();
  await receiver.stop();
  const found = await inTransaction(database.pool('tunet_dispatch'), { tenants, subjects: [], at: clock.now() }, (tx) =>
    receivedSignals(tx, new Date(clock.now().getTime() - 600_000)),
  );
  const alarmId = found.find(({ ref }) => ref === 'a1')?.alarmId;
  expect(alarmId).not.toBeNull();
  const about = found.map(({ ref, cid, kind, known, alarmId: alarm, alarmState }) => [
    ref,
    cid,
    kind,
    known,
    alarm === alarmId,
    alarmState,
  ]);
  expect(about.toSorted((a, b) => String(a[0]).localeCompare(String(b[0])))).toEqual([
    ['a1', '26317', 'alarm', true, true, 'waiting'],
    ['f1', '26317', 'fault', true, true, 'waiting'],
    ['i1', '26317', 'info', true, true, 'waiting'],
    [null, '26317', 'heartbeat', true, false, null],
    ['r1', '26317', 'reset', true, true, 'waiting'],
    ['t1', '26317', 'test', true, true, 'waiting'],
    ['u1', '99999', 'alarm', false, false, 'waiting'],
  ]);
  expect(Object.keys(found[0] ?? {}).sort()).toEqual(
    ['alarmId', 'alarmState', 'cid', 'kind', 'known', 'receivedAt', 'ref', 'sender'].sort(),
  );
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}
