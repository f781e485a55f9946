import { resolve } from 'node:path';
import { Command } from 'commander';
import { restoreBackup } from '../backup/restore-backup.ts';
import { homeFolder, usesOwnDatabase } from '../config.ts';

export function restoreCommand(): Command {
  return new Command('restore')
    .description('put a backup into an empty TUNET_HOME')
    .argument('<file>', 'what tunet backup wrote')
    .action(async (name: string) => {
      if (usesOwnDatabase()) {
        throw new Error('The data is in your own PostgreSQL (DATABASE_URL): restore it with pg_restore or pgBackRest.');
      }
      const home = homeFolder();
      const { madeAt } = await restoreBackup(resolve(name), home, (line) => console.log(line));
      console.log(`${home} is as it was when the backup was made, ${madeAt}. Start with npm start.`);
    });
}
