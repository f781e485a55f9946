/**
 * The whole town from one seed: how long it takes and how much room it needs, beside the same rows copied into bare tables.
 *   npm run bench -- town [--json]
 */
import { layOutTown, type TownConnection } from '@tunet/town';
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

const options = readOptions({ minutes: 1 });
const { database, stop } = await startTemporaryDatabase();
try {
  tell('Laying out the whole town …');
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
  tell('Copying the same rows into bare tables …');
  const { tables, megabytes, copySeconds } = await withAdministrator(database, async (client) => {
    const sized = await client.query<TableSize>(
      `select relname as name, n_live_tup::int as rows, pg_total_relation_size(relid) / 1e6 as megabytes
        from pg_stat_user_tables where schemaname = 'public' and n_live_tup > 0 order by 3 desc`,
    );
    const size = await client.query<{ megabytes: number }>(
      'select pg_database_size(current_database()) / 1e6 as megabytes',
    );
    const folder = await client.query<{ data_directory: string }>('show data_directory');
    let copying = 0;
    for (const { name } of sized.rows) {
      const file = `${folder.rows[0]?.data_directory}/bench-${name}`;
      await client.query(`copy (select * from ${name}) to '${file}'`);
      await client.query(`create table public.bench_${name} as table public.${name} with no data`);
      const from = performance.now();
      await client.query(`copy bench_${name} from '${file}'`);
      copying += (performance.now() - from) / 1000;
    }
    const found = sized.rows.map((each) => ({ ...each, megabytes: Number(each.megabytes) }));
    return { tables: found, megabytes: Number(size.rows[0]?.megabytes), copySeconds: copying };
  });
  const rows = tables.reduce((sum, each) => sum + each.rows, 0);
  const processorSeconds = (user + system) / 1e6;
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
} finally {
  await stop();
}
