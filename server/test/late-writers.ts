import { Client, type Pool } from 'pg';
import { fixedClock } from '../src/platform/clock/clock.ts';
import { connectionSettings, type DatabaseConfig } from '../src/platform/db/database-config.ts';
import { type Consumption, consume, ensureCursor } from '../src/platform/events/consume.ts';
import { awaitHorizon } from './await-horizon.ts';

/** What became of the events. */
export interface Delivery {
  readonly written: number;
  readonly handled: number;
  readonly missed: number;
  readonly twice: number;
  /** What a reader with `id > cursor` missed in the same run. */
  readonly missedByNaive: number;
}

export interface Trial {
  readonly database: DatabaseConfig;
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly tenantId: string;
  readonly rounds: number;
}

const clock = fixedClock('2026-11-21T02:00:00.000Z');

/** Two writers; in each round the one that began first commits last, and everybody reads in between. */
export async function olderCommitsLast(trial: Trial): Promise<Delivery> {
  const [older, younger] = [await writer(trial), await writer(trial)];
  const readers = await startReaders(trial);
  try {
    let open = 'begin';
    for (let round = 0; round < trial.rounds; round += 1) {
      await older.query(`${open}; ${insert(trial.tenantId)}`);
      await younger.query(insert(trial.tenantId));
      await readers.read();
      // The commit travels with the next beginning: the older one has been open all through the reading.
      open = 'commit; begin';
    }
    await older.query('commit');
    return await readers.finish();
  } finally {
    await Promise.all([older.end(), younger.end(), readers.end()]);
  }
}

/** Many writers that begin, write, commit and roll back in an order that `roll` decides, with a reader in between. */
export async function writersAtRandom(
  trial: Trial & { readonly writers: number; readonly roll: (below: number) => number },
): Promise<Delivery> {
  const writers = await Promise.all(Array.from({ length: trial.writers }, () => writer(trial)));
  const isOpen = writers.map(() => false);
  const readers = await startReaders(trial);
  try {
    for (let step = 0; step < trial.rounds; step += 1) {
      const who = trial.roll(writers.length);
      const one = writers[who];
      const does = trial.roll(10);
      if (does < 4) await readers.read();
      else if (isOpen[who] && does < 8) await one?.query(does === 7 ? 'rollback' : 'commit');
      else await one?.query(`${isOpen[who] ? '' : 'begin; '}${insert(trial.tenantId)}`);
      if (does >= 4) isOpen[who] = !(isOpen[who] && does < 8);
    }
    await Promise.all(writers.map((one) => one.query('commit')));
    return await readers.finish();
  } finally {
    await Promise.all([...writers.map((one) => one.end()), readers.end()]);
  }
}

function insert(tenantId: string): string {
  return `insert into event (tenant_id, kind, subject_id, occurred_at) values ('${tenantId}', 'trial.written', '${tenantId}', now())`;
}

async function writer({ database, tenantId }: Trial): Promise<Client> {
  const client = new Client(connectionSettings(database, 'tunet_app'));
  await client.connect();
  await client.query(`set tunet.tenants = '${tenantId}'; set synchronous_commit = off`);
  return client;
}

async function startReaders({ database, pool, tenantId }: Trial) {
  const seen = new Map<string, number>();
  const consumption: Consumption = {
    name: 'trial',
    pool,
    clock,
    handle: async (_tx, events) => {
      for (const { id } of events) seen.set(id, (seen.get(id) ?? 0) + 1);
    },
  };
  await ensureCursor(consumption);
  const naive = new Client(connectionSettings(database, 'tunet_dispatch'));
  await naive.connect();
  await naive.query(`set tunet.tenants = '${tenantId}'`);
  const seenByNaive = new Set<string>();
  let naiveCursor = '0';
  const readNaively = async () => {
    const { rows } = await naive.query<{ id: string }>({
      name: 'naive',
      text: 'select id::text from event where id > $1 order by id',
      values: [naiveCursor],
    });
    for (const { id } of rows) seenByNaive.add(id);
    naiveCursor = rows.at(-1)?.id ?? naiveCursor;
  };
  return {
    async read() {
      await Promise.all([consume(consumption, 500), readNaively()]);
    },
    async finish(): Promise<Delivery> {
      await awaitHorizon(pool);
      while ((await consume(consumption, 500)) > 0);
      await readNaively();
      const { rows } = await naive.query<{ id: string }>('select id::text from event');
      return {
        written: rows.length,
        handled: seen.size,
        missed: rows.filter(({ id }) => !seen.has(id)).length,
        twice: [...seen.values()].filter((times) => times > 1).length,
        missedByNaive: rows.filter(({ id }) => !seenByNaive.has(id)).length,
      };
    },
    end: () => naive.end(),
  };
}
