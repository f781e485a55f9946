// Plain JavaScript that Node 20 runs: hands over to the pinned Node and stands between it and whoever started us.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pinnedNode, root } from './install.mjs';

/**
 * Runs a script with the pinned Node, passes signals on, and returns its exit code.
 * The channel between the two tells the script when we are gone, even by kill -9.
 * @param {string} script
 * @param {string[]} args
 * @param {{ cwd?: string, watchParent?: boolean, env?: Record<string, string> }} options
 *   watchParent: stop the script when the process that started us vanishes
 */
export async function runPinned(script, args, options = {}) {
  const path = `${dirname(pinnedNode)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(pinnedNode, [script, ...args], {
    cwd: options.cwd ?? root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // Compiled code is kept from start to start: every process begins in half the time.
    env: {
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'),
      ...process.env,
      PATH: path,
      ...options.env,
    },
  });
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  const watching = options.watchParent ? watchParent(child) : undefined;
  try {
    return await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
    });
  } finally {
    clearInterval(watching);
    for (const signal of signals) process.removeAllListeners(signal);
  }
}

/** A killed npm cannot pass anything on; without this its server would live on and hold the port. */
function watchParent(child) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 1000);
  timer.unref();
  return timer;
}
