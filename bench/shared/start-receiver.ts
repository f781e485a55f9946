import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { cloneFolder, environmentWith } from '../../server/src/config.ts';
import { findFreePort } from '../../server/test/free-ports.ts';

/** The product's process that hears alarms, on a database that runs already. */
export interface RunningReceiver {
  readonly port: number;
  stop(): Promise<void>;
}

/** @param home in which the database runs */
export async function startReceiver(home: string): Promise<RunningReceiver> {
  const port = await findFreePort(1);
  const child = fork(join(cloneFolder, 'server', 'src', 'process.ts'), ['receiver'], {
    env: environmentWith({
      ...{ TUNET_HOME: home, HOST: '127.0.0.1', TUNET_LOG: 'error' },
      ...{ TUNET_SIP_PORT: String(port), TUNET_RECEIVER_PORT: String(port + 1) },
    }),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await ready(child);
  return {
    port,
    async stop() {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function ready(child: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve());
    child.once('exit', (code) => reject(new Error(`The receiver could not start (exit code ${code}).`)));
  });
}
