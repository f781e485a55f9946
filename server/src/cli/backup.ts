import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { takeBackup } from '../backup/take-backup.ts';
import { readConfig } from '../config.ts';
import { withDatabase } from './with-database.ts';

export function backupCommand(): Command {
  return new Command('backup')
    .description('write all data to one file, while Tunet runs or not; the file holds personal data and secrets')
    .argument('<file>', 'a new file, e.g. tunet.tar.gz')
    .action(async (name: string) => {
      const file = resolve(name);
      const config = readConfig();
      if (config.database.kind === 'url') {
        throw new Error('The data is in your own PostgreSQL (DATABASE_URL): back it up with pg_dump or pgBackRest.');
      }
      if (!existsSync(join(config.home, 'pg', 'PG_VERSION'))) {
        throw new Error(`There is no database in ${config.home}: nothing to back up.`);
      }
      const manifest = await withDatabase(config, () => takeBackup(config, file, new Date(Date.now())));
      console.log(`${file} holds ${Object.keys(manifest.files).length} files. Keep it where only you can read it.`);
    });
}
