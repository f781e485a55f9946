import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
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
import type { Row } from '../../../platform/db/pool.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { readRows } from '../desk/read-desk.ts';
import { type Heartbeats, startHeartbeats } from './heartbeats.ts';
import { type IngestWriter, startIngestWriter } from './ingest-writer.ts';
import { receiveSignal } from './receive-signal.ts';
import { openReceiverPool, type ReceiverPool, statementsOn } from './receiver-pool.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const voiceNumber = '+47 555 00 200';
let ids: Record<'nordvik' | 'centre' | 'desk' | 'other' | 'otherDesk' | 'ola' | 'berit' | 'device', string>;
let pool: ReceiverPool;
let writer: IngestWriter;
let heartbeats: Heartbeats;

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre', voiceNumber });
    const other = await addTenant(tx, { slug: 'other', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const areaId = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.centre.example' });
    const otherDesk = await addUnit(tx, { tenantId: other, kind: 'desk', receiverAddress: 'alarm.other.example' });
    const homeId = await addHome(tx, { tenantId: nordvik, areaId });
    const ola = await addPerson(tx, { tenantId: nordvik, firstName: 'Ola' });
    const berit = await addPerson(tx, { tenantId: nordvik, firstName: 'Berit' });
    for (const personId of [ola, berit]) await moveIn(tx, { tenantId: nordvik, personId, homeId });
    const device = await addDevice(tx, { tenantId: nordvik, cid: '1001', status: 'never-tested' });
    await placeDevice(tx, { tenantId: nordvik, deviceId: device, homeId });
    const mute = await addDevice(tx, { tenantId: nordvik, cid: '1002', speaks: false });
    await placeDevice(tx, { tenantId: nordvik, deviceId: mute, homeId });
    await tx.sql('insert into wearer (tenant_id, device_id, did, person_id) values ($1, $2, $3, $4)', [
      ...[nordvik, device, '07', berit],
    ]);
    return { nordvik, centre, desk, other, otherDesk, ola, berit, device };
  });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 3, timers: systemTimers, log });
  const statements = () => statementsOn(pool.current());
  writer = startIngestWriter({ statements, newId, timers: systemTimers, log });
  heartbeats = startHeartbeats({ statements, timers: systemTimers, log });
});
afterAll(async () => {
  await writer.stop(5000);
  await heartbeats.stop();
  await pool.stop();
});
beforeEach(async () => {
  clock.advance(3_600_000);
  await database.asAdministrator((client) =>
    client.query(
      'truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, alarm_step_tick cascade; delete from access_grant',
    ),
  );
});

let serial = 0;
function signal(more: Partial<IncomingSignal> = {}): IncomingSignal {
  serial += 1;
  return {
    id: newId(),
    receivedAt: clock.now(),
    sender: more.cid ?? '1001',
    receiverAddress: 'alarm.centre.example',
    cid: '1001',
    ref: `r${serial}`,
    did: null,
    kind: 'alarm',
    alarmKind: 'press',
    deviceType: '0003',
    statusCode: '0010',
    locationCode: null,
    voice: 'sip',
    bodyHash: Buffer.from(`${serial}`).toString('hex'),
    text: '',
    ...more,
  };
}
const receive = (one: IncomingSignal) => receiveSignal({ writer, heartbeats }, one);
const all = <R extends Row>(text: string) =>
  database.asAdministrator(async (client) => (await client.query<R>(text)).rows);

test('a press is stored whole: signal, alarm, persons, grants, happening, event', async () => {
  expect(await receive(signal())).toEqual({ outcome: 'stored', voice: { call: voiceNumber.replaceAll(' ', '') } });
  const [alarm] = await all('select * from alarm');
  expect(alarm).toMatchObject({
    tenant_id: ids.nordvik,
    desk_id: ids.desk,
    device_id: ids.device,
    presses: 1,
    version: 1,
    ladder: 0,
    ladder_due_at: new Date(clock.now().getTime() + 30_000),
  });
  expect(await all('select alarm_id, known from signal')).toEqual([{ alarm_id: alarm?.id, known: true }]);
  expect((await all('select person_id from alarm_person')).map((row) => row.person_id).sort()).toEqual(
    [ids.ola, ids.berit].sort(),
  );
  expect(await all('select distinct subject_id, basis, basis_ref, ends_at from access_grant')).toEqual([
    { subject_id: ids.desk, basis: 'open-alarm', basis_ref: alarm?.id, ends_at: null },
  ]);
  expect(await all('select what from alarm_happening')).toEqual([{ what: 'received' }]);
  expect(await all('select kind, subject_id from event')).toEqual([{ kind: 'alarm.received', subject_id: alarm?.id }]);
});

test('a desk whose look began a moment before the press still reads who it is about', async () => {
  await receive(signal());
  const [alarm] = await all<{ id: string }>('select id from alarm');
  const scope = { tenants: [ids.nordvik, ids.centre], subjects: [ids.desk], at: new Date(clock.now().getTime() - 500) };
  const { rows } = await inTransaction(database.pool('tunet_app'), scope, (tx) =>
    readRows(tx, [alarm?.id ?? ''], ids.desk),
  );
  expect(rows.flatMap(({ persons }) => persons.map(({ id }) => id)).sort()).toEqual([ids.ola, ids.berit].sort());
});

test('a resend makes no second alarm and gets the same answer', async () => {
  const first = signal();
  const answer = await receive(first);
  clock.advance(60_000);
  expect(await receive({ ...first, id: newId(), receivedAt: clock.now() })).toEqual(answer);
  expect(await all('select presses, version from alarm')).toEqual([{ presses: 1, version: 1 }]);
  expect(await all('select 1 from signal')).toHaveLength(1);
});

test('the same signal after ten minutes, or after closing, rings again', async () => {
  const first = signal();
  await receive(first);
  clock.advance(11 * 60_000);
  await receive({ ...first, id: newId(), receivedAt: clock.now() });
  expect(await all('select presses from alarm')).toEqual([{ presses: 2 }]);
  await all(`update alarm set closed_at = now(), cause = 'fall', closed_by = id, voice_at = now()`);
  clock.advance(1_000);
  await receive({ ...first, id: newId(), receivedAt: clock.now() });
  expect(await all('select presses from alarm where closed_at is null')).toEqual([{ presses: 1 }]);
});

test('a new press joins the open alarm without making it younger', async () => {
  await receive(signal());
  const pressedAt = clock.now();
  clock.advance(12 * 60_000);
  await receive(signal());
  expect(await all('select received_at, presses, last_press_at, version from alarm')).toEqual([
    { received_at: pressedAt, presses: 2, last_press_at: clock.now(), version: 2 },
  ]);
  expect((await all('select what from alarm_happening order by at')).map((row) => row.what)).toEqual([
    'received',
    'pressed-again',
  ]);
  expect(await all('select 1 from access_grant')).toHaveLength(2);
});

test('smoke is not swallowed by an open wrong press', async () => {
  await receive(signal());
  await receive(signal({ alarmKind: 'fire' }));
  expect((await all('select kind from alarm order by kind')).map((row) => row.kind)).toEqual(['fire', 'press']);
});

test('a known wearer is shown alone; an unknown one shows all who live there', async () => {
  await receive(signal({ did: '07' }));
  expect(await all('select person_id from alarm_person')).toEqual([{ person_id: ids.berit }]);
  await receive(signal({ did: '99' }));
  expect(await all('select 1 from alarm_person')).toHaveLength(3);
});

test('a reset is shown and closes nothing', async () => {
  await receive(signal());
  clock.advance(5_000);
  expect(await receive(signal({ kind: 'reset', alarmKind: null }))).toEqual({ outcome: 'stored', voice: null });
  expect(await all('select reset_at, closed_at, version from alarm')).toEqual([
    { reset_at: clock.now(), closed_at: null, version: 2 },
  ]);
});

test('a press and its reset in the same moment keep their order', async () => {
  const answers = await Promise.all([receive(signal()), receive(signal({ kind: 'reset', alarmKind: null }))]);
  expect(answers.every(({ outcome }) => outcome === 'stored')).toBe(true);
  expect(await all('select reset_at is not null as shown, closed_at from alarm')).toEqual([
    { shown: true, closed_at: null },
  ]);
});

test('an unknown device rings at the centre whose address it called', async () => {
  const answer = await receive(signal({ cid: '9999', receiverAddress: 'alarm.other.example' }));
  expect(answer).toEqual({ outcome: 'stored', voice: null });
  expect(await all('select tenant_id, desk_id, device_id from alarm')).toEqual([
    { tenant_id: ids.other, desk_id: ids.otherDesk, device_id: null },
  ]);
  await receive(signal({ cid: '9998', receiverAddress: '10.0.0.1' }));
  expect(await all(`select 1 from alarm where cid = '9998'`)).toHaveLength(1);
});

test('a known device rings at the desk that serves its municipality, whatever address it called', async () => {
  await receive(signal({ receiverAddress: 'alarm.other.example' }));
  expect(await all('select desk_id from alarm')).toEqual([{ desk_id: ids.desk }]);
});

test('a device that was never tested with us rings like any other', async () => {
  await receive(signal());
  expect(await all('select 1 from alarm')).toHaveLength(1);
});

test('a heartbeat is no alarm and writes no signal; the contact is kept', async () => {
  expect(await receive(signal({ kind: 'heartbeat', statusCode: '0009', alarmKind: 'press' }))).toEqual({
    outcome: 'stored',
    voice: null,
  });
  await heartbeats.stop();
  expect(await all('select 1 from signal')).toHaveLength(0);
  expect(await all('select 1 from alarm')).toHaveLength(0);
  expect(await all(`select last_seen_at from device where cid = '1001'`)).toEqual([{ last_seen_at: clock.now() }]);
});

test('a test is kept and rings nowhere; a fault tells those who mend', async () => {
  await receive(signal({ kind: 'test', alarmKind: null }));
  await receive(signal({ kind: 'fault', alarmKind: null, statusCode: '0014' }));
  expect(await all('select 1 from alarm')).toHaveLength(0);
  expect((await all('select kind from signal order by kind')).map((row) => row.kind)).toEqual(['fault', 'test']);
  expect(await all('select kind, subject_id from event')).toEqual([{ kind: 'device.fault', subject_id: ids.device }]);
});

test('only a device that can speak is told to call', async () => {
  expect(await receive(signal({ cid: '1002' }))).toEqual({ outcome: 'stored', voice: null });
  expect(await receive(signal({ voice: 'none' }))).toEqual({ outcome: 'stored', voice: null });
  expect(await receive(signal({ voice: 'callback' }))).toEqual({ outcome: 'stored', voice: null });
});

test('a poisoned signal does not refuse the others that came with it', async () => {
  const answers = await Promise.all([
    receive(signal()),
    receive(signal({ cid: '5555', ref: 'a\0b' })),
    receive(signal({ cid: '5556', text: 'room\0 7' })),
  ]);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['stored', 'busy', 'stored']);
});

test('eight hundred at once from a few devices: no deadlock, none lost, one open alarm per device and kind', async () => {
  const cids = Array.from({ length: 20 }, (_, index) => `7${index}`);
  const second = startIngestWriter({
    statements: () => statementsOn(pool.current()),
    newId,
    timers: systemTimers,
    log,
  });
  const both = [writer, second];
  const answers = await Promise.all(
    Array.from({ length: 800 }, (_, index) =>
      receiveSignal(
        { writer: both[index % 2] ?? writer, heartbeats },
        signal({ cid: cids[(index * 7) % 20] ?? '', kind: index % 11 === 0 ? 'reset' : 'alarm' }),
      ),
    ),
  );
  await second.stop(5000);
  expect(answers.every(({ outcome }) => outcome === 'stored')).toBe(true);
  expect(await all('select 1 from signal')).toHaveLength(800);
  expect(await all('select 1 from alarm')).toHaveLength(20);
  const [sum] = await all<{ presses: number }>('select sum(presses)::int as presses from alarm');
  expect(sum?.presses).toBe((await all(`select 1 from signal where kind = 'alarm'`)).length);
});
