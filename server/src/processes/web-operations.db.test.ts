import { routes } from '@tunet/contract';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../../test/database.ts';
import { fixedClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import { createHttp } from '../platform/http/create-http.ts';
import { registerOperations } from './web-operations.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const tenant = '00000000-0000-7000-8000-000000000001';
const personId = '00000000-0000-7000-8000-00000000abcd';
const apps: FastifyInstance[] = [];

afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

beforeAll(() =>
  database.asAdministrator((client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone)
        values ('${tenant}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo');
      insert into alarm (tenant_id, id, desk_id, cid, kind, device_speaks, received_at, last_press_at, waiting_since)
        select '${tenant}', gen_random_uuid(), '${tenant}', 'c' || n, 'press', true, at, at, at
        from (values (1, timestamptz '2026-11-21T01:59:30Z'), (2, timestamptz '2026-11-21T01:58:00Z')) a (n, at);
      insert into event_cursor (consumer) values ('notices');
      insert into event (tenant_id, kind, subject_id, occurred_at) select '${tenant}', 'trial', '${tenant}', now() from generate_series(1, 3);
      insert into audit (tenant_id, at, actor_kind, action, outcome, basis) values ('${tenant}', now(), 'system', 'Trial', 'done', 'system');
      insert into notice (tenant_id, id, kind, to_phone, subject_id, created_at, failed_at)
        values ('${tenant}', gen_random_uuid(), 'ladder-lead', '+47 555 00 200', '${tenant}', now(), now())`),
  ),
);

async function start(metricsToken?: string, config = database.config): Promise<FastifyInstance> {
  const log = pino({ level: 'silent' });
  const app = await createHttp({
    log,
    publicOrigin: 'http://127.0.0.1:3000',
    trustedProxies: [],
    tls: undefined,
    formTargets: [],
  });
  const pool = createPool(config, 'tunet_app', { max: 1, name: 'trial' });
  app.addHook('onClose', () => pool.end());
  // Routes that stand before the operations are counted as well.
  app.get('/api/people/:personId', async () => ({ name: 'Kari Nordmann' }));
  registerOperations(app, { pool, clock, routes, config: { database: config, metricsToken } });
  apps.push(app);
  return app;
}

test('alive and ready', async () => {
  const app = await start();
  expect((await app.inject('/health')).json()).toEqual({ status: 'alive' });
  const ready = await app.inject('/ready');
  expect([ready.statusCode, ready.json()]).toEqual([
    200,
    { status: 'ready', parts: { database: 'ok', migrations: 'ok' } },
  ]);
});

test('not ready when a migration is missing, or the database is away; alive all the same', async () => {
  const app = await start();
  await database.asAdministrator((client) =>
    client.query('create table kept as table schema_migration; delete from schema_migration where number = 4'),
  );
  const behind = await app.inject('/ready');
  expect([behind.statusCode, behind.json()]).toMatchObject([503, { parts: { database: 'ok', migrations: 'behind' } }]);
  await database.asAdministrator((client) =>
    client.query('truncate schema_migration; insert into schema_migration table kept; drop table kept'),
  );
  if (database.config.kind !== 'socket') throw new TypeError('the test cluster is reached by its socket');
  const away = await start(undefined, { ...database.config, host: '/nowhere' });
  const gone = await away.inject('/ready');
  expect([gone.statusCode, gone.json()]).toEqual([
    503,
    {
      code: 'not-ready',
      message: 'Not ready: the database does not answer.',
      parts: { database: 'away', migrations: 'unknown' },
    },
  ]);
  expect((await away.inject('/health')).statusCode).toBe(200);
  expect((await away.inject('/metrics')).body).toMatch(/^tunet_database_up 0$/m);
});

test('the metrics say what waits, and nothing of anyone', async () => {
  const app = await start();
  await app.inject(`/api/people/${personId}`);
  await app.inject(`/api/nowhere/${personId}`);
  const { body, headers } = await app.inject('/metrics');
  expect(headers['content-type']).toMatch('text/plain');
  for (const line of [
    'tunet_database_up 1',
    'tunet_alarms_waiting 2',
    'tunet_alarms_waiting_oldest_seconds 120',
    'tunet_events_waiting{consumer="notices"} 3',
    'tunet_events_set_aside{consumer="notices"} 0',
    'tunet_audit_unsealed_rows 1',
    'tunet_notices_failed 1',
    'tunet_http_requests_total{method="GET",route="/api/people/:personId",status="200"} 1',
    'tunet_http_requests_total{method="GET",route="none",status="404"} 1',
    'tunet_http_request_seconds_count{method="GET",route="/api/people/:personId"} 1',
  ]) {
    expect(body.split('\n')).toContain(line);
  }
  expect(body).toMatch(/^process_resident_memory_bytes \d/m);
  expect(body).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|\+47|Kari/);
});

test('the metrics are for this machine, or for who has the token', async () => {
  const token = 'a token of some length';
  const [closed, open] = [await start(), await start(token)];
  const status = async (app: FastifyInstance, remoteAddress: string, headers: Record<string, string> = {}) =>
    (await app.inject({ url: '/metrics', remoteAddress, headers })).statusCode;
  expect(await status(closed, '::1')).toBe(200);
  expect(await status(closed, '10.0.0.7')).toBe(403);
  // A proxy on this machine passes on what others ask.
  expect(await status(closed, '127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })).toBe(403);
  expect(await status(closed, '10.0.0.7', { authorization: 'Bearer undefined' })).toBe(403);
  expect(await status(open, '10.0.0.7', { authorization: `Bearer ${token}` })).toBe(200);
  expect(await status(open, '10.0.0.7', { authorization: 'Bearer another' })).toBe(403);
});

test('the API describes itself', async () => {
  const app = await start();
  const api = (await app.inject('/api/openapi.json')).json();
  expect(api).toMatchObject({ openapi: '3.1.0', info: { title: 'Tunet' } });
  expect(Object.keys(api.paths).length).toBeGreaterThan(20);
});
