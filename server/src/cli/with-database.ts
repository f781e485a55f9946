import { join } from 'node:path';
import type { Config } from '../config.ts';
import { databaseLock, startEmbedded } from '../platform/db/embedded.ts';
import { LockHeld, lockHolder, takeLock } from '../platform/lock.ts';

/**
 * Runs `use` while the database answers: the one that `tunet start` runs, else the embedded one, started for this.
 * An own PostgreSQL (DATABASE_URL) is taken as it is.
 */
export async function withDatabase<T>(config: Config, use: () => Promise<T>): Promise<T> {
  if (config.database.kind === 'url' || lockHolder(databaseLock(config.home)) !== undefined) return use();
  const embedded = await startEmbedded({ home: config.home, tell: (line) => console.error(line) });
  try {
    return await use();
  } finally {
    await embedded.stop();
  }
}

/** For what must not happen while Tunet runs: holds the home's lock meanwhile. */
export async function whileStopped<T>(home: string, use: () => Promise<T>): Promise<T> {
  let unlock: () => void;
  try {
    unlock = takeLock(join(home, 'tunet.lock'));
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new Error(`Tunet runs on ${home} (process ${error.pid}): stop it first.`);
  }
  try {
    return await use();
  } finally {
    unlock();
  }
}
