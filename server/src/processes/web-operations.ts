import { createHash, timingSafeEqual } from 'node:crypto';
import type { RouteTable } from '@tunet/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import serverPackage from '../../package.json' with { type: 'json' };
import type { Config } from '../config.ts';
import type { Clock } from '../platform/clock/clock.ts';
import { readMigrations } from '../platform/db/migrate.ts';
import { createPool } from '../platform/db/pool.ts';
import { failure } from '../platform/http/failures.ts';
import { describeApi } from '../platform/http/openapi.ts';
import { registerMetrics } from './web-metrics.ts';

export interface OperationsPorts {
  /** Role tunet_app: the connections that requests use. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly routes: RouteTable;
  readonly config: Pick<Config, 'database' | 'metricsToken'>;
}

/** How long the database may take to say that it is there; milliseconds. */
const patience = 2_000;

/** What those who run it ask: is it alive, is it ready, how is it doing, what can be called. None of it shows a person. */
export function registerOperations(app: FastifyInstance, { pool, clock, routes, config }: OperationsPorts): void {
  const watching = createPool(config.database, 'tunet_dispatch', { max: 1, name: 'web metrics' });
  app.addHook('onClose', () => watching.end());
  const streams = new Set(Object.keys(routes).filter((key) => routes[key as keyof RouteTable]?.stream));
  const metrics = registerMetrics(app, { pool: watching, clock, streams });
  const migrations = readMigrations().map(({ sha256 }) => sha256);

  app.get('/health', async () => ({ status: 'alive' }));
  app.get('/ready', async (_request, reply) => {
    const parts = await lookAtParts(pool, migrations);
    const fault = faultOf(parts);
    if (fault === null) return { status: 'ready', parts };
    return reply.code(503).send({ code: 'not-ready', message: `Not ready: ${fault}`, parts });
  });
  app.get('/metrics', async (request, reply) => {
    if (!mayRead(request, config.metricsToken)) throw failure('not-allowed');
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.read());
  });
  let description: Record<string, unknown> | undefined;
  app.get('/api/openapi.json', async () => {
    description ??= describeApi(routes, serverPackage.version);
    return description;
  });
}

interface Parts {
  readonly database: 'ok' | 'away';
  readonly migrations: 'ok' | 'behind' | 'unknown';
}

async function lookAtParts(pool: Pool, migrations: readonly string[]): Promise<Parts> {
  const landed = await Promise.race([readLanded(pool), giveUp()]);
  if (!landed) return { database: 'away', migrations: 'unknown' };
  return { database: 'ok', migrations: landed.join() === migrations.join() ? 'ok' : 'behind' };
}

async function readLanded(pool: Pool): Promise<string[] | null> {
  try {
    const { rows } = await pool.query<{ sha256: string }>('select sha256 from schema_migration order by number');
    return rows.map(({ sha256 }) => sha256);
  } catch {
    return null;
  }
}

function giveUp(): Promise<null> {
  return new Promise((done) => setTimeout(() => done(null), patience).unref());
}

function faultOf({ database, migrations }: Parts): string | null {
  if (database === 'away') return 'the database does not answer.';
  if (migrations === 'behind') return 'the database and this version differ. Run npx tunet migrate.';
  return null;
}

/** From this machine itself, not through a proxy on it; or with the token. */
function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  const { headers } = request;
  if (token !== undefined && isSame(headers.authorization ?? '', `Bearer ${token}`)) return true;
  const isForwarded = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => name in headers);
  return !isForwarded && /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(request.socket.remoteAddress ?? '');
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
