import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DatabaseConfig, embeddedLogin } from '../server/src/platform/db/database-config.ts';
import { startEmbedded } from '../server/src/platform/db/embedded.ts';
import { createPool } from '../server/src/platform/db/pool.ts';
import { prepareDatabase, withAdministrator } from '../server/src/platform/db/prepare-database.ts';
import { type Delivery, olderCommitsLast, writersAtRandom } from '../server/test/late-writers.ts';

// npm run prove -- events [--rounds 10000] [--seed 1]
// No consumer of events misses a row or sees one twice, whatever order transactions end in.

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const rounds = Number(values.rounds);
const tenantId = '00000000-0000-7000-8000-000000000001';
const home = mkdtempSync(join(tmpdir(), 'tunet-prove-'));
const embedded = await startEmbedded({ home, fsync: false, tell: () => undefined });

async function prove(name: string, run: (database: DatabaseConfig) => Promise<Delivery>): Promise<boolean> {
  const database: DatabaseConfig = {
    kind: 'socket',
    host: embedded.socketDir,
    port: embedded.port,
    user: embeddedLogin,
    database: name,
  };
  await prepareDatabase(database, () => undefined);
  await withAdministrator(database, (client) =>
    client.query(`insert into tenant (id, slug, name, kind, country, time_zone)
      values ('${tenantId}', 'trial', 'Trial', 'municipality', 'NO', 'Europe/Oslo');
      create index event_by_id on event (id)`),
  );
  const begun = performance.now();
  const delivery = await run(database);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const { written, missed, twice, missedByNaive } = delivery;
  console.log(
    `${name}: ${written} events in ${seconds} s, ${missed} missed, ${twice} twice (a reader by id alone missed ${missedByNaive})`,
  );
  return missed === 0 && twice === 0 && missedByNaive > 0;
}

/** The same throws for the same seed: a 48-bit linear congruence, high bits. */
function dice(seed: number): (below: number) => number {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 25_214_903_917n + 11n) & 0xffffffffffffn;
    return Number(state >> 16n) % below;
  };
}

try {
  const held = [
    await prove('older_commits_last', async (database) => {
      const pool = createPool(database, 'tunet_dispatch', { max: 1, name: 'prove' });
      const delivery = await olderCommitsLast({ database, pool, tenantId, rounds });
      await pool.end();
      return delivery;
    }),
    await prove('writers_at_random', async (database) => {
      const pool = createPool(database, 'tunet_dispatch', { max: 1, name: 'prove' });
      const roll = dice(Number(values.seed));
      const delivery = await writersAtRandom({ database, pool, tenantId, rounds: rounds * 4, writers: 6, roll });
      await pool.end();
      return delivery;
    }),
  ];
  console.log(held.every(Boolean) ? 'Proved.' : 'NOT proved.');
  process.exitCode = held.every(Boolean) ? 0 : 1;
} finally {
  await embedded.stop();
  rmSync(home, { recursive: true, force: true });
}
