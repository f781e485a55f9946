import { writeFileSync } from 'node:fs';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readConfig } from '../config.ts';
import { listPlaces } from '../modules/organisation/index.ts';
import { fileLines, logFile, overviewEvents, type ReadYear, readYear } from '../modules/reporting/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import { inTransaction, type Transaction } from '../platform/db/transaction.ts';
import { withDatabase } from './with-database.ts';

interface Options {
  readonly tenant: string;
  readonly year: number;
  readonly what: 'register' | 'overview';
  readonly out: string;
}

/** Writes what the state asks for to a file that only its owner reads. Each person in it is named in the log. */
export function registerCommand(): Command {
  return new Command('register')
    .description('write the year of the national register, or the overview of who receives what today')
    .requiredOption('--tenant <slug>', 'the municipality')
    .requiredOption('--year <year>', 'e.g. 2026', yearOf)
    .addOption(new Option('--what <which>', 'which of the two').choices(['register', 'overview']).default('register'))
    .requiredOption('--out <file>', 'where to write it: JSON, one line for each')
    .action(async (options: Options) => {
      const config = readConfig();
      const clock = systemClock(config.clockOffset);
      await withDatabase(config, async () => {
        // The web's own role may not read identities.
        const pool = createPool(config.database, 'tunet_dispatch', { max: 1, name: 'register' });
        try {
          const places = await listPlaces(pool);
          const place = places.find(({ slug }) => slug === options.tenant);
          if (!place) {
            const all = places.map(({ slug }) => slug).join(', ');
            throw new Error(`There is no place "${options.tenant}" here. There are: ${all}.`);
          }
          const scope = { tenants: [place.id], subjects: [], at: clock.now() };
          const told = await inTransaction(pool, scope, (tx) => writeFile(tx, place.id, options));
          console.log(told);
        } finally {
          await pool.end();
        }
      });
    });
}

async function writeFile(tx: Transaction, tenantId: string, { year, what, out }: Options): Promise<string> {
  const read = await readYear(tx, tenantId, year);
  if (read.place.country !== 'NO') throw new Error('Only Norwegian municipalities report to this register.');
  const { lines, told } = await (what === 'register' ? registerLines : overviewLines)(tx, tenantId, read);
  await logFile(tx, tenantId, { what, year, personIds: read.reported.map(({ row }) => row.personId) });
  writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''), { mode: 0o600 });
  return `${told}: ${out}`;
}

async function registerLines(tx: Transaction, tenantId: string, read: ReadYear) {
  const { lines, leftOut } = await fileLines(tx, tenantId, read);
  return {
    lines,
    told: `${lines.length} lines, ${leftOut} left out because they have faults (the office has the list)`,
  };
}

async function overviewLines(tx: Transaction, tenantId: string, read: ReadYear) {
  const lines = await overviewEvents(tx, tenantId, read);
  return { lines, told: `${lines.length} persons receive help today` };
}

function yearOf(text: string): number {
  if (!/^20[2-9]\d$/.test(text)) throw new InvalidArgumentError('A year has four digits, e.g. 2026.');
  return Number(text);
}
