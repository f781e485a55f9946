import { afterAll, beforeAll, expect, test } from 'vitest';
import { lifeEffects } from '../src/life-effects.ts';
import { applyLifeEvents } from '../src/modules/people/index.ts';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { addArea, addDevice, addGrant, addHome, addUnit, layOut, moveIn, placeDevice } from './build.ts';
import { type CaseWorld, openCaseWorld } from './case-world.ts';
import { consumeAll } from './consume-all.ts';
import { useDatabase } from './database.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T12:00:00Z');
let world: CaseWorld;
let hers: string;
let carerId: string;
let deathId: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  hers = `/api/people/${world.mother}`;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const areaId = await addArea(tx, { tenantId, name: 'Øst' });
    const homeId = await addHome(tx, { tenantId, areaId, street: 'Bjørkelia 12' });
    await moveIn(tx, { tenantId, personId: mother, homeId });
    await tx.sql(
      `insert into home_key (tenant_id, id, home_id, label, kept_where, starts_on) values ($1, gen_random_uuid(), $2, 'K-12', 'Skapet', '2020-01-01')`,
      [tenantId, homeId],
    );
    await placeDevice(tx, { tenantId, deviceId: await addDevice(tx, { tenantId, cid: '26317' }), homeId });
    await addUnit(tx, { tenantId, kind: 'administration', name: 'Helse og omsorg', phone: '+47 555 00 999' });
    // The daughter's proxy has a day of its own on which it ends.
    await tx.sql(`update access_grant set ends_at = '2027-03-01T00:00:00Z' where basis = 'proxy' and subject_id = $1`, [
      world.daughter,
    ]);
    const [carer] = await tx.sql<{ id: string }>(`select id from staff where tenant_id = $1 and first_name = 'carer'`, [
      tenantId,
    ]);
    carerId = carer?.id ?? '';
  });
});
afterAll(() => world.served.close());

type Told<T> = { readonly status: number; readonly body: T };
const ask = async <T>(...given: Parameters<CaseWorld['ask']>) => (await world.ask(...given)) as unknown as Told<T>;
const proxies = () =>
  database.asAdministrator(async (client) => {
    const { rows } = await client.query(
      `select id, scopes, starts_at, ends_at, ended_by_ref, would_end_at from access_grant where basis = 'proxy' order by id`,
    );
    return rows;
  });
const stopEverything = () =>
  consumeAll(
    { pool: database.pool('tunet_dispatch'), clock },
    'life-events',
    applyLifeEvents({ effects: lifeEffects, newId: world.newId }),
  );
const loggedIn = async (who: 'mother' | 'daughter') => (await ask(who, 'GET', '/api/my/people')).status;

let before: unknown[];

test('a carer does not register a death; a nurse does, and names a colleague who ties up the ends', async () => {
  before = await proxies();
  const wanted = { diedOn: '2026-11-21', estateStaffId: carerId };
  expect((await ask('carer', 'POST', `${hers}/death`, wanted)).status).toBe(403);
  expect((await ask('other-nurse', 'POST', `${hers}/death`, wanted)).status).toBe(404);
  const tomorrow = { ...wanted, diedOn: '2026-11-22' };
  expect((await ask('nurse', 'POST', `${hers}/death`, tomorrow)).body).toMatchObject({ code: 'day-impossible' });
  const stranger = { ...wanted, estateStaffId: world.newId() };
  expect((await ask('nurse', 'POST', `${hers}/death`, stranger)).body).toMatchObject({ code: 'not-a-colleague' });
  expect(await loggedIn('mother')).toBe(200);
  const death = await ask<{ id: string; estate: { name: string }; letter: { phone: string } }>(
    'nurse',
    'POST',
    `${hers}/death`,
    wanted,
  );
  expect(death).toMatchObject({ status: 200, body: { diedOn: '2026-11-21', letter: { phone: '+47 555 00 301' } } });
  deathId = death.body.id;
});

test('nobody is logged in as her from that moment, and a second registration hears of the first', async () => {
  expect(await loggedIn('mother')).toBe(401);
  const again = { diedOn: '2026-11-20', estateStaffId: carerId };
  expect((await ask('assessor', 'POST', `${hers}/death`, again)).body).toMatchObject({
    code: 'already-registered',
    detail: { by: expect.stringContaining('nurse') },
  });
  const away = { kind: 'hospital', leaves: 'now', expectedOn: null, toldBy: 'unit', toldByName: 'Silje' };
  expect((await ask('nurse', 'POST', `${hers}/absences`, away)).body).toMatchObject({ code: 'person-died' });
});

test('her proxies end, and the one named gets the list of what is left', async () => {
  await stopEverything();
  const ended = (await proxies()) as { ends_at: Date; ended_by_ref: string }[];
  for (const one of ended) expect(one).toMatchObject({ ends_at: clock.now(), ended_by_ref: deathId });
  expect((await ask<{ people: [] }>('daughter', 'GET', '/api/my/people')).body.people).not.toContainEqual(
    expect.objectContaining({ id: world.mother }),
  );
  const seen = await ask<{ death: { items: { id: string; kind: string; what: string }[] } }>(
    'carer',
    'GET',
    `${hers}/death`,
  );
  expect(seen.body.death.items.map(({ kind, what }) => `${kind} ${what}`.trim())).toEqual([
    'letter',
    'key K-12',
    'alarm 26317',
  ]);
  const letter = seen.body.death.items[0]?.id ?? '';
  expect((await ask('carer', 'POST', `/api/estate-items/${letter}/done`)).body).toMatchObject({
    doneAt: expect.any(String),
  });
  expect((await ask('nurse', 'POST', `/api/estate-items/${letter}/done`)).body).toMatchObject({ code: 'already-done' });
  expect((await ask('other-nurse', 'GET', `${hers}/death`)).status).toBe(404);
});

test('the same fact again changes nothing', async () => {
  const after = await proxies();
  await database.asAdministrator((client) => client.query('update event_cursor set tx = 0::text::xid8, id = 0'));
  await stopEverything();
  expect(await proxies()).toEqual(after);
});

test('undone, each proxy is exactly as it was, she logs in again, and the named one sees her no longer', async () => {
  const undone = await ask('nurse', 'POST', `/api/deaths/${deathId}/undo`, { because: 'Feil person.' });
  expect(undone).toMatchObject({ status: 200, body: { undone: { because: 'Feil person.' } } });
  expect(await loggedIn('mother')).toBe(200);
  await stopEverything();
  expect(await proxies()).toEqual(before);
  expect((await ask('nurse', 'POST', `/api/deaths/${deathId}/undo`, { because: 'Igjen.' })).body).toMatchObject({
    code: 'already-undone',
  });
});

test('after the days of the municipality it says whom to ask', async () => {
  await database.asAdministrator(async (client) => {
    await client.query(`update death set undone_at = null, undone_by = null, undone_by_name = null, undone_because = null,
      registered_at = registered_at - interval '31 days'`);
  });
  expect((await ask('nurse', 'POST', `/api/deaths/${deathId}/undo`, { because: 'Feil person.' })).body).toMatchObject({
    code: 'too-late',
    detail: { phone: '+47 555 00 999', ask: expect.stringContaining('Helse og omsorg') },
  });
});
