import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { simulateDay } from '../server/test/simulation/simulate-day.ts';

// npm run prove -- simulate [--years 1] [--seed 1]
// npm run prove -- simulate --replay <seed of a day> [--minutes 1440]    tells that day line by line
//
// Under any order of messages, losses, crashes and slow people every alarm is taken or at the top of the ladder within 180 seconds;
// none is lost or counted twice, one has it at a time, one who presses again goes to the top, and no arrival is late in silence.
// The rules of an alarm's life are the real ones; devices, net, processes and people are simulated from the seed.

const minute = 60_000;
const wholeDay = 24 * 60;

const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    replay: { type: 'string' },
    minutes: { type: 'string', default: String(wholeDay) },
  },
});

if (values.replay !== undefined) await replay(values.replay, Number(values.minutes) * minute);
else await prove(Math.max(1, Math.round(Number(values.years) * 365)), values.seed);

async function prove(days: number, seed: string): Promise<void> {
  const fingerprint = createHash('sha256');
  const sum = { alarms: 0, presses: 0, closed: 0, again: 0, late: 0 };
  const failed: string[] = [];
  const began = performance.now();
  for (let no = 0; no < days; no += 1) {
    const name = `${seed}/${no}`;
    const { faults, counts, ...day } = await simulateDay({ seed: name, length: wholeDay * minute });
    fingerprint.update(day.fingerprint);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
    const [fault] = faults;
    if (!fault) continue;
    failed.push(name);
    console.log(`Day ${name} at ${fault.at.toISOString()}: ${fault.promise}: ${fault.words}`);
    console.log(`  npm run prove -- simulate --replay ${name}`);
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { alarms, presses, closed, again, late } = sum;
  console.log(
    `${days} days in ${seconds} s: ${presses} presses in ${alarms} alarms, ${closed} closed, ${again} times to the top, ${late} late arrivals told.`,
  );
  console.log(`Seed ${seed}: ${fingerprint.digest('hex').slice(0, 16)}`);
  console.log(failed.length === 0 ? 'Proved.' : `NOT proved: ${failed.length} of ${days} days.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function replay(name: string, length: number): Promise<void> {
  const { faults, fingerprint } = await simulateDay({ seed: name, length, tell: (line) => console.log(line) });
  console.log(`${fingerprint}, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
