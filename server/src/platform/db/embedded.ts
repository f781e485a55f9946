import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { takeLock } from '../lock.ts';
import { lastLines, openLog } from '../log/log-file.ts';
import { embeddedPort, embeddedSuperuser } from './database-config.ts';
import { type Account, databaseAccount, plainEnvironment } from './embedded-account.ts';
import { type Binaries, findBinaries, usableBinaries } from './embedded-binaries.ts';
import { clearEarlier, isReady } from './embedded-orphan.ts';
import { makeSocketLink, removeSocketLink, socketFolder } from './embedded-socket.ts';

/** A running PostgreSQL of ours. */
export type Embedded = {
  /** Give this to `pg` as `host`. */
  socketDir: string;
  port: number;
  superuser: string;
  pid: number;
  /** Fast shutdown: running statements are broken off, everything committed is kept. */
  stop(): Promise<void>;
  /** Told when PostgreSQL ends without `stop()`. */
  onExit(listener: (reason: string) => void): void;
};

export type EmbeddedOptions = {
  /** Data goes to `<home>/pg`, the log to `<home>/logs/postgres.log`. */
  home: string;
  /** Other binaries than those npm installed. */
  binaries?: Binaries;
  /** False only for throwaway data: a crash of the machine then loses it. */
  fsync?: boolean;
  /** Told in plain sentences what takes time or was made. */
  tell?: (line: string) => void;
};

/**
 * Starts PostgreSQL on a socket in its own data folder, without TCP, and makes the data folder on first use.
 * Works for root under a home that nobody else may enter: PostgreSQL runs as another account, but is placed in its
 * data folder before it becomes that account and names it `/proc/self/cwd`, so that no parent need be entered.
 * If this process dies, even by kill -9, PostgreSQL shuts down cleanly (Linux with util-linux).
 * Call it from the main thread: the kernel binds that promise to the thread that starts it.
 * @throws LockHeld when another process runs PostgreSQL in this home
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { home } = options;
  const tell = options.tell ?? (() => {});
  const unlock = takeLock(databaseLock(home));
  try {
    const account = databaseAccount(tell);
    const { folder } = usableBinaries(options.binaries ?? findBinaries(), account);
    const run: Run = { bin: join(folder, 'bin'), account, data: join(home, 'pg'), log: openLog(home, 'postgres') };
    await makeData(run, home, options.fsync ?? true, tell);
    await clearEarlier(run.data, tell);
    makeSocketLink(home);
    const child = await startServer(run, home, options.fsync ?? true);
    closeSync(run.log);
    return own(child, home, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Held by the process that runs PostgreSQL in this home. */
export function databaseLock(home: string): string {
  return join(home, 'database.lock');
}

type Run = { bin: string; account: Account | undefined; data: string; log: number };

function own(child: ChildProcess & { pid: number }, home: string, unlock: () => void): Embedded {
  let stopping = false;
  let reason: string | undefined;
  const listeners: ((reason: string) => void)[] = [];
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code, signal) => {
      reason = signal === null ? `exit code ${code}` : `signal ${signal}`;
      unlock();
      resolve();
      if (!stopping) for (const listener of listeners) listener(reason);
    });
  });
  return {
    socketDir: socketFolder(home),
    port: embeddedPort,
    superuser: embeddedSuperuser,
    pid: child.pid,
    async stop() {
      stopping = true;
      if (reason === undefined) child.kill('SIGINT');
      await gone;
      removeSocketLink(home);
    },
    onExit(listener) {
      if (reason !== undefined && !stopping) listener(reason);
      else listeners.push(listener);
    },
  };
}

async function makeData(run: Run, home: string, fsync: boolean, tell: (line: string) => void): Promise<void> {
  if (existsSync(join(run.data, 'PG_VERSION'))) {
    giveTo(run.account, run.data);
    return;
  }
  if (existsSync(run.data) && readdirSync(run.data).length > 0) {
    throw new Error(`${run.data} holds files but no database: move it away, or set TUNET_HOME to another folder`);
  }
  tell('Making the database …');
  // Made under another name and renamed when whole, so that a broken-off start is simply made again.
  const draft = join(home, 'pg.new');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (run.account !== undefined) chownSync(draft, run.account.uid, run.account.gid);
  // The built-in locale provider is the same on every machine, whatever locales it has.
  const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const flags = [
    '-U',
    embeddedSuperuser,
    '-A',
    'trust',
    '--no-instructions',
    ...locale,
    ...(fsync ? [] : ['--no-sync']),
  ];
  const child = launch({ ...run, data: draft }, 'initdb', ['-D', dataName(draft), ...flags]);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Error(`The database could not be made: ${lastLines(home, 'postgres', 4)}`);
  rmSync(run.data, { recursive: true, force: true });
  renameSync(draft, run.data);
}

async function startServer(run: Run, home: string, fsync: boolean): Promise<ChildProcess & { pid: number }> {
  // After a kill -9 the earlier one's workers may hold its shared memory for a moment more.
  for (let attempt = 0; ; attempt += 1) {
    const child = launch(run, 'postgres', ['-D', dataName(run.data), ...serverSettings(fsync)]);
    const { pid } = child;
    let failed: string | undefined;
    child.once('error', (error) => {
      failed = error.message;
    });
    while (failed === undefined && child.exitCode === null && child.signalCode === null && pid !== undefined) {
      if (isReady(run.data, pid)) return Object.assign(child, { pid });
      await wait(5);
    }
    if (failed !== undefined || pid === undefined) throw new Error(`PostgreSQL could not be started: ${failed}`);
    if (attempt === 20) throw new Error(`PostgreSQL does not start: ${lastLines(home, 'postgres', 4)}`);
    if (!lastLines(home, 'postgres', 4).includes('shared memory block')) attempt = Math.max(attempt, 18);
    await wait(250);
  }
}

function serverSettings(fsync: boolean): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: process.platform === 'linux' ? '/proc/self/cwd' : '.',
    port: String(embeddedPort),
    shared_buffers: '128MB',
    max_connections: '150',
    jit: 'off',
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    // The log must not hold personal data: no statements, no values of keys.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  };
  if (!fsync)
    Object.assign(settings, { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB' });
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** PostgreSQL does not run in our process group: Ctrl-C reaches us, and we stop it last. */
function launch(run: Run, program: string, args: string[]): ChildProcess {
  const path = join(run.bin, program);
  const common = {
    cwd: run.data,
    detached: true,
    stdio: ['ignore', run.log, run.log] as ['ignore', number, number],
    env: plainEnvironment,
  };
  const { account } = run;
  if (hasSetpriv()) {
    const as =
      account === undefined ? [] : ['--reuid', `${account.uid}`, '--regid', `${account.gid}`, '--clear-groups'];
    return spawn('setpriv', [...as, '--pdeathsig', 'INT', path, ...args], common);
  }
  return spawn(path, args, account === undefined ? common : { ...common, uid: account.uid, gid: account.gid });
}

let setpriv: boolean | undefined;

function hasSetpriv(): boolean {
  setpriv ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig', 'INT', 'true'], { stdio: 'ignore', env: plainEnvironment }).status === 0;
  return setpriv;
}

function dataName(data: string): string {
  return process.platform === 'linux' ? '/proc/self/cwd' : data;
}

/** A restored or copied folder may belong to someone else; PostgreSQL wants to own it. */
function giveTo(account: Account | undefined, folder: string): void {
  if (account === undefined || statSync(folder).uid === account.uid) return;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chownSync(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
  chownSync(folder, account.uid, account.gid);
}
