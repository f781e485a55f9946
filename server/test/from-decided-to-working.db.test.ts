import type { DeskRow, DeviceCard, DeviceModel, Setup } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { useDatabase } from './database.ts';
import { type FleetActor, type FleetWorld, openFleetWorld } from './fleet-world.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: FleetWorld;
let model: DeviceModel;

beforeAll(async () => {
  world = await openFleetWorld(database, clock);
  model = await ok<DeviceModel>('siri', '/api/fleet/models', {
    vendor: 'Nordlys',
    name: 'Trygg 4G',
    kind: 'social-alarm',
    speaks: true,
  });
});
afterAll(() => world.close());

async function ok<T>(who: FleetActor, url: string, body?: Readonly<Record<string, unknown>>): Promise<T> {
  const { status, body: answer } = await world.ask<T>(who, body ? 'POST' : 'GET', url, body);
  if (status !== 200) throw new Error(`${who} ${url}: ${status} ${JSON.stringify(answer)}`);
  return answer;
}
const stock = (cid: string) =>
  ok<DeviceCard>('siri', '/api/fleet/devices', {
    cid,
    serial: `SN-${cid}`,
    modelId: model.id,
    phone: null,
    sim: null,
    heartbeatSeconds: 300,
  });
const board = async () => (await ok<{ setups: Setup[] }>('siri', '/api/fleet/setups')).setups;
const at = (setup: Setup, step: string, body: Readonly<Record<string, unknown>>) =>
  ok<Setup>('siri', `/api/fleet/setups/${setup.id}/${step}`, { version: setup.version, ...body });
const refused = async (setup: Setup, step: string, body: Readonly<Record<string, unknown>>) =>
  (
    await world.ask<{ code: string }>('siri', 'POST', `/api/fleet/setups/${setup.id}/${step}`, {
      version: setup.version,
      ...body,
    })
  ).body.code;

test('a decision that grants an alarm begins its way into use, once, with a day and an owner for each step', async () => {
  expect(
    (await world.ask('siri', 'GET', `/api/people/${world.mother}/technology`)).status,
    'nothing to do with her yet',
  ).toBe(404);
  await world.decide(world.mother, [
    { serviceType: 'safety-alarm', unitId: world.team },
    { serviceType: 'home-nursing', unitId: null },
  ]);
  await world.work();
  await world.work();
  const [setup, ...others] = await board();
  expect(others).toEqual([]);
  expect(setup).toMatchObject({
    person: { name: 'Ingrid Solvang' },
    kind: 'social-alarm',
    state: 'open',
    next: 'ordered',
    startedBy: null,
  });
  expect(setup?.steps.map(({ step, dueOn, ownerUnit }) => [step, dueOn, ownerUnit.name])).toEqual([
    ['ordered', '2026-11-25', 'Teknisk team'],
    ['appointment', '2026-11-27', 'Teknisk team'],
    ['fitted', '2026-12-07', 'Teknisk team'],
    ['real-press', '2026-12-07', 'Teknisk team'],
    ['explained', '2026-12-07', 'Teknisk team'],
    ['asked', '2026-12-21', 'Teknisk team'],
  ]);
  const mine = await ok<{ setups: unknown[] }>('mother', `/api/my/people/${world.mother}/technology`);
  expect(mine.setups).toMatchObject([{ next: 'ordered', on: '2026-12-07', agreed: false, unitName: 'Teknisk team' }]);
});

test('it is in service only after a press that rang at the desk, was taken, and in which somebody spoke with her', async () => {
  await stock('7001');
  let [setup] = await board();
  if (!setup) throw new Error('the board is empty');
  const fitting = { device: 'SN-7001', did: '01', addressConfirmedWith: 'person', note: null };
  expect(await refused(setup, 'fit', fitting)).toBe('not-now');
  setup = await at(setup, 'steps/ordered/done', { appointmentOn: null, note: null });
  setup = await at(setup, 'steps/appointment/done', { appointmentOn: '2026-11-24', note: 'Ringte henne' });
  expect((await ok<{ setups: unknown[] }>('mother', `/api/my/people/${world.mother}/technology`)).setups).toMatchObject(
    [{ next: 'fitted', on: '2026-11-24', agreed: true }],
  );
  setup = await at(setup, 'fit', fitting);
  expect(setup).toMatchObject({
    livesAt: 'Bjørkelia 12, 0000 Prøve',
    device: { cid: '7001' },
    address: { confirmedOn: '2026-11-23', with: 'person' },
    next: 'real-press',
  });
  expect(await refused(setup, 'steps/real-press/skip', { because: 'ingen tid' })).toBe('never-skipped');
  expect(await refused(setup, 'steps/real-press/done', { appointmentOn: null, note: null })).toBe('own-way');

  const deviceId = setup.device?.id ?? '';
  await ok('siri', `/api/fleet/devices/${deviceId}/tests`, { purpose: 'setup' });
  clock.advance(60_000);
  const alarmId = await world.press('7001', { did: '01' });
  await world.work();
  const rows = (await ok<{ rows: DeskRow[] }>('operator', '/api/desk')).rows;
  expect(rows.find(({ id }) => id === alarmId)).toMatchObject({
    status: 'waiting',
    marks: ['test-announced', 'never-tested'],
  });
  const stateNow = async () => await ok<Setup>('siri', `/api/fleet/setups/${setup?.id}`);
  expect(await stateNow()).toMatchObject({ state: 'open', test: { state: 'heard' } });

  await ok('operator', `/api/alarms/${alarmId}/take`, {});
  await world.work();
  expect(await stateNow()).toMatchObject({ state: 'open', test: { state: 'taken' } });
  await ok('operator', `/api/alarms/${alarmId}/voice-contact`, {});
  await world.work();
  const tested = await stateNow();
  expect(tested).toMatchObject({ state: 'working', next: 'explained', test: { state: 'passed' } });
  expect(tested.steps.find(({ step }) => step === 'asked')?.dueOn).toBe('2026-12-07');
  const card = await ok<DeviceCard>('siri', `/api/fleet/devices/${deviceId}`);
  expect(card).toMatchObject({
    status: 'in-service',
    testedAt: clock.now().toISOString(),
    placements: [{ street: 'Bjørkelia 12' }],
  });

  const explained = await at(tested, 'explained', { shown: ['press', 'where-it-works'], note: null });
  const done = await at(explained, 'asked', { answer: 'other', words: 'Smykket klør.' });
  expect(done).toMatchObject({ state: 'asked', next: null });
  expect(await board(), 'done and off the board').toEqual([]);
  const seen = await ok<{ devices: unknown[] }>('siri', `/api/people/${world.mother}/technology`);
  expect(seen.devices, 'the one who keeps the device goes on seeing her').toMatchObject([
    { cid: '7001', status: 'in-service' },
  ]);
  await ok('operator', `/api/alarms/${alarmId}/close`, { cause: 'test', measure: 'talked', seenPresses: 1 });
});

test('only the announced press is marked: she falls while the technician is on the stairs, and it says so', async () => {
  const found = await ok<{ devices: { id: string }[] }>('siri', '/api/fleet/devices?find=7001');
  await ok('siri', `/api/fleet/devices/${found.devices[0]?.id}/tests`, { purpose: 'monthly' });
  clock.advance(10_000);
  const announced = await world.press('7001', { did: '01' });
  clock.advance(5_000);
  const fall = await world.press('7001', { did: '01', alarmKind: 'fall' });
  // The worker has not even seen the first.
  const rows = (await ok<{ rows: DeskRow[] }>('operator', '/api/desk')).rows;
  const marks = (id: string) => rows.find((row) => row.id === id)?.marks;
  expect(marks(announced)).toContain('test-announced');
  expect(marks(fall)).not.toContain('test-announced');
});

test.each(['stocked', 'never-tested', 'in-service', 'paused', 'retired'])(
  'a signal from a device that is %s rings',
  async (status) => {
    const cid = `8${['stocked', 'never-tested', 'in-service', 'paused', 'retired'].indexOf(status)}00`;
    const { id } = await stock(cid);
    await database.asAdministrator((client) =>
      client.query('update device set status = $2 where id = $1', [id, status]),
    );
    const alarmId = await world.press(cid);
    const rows = (await ok<{ rows: DeskRow[] }>('operator', '/api/desk')).rows;
    expect(rows.find((row) => row.id === alarmId)).toMatchObject({ status: 'waiting' });
  },
);

test('a vendor’s night is marked and rings, and tests nothing', async () => {
  const from = clock.now();
  const window = { vendor: 'Nordlys', modelId: model.id, because: 'Oppgradering', startsAt: from.toISOString() };
  const until = (hours: number) => new Date(from.getTime() + hours * 3_600_000).toISOString();
  expect(
    (await world.ask('siri', 'POST', '/api/fleet/test-windows', { ...window, endsAt: until(20) })).body,
  ).toMatchObject({ code: 'too-long' });
  await ok('siri', '/api/fleet/test-windows', { ...window, endsAt: until(2) });
  const { id } = await stock('9001');
  clock.advance(60_000);
  const alarmId = await world.press('9001');
  await world.work();
  const rows = (await ok<{ rows: DeskRow[] }>('operator', '/api/desk')).rows;
  expect(rows.find((row) => row.id === alarmId)).toMatchObject({
    status: 'waiting',
    marks: expect.arrayContaining(['test-announced']),
  });
  expect(await ok<DeviceCard>('siri', `/api/fleet/devices/${id}`)).toMatchObject({ testedAt: null });
});

test('nobody sees the way of one she has nothing to do with, and another municipality nothing at all', async () => {
  const setup = await ok<Setup>('nurse', `/api/people/${world.mother}/setups`, { kind: 'dispenser' });
  expect((await world.ask('other-nurse', 'GET', `/api/fleet/setups/${setup.id}`)).status).toBe(404);
  expect((await world.ask('stranger', 'GET', `/api/fleet/setups/${setup.id}`)).status).toBe(404);
  expect(
    (await world.ask('nurse', 'POST', `/api/fleet/setups/${setup.id}/stop`, { version: 1, because: 'nei' })).status,
  ).toBe(403);
  expect(await ok('stranger', '/api/fleet/setups')).toMatchObject({ setups: [] });
  expect(await ok('stranger', '/api/fleet/devices')).toMatchObject({ devices: [] });
  expect(
    (await world.ask<{ code: string }>('nurse', 'POST', `/api/people/${world.mother}/setups`, { kind: 'dispenser' }))
      .body.code,
  ).toBe('open-already');
});

test('a device moved to another takes her off it, whoever moves it, and nothing is in service there before it is pressed', async () => {
  const card = (await ok<{ devices: { id: string }[] }>('siri', '/api/fleet/devices?find=7001')).devices[0];
  const other = await database.asAdministrator(async (client) => {
    await client.query(
      `insert into wearer (tenant_id, device_id, did, person_id) select $1, $2, '02', id from person
      where tenant_id = $1 and id <> $3 limit 1`,
      [world.tenantId, card?.id, world.mother],
    );
    return (await client.query('select count(*)::int as n from wearer where device_id = $1', [card?.id])).rows[0];
  });
  expect(other.n).toBeGreaterThanOrEqual(1);
  await ok('siri', `/api/fleet/devices/${card?.id}/fetch`, { to: 'stocked' });
  await world.work();
  const left = await database.asAdministrator(
    async (client) => (await client.query('select 1 from wearer where device_id = $1', [card?.id])).rowCount,
  );
  expect(left).toBe(0);
  expect(await ok('siri', `/api/fleet/devices/${card?.id}`)).toMatchObject({
    status: 'stocked',
    testedAt: null,
    wearers: [],
  });
});
