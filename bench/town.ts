/**
 * The whole town from one seed: how long it takes and how much room it needs, beside the same rows copied into bare tables.
 *   npm run bench -- town [--json]
 */
import { layOutTown, type TownConnection } from '@tunet/town';
import type { Client } from 'pg';
import { withAdministrator, withClient } from '../server/src/platform/db/prepare-database.ts';
import { ownerRole } from '../server/src/platform/db/roles.ts';
import { townCatalogues, townCodes } from '../server/src/town.ts';
import { readOptions } from './shared/read-options.ts';
import { finish, round, tell } from './shared/result.ts';
import { startTemporaryDatabase } from './shared/temporary-database.ts';

const limits = { seconds: 30, megabytes: 400 };
/** A day on which the town could begin; the benchmark lays out the same one each time. */
const now = new Date('2026-11-21T11:00:00Z');

interface TableSize {
  readonly name: string;
  readonly rows: number;
  readonly megabytes: number;
}

interface Laid {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly copySeconds: number;
  readonly tables: readonly TableSize[];
  /** Of every row of the town; equal when two towns are. */
  readonly digest: string;
}

const options = readOptions({ minutes: 1 });
tell('Laying out the whole town …');
const first = await layOutOnce();
tell('Laying it out again, to see that it is the same …');
const second = await layOutOnce();
if (first.digest !== second.digest) throw new Error('Two towns of one seed are not the same.');
const { tables, megabytes, copySeconds, processorSeconds } = first;
const seconds = Math.max(first.seconds, second.seconds);
const rows = tables.reduce((sum, each) => sum + each.rows, 0);
finish(
  {
    name: 'town',
    ratio: Math.max(seconds / limits.seconds, megabytes / limits.megabytes),
    goal: '<= 1',
    reference: `${limits.seconds} s and ${limits.megabytes} MB with audit, the worse share counts; beside it the same rows by COPY into tables without walls, keys and indexes`,
    details: { seconds, megabytes, rows, copySeconds, timesCopy: seconds / copySeconds, processorSeconds, tables },
  },
  [
    {
      title: 'The whole town',
      columns: ['', 'laid out', 'limit', 'share'],
      rows: [
        ['seconds', round(seconds), limits.seconds, round(seconds / limits.seconds)],
        ['megabytes', round(megabytes), limits.megabytes, round(megabytes / limits.megabytes)],
      ],
    },
    {
      title: 'Beside COPY of the same rows into bare tables',
      columns: ['', 'seconds', 'rows per second'],
      rows: [
        ['the town, with walls, keys, indexes and making the rows', round(seconds), Math.round(rows / seconds)],
        ['COPY', round(copySeconds), Math.round(rows / copySeconds)],
      ],
    },
    {
      title: 'The largest tables',
      columns: ['', 'rows', 'MB with indexes'],
      rows: tables.slice(0, 12).map((each) => [each.name, each.rows, round(each.megabytes)]),
    },
  ],
  options.json,
);

/** Lays out the town in a database of its own, and copies its rows once more as the least that could be. */
async function layOutOnce(): Promise<Laid> {
  const { database, stop } = await startTemporaryDatabase();
  try {
    const began = performance.now();
    const processor = process.cpuUsage();
    await withClient(
      database,
      (connection: TownConnection) =>
        layOutTown({
          ...{ connection, now, scale: 'whole', issuer: 'http://127.0.0.1:1' },
          ...{ codes: townCodes, catalogues: townCatalogues },
        }),
      ownerRole,
    );
    const seconds = (performance.now() - began) / 1000;
    const { user, system } = process.cpuUsage(processor);
    const found = await withAdministrator(database, lookAt);
    return { seconds, processorSeconds: (user + system) / 1e6, ...found };
  } finally {
    await stop();
  }
}

async function lookAt(client: Client): Promise<Omit<Laid, 'seconds' | 'processorSeconds'>> {
  const sized = await client.query<TableSize>(
    `select relname as name, n_live_tup::int as rows, (pg_total_relation_size(relid) / 1e6)::float8 as megabytes
      from pg_stat_user_tables where schemaname = 'public' and n_live_tup > 0 order by 3 desc, 1`,
  );
  const size = await client.query<{ mb: number }>('select (pg_database_size(current_database()) / 1e6)::float8 as mb');
  const folder = await client.query<{ data_directory: string }>('show data_directory');
  const digests: string[] = [];
  let copySeconds = 0;
  for (const { name } of sized.rows) {
    const digest = await client.query<{ digest: string }>(
      `select md5(string_agg(md5((to_jsonb(t) - 'tx')::text), '' order by md5((to_jsonb(t) - 'tx')::text))) as digest from ${name} t`,
    );
    if (name !== 'schema_migration') digests.push(`${name} ${digest.rows[0]?.digest}`);
    const file = `${folder.rows[0]?.data_directory}/bench-${name}`;
    await client.query(`copy (select * from ${name}) to '${file}'`);
    await client.query(`create table public.bench_${name} as table public.${name} with no data`);
    const from = performance.now();
    await client.query(`copy bench_${name} from '${file}'`);
    copySeconds += (performance.now() - from) / 1000;
  }
  return { megabytes: size.rows[0]?.mb ?? 0, copySeconds, tables: sized.rows, digest: digests.sort().join('\n') };
}
