import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { cloneFolder, type Environment } from '../config.ts';
import { lastLines, openLog } from '../platform/log/log-file.ts';
import { nextPause } from './next-pause.ts';

/** A process of ours that is started again whenever it ends. */
export type SupervisedChild = {
  name: string;
  /** Resolves when it first says that it is ready; rejects with a sentence when it ends before that. */
  ready: Promise<void>;
  stop(): Promise<void>;
};

export type ChildOptions = {
  name: string;
  home: string;
  env: Environment;
  /** True: it writes to our standard output (for systemd's journal). False: to `<home>/logs/<name>.log`. */
  inheritOutput: boolean;
  /** Told in sentences when it ended and is started again. */
  warn: (line: string) => void;
  /** Another program than `process.ts`; it gets the name as its argument. */
  file?: string;
};

/** Longer than the process's own limit, so that it normally breaks off by itself. Milliseconds. */
const longestStop = 12_000;

const processFile = join(import.meta.dirname, '..', 'process.ts');

/** Starts the process and keeps it running until `stop()`. */
export function superviseChild(options: ChildOptions): SupervisedChild {
  const { name, home, warn } = options;
  let child: ChildProcess | undefined;
  let stopping = false;
  let everReady = false;
  let pause = 0;
  let waiting: NodeJS.Timeout | undefined;
  const first = Promise.withResolvers<void>();
  // The caller may be stopping already when it fails.
  first.promise.catch(() => {});

  const run = () => {
    const began = performance.now();
    child = launch(options);
    child.on('message', (message) => {
      if (!isReady(message)) return;
      if (everReady) warn(`"${name}" is running again.`);
      everReady = true;
      first.resolve();
    });
    child.on('error', () => {});
    child.once('exit', (code, signal) => {
      if (stopping) return;
      const how = signal === null ? `exit code ${code}` : signal;
      if (!everReady) {
        const said = options.inheritOutput ? '' : `\n${lastLines(home, name, 12)}`;
        first.reject(new Error(`The process "${name}" could not start (${how}).${said}`));
        return;
      }
      pause = nextPause(pause, performance.now() - began);
      warn(`The process "${name}" ended (${how}); starting it again in ${pause / 1000} s.`);
      waiting = setTimeout(run, pause);
    });
  };
  run();

  return {
    name,
    ready: first.promise,
    async stop() {
      stopping = true;
      clearTimeout(waiting);
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const limit = setTimeout(() => {
        warn(`The process "${name}" does not stop and is ended.`);
        child?.kill('SIGKILL');
      }, longestStop);
      await gone;
      clearTimeout(limit);
    },
  };
}

/** Without it a process under steady traffic lets garbage grow to 274 MB before it looks; with it the receiver stays at 142. */
const smallYoungGeneration = '--max-semi-space-size=2';

function launch({ name, home, env, inheritOutput, file }: ChildOptions): ChildProcess {
  const log = inheritOutput ? undefined : openLog(home, name);
  const output = log ?? 'inherit';
  const child = fork(file ?? processFile, [name], {
    cwd: cloneFolder,
    env,
    execArgv: [smallYoungGeneration],
    stdio: ['ignore', output, output, 'ipc'],
  });
  if (log !== undefined) closeSync(log);
  return child;
}

function isReady(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'ready';
}
