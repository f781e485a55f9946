import { afterAll, beforeEach, expect, test } from 'vitest';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitActor, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-23T12:00:00Z');
let world: VisitWorld;

beforeEach(async () => {
  if (world) await world.served.close();
  clock.advance(new Date('2026-11-23T12:00:00Z').getTime() - clock.now().getTime());
  world = await openVisitWorld(database, clock);
  await world.planChanged();
});
afterAll(() => world.served.close());

const rows = (sql: string, values: unknown[]) =>
  database.asAdministrator(async (client) => (await client.query(sql, values)).rows as Record<string, unknown>[]);
const page = (who: VisitActor) => world.ask(who, 'GET', `/api/my/people/${world.mother}/helpers`);
const name = (carerId: string | null, who: VisitActor = 'nurse') =>
  world.ask(who, 'POST', `/api/people/${world.mother}/contact-carer`, { carerId });

test('the unit names one of its own; she reads the first name and the day, and who it was before is kept', async () => {
  expect((await page('mother')).body).toMatchObject({ contact: null });
  expect((await name(world.anne)).status).toBe(200);
  expect((await page('mother')).body).toMatchObject({ contact: { firstName: 'Anne', since: '2026-11-23' } });
  expect((await name(world.anne)).body).toMatchObject({ code: 'already-so' });
  expect((await name(null)).status).toBe(200);
  expect((await page('mother')).body).toMatchObject({ contact: null });
  expect(await rows('select ended_at from contact_carer where person_id = $1', [world.mother])).toEqual([
    { ended_at: clock.now() },
  ]);
});

test('nobody from outside the unit is named, and only those who answer for the help name', async () => {
  expect((await name(world.mother)).body).toMatchObject({ code: 'not-of-the-unit' });
  expect([403, 404]).toContain((await name(world.anne, 'mother')).status);
  expect([403, 404]).toContain((await page('neighbour')).status);
});

test('one who has left the unit is shown to her no more, and the unit reads that another is to be named', async () => {
  await name(world.anne);
  await rows('update assignment set ends_at = $2 where staff_id = $1', [world.anne, clock.now()]);
  clock.advance(60_000);
  expect((await page('mother')).body).toMatchObject({ contact: null });
  const staff = await world.ask('nurse', 'GET', `/api/people/${world.mother}/contact-carer`);
  expect(staff.body).toMatchObject({ contact: null, hasLeft: true });
});
