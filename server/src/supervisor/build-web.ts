import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { cloneFolder } from '../config.ts';
import { LockHeld, takeLock } from '../platform/lock.ts';

/** Imports the web's own build and runs it; a process of its own, so that its memory is given back. */
const script = `
  const { buildWeb } = await import(process.argv[1]);
  await buildWeb({ onProgress: ({ step }) => console.log(step) });
`;

/**
 * Builds the three doors if their sources changed since the last build.
 * @throws Error with what the build said
 */
export async function buildWeb(tell: (line: string) => void, stop: AbortSignal): Promise<void> {
  const file = join(cloneFolder, 'web', 'build.ts');
  if (!existsSync(file)) throw new Error(`There is no ${file}: the clone is not whole.`);
  const unlock = await takeTurn(stop);
  try {
    await runBuild(file, tell, stop);
  } finally {
    unlock();
  }
}

/** Two copies that start from one clone must not write the same pages at once. */
async function takeTurn(stop: AbortSignal): Promise<() => void> {
  for (;;) {
    try {
      return takeLock(join(cloneFolder, 'node_modules', '.cache', 'web-build.lock'));
    } catch (error) {
      // A clone that this user cannot write is built already, or the build itself will say so.
      if (!(error instanceof LockHeld)) return () => {};
    }
    await wait(200, undefined, { signal: stop });
  }
}

async function runBuild(file: string, tell: (line: string) => void, stop: AbortSignal): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, pathToFileURL(file).href], {
    cwd: cloneFolder,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes('building')) tell('Building the web pages …');
    said += chunk;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0)
    throw new Error(`The web pages could not be built:\n${said.trim().split('\n').slice(-20).join('\n')}`);
}
