import { accessRoutes, peopleRoutes } from '@tunet/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { plainAccessPorts } from '../../../test/access-ports.ts';
import {
  addAccount,
  addGrant,
  addPerson,
  addRelative,
  addStaff,
  addTenant,
  addUnit,
  layOut,
  putOnDuty,
  serveFrom,
} from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { createHttp } from '../../platform/http/create-http.ts';
import { serveRoutes } from '../../platform/http/serve-routes.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { createLog } from '../../platform/log/log.ts';
import { peopleHandlers } from '../people/index.ts';
import {
  accessActions,
  accessHandlers,
  createAuthority,
  createSessions,
  liveGrants,
  peopleAndPlaceActions,
} from './index.ts';

const database = useDatabase();
const start = new Date('2026-11-21T22:00:00Z');
const origin = 'http://127.0.0.1:3000';
let clock = fixedClock(start.toISOString());
const newId = idsFrom({ now: () => clock.now() });
let app: FastifyInstance;
let world: Awaited<ReturnType<typeof build>>;

beforeAll(async () => {
  const pool = database.pool('tunet_app');
  const sessions = createSessions({ pool });
  app = await createHttp({
    log: createLog('test', 'silent'),
    publicOrigin: origin,
    trustedProxies: [],
    tls: undefined,
    formTargets: [],
  });
  const authority = createAuthority([peopleAndPlaceActions, accessActions]);
  const service = {
    pool,
    clock: { now: () => clock.now() },
    newId,
    sessions,
    authority,
    cookieName: () => 'session',
    placeCookieName: 'place',
  };
  serveRoutes(app, service, accessRoutes, accessHandlers(plainAccessPorts({ pool, sessions, newId })));
  serveRoutes(
    app,
    service,
    peopleRoutes,
    peopleHandlers({
      openEstate: async () => undefined,
      closeEstate: async () => undefined,
      deathUndoDays: async () => 30,
      devicesIn: async () => [],
      liveGrants,
      maySee: async (tx, actor, personId) =>
        authority.decide(actor, 'Person.See', { grants: await liveGrants(tx, personId) }).allow,
    }),
  );
});
afterAll(() => app.close());
beforeEach(async () => {
  clock = fixedClock(start.toISOString());
  world = await build();
});

/** A centre that serves one municipality, with a resident, her daughter, a protected person, an operator and a privacy officer. */
function build() {
  return layOut(database.pool('tunet_owner'), start, async (tx) => {
    const centreId = await addTenant(tx, { kind: 'centre' });
    const tenantId = await addTenant(tx, { name: 'Nordvik kommune' });
    await serveFrom(tx, { centreId, municipalityId: tenantId });
    const desk = await addUnit(tx, { tenantId: centreId, kind: 'desk', name: 'Desken' });
    const office = await addUnit(tx, { tenantId, kind: 'administration' });
    const operator = await addStaff(tx, {
      tenantId: centreId,
      unitId: desk,
      role: 'operator',
      firstName: 'Jonas',
      lastName: 'Berg',
    });
    await putOnDuty(tx, { tenantId: centreId, staffId: operator, unitId: desk });
    const role = 'privacy-officer' as const;
    const officer = await addStaff(tx, { tenantId, unitId: office, role, firstName: 'Eirik', lastName: 'Sund' });
    const ingrid = await addPerson(tx, { tenantId, firstName: 'Ingrid', lastName: 'Solvang', bornOn: '1942-05-01' });
    const kari = await addPerson(tx, { tenantId, firstName: 'Kari', lastName: 'Solvang', bornOn: '1970-01-01' });
    await addRelative(tx, { tenantId, personId: ingrid, relativePersonId: kari, scopes: ['log.read'] });
    const hidden = await addPerson(tx, { tenantId, firstName: 'Skjult', protection: 'strictly-confidential' });
    const tokens = createSessions({ pool: database.pool('tunet_app') });
    const accounts = {
      operator: await addAccount(tx, {
        subject: operator,
        actors: [{ actorId: operator, tenantId: centreId, kind: 'staff' }],
      }),
      officer: await addAccount(tx, { subject: officer, actors: [{ actorId: officer, tenantId, kind: 'staff' }] }),
      ingrid: await addAccount(tx, { subject: ingrid, actors: [{ actorId: ingrid, tenantId, kind: 'person' }] }),
      kari: await addAccount(tx, { subject: kari, actors: [{ actorId: kari, tenantId, kind: 'person' }] }),
    };
    return { tenantId, centreId, desk, tokens, accounts, people: { operator, officer, ingrid, kari }, hidden };
  });
}

type Who = 'operator' | 'officer' | 'ingrid' | 'kari';

async function as(who: Who, method: 'GET' | 'POST', url: string, payload?: Record<string, unknown>) {
  const door = who === 'operator' || who === 'officer' ? 'staff' : 'resident';
  const session = { accountId: world.accounts[who], actorId: world.people[who], door, assurance: 'high' } as const;
  const token = await world.tokens.open(session, clock.now());
  const answer = await app.inject({ method, url, cookies: { session: token }, ...(payload ? { payload } : {}) });
  return { status: answer.statusCode, body: answer.json() };
}

function open(personId: string, reason = 'acute-help', explanation?: string) {
  const body = { commandId: newId(), occurredAt: clock.now().toISOString(), reason };
  return as('operator', 'POST', `/api/people/${personId}/break-glass`, explanation ? { ...body, explanation } : body);
}

const see = () => as('operator', 'GET', `/api/people/${world.people.ingrid}`);
const looks = (who: Who = 'ingrid', query = '') =>
  as(who, 'GET', `/api/my/people/${world.people.ingrid}/looks${query}`);

test('an emergency opening opens one person for four hours, to the second, and no longer', async () => {
  expect((await see()).status).toBe(404);
  const opened = await open(world.people.ingrid);
  expect(opened).toMatchObject({ status: 200, body: { endsAt: '2026-11-22T02:00:00.000Z' } });
  expect((await see()).body).toMatchObject({ name: 'Ingrid Solvang' });
  expect((await as('operator', 'GET', `/api/people/${world.people.kari}`)).status).toBe(404);
  clock.advance(4 * 3_600_000 - 1000);
  expect((await see()).status).toBe(200);
  clock.advance(1000);
  expect((await see()).status).toBe(404);
});

test('finding says whether a relation is there already, and seeing says until when an emergency opening lasts', async () => {
  const find = () => as('operator', 'POST', '/api/people/find', { name: 'ingrid solvang', bornYear: 1942 });
  const hit = { id: world.people.ingrid, name: 'Ingrid Solvang', placeName: 'Nordvik kommune' };
  expect((await find()).body).toEqual({ found: [{ ...hit, open: false }] });
  await open(world.people.ingrid);
  expect((await find()).body).toEqual({ found: [{ ...hit, open: true }] });
  expect((await see()).body).toMatchObject({ emergencyUntil: '2026-11-22T02:00:00.000Z' });
  const hidden = await as('operator', 'POST', '/api/people/find', { name: 'Skjult Beboer', bornYear: 1941 });
  expect(hidden).toEqual({ status: 200, body: { found: [] } });
});

test('"other" needs to be explained', async () => {
  expect(await open(world.people.ingrid, 'other')).toMatchObject({ status: 409, body: { code: 'explanation-needed' } });
  expect((await open(world.people.ingrid, 'other', 'fourteen signs')).status).toBe(409);
  expect((await open(world.people.ingrid, 'other', 'fifteen signs !')).status).toBe(200);
});

test('a protected person is not there for one who only guesses, and is refused to one who sees her by an alarm', async () => {
  expect((await open(world.hidden)).status).toBe(404);
  expect((await open(newId())).status).toBe(404);
  await layOut(database.pool('tunet_owner'), start, (tx) =>
    addGrant(tx, { tenantId: world.tenantId, subjectId: world.desk, personId: world.hidden, basis: 'open-alarm' }),
  );
  expect(await open(world.hidden)).toMatchObject({ status: 409, body: { code: 'not-for-protected' } });
});

test('residents, and staff who are off duty, cannot open anybody', async () => {
  const body = { commandId: newId(), occurredAt: clock.now().toISOString(), reason: 'acute-help' };
  const url = `/api/people/${world.people.ingrid}/break-glass`;
  expect((await as('kari', 'POST', url, body)).status).toBe(403);
  expect((await as('officer', 'POST', url, body)).status).toBe(403);
  clock.advance(9 * 3_600_000);
  expect((await open(world.people.ingrid)).status).toBe(403);
});

test('she sees who opened and why, but not what was written', async () => {
  await open(world.people.ingrid, 'other', 'Naboen ringte og var redd for henne');
  clock.advance(60_000);
  await see();
  const { body } = await looks();
  expect(body).toEqual({
    more: false,
    looks: [
      {
        at: '2026-11-21T22:01:00.000Z',
        who: 'Jonas Berg',
        role: 'operator',
        unitName: 'Desken',
        action: 'Person.See',
        basis: 'break-glass',
        reason: null,
      },
      {
        at: '2026-11-21T22:00:00.000Z',
        who: 'Jonas Berg',
        role: 'operator',
        unitName: 'Desken',
        action: 'Person.BreakGlass',
        basis: 'break-glass',
        reason: 'other',
      },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('Naboen');
});

test('the same one looking again within ten minutes is told once, at the latest', async () => {
  await open(world.people.ingrid);
  for (const minutes of [1, 9, 10]) {
    clock.advance(minutes * 60_000);
    await see();
  }
  clock.advance(11 * 60_000);
  await see();
  const told = (await looks()).body.looks.filter(({ action }: { action: string }) => action === 'Person.See');
  expect(told.map(({ at }: { at: string }) => at)).toEqual(['2026-11-21T22:31:00.000Z', '2026-11-21T22:20:00.000Z']);
});

test('pages follow on each other: nothing is told twice and nothing is left out', async () => {
  const times = Array.from({ length: 230 }, (_, index) => new Date(start.getTime() - index * 11 * 60_000));
  await database.asAdministrator(async (client) => {
    for (const at of times) {
      await client.query(
        `insert into audit (tenant_id, at, actor_kind, actor_id, actor_name, role, action, outcome, basis, person_ids)
          values ($1, $2, 'staff', $3, 'Jonas Berg', 'operator', 'Person.See', 'done', 'open-alarm', array[$4]::uuid[])`,
        [world.tenantId, at, world.people.operator, world.people.ingrid],
      );
    }
  });
  clock.advance(1000);
  const seen: string[] = [];
  let query = '';
  for (;;) {
    const { body } = await looks('ingrid', query);
    seen.push(...body.looks.map(({ at }: { at: string }) => at));
    if (!body.more) break;
    query = `?before=${body.looks.at(-1).at}`;
  }
  expect(seen).toEqual(times.map((at) => at.toISOString()));
});

test('a daughter with leave reads the list, and is in it; without leave there is nothing', async () => {
  expect((await looks('kari')).status).toBe(200);
  clock.advance(1000);
  expect((await looks()).body.looks).toMatchObject([{ who: 'Kari Solvang', role: 'relative', basis: 'proxy' }]);
  await database.asAdministrator((client) =>
    client.query(`update access_grant set scopes = '{alarm.notify}' where basis = 'proxy' and subject_id = $1`, [
      world.people.kari,
    ]),
  );
  expect((await looks('kari')).status).toBe(404);
  expect((await as('kari', 'GET', `/api/my/people/${world.hidden}/looks`)).status).toBe(404);
});

test('the privacy officer follows up what was opened, once, and sees the name but not the person', async () => {
  const { body: opened } = await open(world.people.ingrid, 'other', 'Naboen ringte og var redd for henne');
  const { body } = await as('officer', 'GET', '/api/access/openings');
  expect(body.openings).toEqual([
    {
      grantId: opened.grantId,
      personId: world.people.ingrid,
      personName: 'Ingrid Solvang',
      staffName: 'Jonas Berg',
      reason: 'other',
      explanation: 'Naboen ringte og var redd for henne',
      startedAt: '2026-11-21T22:00:00.000Z',
      endsAt: '2026-11-22T02:00:00.000Z',
      reviewedAt: null,
    },
  ]);
  expect((await as('officer', 'GET', `/api/people/${world.people.ingrid}`)).status).toBe(403);

  const review = () => ({ commandId: newId(), occurredAt: clock.now().toISOString(), finding: 'I orden.' });
  const url = `/api/access/openings/${opened.grantId}/review`;
  expect((await as('operator', 'POST', url, review())).status).toBe(403);
  expect(await as('officer', 'POST', url, review())).toMatchObject({ status: 200 });
  expect(await as('officer', 'POST', url, review())).toMatchObject({ status: 409, body: { code: 'already-reviewed' } });
  expect((await as('officer', 'POST', url.replace(opened.grantId, newId()), review())).status).toBe(404);
  const after = await as('officer', 'GET', '/api/access/openings');
  expect(after.body.openings[0].reviewedAt).toBe('2026-11-21T22:00:00.000Z');

  clock.advance(1000);
  const bases = (await looks()).body.looks.map(({ basis }: { basis: string }) => basis);
  expect(bases).toContain('log-control');
});

test('another municipality sees none of it', async () => {
  const { body: opened } = await open(world.people.ingrid);
  world = await build();
  expect((await as('officer', 'GET', '/api/access/openings')).body).toEqual({ openings: [] });
  const review = { commandId: newId(), occurredAt: clock.now().toISOString(), finding: 'Ikke min.' };
  const other = await as('officer', 'POST', `/api/access/openings/${opened.grantId}/review`, review);
  expect(other.status).toBe(404);
});

test('what was opened is told to those who follow events, without the words that were written', async () => {
  await open(world.people.ingrid, 'other', 'Naboen ringte og var redd for henne');
  const { rows } = await database.asAdministrator((client) =>
    client.query('select kind, payload from event where tenant_id = $1', [world.tenantId]),
  );
  expect(rows).toMatchObject([{ kind: 'access.glass-broken', payload: { reason: 'other' } }]);
  expect(JSON.stringify(rows)).not.toContain('Naboen');
});
