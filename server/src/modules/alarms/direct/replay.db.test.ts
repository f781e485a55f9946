import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
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
} from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import { openJournal } from '../../../platform/journal/journal.ts';
import type { JournalFolder } from '../../../platform/journal/segment-file.ts';
import { openReceiverPool, type ReceiverPool } from '../receiving/receiver-pool.ts';
import { receiveInto, sqlStore } from '../store/sql-store.ts';
import type { Actor, DirectAct, Entry, SignalEntry } from './entry.ts';
import { startJournalLine } from './journal-line.ts';
import { signalOf } from './memory.fixture.ts';
import { type ReplayPorts, replayDevice, replayLooks, replaySignals } from './replay.ts';
import { startReplayLine } from './replay-line.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
let pool: ReceiverPool;
let ports: ReplayPorts;
let ids: { nordvik: string; desk: string; patrol: string; ola: string };
let kari: Actor;
let per: Actor;

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.example' });
    const patrol = await addUnit(tx, { tenantId: nordvik, kind: 'night-patrol', name: 'Nattpatruljen' });
    const ola = await addPerson(tx, { tenantId: nordvik, firstName: 'Ola' });
    const homeId = await addHome(tx, { tenantId: nordvik, areaId });
    await moveIn(tx, { tenantId: nordvik, personId: ola, homeId });
    for (const cid of ['1001', '1002', '1003']) {
      const deviceId = await addDevice(tx, { tenantId: nordvik, cid });
      await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
    }
    const [one, two] = [
      await addStaff(tx, { tenantId: centre, firstName: 'Kari', unitId: desk, role: 'operator' }),
      await addStaff(tx, { tenantId: centre, firstName: 'Per', unitId: desk, role: 'operator' }),
    ];
    for (const staffId of [one, two]) await putOnDuty(tx, { tenantId: centre, staffId, unitId: desk });
    kari = { id: one, name: 'Kari', tenantId: centre, unitName: 'Desken' };
    per = { id: two, name: 'Per', tenantId: centre, unitName: 'Desken' };
    return { nordvik, desk, patrol, ola };
  });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 3, timers: systemTimers, log });
  ports = { pool, newId, now: () => clock.now() };
});
afterAll(() => pool.stop());
beforeEach(async () => {
  clock.advance(3_600_000);
  await database.asAdministrator((client) =>
    client.query(
      'truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, alarm_step_tick, receiver_entry, audit cascade; delete from access_grant',
    ),
  );
});

const all = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);
const at = (seconds: number) => new Date(clock.now().getTime() + seconds * 1000);
function pressed(cid = '1001', alarmId = newId(), more: Parameters<typeof signalOf>[1] = {}): SignalEntry {
  const signal = signalOf(newId(), { cid, sender: cid, receivedAt: at(0), bodyHash: 'ab', ...more });
  const ring = { alarmId, tenantId: ids.nordvik, deskId: ids.desk, known: true, speaks: true, area: null };
  return { what: 'signal', id: signal.id, cid, signal, ring: { ...ring, ladderSeconds: [30, 60, 120] } };
}
const did = (to: SignalEntry, act: DirectAct, by: Actor, seconds: number): Entry => ({
  ...{ what: 'act', id: newId(), cid: to.cid, tenantId: ids.nordvik, alarmId: to.ring?.alarmId ?? '' },
  ...{ at: at(seconds), by, commandId: newId(), act },
});
const lifeOf = (alarmId: string | undefined) =>
  all(
    `select what, who_name, detail, at from alarm_happening where alarm_id = '${alarmId}' order by at, received_at, id`,
  );

test('what was done without the database is stored as it was done, with its instants; told twice it is stored once', async () => {
  const press = pressed();
  const handOverId = newId();
  const unit = { id: ids.patrol, name: 'Nattpatruljen', phone: null };
  const answer = {
    said: 'accept',
    name: 'Nina',
    note: null,
    arrivalMinutes: 30,
    warnPercent: 80,
    afterHours: 8,
  } as const;
  const story: Entry[] = [
    press,
    {
      ...(did(press, { kind: 'take' }, kari, 30) as object),
      what: 'climb',
      seconds: [30, 60, 120],
    } as unknown as Entry,
    did(press, { kind: 'take' }, kari, 31),
    did(press, { kind: 'note-voice-contact' }, kari, 40),
    did(press, { kind: 'note', words: 'Hun sitter på gulvet.' }, per, 45),
    did(press, { kind: 'hand-over', handOverId, unit, note: null, answerSeconds: 120 }, kari, 60),
    did(press, { kind: 'answer-by-voice', handOverId, ...answer }, kari, 61),
  ];
  clock.advance(120_000);
  await replayDevice(ports, story, new Map());
  await replayDevice(ports, story, new Map());
  const [alarm] = await all('select id, presses, ladder, taken_by, taken_at, voice_at from alarm');
  expect(alarm).toEqual({
    ...{ id: press.ring?.alarmId, presses: 1, ladder: 1, taken_by: kari.id },
    ...{ taken_at: at(-89), voice_at: at(-80) },
  });
  expect((await lifeOf(alarm?.id)).map(({ what, who_name }) => [what, who_name])).toEqual([
    ['received', null],
    ['ladder', null],
    ['taken', 'Kari'],
    ['voice-contact', 'Kari'],
    ['noted', 'Per'],
    ['handed-over', 'Kari'],
    ['accepted', 'Nina'],
  ]);
  expect(await all('select state, accepted_by_name from hand_over')).toEqual([
    { state: 'accepted', accepted_by_name: 'Nina' },
  ]);
  expect(await all('select count(*)::int as n from signal')).toEqual([{ n: 1 }]);
});

test('somebody at the ordinary desk was first: what was taken in memory is kept in the life of the alarm, and changes nothing', async () => {
  const press = pressed();
  const scope = { tenants: pool.tenants(), subjects: [], at: at(0) };
  await inTransaction(pool.current(), scope, async (tx) => {
    await receiveInto(tx, [{ ...press.signal, alarmId: press.ring?.alarmId ?? '' }], newId);
    await sqlStore(tx, newId).take(press.ring?.alarmId ?? '', { id: per.id, name: per.name }, at(1));
  });
  await replayDevice(
    ports,
    [press, did(press, { kind: 'take' }, kari, 5), did(press, { kind: 'note-voice-contact' }, kari, 9)],
    new Map(),
  );
  expect(await all('select taken_by, voice_at from alarm')).toEqual([{ taken_by: per.id, voice_at: null }]);
  expect((await lifeOf(press.ring?.alarmId)).filter(({ what }) => what === 'not-carried-over')).toMatchObject([
    { who_name: 'Kari', detail: 'take · already-taken', at: at(5) },
    { who_name: 'Kari', detail: 'note-voice-contact · not-taken-by-you', at: at(9) },
  ]);
});

test('it was her own taking, whose answer never reached her: taken once, and nothing is said to be refused', async () => {
  const press = pressed();
  const scope = { tenants: pool.tenants(), subjects: [], at: at(0) };
  await inTransaction(pool.current(), scope, async (tx) => {
    await receiveInto(tx, [{ ...press.signal, alarmId: press.ring?.alarmId ?? '' }], newId);
    await sqlStore(tx, newId).take(press.ring?.alarmId ?? '', { id: kari.id, name: kari.name }, at(1));
  });
  const story = [did(press, { kind: 'take' }, kari, 2), did(press, { kind: 'note-voice-contact' }, kari, 9)];
  await replayDevice(ports, story, new Map());
  expect(await all('select taken_by, taken_at, voice_at from alarm')).toEqual([
    { taken_by: kari.id, taken_at: at(1), voice_at: at(9) },
  ]);
  expect((await lifeOf(press.ring?.alarmId)).map(({ what }) => what)).toEqual(['received', 'taken', 'voice-contact']);
  expect(await all('select distinct outcome from receiver_entry')).toEqual([{ outcome: 'done' }]);
});

test('a press that joins an alarm which was open already brings what was done to that one', async () => {
  const earlier = pressed();
  await replaySignals(ports, [earlier]);
  const press = pressed('1001', newId(), { ref: 'other', bodyHash: 'cd' });
  const moves = await replayDevice(ports, [press, did(press, { kind: 'take' }, kari, 5)], new Map());
  expect(moves.get(press.ring?.alarmId ?? '')).toBe(earlier.ring?.alarmId);
  expect(await all('select id, presses, taken_by from alarm')).toEqual([
    { id: earlier.ring?.alarmId, presses: 2, taken_by: kari.id },
  ]);
});

test('who was shown whom from memory is in the audit log, once', async () => {
  const press = pressed();
  await replaySignals(ports, [press]);
  const look = { at: at(3), by: kari, how: 'row', alarmId: press.ring?.alarmId ?? '', tenantId: ids.nordvik } as const;
  const entry = {
    what: 'looks',
    id: newId(),
    looks: [
      { ...look, personIds: [ids.ola] },
      { ...look, how: 'card-in-hand', personIds: [ids.ola] },
    ],
  } as const;
  await replayLooks(ports, entry, new Map());
  await replayLooks(ports, entry, new Map());
  expect(
    await all('select at, actor_name, action, basis, person_ids, object_id, unit_name from audit order by action'),
  ).toEqual([
    {
      at: at(3),
      actor_name: 'Kari',
      action: 'Alarm.SeeCard',
      basis: 'alarm-in-hand',
      person_ids: [ids.ola],
      object_id: look.alarmId,
      unit_name: 'Desken',
    },
    {
      at: at(3),
      actor_name: 'Kari',
      action: 'Desk.See',
      basis: 'open-alarm',
      person_ids: [ids.ola],
      object_id: look.alarmId,
      unit_name: 'Desken',
    },
  ]);
});

test('something that the database will never have holds up nobody, and stays on the disk', async () => {
  const files = new Map<string, Buffer>();
  const folder: JournalFolder = {
    names: async () => [...files.keys()],
    read: async (name) => files.get(name) ?? Buffer.alloc(0),
    create: async (name) => ({
      async write(bytes, position) {
        files.set(name, Buffer.concat([(files.get(name) ?? Buffer.alloc(0)).subarray(0, position), bytes]));
      },
      ...{ sync: async () => undefined, truncate: async () => undefined, close: async () => undefined },
    }),
    remove: async (name) => void files.delete(name),
  };
  const journal = await openJournal({ folder });
  const line = startJournalLine(journal);
  const stored: string[] = [];
  const replay = startReplayLine({ ...ports, line, log, stored: (cid) => void stored.push(cid) });
  const poisoned = pressed('1002', newId(), { deviceType: 'x', statusCode: null as unknown as string });
  for (const entry of [pressed('1001'), poisoned, pressed('1003')]) await line.keep(entry, () => undefined);
  await replay.drain();
  expect((await all('select cid from alarm order by cid')).map(({ cid }) => cid)).toEqual(['1001', '1003']);
  expect(stored.sort()).toEqual(['1001', '1003']);
  expect(line.counts()).toMatchObject({ waiting: 0, setAside: 1 });
  await journal.close();
  const again = startJournalLine(await openJournal({ folder }));
  expect(again.waiting.map(({ entry }) => entry.id)).toContain(poisoned.id);
});
