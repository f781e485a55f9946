import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fuzzReceiver } from './fuzz-receiver.ts';

const folder = new URL('../../../../conformance/scaip/bodies/', import.meta.url);
const bodies = ['valid', 'invalid'].flatMap((name) =>
  readdirSync(new URL(name, folder)).flatMap((file) =>
    file.endsWith('.xml') ? [readFileSync(new URL(`${name}/${file}`, folder))] : [],
  ),
);

test('2 000 damaged messages: each is answered or is no request, nothing is thrown, nothing hangs', {
  timeout: 60_000,
}, async () => {
  const report = await fuzzReceiver({ seed: 20_261_121, runs: 2_000, bodies });
  expect(report.finding).toBeNull();
  expect(report.runs).toBe(2_000);
  // Not a single kind of damage: some are heard, some refused by SIP, some by the body, some are no SIP.
  for (const status of ['200', '400', '405']) expect(report.statuses[status]).toBeGreaterThan(10);
  for (const snu of ['0', '2', '7']) expect(report.snus[snu]).toBeGreaterThan(0);
  expect(report.unanswerable).toBeGreaterThan(10);
});
