import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, layOut } from '../../../test/build.ts';
import { type CaseWorld, openCaseWorld } from '../../../test/case-world.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';

const database = useDatabase();
// Saturday at one in the afternoon in Oslo.
const clock = fixedClock('2026-11-21T12:00:00Z');
const well = { ok: true };
const gone = { kind: 'hospital', leaves: 'now', expectedOn: '2026-11-24' };
let world: CaseWorld;
let mine: string;
let hers: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  mine = `/api/my/people/${world.mother}`;
  hers = `/api/people/${world.mother}`;
  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    await tx.sql(`update access_grant set scopes = '{absence}' where basis = 'proxy' and subject_id = $1`, [
      world.daughter,
    ]);
  });
});
afterAll(() => world.served.close());

interface Told {
  readonly id: string;
  readonly state: string;
  readonly toldBy: string;
  readonly isOverdue: boolean;
  readonly home: { readonly toldBy: string; readonly toldByName: string } | null;
}
type Body<T> = { readonly status: number; readonly body: T };
const ask = async <T>(...given: Parameters<CaseWorld['ask']>) => (await world.ask(...given)) as unknown as Body<T>;
const eventKinds = () =>
  database.asAdministrator(async (client) => {
    const { rows } = await client.query<{ kind: string }>(
      `select kind from event where kind like 'person.%' order by id`,
    );
    return rows.map(({ kind }) => kind);
  });

let absenceId: string;

test('her daughter tells that she is in hospital; a second absence is answered with the one that stands', async () => {
  const first = await ask<Told>('daughter', 'POST', `${mine}/absences`, gone);
  expect(first).toMatchObject({ status: 200, body: { state: 'away', toldBy: 'relative', isOverdue: false } });
  absenceId = first.body.id;
  const second = await ask('mother', 'POST', `${mine}/absences`, { ...gone, kind: 'family' });
  expect(second).toMatchObject({
    status: 409,
    body: {
      code: 'already-away',
      detail: { kind: 'hospital', expected: '2026-11-24', since: clock.now().toISOString() },
    },
  });
  expect(await eventKinds()).toEqual(['person.away']);
});

test('one who may only see visits tells nothing and sees nothing of it', async () => {
  expect((await ask('son', 'POST', `${mine}/absences`, gone)).status).toBe(404);
  expect((await ask('son', 'GET', `${mine}/absence`)).status).toBe(404);
  expect((await ask('neighbour', 'GET', `${mine}/absence`)).status).toBe(404);
  expect((await ask('other-nurse', 'GET', `${hers}/absence`)).status).toBe(404);
});

test('the unit sees her on its list of those who are away, and one who does not help her does not', async () => {
  const list = await ask<{ away: { personId: string }[] }>('nurse', 'GET', '/api/units/away');
  expect(list.body.away.map(({ personId }) => personId)).toEqual([world.mother]);
  expect((await ask<{ away: [] }>('other-nurse', 'GET', '/api/units/away')).body.away).toEqual([]);
});

test('a carer may not confirm, and nobody before somebody has said that she is home', async () => {
  const parts = { plan: well, medicines: well, keys: well, alarm: well };
  expect((await ask('carer', 'POST', `${hers}/absences/${absenceId}/confirm`, parts)).status).toBe(403);
  expect(await ask('nurse', 'POST', `${hers}/absences/${absenceId}/confirm`, parts)).toMatchObject({
    status: 409,
    body: { code: 'not-home' },
  });
});

test('she says herself that she is home: told once, and the second hears by whom', async () => {
  clock.advance(600_000);
  const home = await ask<Told>('mother', 'POST', `${mine}/absences/${absenceId}/home`);
  expect(home).toMatchObject({ status: 200, body: { state: 'home', home: { toldBy: 'resident' } } });
  const again = { toldBy: 'hospital', toldByName: 'Nordvik sykehus' };
  expect(await ask('carer', 'POST', `${hers}/absences/${absenceId}/home`, again)).toMatchObject({
    status: 409,
    body: { code: 'already-home', detail: { by: home.body.home?.toldByName } },
  });
  expect(await eventKinds()).toEqual(['person.away', 'person.home']);
});

test('a nurse confirms four things; a no needs a word, and it is done once', async () => {
  const url = `${hers}/absences/${absenceId}/confirm`;
  const parts = { plan: well, medicines: { ok: false }, keys: well, alarm: well };
  expect((await ask('nurse', 'POST', url, parts)).status).toBe(400);
  const said = { ...parts, medicines: { ok: false, words: 'Ny medisinliste mangler.' } };
  expect(await ask('nurse', 'POST', url, said)).toMatchObject({
    status: 200,
    body: { state: 'confirmed', confirmed: { medicines: { ok: false, words: 'Ny medisinliste mangler.' } } },
  });
  expect((await ask('nurse', 'POST', url, said)).body).toMatchObject({ code: 'already-confirmed' });
  const seen = await ask<{ now: null; earlier: Told[] }>('mother', 'GET', `${mine}/absence`);
  expect(seen.body.now).toBeNull();
  expect(seen.body.earlier.map(({ id }) => id)).toEqual([absenceId]);
});

test('a later absence begins on the clock of the place, and home before it calls it off', async () => {
  const leaves = { on: '2026-11-27', at: '14:00' };
  const planned = await ask<Told & { startsAt: string }>('mother', 'POST', `${mine}/absences`, {
    ...{ kind: 'family', leaves, expectedOn: null },
  });
  expect(planned.body).toMatchObject({ state: 'planned', startsAt: '2026-11-27T13:00:00.000Z' });
  const off = await ask<Told>('mother', 'POST', `${mine}/absences/${planned.body.id}/home`);
  expect(off.body.state).toBe('called-off');
  expect((await ask<{ away: [] }>('nurse', 'GET', '/api/units/away')).body.away).toEqual([]);
});

test('of two who tell of an absence at once one is answered, and the other told', async () => {
  const answers = await Promise.all([
    ask('mother', 'POST', `${mine}/absences`, gone),
    ask('nurse', 'POST', `${hers}/absences`, { ...gone, toldBy: 'hospital', toldByName: 'Nordvik sykehus' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
});
