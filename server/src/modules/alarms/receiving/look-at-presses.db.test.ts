import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
import { idsFrom } from '../../../platform/ids/ids.ts';
import { systemTimers } from '../../../platform/jobs/timers.ts';
import type { Command } from '../core/alarm.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import { actOn } from '../store/act-on-alarm.ts';
import { receiveInto, sqlStore } from '../store/sql-store.ts';
import { openReceiverPool, type ReceiverPool, statementsOn } from './receiver-pool.ts';
import { askNextInLine, lookAtPresses, type SweepPorts, sweepOnce, sweepPortsOn } from './sweep-ladder.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T18:56:00Z');
const newId = idsFrom(clock);
const log = pino({ level: 'silent' });
const operator = { id: '019a0000-0000-7000-8000-000000000001', name: 'Kari' };
const carer = { id: '019a0000-0000-7000-8000-000000000002', name: 'Anne', how: 'app' as const };
let pool: ReceiverPool;
let place: Record<'nordvik' | 'patrol' | 'east' | 'area', string>;

beforeAll(async () => {
  place = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const nordvik = await addTenant(tx, { slug: 'nordvik' });
    const centre = await addTenant(tx, { slug: 'centre', kind: 'centre' });
    await serveFrom(tx, { centreId: centre, municipalityId: nordvik });
    await addUnit(tx, { tenantId: centre, kind: 'desk', receiverAddress: 'alarm.example' });
    const area = await addArea(tx, { tenantId: nordvik, name: 'Øst' });
    const patrol = await addUnit(tx, { tenantId: nordvik, kind: 'night-patrol', name: 'Nattpatruljen' });
    const east = await addUnit(tx, { tenantId: nordvik, kind: 'home-care', name: 'Øst', areaId: area });
    // She has a pendant and a fall detector: two devices, one person.
    const personId = await addPerson(tx, { tenantId: nordvik });
    const homeId = await addHome(tx, { tenantId: nordvik, areaId: area });
    await moveIn(tx, { tenantId: nordvik, personId, homeId });
    for (const cid of ['100', '101']) {
      const deviceId = await addDevice(tx, { tenantId: nordvik, cid });
      await placeDevice(tx, { tenantId: nordvik, deviceId, homeId });
    }
    return { nordvik, patrol, east, area };
  });
  pool = await openReceiverPool({ database: database.config, name: 'test', max: 4, timers: systemTimers, log });
});
afterAll(() => pool.stop());
beforeEach(() =>
  database.asAdministrator(async (client) => {
    await client.query('truncate alarm, signal, alarm_person, alarm_happening, event, hand_over, rule cascade');
    await client.query(
      `update device set status = 'in-service'; delete from access_grant where basis in ('open-alarm', 'handed-over')`,
    );
  }),
);

let serial = 0;
async function press(cid: string, alarmKind: IncomingSignal['alarmKind'] = 'press', did: string | null = null) {
  serial += 1;
  const signal: IncomingSignal = {
    ...{ id: newId(), receivedAt: clock.now(), sender: cid, receiverAddress: 'alarm.example', cid, did },
    ...{ ref: `r${serial}`, kind: 'alarm', alarmKind, deviceType: '0003', statusCode: '0010', locationCode: null },
    ...{ voice: 'sip', bodyHash: Buffer.from(`${serial}`).toString('hex'), text: '' },
  } as IncomingSignal;
  const [received] = await receiveInto(statementsOn(pool.current()), [signal], newId);
  return received?.alarmId ?? '';
}
const reach = <T>(work: (store: ReturnType<typeof sqlStore>, ports: SweepPorts) => Promise<T>) =>
  inTransaction(pool.current(), { tenants: pool.tenants(), subjects: [], at: clock.now() }, (tx) =>
    work(sqlStore(tx, newId), sweepPortsOn(tx, newId)),
  );
/** What the sweep does each second. */
async function sweep(): Promise<void> {
  await reach((store, ports) => sweepOnce(store, ports, clock.now()));
  await reach((store, ports) => lookAtPresses(store, ports, clock.now()));
  await reach((store, ports) => askNextInLine(store, ports, clock.now()));
}
async function act(alarmId: string, ...commands: Command[]): Promise<void> {
  await reach(async (store) => {
    for (const command of commands) {
      const alarm = await store.hold(alarmId);
      if (!alarm) throw new Error('gone');
      const outcome = await actOn(store, alarm, command, { occurredAt: clock.now(), receivedAt: clock.now() });
      if ('refused' in outcome) throw new Error(`${command.kind}: ${outcome.refused}`);
    }
  });
}
const all = (text: string, values: unknown[] = []) =>
  database.asAdministrator(async (client) => (await client.query(text, values)).rows);
const lists = { causes: new Set(['loneliness']), measures: new Set(['talked']), afterHours: 8 };
const close: Command = {
  ...{ kind: 'close', by: operator, cause: 'loneliness', measure: 'talked', seenPresses: 99, note: null },
  ...lists,
};
const take: Command = { kind: 'take', by: operator };
const spoke: Command = { kind: 'note-voice-contact', by: operator };

describe('nights as they were', () => {
  const minutesOf = (gaps: readonly number[]) => gaps.map((gap) => gap * 60_000);
  /** Eight presses from 19:56 to 21:25. */
  const eight = minutesOf([0, 13, 13, 12, 13, 13, 12, 13]);
  /** One every ten minutes for three hours. */
  const everyTen = minutesOf([0, ...Array.from({ length: 18 }, () => 10)]);

  /** @returns at which press an alarm of hers stood at the top */
  async function night(gaps: readonly number[], closesEach: boolean): Promise<number> {
    for (const [index, gap] of gaps.entries()) {
      clock.advance(gap - 3_000);
      const alarmId = await press('100');
      clock.advance(1_000);
      await sweep();
      if ((await all('select 1 from alarm where again_at is not null')).length > 0) return index + 1;
      clock.advance(2_000);
      if (closesEach) await act(alarmId, take, spoke, close);
    }
    return Number.POSITIVE_INFINITY;
  }
  test.each([
    ['eight presses in an hour and a half', eight],
    ['one press every ten minutes for three hours', everyTen],
  ])('%s: at the top at the third press; at the second when an operator closes each', async (_, gaps) => {
    expect(await night(gaps, false)).toBe(3);
    await all('truncate alarm, signal, alarm_person, alarm_happening, event, hand_over cascade');
    expect(await night(gaps, true)).toBe(2);
  });
});

describe('pressed again', () => {
  test('counts over her devices, tells once, and pages the lead when nobody is on the way', async () => {
    await press('100');
    clock.advance(600_000);
    await press('101', 'bed');
    clock.advance(600_000);
    const alarmId = await press('100');
    for (let second = 0; second < 3; second += 1) await sweep();
    expect(
      await all('select again_because, age(again_at, last_press_at) as since from alarm where id = $1', [alarmId]),
    ).toMatchObject([{ again_because: 'third-press' }]);
    const told = (kind: string) => all('select 1 from event where kind = $1', [kind]);
    expect(await told('alarm.again')).toHaveLength(1);
    await act(alarmId, take, {
      ...{ kind: 'hand-over', by: operator, handOverId: newId(), note: null, answerSeconds: 60 },
      unit: { id: place.patrol, name: 'Nattpatruljen', phone: null },
    });
    clock.advance(299_000);
    await sweep();
    expect(await told('alarm.lead-paged')).toHaveLength(0);
    clock.advance(1_000);
    await sweep();
    await sweep();
    expect(await told('alarm.lead-paged')).toHaveLength(1);
  });
  test('the lead is left in peace when somebody has set out', async () => {
    for (let no = 0; no < 3; no += 1) {
      await press('100');
      clock.advance(60_000);
    }
    await sweep();
    const [{ id }] = await all('select id from alarm');
    const handOverId = newId();
    const answer = { kind: 'answer', handOverId, causes: lists.causes, afterHours: 2 } as const;
    await act(
      id,
      take,
      {
        ...{ kind: 'hand-over', by: operator, handOverId, note: null, answerSeconds: 60 },
        unit: { id: place.patrol, name: 'Nattpatruljen', phone: null },
      },
      { ...answer, answer: { kind: 'accept', by: carer, arrivalMinutes: 45, warnPercent: 80 } },
      { ...answer, answer: { kind: 'on-the-way', by: carer } },
    );
    clock.advance(600_000);
    await sweep();
    expect(await all(`select 1 from event where kind = 'alarm.lead-paged'`)).toHaveLength(0);
  });
  test('an unknown device is known by itself', async () => {
    for (let no = 0; no < 3; no += 1) {
      await press('999');
      clock.advance(600_000);
    }
    await sweep();
    expect(await all('select again_because from alarm')).toEqual([{ again_because: 'third-press' }]);
  });
  test('a municipality’s own numbers hold', async () => {
    await all(`insert into rule values ($1, 'alarms.again-presses', '2026-01-01', '2', 'test')`, [place.nordvik]);
    await press('100');
    clock.advance(60_000);
    await press('100');
    await sweep();
    expect(await all('select again_because from alarm')).toEqual([{ again_because: 'third-press' }]);
  });
});

describe('a lesser kind joins a graver one', () => {
  test('a press joins her open fire; a fire opens on top of her press', async () => {
    const fire = await press('100', 'fire');
    expect(await press('100')).toBe(fire);
    expect(await all('select kind, presses from alarm')).toEqual([{ kind: 'fire', presses: 2 }]);
    expect(await all(`select what, detail from alarm_happening order by at, id`)).toContainEqual({
      ...{ what: 'pressed-again', detail: 'press' },
    });
    const bed = await press('101', 'bed');
    expect(await press('101', 'fall')).not.toBe(bed);
  });
  test('another pendant is another person, and no pendant may be anybody', async () => {
    const fall = await press('100', 'fall', '01');
    expect(await press('100', 'press', '02')).not.toBe(fall);
    expect(await press('100', 'press', null)).toBe(fall);
  });
});

describe('a device of whatever standing', () => {
  test('every status in the register rings, and a test is kept without an alarm', async () => {
    const [{ check }] = await all(
      `select pg_get_constraintdef(oid) as check from pg_constraint where conrelid = 'device'::regclass and conname = 'device_status_check'`,
    );
    const statuses = [...String(check).matchAll(/'([a-z-]+)'/g)].map(([, status]) => status);
    expect(statuses.length).toBeGreaterThanOrEqual(3);
    for (const status of statuses) {
      await all('update device set status = $1', [status]);
      clock.advance(1_000);
      await all('truncate alarm, signal, alarm_person, alarm_happening cascade');
      expect(await press('100')).not.toBe('');
      expect(await all('select 1 from alarm where ladder_due_at is not null and taken_by is null')).toHaveLength(1);
    }
    const test: IncomingSignal = {
      ...{
        id: newId(),
        receivedAt: clock.now(),
        sender: '101',
        receiverAddress: 'alarm.example',
        cid: '101',
        did: null,
      },
      ...{ ref: 't1', kind: 'test', alarmKind: null, deviceType: '0003', statusCode: '0102', locationCode: null },
      ...{ voice: 'sip', bodyHash: '0102', text: '' },
    } as IncomingSignal;
    await receiveInto(statementsOn(pool.current()), [test], newId);
    expect(await all(`select kind from signal where cid = '101'`)).toEqual([{ kind: 'test' }]);
    expect(await all(`select 1 from alarm where cid = '101'`)).toHaveLength(0);
  });
});

describe('somebody who said yes', () => {
  async function accepted(): Promise<{ alarmId: string; handOverId: string }> {
    const alarmId = await press('100');
    const handOverId = newId();
    await act(
      alarmId,
      take,
      {
        ...{ kind: 'hand-over', by: operator, handOverId, note: null, answerSeconds: 120 },
        unit: { id: place.patrol, name: 'Nattpatruljen', phone: null },
      },
      {
        ...{ kind: 'answer', handOverId, causes: lists.causes, afterHours: 2 },
        answer: { kind: 'accept', by: carer, arrivalMinutes: 45, warnPercent: 80 },
      },
    );
    return { alarmId, handOverId };
  }
  test('is looked after at 80 per cent; past the limit it rings again and the next is asked, and she keeps it', async () => {
    const { handOverId } = await accepted();
    const told = async () =>
      (await all(`select what from alarm_happening order by at, version nulls first`)).map(({ what }) => what);
    clock.advance(36 * 60_000 - 1_000);
    await sweep();
    expect(await told()).not.toContain('arrival-soon');
    clock.advance(1_000);
    await sweep();
    expect((await told()).at(-1)).toBe('arrival-soon');
    clock.advance(9 * 60_000);
    for (let second = 0; second < 3; second += 1) await sweep();
    expect((await told()).slice(-2)).toEqual(['arrival-late', 'handed-over']);
    expect(await all('select unit_id, state, asked_by from hand_over order by asked_at')).toMatchObject([
      { unit_id: place.patrol, state: 'accepted' },
      { unit_id: place.east, state: 'asked', asked_by: null },
    ]);
    const grants = await all(`select subject_id from access_grant where basis = 'handed-over' and basis_ref <> $1`, [
      handOverId,
    ]);
    expect(grants).toEqual([{ subject_id: place.east }]);
  });
  test('may say when she comes: the new time is watched as the first was', async () => {
    const { alarmId, handOverId } = await accepted();
    clock.advance(46 * 60_000);
    await sweep();
    await act(alarmId, { kind: 'move-arrival', by: operator, handOverId, minutes: 10, warnPercent: 80, name: 'Anne' });
    clock.advance(9 * 60_000);
    await sweep();
    const late = () => all('select late_at is not null as late from hand_over where id = $1', [handOverId]);
    expect(await late()).toEqual([{ late: false }]);
    clock.advance(60_000);
    await sweep();
    expect(await late()).toEqual([{ late: true }]);
  });
});

describe('direct response', () => {
  /** The calendar of the day: these units, in this order. */
  async function publish(...units: string[]): Promise<void> {
    await all('delete from duty_span; delete from duty_week');
    const from = new Date(clock.now().getTime() - 3_600_000);
    const to = new Date(clock.now().getTime() + 86_400_000);
    const weekId = newId();
    await all(
      `insert into duty_week (tenant_id, id, monday, version, starts_at, ends_at, published_by, published_by_name, published_at)
        values ($1, $2, '2026-11-16', 1, $3, $4, $1, 'Leder', $3)`,
      [place.nordvik, weekId, from, to],
    );
    for (const [index, unit] of units.entries()) {
      await all(
        `insert into duty_span (tenant_id, week_id, no, kinds, is_exception, starts_at, ends_at, receiver_order, receiver_kind, unit_id, name, phone)
          values ($1, $2, $3, '{}', false, $4, $5, $3, 'unit', $6, 'Unit', '+47 555 00 110')`,
        [place.nordvik, weekId, index + 1, from, to, unit],
      );
    }
  }
  test('goes to the first at once, to the next when she does not answer, and the ladder stands still while one comes', async () => {
    await publish(place.east, place.patrol);
    const alarmId = await press('100');
    clock.advance(1_000);
    await sweep();
    const asked = () => all('select unit_id, state from hand_over order by asked_at');
    expect(await asked()).toEqual([{ unit_id: place.east, state: 'asked' }]);
    clock.advance(120_000);
    await sweep();
    expect(await asked()).toEqual([
      { unit_id: place.east, state: 'asked' },
      { unit_id: place.patrol, state: 'asked' },
    ]);
    const [{ ladder }] = await all('select ladder from alarm');
    expect(ladder).toBeGreaterThan(0);
    const [, second] = await all('select id from hand_over order by asked_at');
    const answer = { kind: 'answer', handOverId: second.id, causes: lists.causes, afterHours: 2 } as const;
    await act(alarmId, { ...answer, answer: { kind: 'accept', by: carer, arrivalMinutes: 45, warnPercent: 80 } });
    expect(await all('select ladder_due_at from alarm')).toEqual([{ ladder_due_at: null }]);
    await act(alarmId, { ...answer, answer: { kind: 'present', by: carer } });
    await act(alarmId, {
      ...{ kind: 'close-where-it-was', by: carer, handOverId: second.id, cause: 'loneliness', measure: 'talked' },
      ...{ seenPresses: 1, note: null, ...lists },
    });
    expect(await all('select taken_by_name, closed_by_name, found_cause from alarm')).toEqual([
      { taken_by_name: 'Anne', closed_by_name: 'Anne', found_cause: 'loneliness' },
    ]);
    expect((await asked()).map(({ state }) => state)).toEqual(['withdrawn', 'done']);
  });
  test('when all in line have been asked, it says so, and the ladder goes on to the top', async () => {
    await publish(place.east);
    await press('100');
    for (let second = 0; second < 130; second += 5) {
      clock.advance(5_000);
      await sweep();
    }
    expect(await all('select ladder from alarm')).toEqual([{ ladder: 3 }]);
    expect(await all(`select 1 from alarm_happening where what = 'nobody-left'`)).toHaveLength(1);
  });
});

describe('the ladder’s first step', () => {
  test('is the municipality’s of its own day, also between its midnight and that of UTC; a torn rule stops nothing', async () => {
    await all(`insert into rule values ($1, 'alarm.ladderSeconds', '2027-01-01', '[10, 20, 40]', 'test')`, [
      place.nordvik,
    ]);
    clock.advance(new Date('2026-12-31T23:30:00Z').getTime() - clock.now().getTime());
    await press('100');
    const wait = () => all('select extract(epoch from ladder_due_at - received_at)::int as wait from alarm');
    expect(await wait()).toEqual([{ wait: 10 }]);
    await all('truncate alarm, signal, alarm_person, alarm_happening cascade');
    await all(`update rule set value = '["soon"]'`);
    await press('100');
    expect(await wait()).toEqual([{ wait: 30 }]);
  });
});
