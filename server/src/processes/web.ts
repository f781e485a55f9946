import { join } from 'node:path';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { learnGuide } from '../learn-guide.ts';
import { startDeskFeeds } from '../modules/alarms/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import { createLog } from '../platform/log/log.ts';

/**
 * A statement of a database that stands still is given up, so that nobody is told after a claim has run out that she has an alarm
 * (`claim-first.ts`). Above the database's own limit for a statement. Milliseconds.
 */
const longestAnswer = 11_000;

/** The process behind the three doors. */
export async function start(config: Config): Promise<{ stop(): Promise<void> }> {
  const log = createLog('web', config.log.level);
  const clock = systemClock(config.clockOffset);
  const pool = createPool(config.database, 'tunet_app', { max: 12, name: 'web', answerTimeout: longestAnswer });
  const deskFeeds = await startDeskFeeds({ database: config.database, pool, clock, log });
  // Before anybody is let in: later it would hold up every desk's alarms for as long as it takes.
  learnGuide().understand();
  const app = await createApp({ config, clock, log, pool, deskFeeds, webFolder: join(config.root, 'web', 'dist') });
  await app.listen({ host: config.web.host, port: config.web.port });
  return {
    async stop() {
      // Streams first: they would hold the server open.
      await deskFeeds.stop();
      await app.close();
      await pool.end();
    },
  };
}
