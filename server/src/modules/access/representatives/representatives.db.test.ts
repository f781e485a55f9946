import { proxyScopes } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addGrant, addRelative, layOut } from '../../../../test/build.ts';
import { type CaseActor, type CaseWorld, openCaseWorld } from '../../../../test/case-world.ts';
import { useDatabase } from '../../../../test/database.ts';
import { fixedClock } from '../../../platform/clock/clock.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { endProxiesOfProtected, tendAll } from '../index.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T12:00:00.000Z');
const day = 86_400_000;
let world: CaseWorld;
let neighbour: string;
let relativeId: string;

beforeAll(async () => {
  world = await openCaseWorld(database, clock);
  [neighbour, relativeId] = await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const { tenantId, mother, east } = world;
    await addGrant(tx, { tenantId, personId: mother, subjectId: east, basis: 'in-care' });
    const [ola] = await tx.sql<{ id: string }>(`select id from person where first_name = 'Ola'`);
    const id = await addRelative(tx, { tenantId, personId: mother, name: 'Ola Nabo', relation: 'neighbour', order: 5 });
    await tx.sql('update relative set relative_person_id = $2 where id = $1', [id, ola?.id]);
    return [ola?.id ?? '', id] as const;
  });
});
afterAll(() => world.served.close());

const of = () => `/api/people/${world.mother}/representatives`;
const plain = {
  ...{ kind: 'granted', scopes: ['visit.read'], areas: [], lastDay: null, met: 'in-person', identityShown: 'passport' },
  ...{ documentSeen: null, signedByPerson: true, signedByOther: true },
};
type Told = { readonly status: number; readonly body: Record<string, never> & { readonly code?: string } };
const ask = async (...given: Parameters<CaseWorld['ask']>) => (await world.ask(...given)) as unknown as Told;
const register = (who: CaseActor, body: Record<string, unknown>) =>
  ask(who, 'POST', of(), { ...plain, who: { relativeId }, ...body });
interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: string;
  readonly scopes: string[];
  readonly until: string | null;
}
const rows = async () => (await ask('nurse', 'GET', of())).body.representatives as unknown as Row[];
const live = async (name: string) => (await rows()).find((row) => row.name === name && row.state === 'live');
const visitsAs = async (who: CaseActor) => (await ask(who, 'GET', `/api/my/people/${world.mother}/visits`)).status;
async function end(name: string) {
  const row = await live(name);
  expect((await ask('nurse', 'POST', `${of()}/${row?.id}/end`, { because: 'Ferdig' })).status).toBe(200);
}
const tend = () =>
  tendAll({
    ...{ pool: database.pool('tunet_dispatch'), clock, newId: world.newId },
    rules: async () => ({ tellDays: 60, taskDays: 14, reviewDays: 14 }),
  });

test('registered face to face she may the same minute, and who checked what stands beside it', async () => {
  expect(await visitsAs('neighbour')).toBe(404);
  expect((await register('carer', {})).status).toBe(403);
  expect((await register('other-nurse', {})).status).toBe(404);
  expect((await register('nurse', { signedByOther: false })).body.code).toBe('signature-needed');
  expect((await register('nurse', {})).status).toBe(200);
  expect(await visitsAs('neighbour')).toBe(200);
  expect(await live('Ola Nabo')).toMatchObject({
    kind: 'granted',
    registered: { met: 'in-person', identityShown: 'passport', documentSeen: null },
  });
  await end('Ola Nabo');
  expect(await visitsAs('neighbour')).toBe(404);
});

test('the nearest relative by law needs a record of a health professional, and ends with it', async () => {
  const wanted = { kind: 'nearest-relative', signedByPerson: false };
  expect((await register('nurse', wanted)).body.code).toBe('incapacity-needed');
  const record = { cannot: ['help'], because: 'Demens, moderat', reviewOn: '2027-05-01', proxiesGoOn: true };
  const incapacity = `/api/people/${world.mother}/incapacity`;
  expect((await ask('carer', 'POST', incapacity, record)).status).toBe(403);
  expect((await ask('assessor', 'POST', incapacity, record)).status).toBe(403);
  const recorded = await ask('nurse', 'POST', incapacity, record);
  expect(recorded.status).toBe(200);
  expect((await ask('nurse', 'POST', incapacity, record)).body.code).toBe('already-recorded');
  // Not more than what she cannot consent to.
  expect((await register('nurse', { ...wanted, scopes: ['log.read'] })).body.code).toBe('outside-mandate');
  expect((await register('nurse', wanted)).status).toBe(200);
  expect(await visitsAs('neighbour')).toBe(200);
  const over = await ask('nurse', 'POST', `${incapacity}/${recorded.body.id}/end`, { because: 'Bedre' });
  expect(over.status).toBe(200);
  expect(await visitsAs('neighbour')).toBe(404);
});

test('a guardian may what her mandate covers and no more, and the paper was seen', async () => {
  const wanted = { kind: 'guardian', areas: ['economy'], scopes: ['decision.read', 'apply'], lastDay: '2027-12-31' };
  expect((await register('assessor', wanted)).body.code).toBe('document-needed');
  const seen = { ...wanted, documentSeen: 'mandate' };
  expect((await register('assessor', { ...seen, scopes: ['visit.read'] })).body.code).toBe('outside-mandate');
  expect((await register('assessor', seen)).status).toBe(200);
  expect(await visitsAs('neighbour')).toBe(404);
  expect((await ask('neighbour', 'GET', `/api/my/people/${world.mother}/decisions`)).status).toBe(200);
  await end('Ola Nabo');
});

test('a parent is shown less on the birthdays, by itself, and one parent can be shut out alone', async () => {
  expect((await register('nurse', { kind: 'parent', documentSeen: 'birth-record' })).body.code).toBe('not-a-child');
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set born_on = '2014-11-25' where id = $1`, [world.mother]),
  );
  const scopes = ['visit.read', 'decision.read', 'log.read'];
  const both = { kind: 'parent', documentSeen: 'birth-record', signedByPerson: false, scopes };
  expect((await register('nurse', both)).body).toMatchObject({ scopes: ['decision.read', 'visit.read', 'log.read'] });
  const looks = async () => (await ask('neighbour', 'GET', `/api/my/people/${world.mother}/looks`)).status;
  expect([await looks(), await visitsAs('neighbour')]).toEqual([200, 200]);
  const scopesOn = async (at: string) =>
    inTransaction(
      database.pool('tunet_app'),
      { tenants: [world.tenantId], subjects: [neighbour], at: new Date(at) },
      async (tx) =>
        tx.sql<{ scopes: string[] }>(
          `select scopes from access_grant where subject_id = $1 and person_id = $2 and basis = 'proxy' and starts_at <= $3 and lives_until > $3`,
          [neighbour, world.mother, tx.at],
        ),
    );
  expect((await scopesOn('2026-11-24T22:59:00Z'))[0]?.scopes).toHaveLength(3);
  expect((await scopesOn('2026-11-25T00:00:00Z'))[0]?.scopes).toEqual(['decision.read', 'visit.read']);
  expect((await scopesOn('2030-11-25T00:00:00Z'))[0]?.scopes).toEqual(['decision.read']);
  expect(await scopesOn('2032-11-25T00:00:00Z')).toEqual([]);
  await end('Ola Nabo');
  expect(await visitsAs('neighbour')).toBe(404);
  // The other one's is not touched, and no later span of the shut out one comes by itself.
  expect(await visitsAs('son')).toBe(200);
  expect(await scopesOn('2030-12-01T00:00:00Z')).toEqual([]);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set born_on = '1941-03-02' where id = $1`, [world.mother]),
  );
});

test('one who is not known here becomes so, and only then', async () => {
  const who = {
    firstName: 'Anna',
    lastName: 'Abroad',
    bornOn: '1970-01-05',
    phone: '+1 555 0100',
    relation: 'daughter',
  };
  expect((await register('nurse', { who, met: 'video', identityShown: 'passport' })).status).toBe(200);
  expect(await live('Anna Abroad')).toMatchObject({ relation: 'daughter', registered: { met: 'video' } });
});

test('she sees her own pages as the other one would, and nothing of what the other has written alone', async () => {
  await register('nurse', { scopes: ['visit.read', 'message'] });
  const alone = { unitId: world.east, topic: 'other', words: 'Bare til dere', audience: 'private' };
  await ask('neighbour', 'POST', `/api/my/people/${world.mother}/threads`, alone);
  const hers = { unitId: world.east, topic: 'other', words: 'Bare fra meg', audience: 'private' };
  await ask('mother', 'POST', `/api/my/people/${world.mother}/threads`, hers);
  const list = (await ask('mother', 'GET', `/api/my/people/${world.mother}/proxies`)).body.proxies as unknown as Row[];
  const proxyId = list.find(({ name, state }) => name === 'Ola Nabo' && state === 'live')?.id ?? '';
  const asOla = async (method: 'GET' | 'POST', part: string, who: CaseActor = 'mother') => {
    const answer = await world.served.app.inject({
      ...{ method, url: `/api/my/people/${world.mother}/${part}`, headers: { 'tunet-as-proxy': proxyId } },
      ...(method === 'POST'
        ? { payload: { commandId: world.newId(), occurredAt: clock.now().toISOString(), ...hers } }
        : {}),
      cookies: world.cookiesOf(who),
    });
    return { status: answer.statusCode, text: answer.body };
  };
  expect((await asOla('GET', 'visits')).status).toBe(200);
  for (const shut of ['decisions', 'looks', 'plan', 'assessment'])
    expect([shut, (await asOla('GET', shut)).status]).toEqual([shut, 404]);
  const threads = await asOla('GET', 'threads');
  expect(threads.status).toBe(200);
  expect(threads.text).not.toContain('Bare til dere');
  expect(threads.text).not.toContain('Bare fra meg');
  expect((await asOla('POST', 'threads')).status).toBe(403);
  // Nobody else looks through a proxy that is not hers to give, and nothing of the look stays.
  expect((await asOla('GET', 'visits', 'son')).status).toBe(404);
  const grants = await database.asAdministrator(async (client) => {
    const sql = `select count(*)::int as n from access_grant where person_id = $1 and basis = 'proxy' and subject_id not in (select id from person)`;
    return (await client.query<{ n: number }>(sql, [world.mother])).rows[0]?.n;
  });
  expect(grants).toBe(0);
  await end('Ola Nabo');
});

test('what a representative does is written down with both, and the one it is about sees who', async () => {
  await register('nurse', { scopes: proxyScopes });
  expect(await visitsAs('neighbour')).toBe(200);
  const kept = await database.asAdministrator(async (client) => {
    const sql = `select on_behalf_of as "for", actor_id as who from audit where action = 'Visit.SeeMine' and actor_id = $1 order by id desc limit 1`;
    return (await client.query<{ for: string; who: string }>(sql, [neighbour])).rows[0];
  });
  expect(kept).toEqual({ for: world.mother, who: neighbour });
  const { body } = await ask('mother', 'GET', `/api/my/people/${world.mother}/looks`);
  expect(JSON.stringify(body)).toContain('Ola');
  await end('Ola Nabo');
});

test('about to end both are told once; with no answer it is a task, decided by somebody', async () => {
  const lastDay = '2027-01-10';
  await register('nurse', { lastDay });
  // Of the dead nothing is told, and nothing is asked of the living about them.
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set died_on = '2026-11-01' where id = $1`, [neighbour]),
  );
  await tend();
  expect(
    await database.asAdministrator(
      async (client) => (await client.query(`select 1 from event where kind = 'proxy.ending'`)).rows,
    ),
  ).toEqual([]);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set died_on = null where id = $1`, [neighbour]),
  );
  await tend();
  await tend();
  const told = await database.asAdministrator(async (client) => {
    const sql = `select payload ->> 'readerId' as reader from event where kind = 'proxy.ending' order by 1`;
    return (await client.query<{ reader: string }>(sql)).rows.map(({ reader }) => reader);
  });
  expect(told).toEqual([world.mother, neighbour].toSorted());
  const tasks = async () =>
    (await ask('nurse', 'GET', of())).body.tasks as unknown as { id: string; name: string; kind: string }[];
  expect(await tasks()).toEqual([]);
  // Her own word that it is to end: it becomes no task.
  const proxyId = (await live('Ola Nabo'))?.id ?? '';
  expect((await ask('neighbour', 'POST', `/api/my/representatives/${proxyId}/let-end`)).status).toBe(404);
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update access_grant set ends_at = $2 where id = $1`, [proxyId, new Date(tx.at.getTime() + 10 * day)]),
  );
  await tend();
  const [task] = await tasks();
  expect(task).toMatchObject({ kind: 'proxy-ending', name: 'Ola Nabo' });
  const done = `/api/people/${world.mother}/representation-tasks/${task?.id}/done`;
  expect((await ask('nurse', 'POST', done, { outcome: 'goes-on', until: null, note: 'x' })).body.code).toBe(
    'day-needed',
  );
  const goes = { outcome: 'goes-on', until: '2027-06-30', note: 'Spurt henne hjemme' };
  expect((await ask('nurse', 'POST', done, goes)).status).toBe(200);
  expect((await live('Ola Nabo'))?.until).toBe('2027-06-30T22:00:00.000Z');
  expect((await ask('mother', 'POST', `/api/my/representatives/${proxyId}/let-end`)).status).toBe(200);
  await end('Ola Nabo');
});

test('where she cannot renew it goes on, if that is written down, and is a task at once', async () => {
  await register('nurse', { lastDay: '2026-12-20' });
  const record = { cannot: ['help'], because: 'Demens', reviewOn: '2027-05-01', proxiesGoOn: true };
  await ask('nurse', 'POST', `/api/people/${world.mother}/incapacity`, record);
  const proxyId = (await live('Ola Nabo'))?.id ?? '';
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update access_grant set ends_at = $2 where id = $1`, [proxyId, new Date(tx.at.getTime() + day / 2)]),
  );
  await tend();
  const tasks = (await ask('nurse', 'GET', '/api/representation-tasks')).body.tasks as unknown as { kind: string }[];
  expect(tasks).toMatchObject([{ kind: 'proxy-ending', personId: world.mother, name: 'Ola Nabo' }]);
  expect(Date.parse((await live('Ola Nabo'))?.until ?? '')).toBeGreaterThan(clock.now().getTime() + 20 * day);
  await end('Ola Nabo');
});

test('a protected address ends all but the one who was registered face to face', async () => {
  await register('nurse', {});
  await layOut(database.pool('tunet_owner'), clock.now(), (tx) =>
    tx.sql(`update person set protection = 'confidential' where id = $1`, [world.mother]),
  );
  const scope = { tenants: [world.tenantId], subjects: [world.mother], at: clock.now() };
  await inTransaction(database.pool('tunet_app'), scope, (tx) =>
    endProxiesOfProtected(tx, world.tenantId, world.mother),
  );
  expect(await visitsAs('neighbour')).toBe(200);
  expect(await visitsAs('son')).toBe(404);
  const who = { firstName: 'Per', lastName: 'Skjerm', bornOn: '1970-01-05', phone: '1', relation: 'son' };
  expect((await register('nurse', { who, met: 'video' })).body.code).toBe('in-person-only');
});
