import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** What each file of `processes/` exports as `start(config)`. */
export type Startable = (config: Config) => Promise<{ stop(): Promise<void> }>;

const processFolder = join(import.meta.dirname, '..', 'processes');

/** A stop that takes longer than this is broken off. Milliseconds. */
const longestStop = 10_000;

/**
 * Runs one process until it is told to stop: by SIGTERM, SIGINT, or because its supervisor is gone.
 * Says `ready` to the supervisor once it has started. A bug ends it; the supervisor starts it again.
 */
export async function startProcess(name: string, config: Config): Promise<void> {
  process.on('uncaughtException', (error) => endWith(`"${name}" failed`, error));
  process.on('unhandledRejection', (error) => endWith(`"${name}" failed`, error));
  let begin: Startable;
  try {
    begin = await load(name);
  } catch (error) {
    return endWith(`"${name}" cannot be loaded`, error);
  }
  try {
    const running = await begin(config);
    const stop = stopOnce(name, running);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
    process.on('disconnect', stop);
    process.send?.({ kind: 'ready' });
  } catch (error) {
    endWith(`"${name}" cannot start`, error);
  }
}

async function load(name: string): Promise<Startable> {
  const path = join(processFolder, `${name}.ts`);
  if (!/^[a-z]+$/.test(name) || !existsSync(path)) throw new Error(`there is no ${path}`);
  const module = (await import(path)) as { start?: Startable };
  if (module.start === undefined) throw new Error(`${path} does not export start`);
  return module.start;
}

function stopOnce(name: string, running: { stop(): Promise<void> }): () => void {
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => endWith(`"${name}" did not stop in ${longestStop / 1000} s`, undefined), longestStop).unref();
    running.stop().then(
      () => process.exit(0),
      (error) => endWith(`"${name}" failed while stopping`, error),
    );
  };
}

function endWith(what: string, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : (error ?? '');
  console.error(`${what}. ${detail}`.trim());
  process.exit(1);
}
