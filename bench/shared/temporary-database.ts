import { type DatabaseConfig, embeddedLogin } from '../../server/src/platform/db/database-config.ts';
import { startEmbedded } from '../../server/src/platform/db/embedded.ts';
import { prepareDatabase } from '../../server/src/platform/db/prepare-database.ts';
import { makeTemporaryHome } from './temporary-home.ts';

/** A throwaway embedded PostgreSQL, migrated and empty. */
export interface TemporaryDatabase {
  readonly database: DatabaseConfig;
  readonly home: string;
  stop(): Promise<void>;
}

/**
 * Starts it in a throwaway home on disk. Also stopped and removed when the benchmark is broken off by a signal.
 * @param options.fsync false when only reading is measured: the rows are laid out faster
 */
export async function startTemporaryDatabase(options: { readonly fsync?: boolean } = {}): Promise<TemporaryDatabase> {
  const { home, remove } = makeTemporaryHome();
  const embedded = await startEmbedded({ home, ...options });
  const stop = async () => {
    await embedded.stop();
    remove();
  };
  onBrokenOff(stop);
  const database: DatabaseConfig = {
    kind: 'socket',
    host: embedded.socketDir,
    port: embedded.port,
    user: embeddedLogin,
    database: 'tunet',
  };
  await prepareDatabase(database, () => {});
  return { database, home, stop };
}

/** Cleans up when the person at the keyboard has had enough. */
export function onBrokenOff(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(130)));
  }
}
