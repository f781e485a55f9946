import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { prepareDatabase } from '../platform/db/prepare-database.ts';
import { withDatabase } from './with-database.ts';

export function migrateCommand(): Command {
  return new Command('migrate').description('bring roles and tables up to this version').action(async () => {
    const config = readConfig();
    await withDatabase(config, async () => {
      const applied = await prepareDatabase(config.database, (line) => console.log(line));
      console.log(applied.length === 0 ? 'The database is up to date.' : `${applied.length} applied.`);
    });
  });
}
