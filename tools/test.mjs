// `npm test`: types, lint, then every test there is. The last line is `N passed, N failed`.
// Arguments are handed to vitest, e.g. npm test -- --project unit
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { findChromium, tryToInstallSipp } from './find-chromium.mjs';
import { ensureInstalled, pinnedNode, root } from './install.mjs';

const tell = (line) => console.log(line);
const counts = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

try {
  await ensureInstalled(tell);
  const chromium = prepareBrowser();
  await countStep('types', ['node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json']);
  await countStep('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']);
  await runVitest(chromium);
} catch (error) {
  fail(error.message);
}
report();

function prepareBrowser() {
  if (process.env.TUNET_NO_BROWSER === '1') {
    tell('TUNET_NO_BROWSER=1: the scenarios in a browser are left out.');
    counts.skipped += 1;
    return undefined;
  }
  const chromium = findChromium(tell);
  if (chromium === undefined) {
    fail(
      'No Chromium was found, and none could be installed: install one, or name it in TUNET_CHROMIUM (TUNET_NO_BROWSER=1 leaves the browser tests out).',
    );
    return undefined;
  }
  tryToInstallSipp(tell);
  return chromium;
}

async function countStep(name, args) {
  const began = Date.now();
  const code = await run(args, {});
  const took = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  if (code === 0) {
    counts.passed += 1;
    tell(`${name} passed (${took})`);
  } else {
    fail(`${name} failed (${took})`);
  }
}

async function runVitest(chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'tunet-report-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const projects = chromium === undefined ? ['--project=!scenario'] : [];
    const env = chromium === undefined ? {} : { TUNET_CHROMIUM: chromium };
    const code = await run(
      ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...projects, ...process.argv.slice(2)],
      env,
    );
    if (!existsSync(file)) return fail(`vitest ended without a report (exit code ${code})`);
    countReport(JSON.parse(readFileSync(file, 'utf8')), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function countReport(result, code) {
  counts.passed += result.numPassedTests;
  counts.skipped += result.numPendingTests + result.numTodoTests;
  const before = counts.failed;
  for (const file of result.testResults) {
    const name = relative(root, file.name);
    const failed = file.assertionResults.filter((each) => each.status === 'failed');
    for (const each of failed) fail(`${name} > ${each.fullName}`);
    // A file that cannot be loaded, or whose set-up fails, has no failed test in it.
    if (file.status === 'failed' && failed.length === 0) fail(`${name} (the file itself)`);
  }
  if (code !== 0 && counts.failed === before) fail(`vitest (exit code ${code})`);
}

function fail(what) {
  counts.failed += 1;
  failures.push(what);
}

function report() {
  if (failures.length > 0) tell(`\nFailed:\n${failures.map((each) => `  ${each}`).join('\n')}`);
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  tell(`\n${counts.passed} passed, ${counts.failed} failed${skipped}`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** Runs a program of node_modules with the pinned Node, first on the PATH as well. */
async function run(args, env) {
  const path = `${dirname(pinnedNode)}${delimiter}${process.env.PATH ?? ''}`;
  const child = spawn(pinnedNode, args, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path, ...env } });
  const stop = (signal) => child.kill(signal);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    return await new Promise((done, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => done(code ?? 1));
    });
  } finally {
    process.removeListener('SIGTERM', stop);
    process.removeListener('SIGINT', stop);
  }
}
