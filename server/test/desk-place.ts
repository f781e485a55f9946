import { pino } from 'pino';
import { afterAll, beforeAll } from 'vitest';
import { createSessions } from '../src/modules/access/index.ts';
import { type Receiving, startReceiving } from '../src/modules/alarms/index.ts';
import type { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom, type NewId } from '../src/platform/ids/ids.ts';
import { systemTimers } from '../src/platform/jobs/timers.ts';
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
} from './build.ts';
import type { TestDatabase } from './database.ts';
import { serveApp, type TestApp } from './serve-app.ts';

/** Ids of what the world is made of. */
export interface DeskWorld {
  readonly nordvik: string;
  readonly centre: string;
  readonly desk: string;
  readonly patrol: string;
  /** Ola presses 1001 and has a telephone; Stine speaks to nobody and presses 1002; 1003 has no voice; 1006 is a protected woman's. */
  readonly ola: string;
  readonly stine: string;
  readonly hidden: string;
  /** operators, and the carer of the patrol */
  readonly kari: string;
  readonly per: string;
  readonly anne: string;
}

export interface Asked<T> {
  readonly status: number;
  readonly body: T;
  readonly cookies: Record<string, string>;
}

/** A desk with two operators and a municipality that it answers for, asked through the whole pipeline. */
export interface DeskPlace {
  readonly world: DeskWorld;
  readonly newId: NewId;
  readonly receiving: Receiving;
  readonly served: TestApp;
  /** All three anew: a session that nobody uses ends. @param annes which door the carer comes through */
  logIn(annes?: 'field' | 'staff'): Promise<void>;
  /** Presses a device; the id of the alarm that rings. */
  press(cid: string): Promise<string>;
  /** Asks a route as a member of staff, or with what else is given. */
  ask<T = unknown>(
    who: 'kari' | 'per' | 'anne' | { readonly bearer?: string; readonly cookies?: Record<string, string> },
    key: string,
    body?: Record<string, unknown>,
  ): Promise<Asked<T>>;
  /** A write, with the two fields that every write carries. */
  act<T = unknown>(who: 'kari' | 'per' | 'anne', key: string, body?: Record<string, unknown>): Promise<Asked<T>>;
  rows<R>(sql: string, values?: readonly unknown[]): Promise<R[]>;
}

export function useDeskPlace(database: TestDatabase, clock: ReturnType<typeof fixedClock>): DeskPlace {
  const newId = idsFrom(clock);
  let world: DeskWorld;
  let receiving: Receiving;
  let served: TestApp;
  let annesDoor: 'field' | 'staff' = 'field';
  const accounts: Record<string, string> = {};
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    world = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
      const nordvik = await addTenant(tx, { slug: 'nordvik', name: 'Nordvik' });
      const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber: '+47 555 00 200' });
      await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
      const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
      const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', phone: '+47 555 00 201' });
      const patrol = await addUnit(tx, {
        ...{ tenantId: nordvik, kind: 'night-patrol', name: 'Nattpatruljen', phone: '+47 555 00 110' },
      });
      const lives = async (cid: string, personId: string, device: { phone?: string; speaks?: boolean } = {}) => {
        const homeId = await addHome(tx, { tenantId: nordvik, areaId, street: `Vei ${cid}`, keys: 'Skap 4' });
        await moveIn(tx, { tenantId: nordvik, personId, homeId });
        const deviceId = await addDevice(tx, { tenantId: nordvik, cid, ...device });
        await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
      };
      const person = (firstName: string, more: Partial<Parameters<typeof addPerson>[1]> = {}) =>
        addPerson(tx, { tenantId: nordvik, firstName, lastName: 'Nordmann', ...more });
      const ola = await person('Ola', { phone: '+47 555 02 002' });
      const stine = await person('Stine', { speaks: false });
      const mute = await person('Mute');
      const hidden = await person('Hemmelig', { protection: 'strictly-confidential' });
      await addRelative(tx, { tenantId: nordvik, personId: ola, name: 'Tone', phone: '+47 555 03 003', hasKey: true });
      await lives('1001', ola, { phone: '+47 555 01 001' });
      await lives('1002', stine);
      await lives('1003', mute, { speaks: false });
      await lives('1006', hidden);
      const staff: Record<string, string> = {};
      for (const [key, tenantId, unitId, role] of [
        ['kari', centre, desk, 'operator'],
        ['per', centre, desk, 'operator'],
        ['anne', nordvik, patrol, 'carer'],
      ] as const) {
        const staffId = await addStaff(tx, { tenantId, unitId, role, firstName: key[0]?.toUpperCase() + key.slice(1) });
        await putOnDuty(tx, { tenantId, staffId, unitId });
        const account = await addAccount(tx, { subject: key, actors: [{ actorId: staffId, tenantId, kind: 'staff' }] });
        [staff[key], accounts[key]] = [staffId, account];
      }
      return { nordvik, centre, desk, patrol, ola, stine, hidden, ...staff } as DeskWorld;
    });
    await place.logIn();
    const log = pino({ level: 'silent' });
    receiving = await startReceiving({ database: database.config, clock, timers: systemTimers, log, sweeps: false });
    served = await serveApp(database, clock);
  });
  afterAll(async () => {
    await served.close();
    await receiving.stop();
  });

  const place: DeskPlace = {
    get world() {
      return world;
    },
    get receiving() {
      return receiving;
    },
    get served() {
      return served;
    },
    newId,
    async logIn(annes = 'field') {
      annesDoor = annes;
      const sessions = createSessions({ pool: database.pool('tunet_app') });
      for (const key of ['kari', 'per', 'anne'] as const) {
        const door = key === 'anne' ? annes : 'staff';
        const session = { accountId: accounts[key] ?? '', actorId: world[key], door, assurance: 'high' } as const;
        tokens[key] = await sessions.open(session, clock.now());
      }
    },
    async press(cid) {
      const answer = await receiving.onSignal({
        ...{ id: newId(), receivedAt: clock.now(), sender: cid, receiverAddress: 'x', cid, ref: newId().slice(-8) },
        ...{ did: null, kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010', locationCode: null },
        ...{ voice: 'sip', bodyHash: 'ab', text: '' },
      } as Parameters<Receiving['onSignal']>[0]);
      if (answer.outcome !== 'stored') throw new Error(`not stored: ${answer.outcome}`);
      const [found] = await place.rows<{ id: string }>(
        'select id from alarm where cid = $1 and closed_at is null order by received_at desc',
        [cid],
      );
      return found?.id ?? '';
    },
    async ask(who, key, body) {
      const [method = 'GET', url = ''] = key.split(' ');
      const door = who === 'anne' ? annesDoor : 'staff';
      const headers: Record<string, string> = typeof who === 'string' ? { 'tunet-door': door } : {};
      if (typeof who !== 'string' && who.bearer !== undefined) headers.authorization = `Bearer ${who.bearer}`;
      const cookies = typeof who === 'string' ? served.cookiesOf(tokens[who] ?? '') : (who.cookies ?? {});
      const answer = await served.app.inject({
        ...{ method: method as 'GET', url, headers, cookies },
        ...(method === 'POST' ? { payload: body ?? {} } : {}),
      });
      const kept = answer.cookies.map(({ name, value }) => [name, value]);
      return { status: answer.statusCode, body: answer.json(), cookies: Object.fromEntries(kept) };
    },
    act: (who, key, body = {}) =>
      place.ask(who, key, { commandId: newId(), occurredAt: clock.now().toISOString(), ...body }),
    rows: (sql, values = []) =>
      database.asAdministrator(async (client) => (await client.query(sql, [...values])).rows as never),
  };
  return place;
}
