import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';

/** PostgreSQL refuses to run as root, so root lends it another account. */
export type Account = { name: string; uid: number; gid: number };

/** Everything that lies outside the clone and TUNET_HOME; only root makes it. */
export const outsideFolder = '/var/lib/tunet';
const recordFile = join(outsideFolder, 'made-by-tunet.json');
const accountName = 'tunet';

/** What the programs we start get to see: nothing of our own environment, which holds secrets. */
export const plainEnvironment = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' };

type Made = { account: string | null; folders: string[] };

/**
 * The account PostgreSQL runs as when we are root: `tunet`, made when missing, else `nobody`.
 * @param tell is given a sentence when an account was made
 * @returns undefined for an ordinary user, who runs PostgreSQL as themself
 */
export function databaseAccount(tell: (line: string) => void): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const found = findAccount(accountName);
  if (found !== undefined) return found;
  const flags = ['--system', '--no-create-home', '--home-dir', outsideFolder, '--shell', '/usr/sbin/nologin'];
  spawnSync('useradd', [...flags, '--user-group', accountName], {
    stdio: 'ignore',
    env: plainEnvironment,
  });
  const made = findAccount(accountName);
  if (made !== undefined) {
    record((all) => ({ ...all, account: accountName }));
    tell(`Made the system account "${accountName}" for PostgreSQL (npx tunet uninstall takes it away again)`);
    return made;
  }
  const nobody = findAccount('nobody');
  if (nobody !== undefined) return nobody;
  throw new Error('PostgreSQL may not run as root, and no account could be made for it: start as an ordinary user');
}

/**
 * Copies the binaries to a folder that the account can enter; a clone in root's home is closed to it.
 * @returns the folder that holds `bin/` and `lib/`
 */
export function placeBinaries(native: string, version: string): string {
  const folder = join(outsideFolder, `pg-${version}`);
  const isComplete = () => readText(join(folder, 'complete')) === version;
  if (isComplete()) return folder;
  makeOutsideFolder();
  const draft = `${folder}.tmp-${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  writeFileSync(join(draft, 'complete'), version);
  openToAll(draft);
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start may have been faster; its copy may already be in use.
    if (!isComplete()) throw error;
  }
  record((all) => ({ ...all, folders: [...new Set([...all.folders, folder])] }));
  return folder;
}

/** Our own copy is readable by all, whatever the umask was when npm unpacked it. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(path, 0o755);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

function makeOutsideFolder(): void {
  if (existsSync(outsideFolder)) return;
  mkdirSync(outsideFolder, { recursive: true });
  chmodSync(outsideFolder, 0o755);
}

/** What `uninstall` took away, or why it may not. */
export type Removal =
  | { kind: 'removed'; what: string[] }
  | { kind: 'nothing' }
  | { kind: 'not-root' }
  | { kind: 'in-use' };

/** Takes away the binaries and the account that Tunet made outside the clone, and nothing else. */
export function removeOutside(): Removal {
  const made = readRecord();
  if (made === undefined) return { kind: 'nothing' };
  if (process.getuid?.() !== 0) return { kind: 'not-root' };
  const account = made.account === accountName ? findAccount(accountName) : undefined;
  if (isInUse(account)) return { kind: 'in-use' };
  const what: string[] = [];
  for (const folder of made.folders) {
    // The record is only a file: nothing beside our own binaries is removed on its word.
    if (join(outsideFolder, basename(folder)) !== folder || !basename(folder).startsWith('pg-')) continue;
    rmSync(folder, { recursive: true, force: true });
    what.push(folder);
  }
  if (
    account !== undefined &&
    spawnSync('userdel', [account.name], { stdio: 'ignore', env: plainEnvironment }).status === 0
  ) {
    what.push(`the account "${account.name}"`);
  }
  rmSync(recordFile, { force: true });
  try {
    rmdirSync(outsideFolder);
  } catch {
    // Something of someone else's lies there.
  }
  return { kind: 'removed', what };
}

/** Looks an account up where every system keeps them: `getent` knows directories too, the file is the fallback. */
export function findAccount(name: string): Account | undefined {
  const asked = spawnSync('getent', ['passwd', name], { encoding: 'utf8', env: plainEnvironment });
  const lines = asked.status === 0 ? asked.stdout : (readText('/etc/passwd') ?? '');
  const fields = lines
    .split('\n')
    .map((line) => line.split(':'))
    .find((each) => each[0] === name);
  return fields === undefined ? undefined : { name, uid: Number(fields[2]), gid: Number(fields[3]) };
}

function isInUse(account: Account | undefined): boolean {
  const asAccount = account === undefined ? [] : [['-u', String(account.uid)]];
  return [...asAccount, ['-f', `^${outsideFolder}/pg-`]].some(
    (which) => spawnSync('pgrep', which, { stdio: 'ignore', env: plainEnvironment }).status === 0,
  );
}

function readRecord(): Made | undefined {
  try {
    const found = JSON.parse(readText(recordFile) ?? '') as Partial<Made>;
    return { account: found.account ?? null, folders: found.folders ?? [] };
  } catch {
    return undefined;
  }
}

function record(change: (all: Made) => Made): void {
  makeOutsideFolder();
  const draft = `${recordFile}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(change(readRecord() ?? { account: null, folders: [] }), null, 2)}\n`);
  renameSync(draft, recordFile);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
