import type { DeskMessage } from '@tunet/contract';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  addArea,
  addDevice,
  addHome,
  addPerson,
  addTenant,
  addUnit,
  layOut,
  moveIn,
  placeDevice,
  serveFrom,
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import type { StreamContext } from '../../../platform/http/handlers.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import { type Receiving, startReceiving } from '../receiving/start-receiving.ts';
import { sqlStore } from '../store/sql-store.ts';
import { type DeskFeeds, startDeskFeeds } from './desk-feed.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const operator = newId();
let place: { centre: string; nordvik: string; desk: string; ola: string };
let receiving: Receiving;
let feeds: DeskFeeds;

beforeAll(async () => {
  place = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk' });
    const ola = await addPerson(tx, { tenantId: nordvik, firstName: 'Ola' });
    for (const cid of ['1001', '1002']) {
      const homeId = await addHome(tx, { tenantId: nordvik, areaId });
      await moveIn(tx, { tenantId: nordvik, personId: ola, homeId });
      await placeDevice(tx, { tenantId: nordvik, deviceId: await addDevice(tx, { tenantId: nordvik, cid }), homeId });
    }
    return { centre, nordvik, desk, ola };
  });
  const settings = { database: database.config, clock, log, timers: systemTimers };
  receiving = await startReceiving({ ...settings, sweeps: false });
  feeds = await startDeskFeeds({ ...settings, pool: database.pool('tunet_app') });
});
afterAll(async () => {
  await feeds.stop();
  await receiving.stop();
});

/** A reader of the stream: what she was sent, and the persons she was shown. */
function read(who = operator) {
  const messages: { at: number; message: DeskMessage }[] = [];
  const closed = new AbortController();
  const shown = new Set<string>();
  let isAlive = true;
  const actor = {
    ...{ kind: 'staff', id: who, tenantId: place.centre, name: 'Kari', tenants: [place.centre, place.nordvik] },
    ...{ subjects: [who, place.desk], duties: [{ unitId: place.desk, unitName: 'desk', unitKind: 'desk' }] },
  } as unknown as Actor;
  const context: StreamContext = {
    ...{ actor, at: clock.now(), newId, closed: closed.signal },
    reader: async () =>
      isAlive ? { actor, action: 'Desk.Follow', basis: 'open-alarm', role: 'operator', shown } : null,
  };
  const ended = feeds.follow(context, (message) => messages.push({ at: performance.now(), message }));
  const rows = () => messages.flatMap(({ message }) => (message.type === 'rows' ? [message] : []));
  return { messages, rows, shown, closed, ended, logOut: () => (isAlive = false) };
}

/** Whom the audit log says that somebody was shown, in order. */
const auditOf = (who: string) =>
  database.asAdministrator(async (client) => {
    const found = await client.query(
      `select tenant_id as "tenantId", action, outcome, basis, person_ids as persons from audit where actor_id = $1 order by tx, id`,
      [who],
    );
    return found.rows;
  });

const press = (cid: string) =>
  receiving.onSignal({
    ...{
      id: newId(),
      receivedAt: clock.now(),
      sender: cid,
      receiverAddress: 'x',
      cid,
      ref: newId().slice(-12),
      did: null,
    },
    ...{ kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010', locationCode: null, voice: 'sip' },
    ...{ bodyHash: Buffer.from(newId()).toString('hex'), text: '' },
  });

const soon = { timeout: 5_000, interval: 5 };

test('the first message is the whole desk; then only what changed, woken at once, and what left', async () => {
  await press('1001');
  const reader = read();
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(1), soon);
  expect(reader.rows()[0]).toMatchObject({ whole: true, gone: [], rows: [{ status: 'waiting', version: 1 }] });
  const row = {
    tenantId: place.nordvik,
    action: 'Desk.Follow',
    outcome: 'done',
    basis: 'open-alarm',
    persons: [place.ola],
  };
  expect(await auditOf(operator)).toEqual([row]);

  const pressed = performance.now();
  await press('1002');
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(2), soon);
  const [, second] = reader.rows();
  expect(second?.rows).toHaveLength(1);
  expect(second).toMatchObject({ whole: false });
  const seen = reader.messages.findLast(({ message }) => message.type === 'rows');
  expect((seen?.at ?? Number.POSITIVE_INFINITY) - pressed).toBeLessThan(900);

  const alarmId = second?.rows[0]?.id ?? '';
  const by = { id: operator, name: 'Kari' };
  const scope = { tenants: [place.centre, place.nordvik], subjects: [operator, place.desk], at: clock.now() };
  await inTransaction(database.pool('tunet_app'), scope, (tx) => sqlStore(tx, newId).take(alarmId, by, clock.now()));
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(3), soon);
  expect(reader.rows()[2]?.rows).toMatchObject([{ id: alarmId, status: 'taken', version: 2 }]);

  // Without any wake-up: the poll below it sees it too.
  await database.asAdministrator((client) =>
    client.query(
      `update alarm set closed_at = now(), cause = 'fall', closed_by = taken_by, voice_at = now() where id = $1`,
      [alarmId],
    ),
  );
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(4), soon);
  expect(reader.rows()[3]).toMatchObject({ rows: [], gone: [alarmId] });
  expect(reader.messages.some(({ message }) => message.type === 'beat')).toBe(true);
  reader.closed.abort();
  await reader.ended;
});

test('a storm of presses sends one row many times changed, not one message per press', async () => {
  const reader = read();
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(1), soon);
  await Promise.all(Array.from({ length: 60 }, () => press('1001')));
  await vi.waitFor(() => expect(reader.rows().at(-1)?.rows[0]?.presses).toBe(61), soon);
  expect(reader.rows().length).toBeLessThan(20);
  reader.closed.abort();
  await reader.ended;
});

test('what many read is read once; each sees what is hers, and each showing is written down', async () => {
  const [kari, per] = [newId(), newId()];
  const readers = [...Array.from({ length: 20 }, () => read(kari)), read(per)];
  for (const { rows } of readers) await vi.waitFor(() => expect(rows()).toHaveLength(1), soon);
  const [first] = readers[0]?.rows() ?? [];
  const alarmId = first?.rows[0]?.id ?? '';
  const scope = { tenants: [place.centre, place.nordvik], subjects: [kari, place.desk], at: clock.now() };
  const strict = `update person set protection = $1 where id = $2`;
  await database.asAdministrator((client) => client.query(strict, ['strictly-confidential', place.ola]));
  await inTransaction(database.pool('tunet_app'), scope, (tx) =>
    sqlStore(tx, newId).take(alarmId, { id: kari, name: 'Kari' }, clock.now()),
  );
  for (const { rows } of readers) await vi.waitFor(() => expect(rows()).toHaveLength(2), soon);
  const namesFor = (no: number) => readers.at(no)?.rows()[1]?.rows[0]?.persons.length;
  expect([namesFor(0), namesFor(19), namesFor(20)]).toEqual([1, 1, 0]);
  // A stream of her own for each of twenty screens, and one for him: a row each, once.
  expect(await auditOf(kari)).toHaveLength(20);
  expect(await auditOf(per)).toHaveLength(1);
  await database.asAdministrator((client) => client.query(strict, ['none', place.ola]));
  for (const { closed, ended } of readers) {
    closed.abort();
    await ended;
  }
});

test('ends when the session ends', async () => {
  const reader = read();
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(1), soon);
  reader.logOut();
  await reader.ended;
});

test('goes on after a lost connection, also of the one that listens', async () => {
  const reader = read();
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(1), soon);
  await database.asAdministrator((client) =>
    client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    ),
  );
  await vi.waitFor(async () => expect((await press('1002')).outcome).toBe('stored'), soon);
  await vi.waitFor(() => expect(reader.rows().length).toBeGreaterThan(1), soon);
  reader.closed.abort();
  await reader.ended;
});

test('stopping ends every stream', async () => {
  const reader = read();
  await vi.waitFor(() => expect(reader.rows()).toHaveLength(1), soon);
  await feeds.stop();
  await reader.ended;
});
