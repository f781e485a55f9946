import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { homeFolder, readConfig } from '../config.ts';
import { superviseTunet } from '../main.ts';
import { localClock, localDay } from '../platform/calendar/local-time.ts';
import { prepareDatabase } from '../platform/db/prepare-database.ts';
import { lockHolder } from '../platform/lock.ts';
import { layOutTown } from '../town.ts';
import { readClock } from './read-clock.ts';
import { withDatabase } from './with-database.ts';

export function townCommand(): Command {
  return new Command('town')
    .description('lay out the made-up town in an empty database; with --clock, start the demo at another time')
    .option('--clock <instant>', 'e.g. 2026-12-24T03:00 in Nordvik: a town of its own, new at each start', readClock)
    .option('--quiet', 'with --clock: say nothing but faults, and leave the town still', false)
    .option('--exercise', 'with --clock: a red frame around every door says that it is an exercise', false)
    .action(async ({ clock, quiet, exercise }: { clock?: Date; quiet: boolean; exercise: boolean }) => {
      if (clock === undefined) return layOut();
      const home = townFolder(homeFolder(), clock);
      clear(home);
      await superviseTunet({ quiet, production: false, exercise, clock, home });
    });
}

async function layOut(): Promise<void> {
  const config = readConfig();
  await withDatabase(config, async () => {
    await prepareDatabase(config.database, (line) => console.log(line));
    if (!(await layOutTown(config))) {
      throw new Error(
        'The database is not empty, and the town is laid out in an empty one only: set TUNET_HOME to a new folder.',
      );
    }
    console.log('The town is laid out.');
  });
}

/** Where the town of another time lies: beside the ordinary one, which is not touched. */
export function townFolder(home: string, clock: Date): string {
  const at = `${localDay(clock, 'Europe/Oslo')}T${localClock(clock, 'Europe/Oslo').replace(':', '-')}`;
  return join(home, 'towns', at);
}

/** A clock that starts anew needs a town that begins anew: what was done in it last time lies in its future. */
function clear(home: string): void {
  const holder = lockHolder(join(home, 'tunet.lock'));
  if (holder !== undefined) throw new Error(`That town runs already (process ${holder}): stop it first.`);
  rmSync(home, { recursive: true, force: true });
}
