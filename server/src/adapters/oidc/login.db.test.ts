import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accessRoutes } from '@tunet/contract';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plainAccessPorts } from '../../../test/access-ports.ts';
import { createVisitor } from '../../../test/browser.ts';
import { addAccount, addPerson, addStaff, addTenant, addUnit, layOut, putOnDuty } from '../../../test/build.ts';
import { useDatabase } from '../../../test/database.ts';
import {
  accessActions,
  accessHandlers,
  createAuthority,
  createSessions,
  peopleAndPlaceActions,
  registerLogin,
} from '../../modules/access/index.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { createHttp } from '../../platform/http/create-http.ts';
import { serveRoutes } from '../../platform/http/serve-routes.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { createLog } from '../../platform/log/log.ts';
import { createOidcClient } from './client.ts';
import { createIdentityHandler } from './provider.ts';
import { readProviderKeys } from './provider-keys.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T22:00:00Z');
const servers: Server[] = [];
let app: FastifyInstance;
let web = '';
let issuer = '';
let home = '';

const role = { nb: 'operatør', nn: 'operatør', sv: 'operatör', en: 'operator' };
const person = { role, placeName: 'Nordvik kommune', door: 'staff' as const, acr: 'urn:tunet:loa:high' };
const people = [
  { ...person, key: 'jonas-berg', name: 'Jonas <Berg>' },
  { ...person, key: 'odd-nilsen', name: 'Odd Nilsen', door: 'resident' as const, acr: 'urn:tunet:loa:substantial' },
  { ...person, key: 'elle-somby', name: 'Elle Somby', door: 'resident' as const },
  { ...person, key: 'nobody-here', name: 'Ukjent', door: 'resident' as const },
];

async function listen(): Promise<{ server: Server; origin: string }> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

beforeAll(async () => {
  const [ours, theirs] = [await listen(), await listen()];
  web = ours.origin;
  issuer = theirs.origin;
  const log = createLog('test', 'silent');
  home = mkdtempSync(join(tmpdir(), 'tunet-keys-'));
  const keys = readProviderKeys(home);
  expect(readProviderKeys(home)).toEqual(keys);
  expect(statSync(join(home, 'identity-keys.json')).mode & 0o777).toBe(0o600);
  const identity = { embedded: true, issuer, clientId: 'tunet', clientSecret: 'a-secret-for-this-test-only' };
  theirs.server.on('request', createIdentityHandler({ ...identity, webOrigin: web, keys, people, log }));

  const pool = database.pool('tunet_app');
  const sessions = createSessions({ pool });
  app = await createHttp({ log, publicOrigin: web, trustedProxies: [], tls: undefined, formTargets: [issuer] });
  serveRoutes(
    app,
    {
      pool,
      clock,
      sessions,
      newId: idsFrom(clock),
      authority: createAuthority([peopleAndPlaceActions, accessActions]),
      cookieName: (door) => `tunet_1_session_${door}`,
      placeCookieName: 'place',
    },
    accessRoutes,
    accessHandlers(plainAccessPorts({ pool, sessions, newId: idsFrom(clock) })),
  );
  const config = { web: { publicOrigin: web }, session: { secret: 'x'.repeat(32), cookiePrefix: 'tunet_1' } };
  const client = createOidcClient({ web: { publicOrigin: web }, identity });
  registerLogin(app, { config, clock, sessions, pool, identity: client });
  await app.ready();
  ours.server.on('request', app.routing);

  await layOut(database.pool('tunet_owner'), clock.now(), async (tx) => {
    const account = { issuer: 'urn:tunet:demo' };
    const tenantId = await addTenant(tx, { slug: 'nordvik', name: 'Nordvik kommune' });
    const other = await addTenant(tx, { slug: 'fjordby', name: 'Fjordby kommune' });
    const unitId = await addUnit(tx, { tenantId, kind: 'desk' });
    const jonas = await addStaff(tx, { tenantId, firstName: 'Jonas', lastName: 'Berg', unitId, role: 'operator' });
    await putOnDuty(tx, { tenantId, staffId: jonas, unitId });
    const staff = { actorId: jonas, tenantId, kind: 'staff' as const };
    await addAccount(tx, { ...account, subject: 'jonas-berg', actors: [staff] });
    const odd = await addPerson(tx, { tenantId, firstName: 'Odd' });
    await addAccount(tx, {
      ...account,
      subject: 'odd-nilsen',
      actors: [{ actorId: odd, tenantId, kind: 'person' }],
    });
    const here = await addPerson(tx, { tenantId, firstName: 'Elle', lastName: 'Somby' });
    const there = await addPerson(tx, { tenantId: other, firstName: 'Elle', lastName: 'Somby' });
    await addAccount(tx, {
      ...account,
      subject: 'elle-somby',
      actors: [
        { actorId: here, tenantId, kind: 'person' },
        { actorId: there, tenantId: other, kind: 'person' },
      ],
    });
  });
});
afterAll(async () => {
  await app.close();
  rmSync(home, { recursive: true, force: true });
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/** Logs in as somebody on the provider's own page. */
async function logIn(visitor: ReturnType<typeof createVisitor>, door: string, key: string, back = '') {
  const page = await visitor.follow(`${web}/auth/login?door=${door}${back}`);
  expect(page.url).toMatch(new RegExp(`^${issuer}/interaction/`));
  return { page: await page.text(), landed: await visitor.follow(page.url, { form: { key } }) };
}

async function whoAmI(visitor: ReturnType<typeof createVisitor>) {
  return (await visitor.visit(`${web}/api/session`)).json() as Promise<{
    identity: { name: string; actorId: string; roles: string[] } | null;
    choices: { actorId: string; placeName: string }[];
    endsAt: string | null;
  }>;
}

test('an operator logs in with one press, is herself at the door, and logs out everywhere', async () => {
  const visitor = createVisitor({ 'accept-language': 'sv-SE,sv;q=0.9,en;q=0.5' });
  expect(await whoAmI(visitor)).toEqual({ identity: null, choices: [], endsAt: null, language: null, opens: null });
  const { page, landed } = await logIn(visitor, 'staff', 'jonas-berg', '&back=/staff/desk%3Fa=1');
  expect(page).toContain('lang="sv"');
  expect(page).toContain('Vem vill du vara?');
  expect(page).toContain('Jonas &#60;Berg&#62;');
  expect(page).not.toContain('Odd Nilsen');
  expect(page).not.toMatch(/<style|style=|<script|https?:\/\//);
  expect(landed.url).toBe(`${web}/staff/desk?a=1`);

  const state = await whoAmI(visitor);
  expect(state.identity).toMatchObject({ name: 'Jonas Berg', roles: ['operator'] });
  expect(state.choices).toEqual([]);

  const token = visitor.cookies.get('tunet_1_session_staff') ?? '';
  expect(token).toHaveLength(43);
  const stored = await database.asAdministrator((client) => client.query('select token_hash::text, door from session'));
  expect(JSON.stringify(stored.rows)).not.toContain(token);

  const gone = await visitor.visit(`${web}/auth/logout?door=staff`);
  const farewell = await visitor.visit(gone.headers.get('location') ?? '');
  const leave = await farewell.text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(leave)?.[1] ?? '';
  const action = /action="([^"]+)"/.exec(leave)?.[1] ?? '';
  const end = await visitor.visit(action, { form: { xsrf, logout: 'yes' } });
  expect(end.headers.get('location')).toBe(`${web}/staff/`);
  expect(await whoAmI(visitor)).toMatchObject({ identity: null, endsAt: null });
  visitor.cookies.set('tunet_1_session_staff', token);
  expect(await whoAmI(visitor)).toMatchObject({ identity: null, endsAt: null });

  const log = await database.asAdministrator((client) =>
    client.query(`select action, basis, actor_name from audit where action like 'Session.%' order by tx, id`),
  );
  expect(log.rows).toEqual([
    { action: 'Session.Begin', basis: 'own', actor_name: 'Jonas Berg' },
    { action: 'Session.End', basis: 'own', actor_name: 'Jonas Berg' },
  ]);
});

test('a login that is too weak is refused, and the door is told why', async () => {
  const visitor = createVisitor({ 'accept-language': 'nb' });
  const { landed } = await logIn(visitor, 'resident', 'odd-nilsen');
  expect(landed.url).toBe(`${web}/?login=too-weak`);
  expect(visitor.cookies.has('tunet_1_session_resident')).toBe(false);
});

test('nobody is let in through a door that is not hers, or without an account', async () => {
  const staffAtResidents = createVisitor({ 'accept-language': 'en' });
  const wrong = await logIn(staffAtResidents, 'resident', 'jonas-berg');
  expect(wrong.landed.url).toBe(`${web}/?login=other-door`);
  expect(staffAtResidents.cookies.has('tunet_1_session_resident')).toBe(false);

  const stranger = createVisitor({ 'accept-language': 'en' });
  const unknown = await logIn(stranger, 'resident', 'nobody-here');
  expect(unknown.landed.url).toBe(`${web}/?login=not-known`);
});

test('one who belongs to two municipalities chooses visibly, and cannot choose somebody else', async () => {
  const visitor = createVisitor();
  await logIn(visitor, 'resident', 'elle-somby');
  const before = await whoAmI(visitor);
  expect(before.identity).toBeNull();
  expect(before.choices.map(({ placeName }) => placeName)).toEqual(['Fjordby kommune', 'Nordvik kommune']);
  expect((await visitor.visit(`${web}/api/session/renew`, { json: {} })).status).toBe(401);

  const stranger = { actorId: '019d0000-0000-7000-8000-000000000000' };
  expect((await visitor.visit(`${web}/api/session/choose`, { json: stranger })).status).toBe(409);
  const { actorId } = before.choices[1] ?? { actorId: '' };
  const chosen = await visitor.visit(`${web}/api/session/choose`, { json: { actorId } });
  expect(await chosen.json()).toMatchObject({ placeName: 'Nordvik kommune', name: 'Elle Somby' });
  expect((await whoAmI(visitor)).identity?.actorId).toBe(actorId);
  expect((await visitor.visit(`${web}/api/session/renew`, { json: {} })).status).toBe(200);
});

test('the demo names somebody in the address and is there without the page', async () => {
  const visitor = createVisitor();
  const landed = await visitor.follow(`${web}/auth/login?door=staff&as=jonas-berg`);
  expect(landed.url).toBe(`${web}/staff/`);
  expect((await whoAmI(visitor)).identity?.name).toBe('Jonas Berg');
});

test('a new login ends the session that the browser had', async () => {
  const visitor = createVisitor();
  await visitor.follow(`${web}/auth/login?door=staff&as=jonas-berg`);
  const first = visitor.cookies.get('tunet_1_session_staff') ?? '';
  await visitor.follow(`${web}/auth/login?door=staff&as=jonas-berg`);
  expect(visitor.cookies.get('tunet_1_session_staff')).not.toBe(first);
  visitor.cookies.set('tunet_1_session_staff', first);
  expect((await whoAmI(visitor)).identity).toBeNull();
});

test('a callback that is replayed, forged or from another browser logs nobody in', async () => {
  const visitor = createVisitor({ 'accept-language': 'en' });
  const begun = await visitor.visit(`${web}/auth/login?door=staff&as=jonas-berg`);
  const ticket = [...visitor.cookies].find(([name]) => name.startsWith('tunet_1_login_')) ?? ['', ''];
  let step = begun;
  let at = `${web}/auth/login`;
  while (step.headers.has('location') && !at.startsWith(`${web}/auth/callback`)) {
    at = new URL(step.headers.get('location') ?? '', at).href;
    if (!at.startsWith(`${web}/auth/callback`)) step = await visitor.visit(at);
  }
  const thief = createVisitor({ 'accept-language': 'en' });
  const stolen = await thief.visit(at);
  const refused = '/?login=not-ours';
  expect(stolen.headers.get('location')).toBe(refused);

  const other = await visitor.visit(at.replace(/state=[^&]+/, 'state=other'));
  expect(other.headers.get('location')).toBe(refused);
  expect((await visitor.visit(at)).headers.get('location')).toBe('/staff/');
  visitor.cookies.set(...ticket);
  visitor.cookies.delete('tunet_1_session_staff');
  const replayed = await visitor.visit(at);
  expect(replayed.headers.get('location')).toBe('/staff/?login=not-ours');
  expect(visitor.cookies.has('tunet_1_session_staff')).toBe(false);
});

test('a way back that leads elsewhere leads to the door', async () => {
  for (const back of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/api/session', '/auth/logout']) {
    const visitor = createVisitor();
    const address = `${web}/auth/login?door=staff&as=jonas-berg&back=${encodeURIComponent(back)}`;
    expect((await visitor.follow(address)).url, back).toBe(`${web}/staff/`);
  }
});

test('a login begun under another name of this machine is moved to ours first', async () => {
  const answer = await app.inject({ url: '/auth/login?door=staff', headers: { host: 'localhost:1' } });
  expect(answer.statusCode).toBe(302);
  expect(answer.headers.location).toBe(`${web}/auth/login?door=staff`);
});

test("another site's page cannot log anybody out", async () => {
  const visitor = createVisitor({ 'sec-fetch-site': 'cross-site' });
  await visitor.follow(`${web}/auth/login?door=staff&as=jonas-berg`);
  await visitor.visit(`${web}/auth/logout?door=staff`);
  expect((await whoAmI(visitor)).identity?.name).toBe('Jonas Berg');
});
