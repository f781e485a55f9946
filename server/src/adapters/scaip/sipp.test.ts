import { execFile, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingSignal } from '../../modules/alarms/core/incoming-signal.ts';
import { knownSenders, type SenderLogin } from '../../modules/devices/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { makeHa1 } from './digest.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipReceiver } from './scaip-receiver.ts';

const scenarios = fileURLToPath(new URL('../../../../conformance/scaip/sipp/', import.meta.url));
const isMissing = spawnSync('sipp', ['-v']).error !== undefined;
const mustRun = process.env.TUNET_REQUIRE_SIPP === '1';
const CALLS = 100;
/** sipp's own socket holds about 200 datagrams: more calls at once could lose one on a busy machine. */
const AT_ONCE = 16;

/** Runs the real program; resolves with its exit code, 0 when every call went as the scenario says. */
function runSipp(port: number, scenario: string, transport: string, calls = CALLS): Promise<number> {
  const args = [`127.0.0.1:${port}`, '-sf', `${scenarios}${scenario}.xml`, '-i', '127.0.0.1', '-t', transport];
  const load = [
    '-m',
    String(calls),
    '-r',
    '400',
    '-l',
    String(AT_ONCE),
    '-max_socket',
    '500',
    '-nostdin',
    '-timeout',
    '30s',
  ];
  return new Promise((resolve) => {
    execFile('sipp', [...args, ...load, '-timeout_error'], { cwd: tmpdir() }, (error) => {
      resolve(error === null ? 0 : Number(error.code ?? -1));
    });
  });
}

/** MD5 alone: sipp, like some devices, looks at the first challenge only and gives up when it is SHA-256. */
const gateway: SenderLogin = {
  ...{ username: 'gate', realm: 'tunet', cid: null, isDemanded: true },
  ...{ ha1Md5: makeHa1('MD5', 'gate', 'tunet', 'secret'), ha1Sha256: null },
};

/** An independent implementation of SIP against ours. Not run where it is not installed, unless that is demanded. */
describe.skipIf(isMissing && !mustRun)('sipp as the device', () => {
  let receiver: ScaipReceiver;
  const signals: IncomingSignal[] = [];
  const refused: string[] = [];
  const calls: string[] = [];

  beforeAll(async () => {
    receiver = await startScaipReceiver({
      host: '127.0.0.1',
      port: 0,
      clock: systemClock(),
      log: { warn: () => undefined, error: () => undefined },
      onSignal: async (signal) => {
        signals.push(signal);
        return { outcome: 'stored', voice: signal.kind === 'alarm' ? { call: '+4770000000' } : null };
      },
      onRefused: ({ reason }) => refused.push(reason),
      onCall: ({ from }) => calls.push(from),
      senders: () => knownSenders({ profiles: [], logins: [gateway], devices: new Map() }),
      voiceUri: 'sip:desk@voice.example',
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

  it.each(['u1', 't1'])('proves who it is over %s, and is heard then', { timeout: 30_000 }, async (transport) => {
    signals.length = 0;
    expect(await runSipp(receiver.port, 'digest', transport)).toBe(0);
    expect(new Set(signals.map(({ cid }) => cid)).size).toBe(CALLS);
    signals.length = 0;
    expect(await runSipp(receiver.port, 'digest-wrong', transport)).toBe(0);
    expect(signals).toEqual([]);
  });

  it.each(['u1', 't1'])('sends an alarm in two parts over %s', { timeout: 30_000 }, async (transport) => {
    signals.length = 0;
    expect(await runSipp(receiver.port, 'split', transport)).toBe(0);
    expect(signals.filter(({ kind }) => kind === 'alarm')).toHaveLength(CALLS);
    expect(signals.filter(({ kind, text }) => kind === 'info' && text === 'kitchen')).toHaveLength(CALLS);
  });

  it('loses a third of the presses and of our answers, and each press still rings once', {
    timeout: 40_000,
  }, async () => {
    signals.length = 0;
    const before = receiver.counts();
    expect(await runSipp(receiver.port, 'retransmission', 'u1', 30)).toBe(0);
    expect(signals).toHaveLength(30);
    expect(receiver.counts().unconfirmed).toBe(before.unconfirmed);
  });

  it.each(['u1', 't1'])('calls over %s and is sent on', { timeout: 30_000 }, async (transport) => {
    calls.length = 0;
    expect(await runSipp(receiver.port, 'call', transport)).toBe(0);
    expect(new Set(calls).size).toBe(CALLS);
  });

  it.each(['u1', 't1'])('is told what is wrong with its body over %s', { timeout: 30_000 }, async (transport) => {
    refused.length = 0;
    expect(await runSipp(receiver.port, 'refused', transport)).toBe(0);
    expect(refused).toEqual(Array(CALLS).fill('cid-missing'));
    expect(receiver.counts().failures).toBe(0);
  });
});
