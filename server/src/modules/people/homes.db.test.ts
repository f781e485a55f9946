import { afterAll, beforeAll, expect, test } from 'vitest';
import { addArea, addDevice, addGrant, addHome, addPerson, layOut, moveIn, placeDevice } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T12:00:00Z');
let world: CaseWorld;
let hers: string;
let secret: string;
let elsewhere: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  hers = `/api/people/${world.mother}`;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const areaId = await addArea(tx, { tenantId, name: 'Øst' });
    const homeId = await addHome(tx, { tenantId, areaId, street: 'Bjørkelia 12', keys: 'Nøkkelboks ved døren' });
    await moveIn(tx, { tenantId, personId: mother, homeId });
    await placeDevice(tx, { tenantId, deviceId: await addDevice(tx, { tenantId, cid: '26317' }), homeId });
    elsewhere = await addHome(tx, { tenantId, areaId, street: 'Ukjent 1' });
    secret = mother;
  });
});
afterAll(() => world.served.close());

interface Home {
  readonly homeId: string;
  readonly until: string | null;
  readonly lives: { readonly shown: boolean; readonly street?: string };
  readonly wayIn: string | null;
  readonly devices: readonly { readonly cid: string }[];
}
interface Homes {
  readonly now: Home | null;
  readonly next: Home | null;
  readonly earlier: readonly Home[];
}
type Told<T> = { readonly status: number; readonly body: T };
const ask = async <T>(...given: Parameters<CaseWorld['ask']>) => (await world.ask(...given)) as unknown as Told<T>;
const newHome = { street: 'Furuveien 3', postal: '9801 Nordvik', entrance: null, floor: '1' };
const move = { movesOn: '2026-12-01', to: { newHome }, devicesKnown: false };

test('one who moves her is told first that her alarm stands in the old home', async () => {
  const seen = await ask<Homes>('carer', 'GET', `${hers}/home`);
  expect(seen.body.now).toMatchObject({ lives: { street: 'Bjørkelia 12' }, devices: [{ cid: '26317' }] });
  expect((await ask('nurse', 'POST', `${hers}/moves`, move)).body).toMatchObject({
    code: 'devices-in-old-home',
    detail: { devices: '26317' },
  });
});

test('then she moves on the day; the alarm and the keys stay with the old home', async () => {
  expect((await ask('nurse', 'POST', `${hers}/moves`, { ...move, devicesKnown: true })).status).toBe(200);
  const seen = (await ask<Homes>('nurse', 'GET', `${hers}/home`)).body;
  expect(seen.now).toMatchObject({ until: '2026-12-01', wayIn: 'Nøkkelboks ved døren', devices: [{ cid: '26317' }] });
  expect(seen.next).toMatchObject({ lives: { street: 'Furuveien 3' }, wayIn: null, devices: [] });
  expect((await ask('nurse', 'POST', `${hers}/moves`, { ...move, movesOn: '2026-12-24' })).body).toMatchObject({
    code: 'move-planned',
  });
});

test('a home that one may not see is no home to move her to, and one who does not help her moves nobody', async () => {
  const to = { ...move, to: { homeId: elsewhere }, movesOn: '2026-12-24', devicesKnown: true };
  await database.asAdministrator((client) =>
    client.query(`delete from residency where person_id = $1 and ends_on is null`, [world.mother]),
  );
  await database.asAdministrator((client) =>
    client.query(`update residency set ends_on = null where person_id = $1`, [world.mother]),
  );
  expect((await ask('nurse', 'POST', `${hers}/moves`, to)).body).toMatchObject({ code: 'no-such-home' });
  expect((await ask('other-nurse', 'POST', `${hers}/moves`, to)).status).toBe(404);
});

test('the address, the keys and the way in of a protected person are withheld, also where she moves', async () => {
  await database.asAdministrator((client) =>
    client.query(`update person set protection = 'confidential' where id = $1`, [secret]),
  );
  expect((await ask('nurse', 'POST', `${hers}/moves`, { ...move, devicesKnown: true })).status).toBe(200);
  const answer = await ask<Homes>('nurse', 'GET', `${hers}/home`);
  expect(answer.body.now).toMatchObject({ lives: { shown: false, why: 'protected' }, wayIn: null, keys: [] });
  expect(answer.body.next).toMatchObject({ lives: { shown: false, why: 'protected' } });
  expect(JSON.stringify(answer.body)).not.toMatch(/Bjørkelia|Furuveien|Nøkkelboks/);
  const protectedHomes = await database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ street: string }>(
      `select street from home where protection <> 'none' order by street`,
    );
    return rows.map(({ street }) => street);
  });
  expect(protectedHomes).toEqual(['Bjørkelia 12', 'Furuveien 3']);
});

test('staff who do not see the protected one who lives there never make her home less protected', async () => {
  const { tenantId, east } = world;
  const shared = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const homeId = await addHome(tx, {
      tenantId,
      areaId: await addArea(tx, { tenantId, name: 'Vest' }),
      street: 'Delt 1',
    });
    const hidden = await addPerson(tx, { tenantId, protection: 'strictly-confidential' });
    const partner = await addPerson(tx, { tenantId });
    for (const personId of [hidden, partner]) await moveIn(tx, { tenantId, personId, homeId });
    await addGrant(tx, { tenantId, personId: partner, subjectId: east, basis: 'in-care' });
    return { homeId, partner };
  });
  const leaves = { ...move, devicesKnown: true };
  expect((await ask('nurse', 'POST', `/api/people/${shared.partner}/moves`, leaves)).status).toBe(200);
  const [home] = await database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ protection: string }>('select protection from home where id = $1', [
      shared.homeId,
    ]);
    return rows;
  });
  expect(home).toEqual({ protection: 'strictly-confidential' });
});
