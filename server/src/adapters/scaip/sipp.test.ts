import { execFile, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingSignal } from '../../modules/alarms/core/incoming-signal.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipReceiver } from './scaip-receiver.ts';

const scenarios = fileURLToPath(new URL('../../../../conformance/scaip/sipp/', import.meta.url));
const isMissing = spawnSync('sipp', ['-v']).error !== undefined;
const mustRun = process.env.TUNET_REQUIRE_SIPP === '1';
const CALLS = 100;
/** sipp's own socket holds about 200 datagrams: more calls at once could lose one on a busy machine. */
const AT_ONCE = 16;

/** Runs the real program; resolves with its exit code, 0 when every call went as the scenario says. */
function runSipp(port: number, scenario: string, transport: string): Promise<number> {
  const args = [`127.0.0.1:${port}`, '-sf', `${scenarios}${scenario}.xml`, '-i', '127.0.0.1', '-t', transport];
  const load = [
    '-m',
    String(CALLS),
    '-r',
    '400',
    '-l',
    String(AT_ONCE),
    '-max_socket',
    '500',
    '-nostdin',
    '-timeout',
    '20s',
  ];
  return new Promise((resolve) => {
    execFile('sipp', [...args, ...load, '-timeout_error'], { cwd: tmpdir() }, (error) => {
      resolve(error === null ? 0 : Number(error.code ?? -1));
    });
  });
}

/** An independent implementation of SIP against ours. Not run where it is not installed, unless that is demanded. */
describe.skipIf(isMissing && !mustRun)('sipp as the device', () => {
  let receiver: ScaipReceiver;
  const signals: IncomingSignal[] = [];
  const refused: string[] = [];

  beforeAll(async () => {
    receiver = await startScaipReceiver({
      host: '127.0.0.1',
      port: 0,
      clock: systemClock(),
      log: { warn: () => undefined, error: () => undefined },
      onSignal: async (signal) => {
        signals.push(signal);
        return { outcome: 'stored', voice: { call: '+4770000000' } };
      },
      onRefused: ({ reason }) => refused.push(reason),
    });
  });
  afterAll(() => receiver.stop());

  it.each([
    ['press', 'u1', 'alarm'],
    ['press', 't1', 'alarm'],
    ['press', 'tn', 'alarm'],
    ['heartbeat', 'u1', 'heartbeat'],
    ['heartbeat', 't1', 'heartbeat'],
  ])('sends %s over %s and gets its answer', { timeout: 30_000 }, async (scenario, transport, kind) => {
    signals.length = 0;
    expect(await runSipp(receiver.port, scenario, transport)).toBe(0);
    expect(signals.filter((signal) => signal.kind === kind)).toHaveLength(CALLS);
    expect(new Set(signals.map(({ sender, ref }) => `${sender} ${ref}`)).size).toBe(CALLS);
  });

  it.each(['u1', 't1'])('is told what is wrong with its body over %s', { timeout: 30_000 }, async (transport) => {
    refused.length = 0;
    expect(await runSipp(receiver.port, 'refused', transport)).toBe(0);
    expect(refused).toEqual(Array(CALLS).fill('cid-missing'));
    expect(receiver.counts().failures).toBe(0);
  });
});
