import type { continuityRoutes, RouteAnswer, UnitVisit } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, addPerson, addStaff, layOut } from '../../../../test/build.ts';
import { useDatabase } from '../../../../test/database.ts';
import { openVisitWorld, type VisitWorld } from '../../../../test/visit-world.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

const database = useDatabase();
// A Monday; the fortnight is the 9th to the 22nd.
const clock = fixedClock('2026-11-23T09:00:00Z');
let world: VisitWorld;
let carers: string[];

beforeAll(async () => {
  world = await openVisitWorld(database, clock);
  carers = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, east } = world;
    const ids = [];
    for (let n = 0; n < 8; n += 1) ids.push(await addStaff(tx, { tenantId, unitId: east, role: 'carer' }));
    return ids;
  });
});
afterAll(() => world.served.close());

/** Two visits each day of the fortnight by the first `faces` carers, and a night visit by the last. */
async function visited(tx: Transaction, personId: string, faces: number): Promise<void> {
  const { tenantId, east, newId } = world;
  for (let day = 9; day <= 22; day += 1) {
    const on = `2026-11-${String(day).padStart(2, '0')}`;
    for (const [hour, who] of [
      ['08', carers[day % faces]],
      ['18', carers[(day + 1) % faces]],
      ['23', carers[7]],
    ]) {
      await tx.sql(
        `insert into visit (tenant_id, id, person_id, unit_id, day_on, window_from, window_to, interventions, state, answered_at, answered_by)
          values ($1, $2, $3, $4, $5::date, $5::date + $6::time at time zone 'Europe/Oslo',
            $5::date + $6::time at time zone 'Europe/Oslo' + interval '30 minutes', '{}', 'done', now(), $7)`,
        [tenantId, newId(), personId, east, on, `${hour}:00`, who],
      );
    }
  }
}

type Units = RouteAnswer<(typeof continuityRoutes)['GET /api/units/continuity']>;
const units = async () => (await world.ask('nurse', 'GET', '/api/units/continuity')).body as Units;

test('she and the unit read how many have been there; day and evening, and night apart', async () => {
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) => visited(tx, world.mother, 4));
  const faces = { from: '2026-11-09', until: '2026-11-22', faces: 4, nightFaces: 1, visits: 28, isCounted: true };
  for (const [who, url] of [
    ['mother', `/api/my/people/${world.mother}/faces`],
    ['nurse', `/api/people/${world.mother}/faces`],
  ] as const) {
    expect(await world.ask(who, 'GET', url)).toMatchObject({ status: 200, body: faces });
  }
  expect((await world.ask('other-nurse', 'GET', `/api/people/${world.mother}/faces`)).status).not.toBe(200);
});

test('a unit with fewer than five has no figure and shows nobody; with five the median and the names of residents only', async () => {
  const [alone] = (await units()).units;
  expect(alone?.most).toEqual([]);
  expect(alone?.weeks.every(({ median, people }) => median === null && people === null)).toBe(true);
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, east } = world;
    for (const faces of [2, 3, 5, 6]) {
      const personId = await addPerson(tx, { tenantId, firstName: `Met ${faces}` });
      await addGrant(tx, { tenantId, personId, subjectId: east, basis: 'in-care' });
      await visited(tx, personId, faces);
    }
  });
  const [unit] = (await units()).units;
  expect(unit?.weeks.at(-1)).toEqual({ until: '2026-11-22', people: 5, median: 4 });
  expect(unit?.most.map(({ faces }) => faces)).toEqual([6, 5, 4, 3, 2]);
  const said = JSON.stringify(unit);
  for (const id of carers) expect(said).not.toContain(id);
});

test('the list of the day says who is new to her; nothing is said of a visit that nobody has', async () => {
  await world.planChanged();
  const [visit] = (await world.visits()).filter(({ state }) => state === 'planned');
  const read = async () =>
    (
      (await world.ask('nurse', 'GET', `/api/units/day?on=${String(visit?.day)}`)).body as { visits: UnitVisit[] }
    ).visits.find(({ id }) => id === visit?.id);
  expect(await read()).toMatchObject({ newToHer: false, assignedTo: null });
  const assign = (staffId: string | undefined) =>
    world.ask('nurse', 'POST', `/api/visits/${String(visit?.id)}/assign`, { staffId });
  expect((await assign(world.anne)).status).toBe(200);
  expect(await read()).toMatchObject({ newToHer: true });
  await assign(carers[0]);
  expect(await read()).toMatchObject({ newToHer: false });
});
