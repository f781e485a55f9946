import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCarer } from '@tunet/town/live/carer';
import { createOperator } from '@tunet/town/live/operator';
import { createTownLife, type TownLife } from '@tunet/town/live/town-life';
import { chanceFrom } from '@tunet/town/seeded';
import type { SimulatedPerson } from '@tunet/town/simulated-people';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createIdentityHandler } from '../src/adapters/oidc/provider.ts';
import { readProviderKeys } from '../src/adapters/oidc/provider-keys.ts';
import { type ScaipReceiver, startScaipReceiver } from '../src/adapters/scaip/index.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { pressDevice } from '../src/demo/press-device.ts';
import { type Receiving, startReceiving } from '../src/modules/alarms/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { systemTimers } from '../src/platform/jobs/timers.ts';
import { createVisitor } from './browser.ts';
import * as build from './build.ts';
import { useDatabase } from './database.ts';

// The town has no way of its own: it logs in through the identity provider, uses the routes that doors use, and presses
// over SIP. Its hours pass by moving the clock.

const database = useDatabase();
const clock = fixedClock('2026-11-20T10:00:00Z');
const log = pino({ level: 'silent' });
const cid = '26317';
const servers: Server[] = [];
let home = '';
let web = '';
let app: FastifyInstance;
let receiving: Receiving;
let receiver: ScaipReceiver;
let life: TownLife;

const operator = colleague('kine-moe', 'desk', 'operator', 'staff');
const carer = colleague('marte-hagen', 'nordvik home-care ost', 'carer', 'field');
/** Somebody of the log-in page. */
const jonas = colleague('jonas-berg', 'desk', 'operator', 'staff');

function colleague(key: string, unit: string, role: 'operator' | 'carer', door: 'staff' | 'field'): SimulatedPerson {
  const [firstName = '', lastName = ''] = key.split('-');
  const as = [{ kind: 'staff' as const, place: 'nordvik', unit, role }];
  return { key, firstName, lastName, language: 'nb', door, place: 'nordvik', as };
}

/** A page for each door, as a log-in ends on one: the real ones may not be built when this runs. */
function plainDoors(folder: string): string {
  const doors = join(folder, 'doors');
  for (const door of ['resident', 'staff', 'field']) {
    mkdirSync(join(doors, door), { recursive: true });
    writeFileSync(join(doors, door, 'index.html'), '<!doctype html><title>Tunet</title>');
  }
  return doors;
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'tunet-live-'));
  const [ours, theirs] = [await listen(), await listen()];
  web = ours.origin;
  const plain = readConfig({ TUNET_HOME: home });
  const identity = { ...plain.identity, issuer: theirs.origin };
  const config = { ...plain, identity, web: { ...plain.web, publicOrigin: web } };
  const words = { nb: '', nn: '', sv: '', en: '' };
  const people = [operator, carer, jonas].map(({ key, door }) => {
    return { key, name: key, role: words, placeName: '', door, acr: 'urn:tunet:loa:high' };
  });
  const { clientId, clientSecret, issuer } = identity;
  const keys = readProviderKeys(home);
  theirs.server.on(
    'request',
    createIdentityHandler({ issuer, clientId, clientSecret, webOrigin: web, keys, people, log }),
  );
  const deskFeeds = { follow: async () => undefined, stop: async () => undefined };
  const webFolder = plainDoors(home);
  app = await createApp({ config, clock, log, pool: database.pool('tunet_app'), deskFeeds, webFolder });
  await app.ready();
  ours.server.on('request', app.routing);
  await layOutTown();
  receiving = await startReceiving({
    ...{ database: database.config, clock, timers: systemTimers, log, voiceAddress: undefined },
  });
  receiver = await startScaipReceiver({ host: '127.0.0.1', port: 0, clock, log, onSignal: receiving.onSignal });
  life = createTownLife(
    {
      origin: web,
      fetch,
      clock,
      newCommandId: randomUUID,
      wait: async (milliseconds) => clock.advance(milliseconds),
      chance: chanceFrom(7),
      fault: (problem) => {
        throw problem;
      },
      demoPeople: [jonas],
      devices: {
        press: async (device, kind) =>
          (await pressDevice({ host: '127.0.0.1', port: receiver.port }, device, kind)).accepted,
        heartbeat: async () => true,
      },
    },
    new AbortController().signal,
  );
});

afterAll(async () => {
  await receiver?.stop();
  await receiving?.stop();
  await app?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  rmSync(home, { recursive: true, force: true });
});

async function listen(): Promise<{ server: Server; origin: string }> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

async function layOutTown(): Promise<void> {
  await build.layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const tenantId = await build.addTenant(tx, { slug: 'nordvik', name: 'Nordvik kommune' });
    const centreId = await build.addTenant(tx, { slug: 'responsnord', kind: 'centre' });
    await build.serveFrom(tx, { centreId, municipalityId: tenantId });
    const desk = await build.addUnit(tx, { tenantId: centreId, kind: 'desk', receiverAddress: '127.0.0.1' });
    const areaId = await build.addArea(tx, { tenantId, name: 'Øst' });
    const unit = await build.addUnit(tx, { tenantId, kind: 'home-care', name: 'Øst', areaId });
    for (const { key, as } of [operator, carer, jonas]) {
      const role = as[0]?.kind === 'staff' ? as[0].role : 'carer';
      const at = role === 'operator' ? { tenantId: centreId, unitId: desk } : { tenantId, unitId: unit };
      const actorId = await build.addStaff(tx, { ...at, firstName: key, role });
      const actors = [{ actorId, tenantId: at.tenantId, kind: 'staff' as const }];
      await build.addAccount(tx, { issuer: 'urn:tunet:demo', subject: key, actors });
    }
    const personId = await build.addPerson(tx, { tenantId, firstName: 'Ingrid' });
    const homeId = await build.addHome(tx, { tenantId, areaId });
    await build.moveIn(tx, { tenantId, personId, homeId });
    // It does not speak, so that somebody has to go.
    const deviceId = await build.addDevice(tx, { tenantId, cid, speaks: false });
    await build.placeDevice(tx, { tenantId, deviceId, homeId });
    const label = { nb: 'a', nn: 'a', sv: 'a', en: 'a' };
    for (const [list, code] of [
      ['alarm-cause', 'fall'],
      ['alarm-measure', 'sent-home-care'],
    ] as const) {
      await tx.sql(
        `insert into code (tenant_id, list, code, sort, is_common, label, valid_from) values ($1, $2, $3, 1, true, $4, '2020-01-01')`,
        [tenantId, list, code, label],
      );
    }
  });
}

async function alarms() {
  const { rows } = await database.asAdministrator((client) =>
    client.query<{ status: string; cause: string | null; happened: string[] }>(
      `select case when a.closed_at is not null then 'closed' when a.taken_at is not null then 'taken' else 'waiting' end as status, a.cause, array(select h.what from alarm_happening h where h.alarm_id = a.id order by h.at, h.id) as happened
       from alarm a order by a.received_at`,
    ),
  );
  return rows;
}

test('an operator and a carer of the town bring an alarm all the way, through the routes that everybody uses', async () => {
  const [atDesk, onTheRoad] = [createOperator(life, operator), createCarer(life, carer)];
  // Both begin their duty before anything happens.
  await atDesk();
  await onTheRoad();
  expect(await life.ports.devices.press(cid, 'fall')).toBe(true);
  for (let round = 0; round < 40 && (await alarms())[0]?.status !== 'closed'; round += 1) {
    await life.pause(await atDesk());
    await life.pause(await onTheRoad());
  }
  const [alarm] = await alarms();
  expect(alarm).toMatchObject({ status: 'closed', cause: 'fall' });
  expect(alarm?.happened.filter((what) => what !== 'ladder')).toEqual([
    ...['received', 'taken', 'handed-over', 'accepted', 'on-the-way', 'present', 'done', 'closed'],
  ]);
});

test('while a visitor is at the desk the alarm is hers; when she has gone the town takes it', async () => {
  const atDesk = createOperator(life, operator);
  const visitor = createVisitor({ 'accept-language': 'nb' });
  await visitor.follow(`${web}/auth/login?door=staff&as=jonas-berg`);
  await life.ports.devices.press(cid, 'press');
  await life.lookWhoIsHere();
  expect(life.standsAside(operator)).toBe(true);
  expect(life.standsAside(carer)).toBe(false);
  await atDesk();
  expect((await alarms())[1]?.status).toBe('waiting');

  await life.pause(11 * 60);
  await life.lookWhoIsHere();
  expect(life.standsAside(operator)).toBe(false);
  await atDesk();
  expect((await alarms())[1]?.status).toBe('taken');
});
