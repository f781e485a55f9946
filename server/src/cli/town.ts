import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { prepareDatabase } from '../platform/db/prepare-database.ts';
import { layOutTown } from '../town.ts';
import { withDatabase } from './with-database.ts';

export function townCommand(): Command {
  return new Command('town').description('lay out the made-up town in an empty database').action(async () => {
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
  });
}
