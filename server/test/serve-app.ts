import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { createApp } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { Clock } from '../src/platform/clock/clock.ts';
import type { TestDatabase } from './database.ts';

/** The whole web process on a test database, without a port. */
export interface TestApp {
  readonly app: FastifyInstance;
  readonly config: Config;
  /** The cookies of one who is logged in with this token, at whichever door it is for. */
  cookiesOf(token: string): Record<string, string>;
  close(): Promise<void>;
}

export async function serveApp(database: TestDatabase, clock: Clock): Promise<TestApp> {
  const home = mkdtempSync(join(tmpdir(), 'tunet-app-'));
  const config = readConfig({ TUNET_HOME: home });
  const app = await createApp({
    config,
    clock,
    log: pino({ level: 'silent' }),
    pool: database.pool('tunet_app'),
    deskFeeds: { stop: async () => undefined } as Parameters<typeof createApp>[0]['deskFeeds'],
    webFolder: join(config.root, 'web', 'dist'),
  });
  await app.ready();
  return {
    app,
    config,
    cookiesOf: (token) =>
      Object.fromEntries(
        (['resident', 'staff', 'field'] as const).map((door) => [
          `${config.session.cookiePrefix}_session_${door}`,
          token,
        ]),
      ),
    async close() {
      await app.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
