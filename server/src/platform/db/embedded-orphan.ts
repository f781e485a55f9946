import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../lock.ts';

const patience = 60_000;

/**
 * Makes way for a new PostgreSQL on this data folder: an earlier one that outlived its parent is stopped and
 * waited for; a `postmaster.pid` that only names a stranger with the same number is removed.
 * The caller holds the lock of the home, so no living parent cares for that earlier one.
 */
export async function clearEarlier(data: string, tell: (line: string) => void): Promise<void> {
  const pid = recordedPid(data);
  if (pid === undefined) return;
  if (!isAlive(pid) || !runsIn(pid, data)) {
    rmSync(join(data, 'postmaster.pid'), { force: true });
    return;
  }
  tell('Stopping a database that an earlier start left running …');
  process.kill(pid, 'SIGINT');
  const end = performance.now() + patience;
  while (isAlive(pid)) {
    if (performance.now() > end) throw new Error(`The earlier database (process ${pid}) does not stop: end it by hand`);
    await wait(20);
  }
}

/** Line 1 of `postmaster.pid`. */
export function recordedPid(data: string): number | undefined {
  const pid = Number(pidFile(data)[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? pid : undefined;
}

/** Line 8 of `postmaster.pid` says `ready` once connections are taken. */
export function isReady(data: string, pid: number): boolean {
  const lines = pidFile(data);
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

function pidFile(data: string): string[] {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

/** Whether the process works in this folder. Where that cannot be told, the folder's own file is believed. */
function runsIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}
