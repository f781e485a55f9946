import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { tellNewcomers } from './tell-newcomers.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T12:00:00Z');
let world: VisitWorld;

beforeEach(async () => {
  if (world) await world.served.close();
  // Monday, one in the afternoon in Oslo.
  clock.advance(new Date('2026-11-23T12:00:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
});
afterAll(() => world.served.close());

const hours = (count: number) => clock.advance(count * 3_600_000);
const look = () => world.asWorker((tx) => tellNewcomers(tx, world.newId, world.tenantId));
const told = () =>
  database.asAdministrator(async (client) => {
    const sql = `select kind from event where kind like 'visit.newcomer%' and tenant_id = $1 order by tx, id`;
    return (await client.query<{ kind: string }>(sql, [world.tenantId])).rows.map(({ kind }) => kind);
  });
/** The list of tomorrow, eight o'clock. */
async function setTomorrow(staffId: string | null): Promise<void> {
  const visit = (await world.visits()).find(({ day, is_critical: critical }) => day === '2026-11-24' && critical);
  await world.ask('nurse', 'POST', `/api/visits/${visit?.id}/assign`, { staffId });
}
const page = async (who: 'mother' | 'son' | 'neighbour') =>
  (await world.ask(who, 'GET', `/api/my/people/${world.mother}/first-time`)) as {
    status: number;
    body: { newcomers: { day: string; firstName: string }[] };
  };

test('the evening before, once, by first name; she and the one who follows read it, and nobody else', async () => {
  await setTomorrow(world.anne);
  await look();
  expect(await told()).toEqual([]);
  hours(5);
  await look();
  await look();
  expect(await told()).toEqual(['visit.newcomer']);
  for (const who of ['mother', 'son'] as const)
    expect((await page(who)).body.newcomers).toMatchObject([{ day: '2026-11-24', firstName: 'Anne' }]);
  expect([403, 404]).toContain((await page('neighbour')).status);
});

test('before the list is set nothing is told', async () => {
  hours(6);
  await look();
  expect(await told()).toEqual([]);
});

test('it is taken back when the list changes, also in the morning, and told of the one who comes instead', async () => {
  await setTomorrow(world.anne);
  hours(5);
  await look();
  await setTomorrow(world.bo);
  await look();
  expect(await told()).toEqual(['visit.newcomer', 'visit.newcomer', 'visit.newcomer-withdrawn']);
  expect((await page('mother')).body.newcomers).toMatchObject([{ firstName: 'Bo' }]);
  hours(12);
  await setTomorrow(null);
  await look();
  expect((await page('mother')).body.newcomers).toEqual([]);
  await look();
  expect((await told()).filter((kind) => kind === 'visit.newcomer-withdrawn')).toHaveLength(2);
});

test('one who was there lately is not new; after so many days as the municipality has decided she is', async () => {
  const other = (await world.visits()).at(-1);
  const visited = (days: number) =>
    database.asAdministrator((client) =>
      client.query(
        `update visit set state = 'done', answered_by = $2, answered_by_name = 'Anne Test', answered_at = $4, day_on = '2026-11-24'::date - $3::int
          where id = $1`,
        [other?.id, world.anne, days, clock.now()],
      ),
    );
  await visited(90);
  await setTomorrow(world.anne);
  hours(5);
  await look();
  expect(await told()).toEqual([]);
  await visited(91);
  await look();
  expect(await told()).toEqual(['visit.newcomer']);
});

test('of the dead nobody is told, and one whose name is protected is not named', async () => {
  const asOwner = (sql: string, values: unknown[]) => database.asAdministrator((client) => client.query(sql, values));
  await setTomorrow(world.anne);
  hours(5);
  await asOwner('update staff set is_protected = true where id = $1', [world.anne]);
  await look();
  await asOwner('update staff set is_protected = false where id = $1', [world.anne]);
  await asOwner(`update person set died_on = '2026-11-23' where id = $1`, [world.mother]);
  await look();
  expect(await told()).toEqual([]);
});
