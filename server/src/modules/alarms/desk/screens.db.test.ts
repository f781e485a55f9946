import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addStaff, addTenant, addUnit, layOut, putOnDuty, serveFrom } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { openReceiverPool, type ReceiverPool, statementsOn } from '../receiving/receiver-pool.ts';
import { receiveInto, sqlStore } from '../store/sql-store.ts';
import { raiseUnheard } from './raise-unheard.ts';
import { keepReport } from './report-screen.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
let pool: ReceiverPool;
let place: { centre: string; desk: string; otherDesk: string; operator: string };

beforeAll(async () => {
  place = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: centre });
    const desk = await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'x' });
    const other = await addTenant(tx, { slug: 'elsewhere', kind: 'centre' });
    const otherDesk = await addUnit(tx, { tenantId: other, kind: 'desk' });
    const operator = await addStaff(tx, { tenantId: centre, unitId: desk, role: 'operator' });
    await putOnDuty(tx, { tenantId: centre, staffId: operator, unitId: desk });
    return { centre, desk, otherDesk, operator };
  });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 2, timers: systemTimers, log });
});
afterAll(() => pool.stop());
beforeEach(() =>
  database.asAdministrator((client) =>
    client.query(
      'truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, alarm_step_tick, desk_screen, alarm_sounding cascade',
    ),
  ),
);

async function press(cid: string): Promise<string> {
  const signal: IncomingSignal = {
    ...{ id: newId(), receivedAt: clock.now(), sender: cid, receiverAddress: 'x', cid, ref: 'r1', did: null },
    ...{ kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010', locationCode: null, voice: 'sip' },
    ...{ bodyHash: '00', text: '' },
  };
  await receiveInto(statementsOn(pool.current()), [signal], newId);
  return (await all(`select id from alarm where cid = '${cid}'`))[0].id;
}
const all = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);
const look = () =>
  inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, (tx) =>
    raiseUnheard(tx, sqlStore(tx, newId)),
  );
const healthy = { isSounding: true, isLive: true, isVisible: false, soundings: [] };
const screen = '0192f0c0-0000-7000-8000-000000000001';
function report(said: Partial<Parameters<typeof keepReport>[2]> = {}, deskId = place.desk): Promise<void> {
  const scope = { tenants: [place.centre], subjects: [place.operator, deskId], at: clock.now() };
  return inTransaction(database.pool('tunet_app'), scope, (tx) =>
    keepReport(tx, { id: screen, deskIds: [deskId] }, { ...healthy, ...said }),
  );
}

test('an alarm that waits a minute where no screen can be heard is told once, and once again when it is put back', async () => {
  const id = await press('1');
  clock.advance(59_000);
  expect(await look()).toBe(0);
  clock.advance(1_000);
  expect(await look()).toBe(1);
  expect(await look()).toBe(0);
  expect(await all(`select subject_id, payload from event where kind = 'alarm.unheard'`)).toEqual([
    { subject_id: id, payload: { deskId: place.desk } },
  ]);
  expect(await all(`select what from alarm_happening where what = 'unheard'`)).toHaveLength(1);
  clock.advance(1_000);
  await all(`update alarm set waiting_since = '${clock.now().toISOString()}'`);
  clock.advance(60_000);
  expect(await look()).toBe(1);
});

test('a screen that is live and has sound, also behind another window, keeps the telephone still', async () => {
  await press('1');
  clock.advance(50_000);
  await report();
  clock.advance(20_000);
  expect(await look()).toBe(0);
  // It has said nothing for half a minute: it is not there.
  clock.advance(10_000);
  expect(await look()).toBe(1);
});

test.each([
  ['whose sound the browser has stopped', { isSounding: false }],
  ['that has lost the stream', { isLive: false }],
])('a screen %s counts for nothing', async (_name, said) => {
  await press('1');
  clock.advance(60_000);
  await report(said);
  expect(await look()).toBe(1);
});

test('a screen of another desk counts for nothing here, and cannot speak for this one', async () => {
  await press('1');
  clock.advance(60_000);
  await report({}, place.otherDesk);
  expect(await all('select 1 from desk_screen')).toHaveLength(0);
  expect(await look()).toBe(1);
});

test('an alarm that somebody has taken is left alone', async () => {
  await press('1');
  await all(`update alarm set taken_by = id, taken_by_name = 'Kari', taken_at = now(), ladder_due_at = null`);
  clock.advance(90_000);
  expect(await look()).toBe(0);
});

test('when an alarm sounded is kept with it: silent first, heard later, never before it came nor after now', async () => {
  const alarmId = await press('1');
  const came = clock.now();
  clock.advance(5_000);
  const early = new Date(came.getTime() - 60_000).toISOString();
  await report({ soundings: [{ alarmId, at: early, isHeard: false }] });
  expect(await all('select at, is_heard from alarm_sounding')).toEqual([{ at: came, is_heard: false }]);
  const late = new Date(clock.now().getTime() + 60_000).toISOString();
  await report({
    soundings: [
      { alarmId, at: late, isHeard: true },
      { alarmId, at: early, isHeard: false },
    ],
  });
  expect(await all('select at, is_heard from alarm_sounding')).toEqual([{ at: clock.now(), is_heard: true }]);
  await report({ soundings: [{ alarmId, at: early, isHeard: false }] });
  expect(await all('select is_heard from alarm_sounding')).toEqual([{ is_heard: true }]);
  expect(await all('select count(*)::int as n from desk_screen')).toEqual([{ n: 1 }]);
});

test('no screen keeps who sat at it', async () => {
  await report();
  const [kept] = await all('select to_jsonb(s) as row from desk_screen s');
  expect(JSON.stringify(kept)).not.toContain(place.operator);
});
