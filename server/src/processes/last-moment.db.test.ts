import { randomBytes, randomUUID } from 'node:crypto';
import type { DeskRow, DirectMessage } from '@tunet/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  addAccount,
  addArea,
  addDevice,
  addHome,
  addPerson,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  putOnDuty,
  serveFrom,
} from '../../test/build.ts';
import { findFreePort } from '../../test/free-ports.ts';
import { type StoppableDatabase, startStoppableDatabase } from '../../test/stoppable-database.ts';
import { composeObserved } from '../adapters/scaip/observed-bodies.ts';
import { type Line, openLine } from '../adapters/scaip/simulated-device.ts';
import { type Config, readConfig } from '../config.ts';
import { createPool } from '../platform/db/pool.ts';
import { withAdministrator } from '../platform/db/prepare-database.ts';
import { start as startReceiver } from './receiver.ts';
import { start as startWeb } from './web.ts';

// Two operators, and the database goes in the moment in which one has taken an alarm and the other is about to.
const patience = { timeout: 30_000, interval: 50 };
const waits = { commit: 400, answer: 2_000 };
const tokens = { kari: randomBytes(32).toString('base64url'), per: randomBytes(32).toString('base64url') };
let database: StoppableDatabase;
let config: Config;
let receiver: { stop(): Promise<void> };
let web: { stop(): Promise<void> };
let line: Line;
let ids: { kari: string; per: string };

const rows = (text: string) => withAdministrator(database.config, async (client) => (await client.query(text)).rows);

beforeAll(async () => {
  // What was committed must survive the kill.
  database = await startStoppableDatabase({ fsync: true });
  const owner = createPool(database.config, 'tunet_owner', { max: 1, name: 'test' });
  ids = await layOut(owner, new Date(Date.now() - 60_000), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'sentral', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk' });
    const operator = async (key: keyof typeof tokens, firstName: string) => {
      const id = await addStaff(tx, { tenantId: centre, firstName, unitId: desk, role: 'operator' });
      await putOnDuty(tx, { tenantId: centre, staffId: id, unitId: desk });
      const actors = [{ actorId: id, tenantId: centre, kind: 'staff' as const }];
      const accountId = await addAccount(tx, { subject: key, actors });
      await tx.sql(
        `insert into session (token_hash, account_id, actor_id, door, assurance, started_at, last_seen_at)
          values (sha256(convert_to($1, 'UTF8')), $2, $3, 'staff', 'high', $4, $4)`,
        [tokens[key], accountId, id, tx.at],
      );
      return id;
    };
    for (let no = 0; no < 4; no += 1) {
      const personId = await addPerson(tx, { tenantId: nordvik, firstName: 'Beboer', lastName: `${no}` });
      const homeId = await addHome(tx, { tenantId: nordvik, areaId, street: `Veien ${no}` });
      await moveIn(tx, { tenantId: nordvik, personId, homeId });
      const deviceId = await addDevice(tx, { tenantId: nordvik, cid: `${7000 + no}` });
      await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
    }
    return { kari: await operator('kari', 'Kari'), per: await operator('per', 'Per') };
  });
  await owner.end();
  // The identity provider takes the port after that of the web.
  const [port, sip, http] = [await findFreePort(1), await findFreePort(), await findFreePort()];
  config = {
    ...readConfig({
      ...{ TUNET_HOME: database.home, PORT: String(port), TUNET_SIP_PORT: String(sip) },
      ...{ TUNET_RECEIVER_PORT: String(http), TUNET_LOG: 'silent' },
    }),
    database: database.config,
  };
  receiver = await startReceiver(config, waits);
  web = await startWeb(config);
  line = await openLine({ host: '127.0.0.1', port: sip });
}, 60_000);
afterAll(async () => {
  database.thaw();
  await line.close();
  await web.stop();
  await receiver.stop();
  await database.stop();
});

/** An operator's desk: what the receiver shows her, and what she does either way. */
async function openDesk(who: keyof typeof tokens) {
  const origin = `http://127.0.0.1:${config.web.port}`;
  const cookie = `${config.session.cookiePrefix}_session_staff=${tokens[who]}`;
  const leave = new AbortController();
  const shown = new Map<string, DeskRow>();
  let away: boolean | null = null;
  const answer = await fetch(`${origin}/direct/stream`, { headers: { cookie }, signal: leave.signal });
  expect(answer.status).toBe(200);
  const reading = (async () => {
    let rest = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = `${rest}${part}`.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) {
        const message = JSON.parse(event.replace(/^data: /, '')) as DirectMessage;
        away = message.away;
        if (message.type !== 'rows') continue;
        for (const row of message.rows) shown.set(row.id, row);
        for (const id of message.gone) shown.delete(id);
      }
    }
  })().catch(() => undefined);
  const take = async (base: string, alarmId: string) => {
    const said = await fetch(`${origin}/${base}/alarms/${alarmId}/take`, {
      ...{ method: 'POST', headers: { cookie, 'content-type': 'application/json' } },
      body: JSON.stringify({ commandId: randomUUID(), occurredAt: new Date().toISOString() }),
    });
    const { code, detail, takenBy } = (await said.json()) as {
      code?: string;
      detail?: { name: string };
      takenBy?: { id: string };
    };
    return { status: said.status, ...(code ? { code, name: detail?.name.split(' ')[0] } : { by: takenBy?.id }) };
  };
  return {
    shown,
    isAway: () => away,
    take: (alarmId: string) => take('api', alarmId),
    takeDirectly: (alarmId: string) => take('direct', alarmId),
    async close() {
      leave.abort();
      await reading;
    },
  };
}

/** A press that is in the database, and known to the receiver as it is there. */
async function ring(cid: string): Promise<string> {
  expect(await line.send(cid, composeObserved('essence-press', { cid, ref: `0000${cid}` }))).toMatchObject({ snu: 0 });
  const [alarm] = await rows(`select id from alarm where cid = '${cid}'`);
  // One look at the database later.
  await new Promise((done) => setTimeout(done, 1_500));
  return alarm?.id;
}

/** The receiver's own connections stand still: it learns nothing more of what happens in the database. */
async function holdLooksBack(): Promise<void> {
  const found = await rows(`select pid from pg_stat_activity where application_name like 'tunet receiver%'`);
  expect(found.length).toBeGreaterThan(0);
  for (const { pid } of found) process.kill(pid, 'SIGSTOP');
}

test('taken in the very last moment before the database is killed: nobody else is given it past the database', async () => {
  const [kari, per] = [await openDesk('kari'), await openDesk('per')];
  const alarmId = await ring('7000');
  await holdLooksBack();
  expect(await kari.take(alarmId)).toEqual({ status: 200, by: ids.kari });
  await database.kill();
  await vi.waitFor(() => expect([per.isAway(), per.shown.has(alarmId)]).toEqual([true, true]), patience);
  expect(await per.takeDirectly(alarmId)).toEqual({ status: 409, code: 'already-taken', name: 'Kari' });
  expect(per.shown.get(alarmId)?.takenBy?.id).toBe(ids.kari);
  await database.restart();
  await vi.waitFor(async () => expect(await rows('select 1')).toHaveLength(1), patience);
  expect(await rows(`select taken_by from alarm where id = '${alarmId}'`)).toEqual([{ taken_by: ids.kari }]);
  await vi.waitFor(() => expect(per.isAway()).toBe(false), patience);
  await kari.close();
  await per.close();
}, 60_000);

test('given past the database and not stored: nobody else is given it in the database, also while the receiver is away', async () => {
  const [kari, per] = [await openDesk('kari'), await openDesk('per')];
  const alarmId = await ring('7001');
  await database.kill();
  await vi.waitFor(() => expect([per.isAway(), per.shown.has(alarmId)]).toEqual([true, true]), patience);
  expect(await per.takeDirectly(alarmId)).toEqual({ status: 200, by: ids.per });
  await kari.close();
  await per.close();
  // The database is there again, and the receiver, with what its journal holds, is not.
  await receiver.stop();
  await database.restart();
  await vi.waitFor(async () => expect(await rows('select 1')).toHaveLength(1), patience);
  expect(await kari.take(alarmId)).toEqual({ status: 409, code: 'already-taken', name: 'Per' });
  expect(await rows(`select taken_by from alarm where id = '${alarmId}'`)).toEqual([{ taken_by: null }]);
  receiver = await startReceiver(config, waits);
  await vi.waitFor(async () => {
    expect(await rows(`select taken_by from alarm where id = '${alarmId}'`)).toEqual([{ taken_by: ids.per }]);
  }, patience);
  const life = await rows(`select what from alarm_happening where alarm_id = '${alarmId}'`);
  expect(life.map(({ what }) => what)).not.toContain('not-carried-over');
}, 60_000);

test('of two who take it in the database exactly one gets it, and a receiver that is away holds up neither', async () => {
  const [kari, per] = [await openDesk('kari'), await openDesk('per')];
  const [one, two] = [await ring('7002'), await ring('7003')];
  const both = await Promise.all([kari.take(one), per.take(one)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  await kari.close();
  await per.close();
  await receiver.stop();
  expect(await per.take(two)).toEqual({ status: 200, by: ids.per });
  expect(await kari.take(two)).toEqual({ status: 409, code: 'already-taken', name: 'Per' });
  receiver = await startReceiver(config, waits);
}, 60_000);
