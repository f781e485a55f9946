import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LockHeld } from '../lock.ts';
import { type Embedded, startEmbedded } from './embedded.ts';
import { databaseAccount, findAccount } from './embedded-account.ts';
import { findBinaries, usableBinaries } from './embedded-binaries.ts';

const isRoot = process.getuid?.() === 0;
let parent: string;
let home: string;
const running: Embedded[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  // Mode 700: as root, the account that runs PostgreSQL cannot enter it, as with a clone in root's home.
  parent = mkdtempSync(join(tmpdir(), 'tunet-embedded-'));
  home = join(parent, 'home');
});

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await Promise.all(running.splice(0).map((each) => each.stop()));
  rmSync(parent, { recursive: true, force: true });
});

async function start(fsync = false): Promise<Embedded> {
  const embedded = await startEmbedded({ home, fsync });
  running.push(embedded);
  return embedded;
}

async function query(embedded: Embedded, sql: string): Promise<unknown[]> {
  const client = new Client({
    host: embedded.socketDir,
    port: embedded.port,
    user: embedded.superuser,
    database: 'postgres',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function exitOf(embedded: Embedded): Promise<string> {
  return new Promise((resolve) => embedded.onExit(resolve));
}

test('keeps its data from one start to the next, in a folder that nobody else may enter', async () => {
  const first = await start();
  await query(first, 'create table kept as select 7 as number');
  await first.stop();
  expect(await query(await start(), 'select number from kept')).toEqual([{ number: 7 }]);
  expect(statSync(parent).mode & 0o777).toBe(0o700);
  expect(statSync(join(home, 'pg')).mode & 0o777).toBe(0o700);
});

test('listens on its socket only', async () => {
  expect(await query(await start(), 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
});

test('refuses a second start on the same home', async () => {
  await start();
  await expect(start()).rejects.toThrow(LockHeld);
});

test('tells when it is killed, and the next start has everything that was committed', async () => {
  const first = await start(true);
  await query(first, 'create table kept as select 7 as number');
  const exit = exitOf(first);
  process.kill(first.pid, 'SIGKILL');
  expect(await exit).toBe('signal SIGKILL');
  expect(readFileSync(join(home, 'pg', 'postmaster.pid'), 'utf8')).toContain(String(first.pid));
  expect(await query(await start(true), 'select number from kept')).toEqual([{ number: 7 }]);
});

test('a pid file that names a living stranger with the same account is no hindrance', async () => {
  await (await start()).stop();
  const account = databaseAccount(() => {});
  const stranger = spawn('sleep', ['60'], account === undefined ? {} : { uid: account.uid, gid: account.gid });
  children.push(stranger);
  await once(stranger, 'spawn');
  writeFileSync(join(home, 'pg', 'postmaster.pid'), `${stranger.pid}\n/proc/self/cwd\n1\n5432\n\n\n 1 1\nready\n`);
  await start();
  expect(stranger.exitCode).toBe(null);
});

test('a making that was broken off is made again', async () => {
  mkdirSync(join(home, 'pg.new', 'base'), { recursive: true });
  writeFileSync(join(home, 'pg.new', 'PG_VERSION'), '18\n');
  expect(await query(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a folder with other files is left alone, with a sentence', async () => {
  mkdirSync(join(home, 'pg'), { recursive: true });
  writeFileSync(join(home, 'pg', 'letter.txt'), 'mine');
  await expect(start()).rejects.toThrow('holds files but no database: move it away, or set TUNET_HOME');
  expect(readFileSync(join(home, 'pg', 'letter.txt'), 'utf8')).toBe('mine');
});

test('a path too long for a socket is reached by a short link', async () => {
  home = join(parent, 'long'.repeat(25), 'home');
  const embedded = await start();
  expect(embedded.socketDir.length).toBeLessThan(90);
  expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('when its parent is killed it shuts down by itself, and a start right after waits for that', async () => {
  const script = join(parent, 'parent.ts');
  const module = JSON.stringify(join(import.meta.dirname, 'embedded.ts'));
  writeFileSync(
    script,
    `import { startEmbedded } from ${module};
     const { pid } = await startEmbedded({ home: ${JSON.stringify(home)}, fsync: false });
     console.log(pid);
     setInterval(() => {}, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  const embedded = await start();
  expect(embedded.pid).not.toBe(Number(line.toString()));
  expect(await query(embedded, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.runIf(isRoot)('works for an ordinary user as well', async () => {
  const nobody = findAccount('nobody');
  if (nobody === undefined) throw new Error('There is no account "nobody" to try it with');
  // Everything that the user needs, outside a clone that they may not be able to enter.
  chmodSync(parent, 0o755);
  const platform = join(import.meta.dirname, '..');
  cpSync(platform, join(parent, 'platform'), { recursive: true });
  writeFileSync(join(parent, 'package.json'), '{"type":"module"}');
  const node = join(parent, 'node');
  cpSync(process.execPath, node);
  const binaries = usableBinaries(
    findBinaries(),
    databaseAccount(() => {}),
  );
  writeFileSync(
    join(parent, 'ordinary.ts'),
    `import { startEmbedded } from './platform/db/embedded.ts';
     const options = { home: ${JSON.stringify(home)}, binaries: ${JSON.stringify(binaries)}, fsync: false };
     for (let round = 0; round < 2; round += 1) await (await startEmbedded(options)).stop();
     console.log('twice');`,
  );
  mkdirSync(home);
  chownSync(home, nobody.uid, nobody.gid);
  const ran = spawnSync(node, [join(parent, 'ordinary.ts')], {
    uid: nobody.uid,
    gid: nobody.gid,
    cwd: dirname(home),
    encoding: 'utf8',
    env: {},
  });
  expect(ran.stderr + ran.stdout).toBe('twice\n');
});
