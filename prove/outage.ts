import { parseArgs } from 'node:util';
import { runOutage } from './crash/run-outage.ts';

// npm run prove -- outage [--seconds 120]
// The desk survives the database: it stands still, and then it is killed, each for so long under load. Every press is answered,
// seen, taken past the database, and stored once with its taker when it is back; heartbeats leave nothing on the disk.

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '120' } } });
const seconds = Number(values.seconds);
if (!Number.isSafeInteger(seconds) || seconds < 5) {
  console.error('--seconds takes a whole number from 5.');
  process.exit(2);
}
/** A press leaves less than this on the disk, with its taking and who was shown it; 40 heartbeats a second would leave far more. */
const bytesPerPress = 6_000;
const faults: string[] = [];
for (const how of ['frozen', 'killed'] as const) {
  const { faults: found, ...figures } = await runOutage({ seconds, how, tell: (line) => console.error(line) });
  console.log(JSON.stringify({ how, seconds, ...figures }, null, 2));
  faults.push(...found.map((fault) => `${how}: ${fault}`));
  if (figures.takenDirectly === 0) faults.push(`${how}: nothing was taken past the database`);
  if (figures.slowestAnswer > 4_400) faults.push(`${how}: a device waited ${figures.slowestAnswer} ms for its answer`);
  if (figures.acknowledged < figures.sent)
    faults.push(`${how}: ${figures.sent - figures.acknowledged} were never heard`);
  if (figures.journalBytes > bytesPerPress * figures.pressedMeanwhile) faults.push(`${how}: the journal has swollen`);
}
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? 'Proved.' : 'NOT proved.');
process.exitCode = faults.length === 0 ? 0 : 1;
