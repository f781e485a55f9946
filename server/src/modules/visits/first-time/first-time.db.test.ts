import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T04:30:00Z');
let world: VisitWorld;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T04:30:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
});
afterAll(() => world.served.close());

interface Field {
  readonly firstTimes: readonly { id: string; personId: string; state: string; shown: string[] }[];
  readonly things: readonly { code: string }[];
}
const onPhone = async (who: VisitActor) => (await world.ask(who, 'GET', '/api/field/first-times')).body as Field;
const waiting = async () =>
  (
    (await world.ask('nurse', 'GET', '/api/units/weeks')).body as {
      firstTimes: { isOverdue: boolean; shown: number }[];
    }
  ).firstTimes;
const mine = async (who: VisitActor = 'mother') =>
  (await world.ask(who, 'GET', `/api/my/people/${world.mother}/first-time`)) as { status: number; body: never };
const show = (who: VisitActor, id: string, body: object) =>
  world.ask(who, 'POST', `/api/field/first-times/${id}`, { ...body });

test('one who has begun to get help reads what she will be shown and when; the carer has it on the phone', async () => {
  expect((await mine()).body).toMatchObject({ firstTime: { plannedOn: '2026-11-23', state: 'open' } });
  const { firstTimes, things } = await onPhone('anne');
  expect(firstTimes).toMatchObject([{ personId: world.mother, state: 'open', shown: [] }]);
  expect(things.map(({ code }) => code)).toContain('alarm-test');
  expect((await mine('son')).status).toBe(200);
  expect([403, 404]).toContain((await mine('neighbour')).status);
});

test('ticks of two phones without net are put together, and done is done in whichever order they come', async () => {
  const [first] = (await onPhone('anne')).firstTimes;
  const id = first?.id ?? '';
  await show('bo', id, { shown: ['log-in', 'messages'], state: 'done' });
  const late = await show('anne', id, { shown: ['alarm-test'], state: 'open' });
  expect(late.body).toMatchObject({ state: 'done', shown: ['alarm-test', 'log-in', 'messages'] });
  expect(await waiting()).toEqual([]);
  expect((await onPhone('anne')).firstTimes).toEqual([]);
  const kept = await mine();
  expect(
    (kept.body as { firstTime: { things: { isShown: boolean }[] } }).firstTime.things.filter(({ isShown }) => isShown),
  ).toHaveLength(3);
});

test('the lead sees who has not had it, and when the days are over; by resident, never by employee', async () => {
  expect(await waiting()).toMatchObject([{ isOverdue: false, shown: 0 }]);
  clock.advance(9 * 86_400_000);
  const rows = await waiting();
  expect(rows).toMatchObject([{ isOverdue: true }]);
  expect(JSON.stringify(rows)).not.toContain('Anne');
});

test('it is planned once: help that changes, or comes back, plans no other; one helped before is left alone', async () => {
  const count = () =>
    database.asAdministrator(async (client) =>
      Number(
        (await client.query('select count(*) as n from first_time where person_id = $1', [world.mother])).rows[0].n,
      ),
    );
  await world.planChanged();
  expect(await count()).toBe(1);
  await database.asAdministrator(async (client) => {
    await client.query('delete from first_time where person_id = $1', [world.mother]);
    await client.query(
      `update visit set day_on = '2026-10-01' where id = (select id from visit where person_id = $1 order by window_from limit 1)`,
      [world.mother],
    );
  });
  await world.planChanged();
  expect(await count()).toBe(0);
});

test('another unit neither sees nor ticks it', async () => {
  const [first] = (await onPhone('anne')).firstTimes;
  expect([403, 404]).toContain((await show('other-nurse', first?.id ?? '', { shown: [], state: 'done' })).status);
});
