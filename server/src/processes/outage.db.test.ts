import { randomBytes, randomUUID } from 'node:crypto';
import type { DeskRow, DirectCard, DirectMessage } from '@tunet/contract';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  addAccount,
  addArea,
  addDevice,
  addHome,
  addPerson,
  addRelative,
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
import { start } from './receiver.ts';

// The database stands still or is killed while devices press. The waits are short; what is shown is the same with the usual ones.
const waits = { commit: 400, answer: 2_000 };
const patience = { timeout: 30_000, interval: 50 };
let database: StoppableDatabase;
let config: Config;
let receiver: { stop(): Promise<void> };
let line: Line;
let ids: { nordvik: string; desk: string; kari: string; per: string; patrol: string };
/** Alarms of the stories before; the receiver may remember them as open for a moment more. */
const over = new Set<string>();
const tokens = { kari: randomBytes(32).toString('base64url'), per: randomBytes(32).toString('base64url') };

const rows = (text: string) => withAdministrator(database.config, async (client) => (await client.query(text)).rows);

beforeAll(async () => {
  database = await startStoppableDatabase();
  const owner = createPool(database.config, 'tunet_owner', { max: 1, name: 'test' });
  ids = await layOut(owner, new Date(Date.now() - 60_000), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'sentral', kind: 'centre', voiceNumber: '+47 555 00 200' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk' });
    const patrol = await addUnit(tx, {
      tenantId: nordvik,
      kind: 'night-patrol',
      name: 'Nattpatruljen',
      phone: '+47 1',
    });
    const staff: string[] = [];
    for (const [key, firstName] of [
      ['kari', 'Kari'],
      ['per', 'Per'],
    ] as const) {
      const id = await addStaff(tx, { tenantId: centre, firstName, unitId: desk, role: 'operator' });
      await putOnDuty(tx, { tenantId: centre, staffId: id, unitId: desk });
      const accountId = await addAccount(tx, {
        subject: key,
        actors: [{ actorId: id, tenantId: centre, kind: 'staff' }],
      });
      await tx.sql(
        `insert into session (token_hash, account_id, actor_id, door, assurance, started_at, last_seen_at)
          values (sha256(convert_to($1, 'UTF8')), $2, $3, 'staff', 'high', $4, $4)`,
        [tokens[key], accountId, id, tx.at],
      );
      staff.push(id);
    }
    for (let no = 0; no < 26; no += 1) {
      const personId = await addPerson(tx, {
        ...{ tenantId: nordvik, firstName: 'Beboer', lastName: `${no}`, phone: '+47 2' },
        protection: no === 25 ? 'strictly-confidential' : 'none',
      });
      const homeId = await addHome(tx, { tenantId: nordvik, areaId, street: `Veien ${no}`, keys: 'Skap 1' });
      await moveIn(tx, { tenantId: nordvik, personId, homeId });
      await addRelative(tx, { tenantId: nordvik, personId, name: `Pårørende ${no}` });
      const deviceId = await addDevice(tx, { tenantId: nordvik, cid: `${7000 + no}`, phone: '+47 3' });
      await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
    }
    return { nordvik, desk, kari: staff[0] ?? '', per: staff[1] ?? '', patrol };
  });
  await owner.end();
  // The identity provider takes the port after that of the web.
  const [web, sip, http] = [await findFreePort(1), await findFreePort(), await findFreePort()];
  config = {
    ...readConfig({
      ...{ TUNET_HOME: database.home, PORT: String(web), TUNET_SIP_PORT: String(sip) },
      ...{ TUNET_RECEIVER_PORT: String(http), TUNET_LOG: 'silent' },
    }),
    database: database.config,
  };
  receiver = await start(config, waits);
  line = await openLine({ host: '127.0.0.1', port: sip });
}, 60_000);
afterAll(async () => {
  database.thaw();
  await line.close();
  await receiver.stop();
  await database.stop();
});

/** A desk that confirms what it is shown, as the browser does. */
async function openDesk(who: keyof typeof tokens, confirms = true) {
  const cookie = `${config.session.cookiePrefix}_session_staff=${tokens[who]}`;
  const origin = `http://127.0.0.1:${config.receiver.port}`;
  const shown = new Map<string, DeskRow>();
  const seen = new Set<string>();
  let away: boolean | null = null;
  const leave = new AbortController();
  const answer = await fetch(`${origin}/direct/stream`, { headers: { cookie }, signal: leave.signal });
  expect(answer.status).toBe(200);
  const post = (path: string, body: object) =>
    fetch(`${origin}/direct/${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const take = (message: DirectMessage): void => {
    away = message.away;
    if (message.type !== 'rows') return;
    if (message.whole) shown.clear();
    for (const row of message.rows) {
      if (over.has(row.id)) continue;
      shown.set(row.id, row);
      seen.add(row.id);
    }
    for (const id of message.gone) shown.delete(id);
    if (!confirms || message.rows.length === 0) return;
    void post('shown', { alarms: message.rows.map(({ id, version }) => ({ id, version })) });
  };
  const reading = (async () => {
    let rest = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      const events = `${rest}${part}`.split('\n\n');
      rest = events.pop() ?? '';
      for (const event of events) take(JSON.parse(event.replace(/^data: /, '')) as DirectMessage);
    }
  })().catch(() => undefined);
  return {
    shown,
    seen,
    isAway: () => away,
    act: (alarmId: string, name: string, more: object = {}) =>
      post(`alarms/${alarmId}/${name}`, { commandId: randomUUID(), occurredAt: new Date().toISOString(), ...more }),
    card: async (alarmId: string) =>
      (await (await fetch(`${origin}/direct/alarms/${alarmId}`, { headers: { cookie } })).json()) as DirectCard,
    async close() {
      leave.abort();
      await reading;
    },
  };
}

const press = (cid: string, ref: string) => line.send(cid, composeObserved('essence-press', { cid, ref }));
const refOf = (no: number) => no.toString(16).padStart(8, '0');
const back = () => vi.waitFor(async () => expect(await rows('select 1')).toHaveLength(1), patience);

test.each([
  ['stands still', () => database.freeze(), async () => database.thaw()],
  ['is killed', () => database.kill(), () => database.restart()],
] as const)(
  'the database %s: every press is answered, seen, taken, and later stored once with its taker',
  async (how, take, give) => {
    const first = how === 'is killed' ? 12 : 0;
    const cids = Array.from({ length: 12 }, (_, no) => `${7000 + first + no}`);
    const [kari, per] = [await openDesk('kari'), await openDesk('per')];
    await vi.waitFor(() => expect([kari.isAway(), per.isAway()]).toEqual([false, false]), patience);
    await take();
    const pressed = await Promise.all(cids.map((cid, no) => press(cid, refOf(first + no))));
    // Once the journal is in use each one is kept at once, so they are heard within the time of the device.
    expect(pressed.map(({ snu, tnu }) => [snu, tnu])).toEqual(cids.map(() => [0, '+4755500200']));
    // A resend is the same signal; a press anew joins the open alarm.
    expect(await press(cids[0] ?? '', refOf(first))).toMatchObject({ snu: 0 });
    expect(await press(cids[1] ?? '', refOf(900 + first))).toMatchObject({ snu: 0 });
    expect(kari.seen.size).toBe(cids.length);
    expect(per.seen.size).toBe(cids.length);
    expect(kari.isAway()).toBe(true);
    const heartbeats = cids.map((cid) => line.send(cid, composeObserved('possum-heartbeat', { cid, ref: refOf(800) })));
    expect((await Promise.all(heartbeats)).map(({ snu }) => snu)).toEqual(cids.map(() => 0));

    // Both go for every alarm at once; each gets exactly one owner.
    const order = [...kari.seen];
    const taken = await Promise.all(
      order.slice(0, 8).map(async (id) => {
        const both = await Promise.all([kari.act(id, 'take'), per.act(id, 'take')]);
        expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
        return [id, both[0]?.status === 200 ? ids.kari : ids.per] as const;
      }),
    );
    const [mine = ['', '']] = taken;
    const owner = mine[1] === ids.kari ? kari : per;
    expect((await owner.act(mine[0], 'voice-contact')).status).toBe(200);
    expect((await owner.act(mine[0], 'note', { words: 'Hun har falt på kjøkkenet.' })).status).toBe(200);
    const handOver = { unitId: ids.patrol, said: 'accept', name: 'Nina på Nattpatruljen' };
    expect((await owner.act(mine[0], 'hand-over', handOver)).status).toBe(200);
    const card = await owner.card(mine[0]);
    expect(card.lives).toMatchObject({ shown: true, postal: '0000 Prøve' });
    expect(card.persons[0]?.relatives[0]?.name).toMatch(/^Pårørende/);

    await give();
    await back();
    await vi.waitFor(() => expect([kari.shown.size, kari.isAway()]).toEqual([0, false]), patience);
    const list = cids.map((cid) => `'${cid}'`).join();
    const stored = await rows(`select id, cid, presses, taken_by from alarm where cid in (${list}) order by cid`);
    expect(stored.map(({ cid, presses }) => [cid, presses])).toEqual(cids.map((cid, no) => [cid, no === 1 ? 2 : 1]));
    expect(stored.filter(({ taken_by }) => taken_by !== null).map(({ id, taken_by }) => [id, taken_by])).toEqual(
      expect.arrayContaining(taken.map((each) => [...each])),
    );
    expect(await rows(`select count(*)::int as n from signal where cid in (${list})`)).toEqual([
      { n: cids.length + 1 },
    ]);
    const life = await rows(
      `select what, who_name, detail from alarm_happening where alarm_id = '${mine[0]}' order by at, id`,
    );
    expect(life.map(({ what }) => what).filter((what) => what !== 'ladder')).toEqual(
      expect.arrayContaining(['received', 'taken', 'voice-contact', 'noted', 'handed-over', 'accepted']),
    );
    expect(await rows(`select state, accepted_by_name, way from hand_over where alarm_id = '${mine[0]}'`)).toEqual([
      { state: 'accepted', accepted_by_name: handOver.name, way: 'voice' },
    ]);
    // Both were shown every one of them, and that is written down like any other look.
    await vi.waitFor(async () => {
      const looks = await rows(
        `select count(*)::int as n from audit where action = 'Desk.See' and object_id in (${stored.map(({ id }) => `'${id}'`).join()})`,
      );
      expect(looks[0]?.n).toBe(2 * cids.length);
      const opened = `select 1 from audit where action = 'Alarm.SeeCard' and object_id = '${mine[0]}'`;
      expect(await rows(opened)).toHaveLength(1);
    }, patience);
    await kari.close();
    await per.close();
    for (const { id } of stored) over.add(id);
    await rows(`update alarm set voice_at = now(), closed_at = now(), closed_by = '${ids.kari}', cause = 'x', measure = 'x',
      taken_by = coalesce(taken_by, '${ids.kari}'), taken_at = coalesce(taken_at, now())`);
  },
  60_000,
);

test('without a desk that shows it the device is told to try elsewhere, and the alarm is stored all the same, once', async () => {
  const silent = await openDesk('kari', false);
  database.freeze();
  expect(await press('7024', refOf(50))).toMatchObject({ snu: 6 });
  await vi.waitFor(() => expect([...silent.shown.values()]).toMatchObject([{ status: 'waiting' }]), patience);
  // It tries again after a while, and now somebody looks.
  const per = await openDesk('per');
  expect(await press('7024', refOf(50))).toMatchObject({ snu: 0 });
  database.thaw();
  await vi.waitFor(async () => {
    expect(await rows(`select presses from alarm where cid = '7024'`)).toEqual([{ presses: 1 }]);
  }, patience);
  expect(await rows(`select 1 from signal where cid = '7024'`)).toHaveLength(1);
  await vi.waitFor(() => expect(per.isAway()).toBe(false), patience);
  await silent.close();
  await per.close();
});

test('a receiver killed in the middle comes back with what was taken; where a protected person lives is shown to nobody else', async () => {
  const kari = await openDesk('kari');
  await vi.waitFor(() => expect(kari.isAway()).toBe(false), patience);
  database.freeze();
  expect(await press('7025', refOf(59))).toMatchObject({ snu: 0 });
  const id = [...kari.shown.values()].find(({ marks }) => marks.includes('protected'))?.id ?? '';
  expect(kari.shown.get(id)).toMatchObject({ persons: [], areaName: null, callBack: null });
  expect(await kari.card(id)).toMatchObject({ lives: { shown: false, why: 'protected' }, keys: null, persons: [] });
  expect((await kari.act(id, 'take')).status).toBe(200);
  expect(await kari.card(id)).toMatchObject({ lives: { shown: true, street: 'Veien 25' }, keys: 'Skap 1' });
  await kari.close();
  // The same as a kill: nothing is written at the end that was not on the disk before.
  const stopping = receiver.stop();
  database.thaw();
  await stopping;
  database.freeze();
  const again = start(config, waits);
  await new Promise((done) => setTimeout(done, 500));
  database.thaw();
  receiver = await again;
  await vi.waitFor(async () => {
    expect(await rows(`select taken_by from alarm where cid = '7025'`)).toEqual([{ taken_by: ids.kari }]);
  }, patience);
});
