import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { desksNamed, transactionsOn, writeEmergencyList } from '../modules/alarms/index.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { createPool } from '../platform/db/pool.ts';
import { idsFrom } from '../platform/ids/ids.ts';
import { withDatabase } from './with-database.ts';

/** Writes the emergency list of a desk to a disk: one sealed file that opens without net and without us. */
export function emergencyListCommand(): Command {
  return new Command('emergency-list')
    .description('write the sealed list of homes with alarms, for the night when nothing works')
    .requiredOption('--desk <unit>', 'the response desk, by its name or its id')
    .requiredOption('--out <file>', 'where to write it: a disk at the desk, ending in .html')
    .action(async (options: { desk: string; out: string }) => {
      const config = readConfig();
      const passphrase = config.emergencyPassphrase;
      if (passphrase === null) throw new Error('Set TUNET_EMERGENCY_PASSPHRASE first: the list is never written open.');
      const clock = systemClock(config.clockOffset);
      const pool = createPool(config.database, 'tunet_dispatch', { max: 1, name: 'emergency list' });
      try {
        await withDatabase(config, async () => {
          const inTx = await transactionsOn({ pool, clock });
          const found = await inTx((tx) => desksNamed(tx, options.desk));
          const [desk] = found;
          if (!desk || found.length > 1) {
            const all = (await inTx((tx) => desksNamed(tx, null))).map(({ id, name }) => `  ${id} ${name}`);
            throw new Error(`--desk names ${found.length} desks. There are:\n${all.join('\n')}`);
          }
          const random = (count: number) => new Uint8Array(randomBytes(count));
          const { file, people, hidden } = await writeEmergencyList(inTx, desk, {
            ...{ passphrase, random, newId: idsFrom(clock) },
          });
          writeFileSync(options.out, file, { mode: 0o600 });
          console.log(`${people} persons, ${hidden} of them found only by the number of their alarm: ${options.out}`);
        });
      } finally {
        await pool.end();
      }
    });
}
