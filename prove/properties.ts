import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';

/**
 * Runs every property test with new seeds, again and again, for `--minutes N` (default 5).
 * A failing seed is printed: put the example it shrinks to into a test of its own.
 */
const minutes = Number(process.argv[process.argv.indexOf('--minutes') + 1]) || 5;
const root = join(import.meta.dirname, '..');
const end = Date.now() + minutes * 60_000;
let rounds = 0;
do {
  const seed = randomInt(2 ** 31);
  const files = ['decide.test', 'session.test', 'alarm-store', 'properties', 'audit/', 'adapters/scaip'];
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', '--project', 'database', ...files],
    { cwd: root, env: { ...process.env, TUNET_TEST_SEED: String(seed) }, encoding: 'utf8' },
  );
  if (run.status !== 0) {
    console.error(run.stdout);
    console.error(`not proved: seed ${seed} fails. Repeat it with TUNET_TEST_SEED=${seed}.`);
    process.exit(1);
  }
  rounds += 1;
  console.log(`seed ${seed}: holds`);
} while (Date.now() < end);
console.log(`proved for ${rounds} seeds`);
