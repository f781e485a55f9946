import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTenant, addUnit, layOut, serveFrom } from '../../test/build.ts';
import { makeAuthority } from '../../test/certificates.ts';
import { useDatabase } from '../../test/database.ts';
import { makeHa1 } from '../adapters/scaip/index.ts';
import { composeObserved } from '../adapters/scaip/observed-bodies.ts';
import { composeMessage, openUdpPeer } from '../adapters/scaip/raw-peer.ts';
import { openLine } from '../adapters/scaip/simulated-device.ts';
import { readConfig } from '../config.ts';
import { keepSenderLogin, makeVendorKey } from '../modules/devices/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { idsFrom } from '../platform/ids/ids.ts';
import { start } from './receiver.ts';

const database = useDatabase();
const newId = idsFrom(systemClock());
const home = mkdtempSync(join(tmpdir(), 'tunet-doors-'));
const authority = makeAuthority('centre');
let ports: { web: number; sip: number; tls: number; http: number };
let receiver: { stop(): Promise<void> };
let key: string;
const rows = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);

beforeAll(async () => {
  const at = new Date();
  key = await layOut(database.pool('tunet_owner'), at, async (tx) => {
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber: '+47 555 00 200' });
    const [north, south] = [await addTenant(tx, { slug: 'north' }), await addTenant(tx, { slug: 'south' })];
    await addUnit(tx, { tenantId: centre, kind: 'desk' });
    for (const municipalityId of [north, south])
      await serveFrom(tx, { centreId: centre, municipalityId, from: new Date(0) });
    for (const [tenantId, cid] of [
      [north, '101'],
      [south, '201'],
      [south, '202'],
    ]) {
      await tx.sql('insert into device (tenant_id, id, cid, model) values ($1, $2, $3, $4)', [
        tenantId,
        randomUUID(),
        cid,
        'M7',
      ]);
    }
    await keepSenderLogin(tx, newId, {
      ...{ tenantId: south, username: '202', realm: 'tunet', cid: '202', isDemanded: true },
      ...{ ha1Md5: null, ha1Sha256: makeHa1('SHA-256', '202', 'tunet', 'secret') },
    });
    return makeVendorKey(tx, newId, { tenantId: north, vendor: 'Maker', chance: randomBytes(32) });
  });
  const own = authority.issue('centre.example');
  writeFileSync(join(home, 'sip.pem'), own.certificate);
  writeFileSync(join(home, 'sip.key'), own.key, { mode: 0o600 });
  ports = {
    web: await findFreePort(),
    sip: await findFreePort(),
    tls: await findFreePort(),
    http: await findFreePort(),
  };
  const config = readConfig({
    ...{ TUNET_HOME: home, TUNET_LOG: 'silent', PORT: String(ports.web), TUNET_SIP_PORT: String(ports.sip) },
    ...{ TUNET_SIP_TLS_PORT: String(ports.tls), TUNET_RECEIVER_PORT: String(ports.http) },
    ...{ TUNET_SIP_TLS_CERT: join(home, 'sip.pem'), TUNET_SIP_TLS_KEY: join(home, 'sip.key') },
    TUNET_VOICE_URI: 'sip:desk@voice.example',
  });
  receiver = await start({ ...config, database: database.config });
});
afterAll(async () => {
  await receiver.stop();
  rmSync(home, { recursive: true });
});

async function post(body: object, idempotencyKey: string) {
  const answer = await fetch(`http://127.0.0.1:${ports.http}/device-api/v1/signals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

test('a vendor’s cloud is told 202 when the alarm is committed, 200 for its repeat, and rings also for a device nobody knows', async () => {
  const press = {
    deviceId: '101',
    kind: 'alarm',
    alarmKind: 'fall',
    at: new Date().toISOString(),
    ref: 'A1',
    voice: 'gsm',
  };
  const taken = await post(press, 'one');
  expect(taken).toMatchObject({ status: 202, body: { call: '+4755500200' } });
  expect(await rows(`select kind, presses from alarm where cid = '101'`)).toEqual([{ kind: 'fall', presses: 1 }]);
  expect(await post(press, 'one')).toEqual({ ...taken, status: 200 });
  expect((await post({ ...press, ref: 'A2' }, 'one')).status).toBe(409);
  expect(await rows(`select kind, presses from alarm where cid = '101'`)).toEqual([{ kind: 'fall', presses: 1 }]);

  expect((await post({ ...press, deviceId: '777' }, 'two')).status).toBe(202);
  expect(await rows(`select device_id from alarm where cid = '777'`)).toEqual([{ device_id: null }]);
  expect((await post({ ...press, deviceId: '201' }, 'three')).status).toBe(403);
  expect(await rows(`select 1 from alarm where cid = '201'`)).toEqual([]);
});

test('over TLS a press becomes a committed alarm', async () => {
  const line = await openLine({
    host: '127.0.0.1',
    port: ports.tls,
    transport: 'tls',
    trust: { ca: authority.certificate },
  });
  const body = composeObserved('essence-press', { cid: '201', ref: 'a1b2c3d4' });
  expect(await line.send('201', body)).toMatchObject({ sipStatus: 200, snu: 0, tnu: '+4755500200' });
  expect(await rows(`select presses from alarm where cid = '201'`)).toEqual([{ presses: 1 }]);
  await line.close();
});

test('a device that must prove who it is rings with the right password only', async () => {
  const body = composeObserved('essence-press', { cid: '202', ref: 'a1b2c3d4' });
  const [plain, proving] = [
    await openLine({ host: '127.0.0.1', port: ports.sip }),
    await openLine({ host: '127.0.0.1', port: ports.sip, login: { username: '202', password: 'secret' } }),
  ];
  expect(await plain.send('202', body)).toMatchObject({ sipStatus: 401, snu: null });
  expect(await rows(`select 1 from alarm where cid = '202'`)).toEqual([]);
  expect(await proving.send('202', body)).toMatchObject({ sipStatus: 200, snu: 0 });
  expect(await rows(`select presses from alarm where cid = '202'`)).toEqual([{ presses: 1 }]);
  await plain.close();
  await proving.close();
});

test('the parts of one message are one alarm with one press', async () => {
  const line = await openLine({ host: '127.0.0.1', port: ports.sip });
  const part = (more: string) => `<mrq><ref>S1</ref><cid>301</cid><dty>3</dty><crd>gsm:</crd>${more}</mrq>`;
  expect(await line.send('301', part('<ame>1</ame>'))).toMatchObject({ snu: 0, mre: 0 });
  expect(await rows(`select presses from alarm where cid = '301'`)).toEqual([{ presses: 1 }]);
  expect(await line.send('301', part('<lte>kitchen</lte>'))).toMatchObject({ snu: 0, mre: 1, tnu: '+4755500200' });
  expect(await rows(`select presses from alarm where cid = '301'`)).toEqual([{ presses: 1 }]);
  expect(await rows(`select kind, text from signal where cid = '301' order by received_at, id`)).toEqual([
    { kind: 'alarm', text: '' },
    { kind: 'info', text: 'kitchen' },
  ]);
  await line.close();
});

test('a call is sent to the voice address', async () => {
  const peer = await openUdpPeer(ports.sip);
  peer.send(composeMessage('', { CSeq: '1 INVITE', From: '<sip:101@127.0.0.1>;tag=v' }).replace('MESSAGE', 'INVITE'));
  const answer = await peer.nextResponse();
  expect(answer.status).toBe(302);
  peer.send(composeMessage('', { CSeq: '1 ACK', From: '<sip:101@127.0.0.1>;tag=v' }).replace('MESSAGE', 'ACK'));
  await expect.poll(() => rows('select state from voice_call'), { timeout: 4_000 }).toEqual([{ state: 'calling' }]);
  peer.close();
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}
