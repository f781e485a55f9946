import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cloneFolder, environmentWith, readConfig, type SettingName } from '../../server/src/config.ts';
import type { DatabaseConfig } from '../../server/src/platform/db/database-config.ts';
import { findFreePort } from '../../server/test/free-ports.ts';
import { tell } from './result.ts';
import { onBrokenOff } from './temporary-database.ts';
import { makeTemporaryHome } from './temporary-home.ts';

/** The product as `npm start` runs it, with the town, in a throwaway home. */
export interface TemporaryProduct {
  readonly origin: string;
  readonly sipPort: number;
  readonly database: DatabaseConfig;
  /** Of the supervisor; everything else is below it. */
  readonly pid: number;
  stop(): Promise<void>;
}

const longestStart = 180_000;

/**
 * Starts everything on free ports and waits until it says that it is ready.
 * @param settings other than usual
 */
export async function startTemporaryProduct(
  settings: Partial<Record<SettingName, string>> = {},
): Promise<TemporaryProduct> {
  const { home, remove } = makeTemporaryHome();
  const port = await findFreePort(2);
  const sipPort = await findFreePort();
  const env = environmentWith({
    ...{
      TUNET_HOME: home,
      HOST: '127.0.0.1',
      PORT: String(port),
      TUNET_SIP_PORT: String(sipPort),
      TUNET_LOG: 'warn',
      TUNET_TOWN_SCALE: 'story',
    },
    ...{ TUNET_PRODUCTION: '', TUNET_PUBLIC_ORIGIN: '', TUNET_OIDC_ISSUER: '', DATABASE_URL: '' },
    ...settings,
  });
  tell('Starting the product …');
  const child = spawn(process.execPath, [join(cloneFolder, 'server', 'bin', 'tunet.mjs'), 'start', '--quiet'], {
    cwd: cloneFolder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The product could not be started.');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    remove();
  };
  onBrokenOff(stop);
  const origin = `http://127.0.0.1:${port}`;
  const latest = performance.now() + longestStart;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || performance.now() > latest) {
      await stop();
      throw new Error('The product did not become ready.');
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { origin, sipPort, database: readConfig(env).database, pid, stop };
}

async function isReady(origin: string): Promise<boolean> {
  return fetch(`${origin}/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );
}
