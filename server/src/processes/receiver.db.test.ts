import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addTenant, addUnit, layOut } from '../../test/build.ts';
import { useDatabase } from '../../test/database.ts';
import { composeObserved } from '../adapters/scaip/observed-bodies.ts';
import { openLine } from '../adapters/scaip/simulated-device.ts';
import { readConfig } from '../config.ts';
import { start } from './receiver.ts';

const database = useDatabase();
const home = mkdtempSync(join(tmpdir(), 'tunet-receiver-'));
let port: number;
let receiver: { stop(): Promise<void> };
const rows = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);

beforeAll(async () => {
  const at = new Date('2026-11-21T20:00:00Z');
  await layOut(database.pool('tunet_owner'), at, async (tx) => {
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber: '+47 555 00 200' });
    await addUnit(tx, { tenantId: centre, kind: 'desk' });
  });
  port = await findFreePort();
  const receiverPort = String(await findFreePort());
  const config = readConfig({
    ...{ TUNET_HOME: home, TUNET_SIP_PORT: String(port), TUNET_RECEIVER_PORT: receiverPort, TUNET_LOG: 'silent' },
  });
  receiver = await start({ ...config, database: database.config });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a MESSAGE becomes a committed alarm before the device is told that it was heard; stopping loses nothing', async () => {
  const line = await openLine({ host: '127.0.0.1', port });
  const body = composeObserved('essence-press', { cid: '4711', ref: 'a1b2c3d4' });
  expect(await line.send('4711', body)).toMatchObject({ sipStatus: 200, snu: 0, mre: 1, tnu: '+4755500200' });
  expect(await rows('select cid, presses from alarm')).toEqual([{ cid: '4711', presses: 1 }]);
  expect(await line.send('4711', body)).toMatchObject({ snu: 0 });
  expect(await rows('select presses from alarm')).toEqual([{ presses: 1 }]);

  const cids = Array.from({ length: 40 }, (_, index) => `${5000 + index}`);
  const under = cids.map((cid) => line.send(cid, composeObserved('essence-press', { cid, ref: 'ffff0000' })));
  await new Promise((done) => setTimeout(done, 5));
  await receiver.stop();
  const heard = (await Promise.all(under)).filter(({ snu }) => snu === 0).length;
  expect((await rows(`select 1 from alarm where cid <> '4711'`)).length).toBeGreaterThanOrEqual(heard);
  await line.close();
});

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}
