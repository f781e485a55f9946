import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseConfig, embeddedLogin } from '../src/platform/db/database-config.ts';
import { startEmbedded } from '../src/platform/db/embedded.ts';
import { prepareDatabase, withAdministrator } from '../src/platform/db/prepare-database.ts';
import { isAlive } from '../src/platform/lock.ts';

/** Name of the migrated database that each test file clones. */
export const templateName = 'tmpl';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Socket folder and port of the test cluster. */
    cluster: { host: string; port: number };
  }
}

/** Starts one throwaway PostgreSQL for all test files, with a migrated template; vitest calls it once. */
export default async function setUpCluster(project: TestProject): Promise<() => Promise<void>> {
  const parent = roomyFolder();
  removeLeftovers(parent);
  const home = join(parent, `tunet-test-${process.pid}`);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const embedded = await startEmbedded({
    home,
    fsync: false,
    tell: (line) => line.startsWith('Made the') && console.log(line),
  });
  const takeDown = async () => {
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    const database: DatabaseConfig = {
      kind: 'socket',
      host: embedded.socketDir,
      port: embedded.port,
      user: embeddedLogin,
      database: templateName,
    };
    await prepareDatabase(database, () => {});
    // Nobody may connect to it any more: one stray connection would keep it from being cloned.
    await withAdministrator({ ...database, database: 'postgres' }, (client) =>
      client.query(`alter database ${templateName} with is_template true allow_connections false`),
    );
    project.provide('cluster', { host: embedded.socketDir, port: embedded.port });
    return takeDown;
  } catch (error) {
    await takeDown();
    throw error;
  }
}

/** Memory when there is enough: cloning a database makes some 900 files, which a disk takes ten times longer for. */
function roomyFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > 1_000_000_000) return '/dev/shm';
  } catch {
    // No such place on this system.
  }
  return tmpdir();
}

/** Folders of runs that were killed. */
function removeLeftovers(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = /^tunet-test-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}
