import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { addStaff, addTenant, addUnit, layOut, putOnDuty, serveFrom } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { idsFrom } from '../../../platform/ids/ids.ts';
import { manualTimers, systemTimers } from '../../../platform/jobs/timers.ts';
import { alarmRules } from '../../services/index.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { receiveInto, sqlStore } from '../store/sql-store.ts';
import { openReceiverPool, type ReceiverPool, statementsOn } from './receiver-pool.ts';
import { returnLeft, startLadderSweep, sweepOnce, sweepPortsOn } from './sweep-ladder.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:30:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
let pool: ReceiverPool;
let place: { centre: string; patrol: string };

beforeAll(async () => {
  place = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: centre });
    await addUnit(tx, { tenantId: centre, kind: 'desk' });
    const patrol = await addUnit(tx, { tenantId: centre, kind: 'night-patrol' });
    return { centre, patrol };
  });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 4, timers: systemTimers, log });
});
afterAll(() => pool.stop());
beforeEach(() =>
  database.asAdministrator((client) =>
    client.query(
      'truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, alarm_step_tick, rule cascade',
    ),
  ),
);

async function press(cid: string): Promise<void> {
  const signal: IncomingSignal = {
    ...{ id: newId(), receivedAt: clock.now(), sender: cid, receiverAddress: 'x', cid, ref: 'r1', did: null },
    ...{ kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010', locationCode: null, voice: 'sip' },
    ...{ bodyHash: '00', text: '' },
  };
  await receiveInto(statementsOn(pool.current()), [signal], newId);
}
const sweep = () =>
  inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, (tx) =>
    sweepOnce(sqlStore(tx, newId), sweepPortsOn(tx, newId), clock.now()),
  );
const all = (text: string) => database.asAdministrator(async (client) => (await client.query(text)).rows);

test('an alarm nobody takes climbs at 30, 60 and 120 seconds, and each step is told', async () => {
  await press('1');
  const ladder: number[] = [];
  for (let second = 0; second < 130; second += 10) {
    await sweep();
    ladder.push((await all('select ladder from alarm'))[0].ladder);
    clock.advance(10_000);
  }
  expect(ladder).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3]);
  expect(await all(`select payload from event where kind = 'alarm.ladder' order by tx, id`)).toEqual(
    [1, 2, 3].map((step) => ({ payload: { step } })),
  );
  expect(await all(`select detail from alarm_happening where what = 'ladder' order by at`)).toHaveLength(3);
});

test('a municipality’s own ladder holds from the first step on', async () => {
  await database.asAdministrator((client) =>
    client.query(
      `insert into rule values ('${place.centre}', 'alarm.ladderSeconds', '2026-01-01', '[10, 20, 40]', 'test')`,
    ),
  );
  await press('1');
  expect(await all('select extract(epoch from ladder_due_at - received_at)::int as wait from alarm')).toEqual([
    { wait: 10 },
  ]);
  clock.advance(10_000);
  await sweep();
  expect(await all('select extract(epoch from ladder_due_at - received_at)::int as wait from alarm')).toEqual([
    { wait: 20 },
  ]);
});

test('after a standstill no step is passed over', async () => {
  await press('1');
  clock.advance(600_000);
  for (let round = 0; round < 4; round += 1) await sweep();
  expect(await all(`select payload from event where kind = 'alarm.ladder' order by tx, id`)).toHaveLength(3);
});

test('two sweeps at once take each step once', async () => {
  for (let cid = 1; cid <= 20; cid += 1) await press(`${cid}`);
  clock.advance(31_000);
  await Promise.all([sweep(), sweep(), sweep()]);
  await sweep();
  expect(await all('select distinct ladder from alarm')).toEqual([{ ladder: 1 }]);
  expect(await all(`select 1 from event where kind = 'alarm.ladder'`)).toHaveLength(20);
});

test('a hand-over nobody answers is told once, and stays open to a late yes', async () => {
  await press('1');
  const [{ id }] = await all('select id from alarm');
  await all(`insert into hand_over (tenant_id, id, alarm_id, unit_id, unit_name, state, asked_by, asked_at, answer_by)
    values ('${place.centre}', '${newId()}', '${id}', '${place.patrol}', 'Patrol', 'asked', '${newId()}', '${clock.now().toISOString()}',
      '${new Date(clock.now().getTime() + 120_000).toISOString()}')`);
  await all(`update alarm set taken_by = id, taken_by_name = 'Kari', taken_at = now(), ladder_due_at = null`);
  clock.advance(119_000);
  await sweep();
  expect(await all('select 1 from hand_over where unanswered_at is not null')).toHaveLength(0);
  clock.advance(1_000);
  await sweep();
  await sweep();
  expect(await all('select state from hand_over where unanswered_at is not null')).toEqual([{ state: 'asked' }]);
  expect(await all(`select kind from event where kind = 'hand-over.unanswered'`)).toHaveLength(1);
});

test('an alarm that somebody works on at this moment is left for the next sweep', async () => {
  await press('1');
  clock.advance(31_000);
  const scope = { tenants: pool.tenants(), subjects: [], at: clock.now() };
  await inTransaction(pool.current(), scope, async (tx) => {
    const [{ id }] = (await tx.sql<{ id: string }>('select id from alarm')) as [{ id: string }];
    await sqlStore(tx, newId).hold(id);
    expect(await sweep()).toBe(0);
  });
  expect(await sweep()).toBe(1);
});

test('sweeps each second until stopped', async () => {
  await press('1');
  clock.advance(31_000);
  const timers = manualTimers();
  const sweeping = startLadderSweep({ pool, clock, newId, timers, log });
  await timers.advance(1_000);
  await sweeping.stop();
  expect(await all('select ladder from alarm')).toEqual([{ ladder: 1 }]);
});

test('an alarm whose operator’s duty has ended rings again for all, from the bottom of the ladder', async () => {
  const { desk, kari } = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const [found] = await tx.sql<{ id: string }>(`select id from unit where kind = 'desk'`);
    const staff = await addStaff(tx, { tenantId: place.centre, unitId: found?.id ?? '', role: 'operator' });
    const to = new Date(clock.now().getTime() + 60_000);
    await putOnDuty(tx, { tenantId: place.centre, staffId: staff, unitId: found?.id ?? '', to });
    return { desk: found?.id, kari: { id: staff, name: 'Kari Test' } };
  });
  expect(desk).toBeDefined();
  await press('7');
  const reach = <T>(
    work: (store: ReturnType<typeof sqlStore>, rulesOf: Parameters<typeof returnLeft>[1]) => Promise<T>,
  ) =>
    inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, (tx) =>
      work(sqlStore(tx, newId), (tenantId) => alarmRules(tx, tenantId)),
    );
  const [{ id }] = await all('select id from alarm');
  await reach((store) => store.take(id, kari, clock.now()));
  clock.advance(59_000);
  expect(await reach((store, rulesOf) => returnLeft(store, rulesOf, clock.now()))).toBe(0);
  clock.advance(1_000);
  expect(await reach((store, rulesOf) => returnLeft(store, rulesOf, clock.now()))).toBe(1);
  expect(await all('select taken_by, ladder, ladder_due_at - waiting_since as wait from alarm')).toEqual([
    { taken_by: null, ladder: 0, wait: expect.objectContaining({ seconds: 30 }) },
  ]);
  expect(await all(`select who_name, detail from alarm_happening where what = 'given-back'`)).toEqual([
    { who_name: 'Kari Test', detail: 'duty-ended' },
  ]);
});
