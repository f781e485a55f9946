import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onBrokenOff } from '../../bench/shared/temporary-database.ts';
import { cloneFolder, environmentWith, readConfig } from '../../server/src/config.ts';
import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { type Embedded, startEmbedded } from '../../server/src/platform/db/embedded.ts';
import { prepareDatabase } from '../../server/src/platform/db/prepare-database.ts';
import { layOutTown } from '../../server/src/town.ts';
import { findFreePort } from '../../server/test/free-ports.ts';
import { signalAll } from '../../server/test/stoppable-database.ts';

/** What may be killed. */
export const victims = ['receiver', 'web', 'worker', 'database'] as const;
export type Victim = (typeof victims)[number];

/** The product's real processes on a real disk, each of which may be killed at any instant and is started again. */
export interface CrashStage {
  readonly origin: string;
  readonly sipPort: number;
  readonly database: DatabaseConfig;
  /** `kill -9`, now; resolves when it has been started again and answers. */
  kill(victim: Victim): Promise<void>;
  /** Takes the database away until it is given back: it stands still, or it is killed. */
  takeAway(how: 'frozen' | 'killed'): Promise<void>;
  giveBack(): Promise<void>;
  /** Bytes that the receiver's journal takes on the disk now. */
  journalBytes(): number;
  stop(): Promise<void>;
}

/** Milliseconds until what was killed is started again. */
const pause = 150;
const mostTries = 40;

export async function openCrashStage(): Promise<CrashStage> {
  const home = mkdtempSync(join(tmpdir(), 'tunet-crash-'));
  const [port, sipPort] = [await findFreePort(2), await findFreePort()];
  const env = environmentWith({
    ...{ TUNET_HOME: home, HOST: '127.0.0.1', PORT: String(port), TUNET_SIP_PORT: String(sipPort) },
    ...{ TUNET_LOG: 'error', TUNET_TOWN_SCALE: 'story', TUNET_TOWN: 'still', TUNET_PRODUCTION: '' },
    ...{ TUNET_PUBLIC_ORIGIN: '', TUNET_OIDC_ISSUER: '', DATABASE_URL: '' },
  });
  const config = readConfig(env);
  // What was committed must be on the disk: a database that forgets would prove nothing.
  let embedded: Embedded = await startEmbedded({ home, fsync: true });
  const children = new Map<string, ChildProcess>();
  let stopping = false;

  async function start(name: string): Promise<void> {
    const child = fork(join(cloneFolder, 'server', 'src', 'process.ts'), [name], {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.set(name, child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code, signal) => reject(new Error(`"${name}" ended while it started: ${code ?? signal}`)));
    });
  }

  /** As the supervisor does: tried again until it stands. */
  async function startAgain(name: string): Promise<void> {
    for (let tries = 1; !stopping; tries += 1) {
      await new Promise((done) => setTimeout(done, pause));
      try {
        return await start(name);
      } catch (error) {
        if (tries === mostTries) throw error;
      }
    }
  }

  let isAway: 'frozen' | 'killed' | null = null;

  async function takeAway(how: 'frozen' | 'killed'): Promise<void> {
    isAway = how;
    if (how === 'frozen') return signalAll(embedded.pid, 'SIGSTOP');
    const gone = new Promise<void>((resolve) => embedded.onExit(() => resolve()));
    signalAll(embedded.pid, 'SIGKILL');
    await gone;
  }

  async function giveBack(): Promise<void> {
    if (isAway === 'frozen') signalAll(embedded.pid, 'SIGCONT');
    if (isAway === 'killed') embedded = await startEmbedded({ home, fsync: true });
    isAway = null;
  }

  const stop = async (): Promise<void> => {
    stopping = true;
    await giveBack();
    for (const child of children.values()) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
  };
  onBrokenOff(stop);
  try {
    await prepareDatabase(config.database, () => undefined);
    await layOutTown(config);
    for (const name of ['identity', 'receiver', 'web', 'worker']) await start(name);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    origin: config.web.publicOrigin,
    sipPort,
    database: config.database,
    async kill(victim) {
      if (victim === 'database') {
        await takeAway('killed');
        await new Promise((done) => setTimeout(done, pause));
        return giveBack();
      }
      const child = children.get(victim);
      if (!child) throw new Error(`There is no ${victim}.`);
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      await startAgain(victim);
    },
    takeAway,
    giveBack,
    journalBytes() {
      const folder = join(home, 'receiver');
      // A file may go between its being listed and being looked at.
      const sizeOf = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
      return readdirSync(folder).reduce((sum, name) => sum + sizeOf(name), 0);
    },
    stop,
  };
}
