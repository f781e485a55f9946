import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const largest = 10_000_000;

function logFile(home: string, name: string): string {
  return join(home, 'logs', `${name}.log`);
}

/**
 * Opens `<home>/logs/<name>.log` for appending; one that has grown large becomes `<name>.log.1`.
 * A file, not a pipe: whoever writes to it may outlive us a moment.
 */
export function openLog(home: string, name: string): number {
  const path = logFile(home, name);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    if (statSync(path).size > largest) renameSync(path, `${path}.1`);
  } catch {
    // No log yet.
  }
  return openSync(path, 'a', 0o600);
}

/** The end of the log, to show with a fault. */
export function lastLines(home: string, name: string, count: number): string {
  try {
    return readFileSync(logFile(home, name), 'utf8').trim().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
