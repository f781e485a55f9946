import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addDevice, addStaff, addTenant, addUnit, layOut, serveFrom } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import type { Row } from '../../../platform/db/pool.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import { endMute, muteSender } from '../../devices/index.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { unknownAlarms } from '../desk/unknown-alarm.ts';
import { startHeartbeats } from './heartbeats.ts';
import { type IngestWriter, startIngestWriter } from './ingest-writer.ts';
import { receiveSignal } from './receive-signal.ts';
import { openReceiverPool, type ReceiverPool, statementsOn } from './receiver-pool.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:30:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
let ids: Record<'nordvik' | 'centre' | 'desk' | 'operator', string>;
let pool: ReceiverPool;
let writer: IngestWriter;

beforeAll(async () => {
  ids = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, {});
    const centre = await addTenant(tx, { kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.centre.example' });
    const operator = await addStaff(tx, { tenantId: centre, unitId: desk, role: 'operator' });
    await addDevice(tx, { tenantId: nordvik, cid: '1001' });
    return { nordvik, centre, desk, operator };
  });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 3, timers: systemTimers, log });
  writer = startIngestWriter({ statements: () => statementsOn(pool.current()), newId, timers: systemTimers, log });
});
afterAll(async () => {
  await writer.stop(5_000);
  await pool.stop();
});
beforeEach(async () => {
  clock.advance(48 * 3_600_000);
  await database.asAdministrator((client) =>
    client.query('truncate alarm, signal, alarm_happening, event, sender_mute cascade'),
  );
});

const heartbeats = startHeartbeats({
  statements: () => ({ rows: async () => [] }),
  timers: { now: () => 0, after: () => () => undefined },
  log,
});
let serial = 0;
async function send(cid: string, more: Partial<IncomingSignal> = {}): Promise<void> {
  serial += 1;
  const one: IncomingSignal = {
    ...{ id: newId(), receivedAt: clock.now(), sender: 'stray.example', receiverAddress: 'alarm.centre.example' },
    ...{ cid, ref: `r${serial}`, did: null, kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010' },
    ...{ locationCode: null, voice: 'sip', bodyHash: Buffer.from(`${serial}`).toString('hex'), text: '' },
    ...more,
  };
  expect(await receiveSignal({ writer, heartbeats }, one)).toMatchObject({ outcome: 'stored' });
}
const rows = <R extends Row>(text: string) =>
  database.asAdministrator(async (client) => (await client.query<R>(text)).rows);
const alarms = () =>
  rows<{
    id: string;
    cid: string;
    did: string | null;
    kind: string;
    presses: number;
    muted_until: Date | null;
    ladder_due_at: Date | null;
    sender: string | null;
  }>('select * from alarm where closed_at is null order by cid, kind');
const atDesk = <T>(work: Parameters<typeof inTransaction<T>>[2]) =>
  inTransaction<T>(
    database.pool('tunet_app'),
    { tenants: [ids.nordvik, ids.centre], subjects: [ids.desk], at: clock.now() },
    work,
  );
const actor = () => ({ id: ids.operator, name: 'Operator' }) as never;
const mute = (alarmId: string) =>
  atDesk((tx) =>
    muteSender({ tx, actor: actor(), newId }, unknownAlarms, {
      alarmId,
      reason: 'upgrade at the vendor',
      deskIds: [ids.desk],
    }),
  );
async function lookAt(alarmId: string): Promise<void> {
  await rows(
    `update alarm set taken_by = '${ids.operator}', taken_by_name = 'Operator', taken_at = received_at where id = '${alarmId}'`,
  );
}
/** Rings, is looked at, closed and muted. */
async function muted(cid: string): Promise<string> {
  await send(cid);
  const [alarm] = await alarms();
  await lookAt(alarm?.id ?? '');
  const outcome = await mute(alarm?.id ?? '');
  if (typeof outcome === 'string') throw new Error(outcome);
  await rows('delete from alarm_happening');
  await rows(
    `update alarm set closed_at = received_at, closed_by = taken_by, cause = 'test', note = 'stray' where id = '${alarm?.id}'`,
  );
  return outcome.mute.id;
}

test('a stray sender gets one row for each of its devices, however many pendants it names, and the presses are counted', async () => {
  for (let no = 0; no < 20; no += 1) await send('900', { did: String(no) });
  expect(await alarms()).toMatchObject([
    { cid: '900', did: null, presses: 20, sender: 'stray.example', muted_until: null },
  ]);
});

test('nothing is muted that nobody has looked at, nor a device that is known', async () => {
  await send('900');
  await send('1001');
  const [known, stray] = await alarms();
  expect(await mute(stray?.id ?? '')).toBe('not-looked-at');
  await lookAt(known?.id ?? '');
  expect(await mute(known?.id ?? '')).toBe('known-device');
  expect(await mute(ids.desk)).toBe('missing');
});

test('a muted device stays in sight and is counted without a sound, and rings again by itself after 24 hours', async () => {
  await muted('900');
  const until = new Date(clock.now().getTime() + 24 * 3_600_000);
  clock.advance(3_600_000);
  await send('900');
  await send('900');
  expect(await alarms()).toMatchObject([
    { presses: 2, muted_until: until, ladder_due_at: new Date(until.getTime() + 30_000) },
  ]);
  clock.advance(24 * 3_600_000);
  await send('900');
  const [after] = await alarms();
  expect(after).toMatchObject({ presses: 3, muted_until: null });
  expect(after?.ladder_due_at?.getTime()).toBeLessThanOrEqual(clock.now().getTime() + 30_000);
});

test('another device of the sender that had not rung rings; so does the same one with something else, a known one, and another sender', async () => {
  await muted('900');
  await send('901');
  await send('900', { alarmKind: 'fire' });
  await send('1001');
  await send('902', { sender: 'other.example' });
  expect((await alarms()).map(({ cid, kind, muted_until }) => [cid, kind, muted_until])).toEqual([
    ['1001', 'press', null],
    ['900', 'fire', null],
    ['901', 'press', null],
    ['902', 'press', null],
  ]);
});

test('a row that rings goes on ringing when a muted press joins it', async () => {
  await send('900');
  const [open] = await alarms();
  await lookAt(open?.id ?? '');
  await mute(open?.id ?? '');
  await rows(`update alarm set muted_until = null`);
  await send('900');
  expect(await alarms()).toMatchObject([{ presses: 2, muted_until: null }]);
});

test('the same device by another sender rings', async () => {
  await muted('900');
  await send('900', { sender: 'other.example' });
  expect(await alarms()).toMatchObject([{ cid: '900', sender: 'other.example', muted_until: null }]);
});

test('taken back, a mute ends at once and what is open rings', async () => {
  const muteId = await muted('900');
  await send('900');
  expect(
    await atDesk((tx) => endMute({ tx, actor: actor(), newId }, unknownAlarms, { muteId, deskIds: [ids.desk] })),
  ).toMatchObject({
    mute: { endsAt: clock.now().toISOString() },
  });
  expect(await alarms()).toMatchObject([
    { muted_until: null, ladder_due_at: new Date(clock.now().getTime() + 30_000) },
  ]);
  clock.advance(1_000);
  await send('900');
  expect(await alarms()).toMatchObject([{ presses: 2, muted_until: null }]);
});
