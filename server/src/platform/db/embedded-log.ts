import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const largest = 10_000_000;

function logFile(home: string): string {
  return join(home, 'logs', 'postgres.log');
}

/** Opens the log for appending. A file, not a pipe: PostgreSQL must outlive us long enough to shut down. */
export function openLog(home: string): number {
  const path = logFile(home);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    if (statSync(path).size > largest) renameSync(path, `${path}.1`);
  } catch {
    // No log yet.
  }
  return openSync(path, 'a', 0o600);
}

/** The end of the log in one line, for an error sentence. */
export function lastLines(home: string, count = 4): string {
  try {
    return readFileSync(logFile(home), 'utf8').trim().split('\n').slice(-count).join(' | ');
  } catch {
    return 'the log is empty';
  }
}
