import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Another living process holds the lock. */
export class LockHeld extends Error {
  readonly pid: number;

  constructor(path: string, pid: number) {
    super(`${path} is held by process ${pid}`);
    this.name = 'LockHeld';
    this.pid = pid;
  }
}

/**
 * Takes a lock file for this process; one left by a dead process is taken over.
 * @returns releases the lock
 * @throws LockHeld when a living process has it, this one included
 */
export function takeLock(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${process.pid} ${startOf(process.pid) ?? ''}\n`);
  try {
    for (let attempt = 0; ; attempt += 1) {
      try {
        linkSync(draft, path);
        return () => release(path);
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error;
      }
      const holder = lockHolder(path);
      if (holder !== undefined || attempt === 3) throw new LockHeld(path, holder ?? 0);
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living process that holds the lock, if any. */
export function lockHolder(path: string): number | undefined {
  let line: string;
  try {
    line = readFileSync(path, 'utf8').trim();
  } catch {
    return undefined;
  }
  const [pidText, start] = line.split(' ');
  const pid = Number(pidText);
  if (!Number.isSafeInteger(pid) || pid < 1 || !isAlive(pid)) return undefined;
  // The number may have been given to another process since.
  return start === undefined || start === startOf(pid) ? pid : undefined;
}

/** Whether a process with this number runs, whoever owns it. One that ended but was not yet buried does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isCode(error, 'EPERM')) return false;
  }
  return !['Z', 'X'].includes(statOf(pid)[0] ?? '');
}

function release(path: string): void {
  if (lockHolder(path) === process.pid) rmSync(path, { force: true });
}

/** When the process began, in clock ticks since boot; unknown outside Linux. */
function startOf(pid: number): string | undefined {
  return statOf(pid)[19];
}

/** The fields of proc(5) `stat` from the third on: state first. Empty outside Linux. */
function statOf(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is a file name in brackets and may hold spaces.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
