import { type RouteKey, type RouteShape, routes } from '@tunet/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { idsFrom } from '../src/platform/ids/ids.ts';
import { useDatabase } from './database.ts';
import { canary, type HostileRequest, hostileRequests } from './hostile-requests.ts';
import { sampleOf } from './sample-input.ts';
import { serveApp, type TestApp } from './serve-app.ts';
import { type Asker, alarmIn, askers, layOutTwoWorlds, ours, type Tokens } from './two-worlds.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T20:00:00.000Z');
const newId = idsFrom(clock);
let tokens: Tokens;
let served: TestApp;

beforeAll(async () => {
  tokens = await layOutTwoWorlds(database, clock.now());
  served = await serveApp(database, clock);
});
afterAll(() => served.close());

/** How many rows each table has, but those that also a refusal writes: audit, and when a session was last seen. */
async function rowCounts(): Promise<Record<string, number>> {
  const [counted] = await database.look<{ counts: Record<string, number> }>(await countingOfAll());
  return counted?.counts ?? {};
}

/** One statement that counts them all. Tables do not come and go within a test. */
let counting: Promise<string> | undefined;
function countingOfAll(): Promise<string> {
  counting ??= database
    .look<{ name: string; quoted: string }>(
      `select c.relname as name, c.oid::regclass::text as quoted from pg_class c
        where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'audit' order by 1`,
    )
    .then((tables) => {
      const each = tables.map(({ name, quoted }) => `select '${name}' as name, count(*)::int as n from ${quoted}`);
      return `select json_object_agg(name, n) as counts from (${each.join(' union all ')}) all_tables`;
    });
  return counting;
}

async function send(request: HostileRequest, asker: Asker) {
  const { method, url, headers, payload } = request;
  const cookies = asker === 'anonymous' ? {} : served.cookiesOf(tokens[asker]);
  return served.app.inject({
    method: method as 'GET',
    url,
    headers,
    cookies,
    ...(payload === undefined ? {} : { payload }),
  });
}

const refused = [400, 401, 403, 404, 405, 413, 414, 415, 429];
const inside =
  /node_modules|\.(ts|js|mjs):\d|\bat [\w.<>]+ \(|select |insert into|pg_|postgres|ECONN|Zod|fastify|\/(home|root|usr|work|tmp)\//i;

function faultsOf(request: HostileRequest, status: number, type: string | undefined, text: string): string[] {
  const faults: string[] = [];
  const passed = status === 200 || status === 409;
  if (!(request.mayPass && passed) && !refused.includes(status)) faults.push(`status ${status}`);
  if (passed) return faults;
  if (!type?.startsWith('application/json')) faults.push(`answered as ${type}`);
  else {
    const body = JSON.parse(text) as Record<string, unknown>;
    const extra = Object.keys(body).filter((name) => !['code', 'message', 'field', 'detail'].includes(name));
    if (extra.length > 0 || typeof body.code !== 'string' || typeof body.message !== 'string')
      faults.push(`shape ${text.slice(0, 120)}`);
  }
  if (inside.test(text)) faults.push(`shows its inside: ${text.slice(0, 160)}`);
  if (
    text
      .replace(/"field":"[^"]*"/, '')
      .replace(/^(.*"message":")[^"]* is not a field here/, '$1')
      .includes(canary)
  )
    faults.push('gives back what was sent');
  return faults;
}

const keys = Object.keys(routes) as RouteKey[];

test.each(keys)('%s refuses sixty hostile requests from everybody, in one shape, and stores nothing', async (key) => {
  const route = routes[key as keyof typeof routes] as RouteShape;
  const { alarmId, handOverId, openingId } = alarmIn(ours);
  const sample = sampleOf(route, clock.now(), newId, { alarmId, handOverId, grantId: openingId, no: 1 });
  const requests = hostileRequests(key, route, sample, 20_261_121);
  expect(requests.length).toBe(60);
  const faults: string[] = [];
  const before = await rowCounts();
  for (const asker of askers) {
    for (const request of requests.filter(({ mayPass }) => !mayPass)) {
      const answer = await send(request, asker);
      const found = faultsOf(request, answer.statusCode, answer.headers['content-type']?.toString(), answer.body);
      faults.push(...found.map((fault) => `${asker}, ${request.what}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
  expect(await rowCounts()).toEqual(before);
  for (const asker of askers) {
    for (const request of requests.filter(({ mayPass }) => mayPass)) {
      const answer = await send(request, asker);
      const found = faultsOf(request, answer.statusCode, answer.headers['content-type']?.toString(), answer.body);
      faults.push(...found.map((fault) => `${asker}, ${request.what}: ${fault}`));
    }
  }
  expect(faults).toEqual([]);
});

test('addresses that are not there, and cookies that are none, are answered alike', async () => {
  for (const url of [
    '/api',
    '/api/',
    '/api/nothing',
    '/api/../server/src/config.ts',
    '/api/%2e%2e/secrets.json',
    `/api/${'a'.repeat(900)}`,
  ]) {
    const answer = await served.app.inject({ method: 'GET', url });
    expect([url, answer.statusCode, answer.json().code]).toEqual([url, 404, 'not-found']);
  }
  const cookieName = Object.keys(served.cookiesOf(''))[1];
  for (const cookie of [
    'x',
    `${cookieName}=`,
    `${cookieName}=${'a'.repeat(43)}`,
    `${cookieName}=%00;;;=`,
    `${cookieName}=' or 1=1`,
    '__proto__=1',
  ]) {
    const answer = await served.app.inject({ method: 'GET', url: '/api/desk', headers: { cookie } });
    expect([cookie, answer.statusCode, answer.json().code]).toEqual([cookie, 401, 'not-logged-in']);
  }
});

test('an answer that breaks, tells or echoes is found', () => {
  const request: HostileRequest = { what: 'planted', method: 'POST', url: '/', headers: {} };
  const faults = (status: number, type: string, body: unknown) => faultsOf(request, status, type, JSON.stringify(body));
  const json = 'application/json; charset=utf-8';
  const plain = { code: 'bad-input', message: 'body.note: expected words.', field: 'body.note' };
  expect(faults(400, json, plain)).toEqual([]);
  expect(faults(500, json, plain)).toEqual(['status 500']);
  expect(faults(200, json, { rows: [] })).toEqual(['status 200']);
  expect(faults(400, 'text/html', plain)).toEqual(['answered as text/html']);
  expect(faults(400, json, { error: 'Bad Request', statusCode: 400 })[0]).toMatch(/^shape/);
  expect(faults(400, json, { ...plain, message: 'at parse (server/src/read.ts:12:3)' })[0]).toMatch(
    /^shows its inside/,
  );
  expect(faults(400, json, { ...plain, message: `not a name: ${canary}` })).toEqual(['gives back what was sent']);
});
