import { parseArgs } from 'node:util';
import { runCrashTrials } from './crash/run-trials.ts';

// npm run prove -- crash [--trials 25] [--seed 1]
// No acknowledged alarm is lost or doubled, whichever process is killed whenever: each reaches a desk, has one owner at a time,
// and ends handled or at the top of the ladder.

const { values } = parseArgs({
  options: { trials: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
});
const [trials, seed] = [Number(values.trials), Number(values.seed)];
if (!Number.isSafeInteger(trials) || trials < 1 || !Number.isSafeInteger(seed)) {
  console.error('--trials takes a whole number from 1, --seed a whole number.');
  process.exit(2);
}
const began = performance.now();
const { faults, ...figures } = await runCrashTrials({ trials, seed, tell: (line) => console.error(line) });
const seconds = Math.round((performance.now() - began) / 1000);
console.log(JSON.stringify({ trials, seed, seconds, ...figures }, null, 2));
for (const fault of faults) console.log(fault);
console.log(
  faults.length === 0
    ? 'Proved.'
    : `NOT proved. Repeat it with: npm run prove -- crash --trials ${trials} --seed ${seed}`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
