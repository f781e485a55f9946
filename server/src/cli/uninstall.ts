import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { cloneFolder, homeFolder } from '../config.ts';
import { removeOutside } from '../platform/db/embedded-account.ts';
import { removeSocketLink } from '../platform/db/embedded-socket.ts';
import { whileStopped } from './with-database.ts';

export function uninstallCommand(): Command {
  return new Command('uninstall')
    .description(
      'take away what lies outside the clone: PostgreSQL in /var/lib/tunet and its account, if Tunet made them',
    )
    .action(async () => {
      const home = homeFolder();
      const locked = existsSync(home) ? whileStopped : async (_: string, use: () => Promise<void>) => use();
      await locked(home, async () => {
        removeSocketLink(home);
        const removal = removeOutside();
        if (removal.kind === 'not-root')
          throw new Error('What lies outside the clone was made by root: run this as root.');
        if (removal.kind === 'in-use') {
          throw new Error('Another copy of Tunet runs with it: stop that one first. Nothing was taken away.');
        }
        if (removal.kind === 'nothing') console.log('Nothing lies outside the clone.');
        else for (const what of removal.what) console.log(`Removed ${what}`);
      });
      console.log(
        `Your data in ${home} and the clone in ${cloneFolder} are still there; delete them by hand if you wish.`,
      );
    });
}
