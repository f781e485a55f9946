/**
 * Damaged messages against a whole receiver: never throws, never hangs, always an answer or a clear refusal.
 *   npm run prove -- fuzz [--runs N] [--seed S]
 * The same seed sends the same bytes; a finding says how to repeat it alone.
 */
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzReceiver } from '../server/src/adapters/scaip/fuzz-receiver.ts';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 20_000);
const seed = Number(values.seed ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed) || seed < 0) {
  console.error('--runs takes a number above 0, --seed one from 0.');
  process.exit(2);
}
const folder = join(import.meta.dirname, '..', 'conformance', 'scaip', 'bodies');
const bodies = ['valid', 'invalid'].flatMap((name) =>
  readdirSync(join(folder, name)).flatMap((file) =>
    file.endsWith('.xml') ? [readFileSync(join(folder, name, file))] : [],
  ),
);
const began = performance.now();
const report = await fuzzReceiver({ seed, runs, bodies, onProgress: (done) => console.error(`${done} of ${runs}`) });
const seconds = (performance.now() - began) / 1000;
console.log(`SIP answers   ${JSON.stringify(report.statuses)}`);
console.log(`mrs           ${JSON.stringify(report.snus)}`);
console.log(`no request    ${report.unanswerable}`);
console.log(`slowest       ${report.slowest.ms.toFixed(1)} ms, seed ${report.slowest.seed}`);
if (report.finding !== null) {
  const { problem, sent, seed: own } = report.finding;
  console.error(
    `not proved: ${problem}. Repeat it: npm run prove -- fuzz --runs 1 --seed ${own}\nsent (base64): ${sent}`,
  );
  process.exit(1);
}
console.log(`proved: ${report.runs} damaged messages in ${seconds.toFixed(1)} s, seed ${seed}`);
