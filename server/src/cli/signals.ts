import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { readConfig } from '../config.ts';
import { type ReceivedSignal, receivedSignals } from '../modules/alarms/index.ts';
import { lastHeard } from '../modules/devices/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import { readReach } from '../platform/db/read-reach.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { lockHolder } from '../platform/lock.ts';
import { withDatabase } from './with-database.ts';

const seconds = { s: 1, m: 60, h: 3_600, d: 86_400 } as const;
/** Further back there are too many to read. Days. */
const longest = 31;

/** Shows the technical side of what has come in: no person, no place, no text. */
export function signalsCommand(): Command {
  return new Command('signals')
    .description('show what devices have sent: no person, no place')
    .option('--since <time>', 'how far back: 45s, 10m, 2h, 1d', readSince, readSince('10m'))
    .option('--json', 'one JSON object on each line', false)
    .allowExcessArguments(false)
    .action(async ({ since, json }: { since: number; json: boolean }) => {
      const config = readConfig();
      if (config.database.kind !== 'url' && !existsSync(join(config.home, 'pg', 'PG_VERSION'))) {
        throw new Error(`There is no database in ${config.home} yet: npm start makes it.`);
      }
      const clock = systemClock(config.clockOffset);
      const pool = createPool(config.database, 'tunet_dispatch', { max: 1, name: 'signals' });
      try {
        const signals = await withDatabase(config, async () => {
          const at = clock.now();
          const { tenants } = await readReach(pool);
          return inTransaction(pool, { tenants, subjects: [], at }, async (tx) => {
            // A town that was started at another hour goes by its own clock.
            const now = lockHolder(join(config.home, 'tunet.lock')) === undefined ? at : ((await lastHeard(tx)) ?? at);
            return receivedSignals(tx, new Date(now.getTime() - since * 1000));
          });
        });
        for (const line of json ? signals.map((one) => JSON.stringify(one)) : tableOf(signals)) console.log(line);
      } finally {
        await pool.end();
      }
    });
}

/**
 * How many seconds `10m` is.
 * @throws InvalidArgumentError with a sentence that shows how it looks
 */
export function readSince(text: string): number {
  const [, count, unit] = /^(\d{1,6})([smhd])$/.exec(text) ?? [];
  const length = count && unit ? Number(count) * seconds[unit as keyof typeof seconds] : 0;
  if (length <= 0 || length > longest * seconds.d) {
    throw new InvalidArgumentError(`A time looks like 45s, 10m, 2h or 1d, and is at most ${longest} days.`);
  }
  return length;
}

const headings = ['received', 'kind', 'cid', 'ref', 'known', 'sender', 'alarm', 'state'];

/** The same as a table. */
export function tableOf(signals: readonly ReceivedSignal[]): string[] {
  if (signals.length === 0) return ['Nothing has come in.'];
  const lines = signals.map((one) => [
    ...[one.receivedAt, one.kind, one.cid, one.ref ?? '–', one.known ? 'yes' : 'no'],
    ...[one.sender ?? '–', one.alarmId ?? '–', one.alarmState ?? '–'],
  ]);
  const widths = headings.map((heading, no) => Math.max(heading.length, ...lines.map((line) => line[no]?.length ?? 0)));
  return [headings, ...lines].map((line) =>
    line
      .map((cell, no) => cell.padEnd(widths[no] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
