import { afterAll, beforeEach, expect, test } from 'vitest';
import { addDevice, layOut, placeDevice } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T12:00:00Z');
let world: VisitWorld;
let deviceId: string;
let opened = 0;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T12:00:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  const { tenantId } = world;
  const [home] = await rows(`select home_id as id from residency where person_id = $1`, [world.mother]);
  const homeId = String(home?.id);
  deviceId = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const id = await addDevice(tx, { tenantId, cid: `4711${++opened}` });
    await placeDevice(tx, { tenantId, deviceId: id, homeId });
    return id;
  });
});
afterAll(() => world.served.close());

const rows = (sql: string, values: unknown[]) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as { id?: string }[]);
const answers = (who: 'mother' | 'son' | 'neighbour') =>
  world.ask(who, 'GET', `/api/my/people/${world.mother}/alarm-answers`);
const tryIt = (who: 'mother' | 'son' | 'neighbour') =>
  world.ask(who, 'POST', `/api/my/people/${world.mother}/alarm-test`, {});

test('she reads who answers, who can come in and what is known to be wrong; numbers of relatives and places of keys stand nowhere', async () => {
  const { status, body } = await answers('mother');
  expect(status).toBe(200);
  expect(body).toMatchObject({ isOwn: true, wrong: [], away: null, test: null, testMinutes: 15 });
  expect(body).toHaveProperty('ask.name');
  expect(JSON.stringify(body)).not.toMatch(/keptWhere|Nøkkelskap|\+47 4|4711/);
});

test('she reads when it was tested last, and plainly that it is overdue: after the municipality’s days, or when it never was', async () => {
  const tested = async (at: Date | null) => {
    await rows('update device set tested_at = $2 where id = $1', [deviceId, at]);
    return (await answers('mother')).body as unknown;
  };
  const ago = (days: number) => new Date(clock.now().getTime() - days * 86_400_000);
  expect(await tested(null)).toMatchObject({ testedAt: null, isTestOverdue: true, testEveryDays: 31 });
  expect(await tested(ago(32))).toMatchObject({ testedAt: ago(32).toISOString(), isTestOverdue: true });
  expect(await tested(ago(31))).toMatchObject({ isTestOverdue: false });
  expect(await tested(ago(3))).toMatchObject({ isTestOverdue: false });
});

test('a test is hers alone to announce: the press of another is never called a test by one who follows her', async () => {
  expect([403, 404]).toContain((await tryIt('son')).status);
  expect([403, 404]).toContain((await tryIt('neighbour')).status);
  expect([403, 404]).toContain((await answers('neighbour')).status);
  expect((await rows('select id from announced_test where device_id = $1', [deviceId])).length).toBe(0);
});

test('the next press within the minutes is the test; a second one announced meanwhile is refused, and afterwards it says what came', async () => {
  expect((await tryIt('mother')).status).toBe(200);
  expect((await tryIt('mother')).body).toMatchObject({ code: 'already-announced' });
  expect((await answers('mother')).body).toMatchObject({ test: { state: 'waiting' } });
  clock.advance(16 * 60_000);
  expect((await answers('mother')).body).toMatchObject({ test: { state: 'not-heard' } });
  expect((await tryIt('mother')).status).toBe(200);
  clock.advance(25 * 3_600_000);
  expect((await answers('mother')).body).toMatchObject({ test: null });
});

test('without an alarm there is nothing to test', async () => {
  await rows(`update placement set ends_at = $2 where device_id = $1`, [deviceId, clock.now()]);
  clock.advance(60_000);
  expect((await tryIt('mother')).body).toMatchObject({ code: 'no-alarm' });
  expect((await answers('mother')).status).toBe(404);
});
