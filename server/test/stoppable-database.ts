import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DatabaseConfig, embeddedLogin } from '../src/platform/db/database-config.ts';
import { type Embedded, startEmbedded } from '../src/platform/db/embedded.ts';
import { prepareDatabase } from '../src/platform/db/prepare-database.ts';

/** A PostgreSQL of one's own that may be stopped in every way a database can be lost. */
export interface StoppableDatabase {
  readonly config: DatabaseConfig;
  readonly home: string;
  /** Stops all its processes where they stand: it takes connections and says nothing. */
  freeze(): void;
  /** Lets them go on. */
  thaw(): void;
  /** Kills all its processes at once, as a loss of power to it alone would. */
  kill(): Promise<void>;
  /** Starts it again after a kill; resolves when it answers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts it in a throwaway home, migrated and empty.
 * @param options.fsync false is enough where only processes are killed, not the machine
 */
export async function startStoppableDatabase(options: { readonly fsync?: boolean } = {}): Promise<StoppableDatabase> {
  const home = mkdtempSync(join(tmpdir(), 'tunet-stoppable-'));
  const settings = { home, fsync: options.fsync ?? false };
  let embedded: Embedded = await startEmbedded(settings);
  const config: DatabaseConfig = {
    kind: 'socket',
    host: embedded.socketDir,
    port: embedded.port,
    user: embeddedLogin,
    database: 'tunet',
  };
  await prepareDatabase(config, () => undefined);
  const signal = (name: NodeJS.Signals): void => signalAll(embedded.pid, name);
  return {
    config,
    home,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async kill() {
      const gone = new Promise<void>((resolve) => embedded.onExit(() => resolve()));
      signal('SIGKILL');
      await gone;
    },
    async restart() {
      embedded = await startEmbedded(settings);
    },
    async stop() {
      signal('SIGCONT');
      await embedded.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** To the server and every process that it began: each of them is a session of its own. */
export function signalAll(postmaster: number, name: NodeJS.Signals): void {
  for (const pid of [postmaster, ...childrenOf(postmaster)]) {
    try {
      process.kill(pid, name);
    } catch (error) {
      // Ended since it was listed.
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
    }
  }
}

function childrenOf(parent: number): number[] {
  try {
    const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(parent)], { encoding: 'utf8' });
    return listed.split('\n').flatMap((line) => (line.trim() === '' ? [] : [Number(line)]));
  } catch {
    // ps says 1 when there are none.
    return [];
  }
}
