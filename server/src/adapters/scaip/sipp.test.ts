import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingSignal } from '../../modules/alarms/core/incoming-signal.ts';
import { knownSenders, type SenderLogin } from '../../modules/devices/index.ts';
import { systemClock } from '../../platform/clock/clock.ts';
import { makeHa1 } from './digest.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipReceiver } from './scaip-receiver.ts';
import { systemTimers, type Timers } from './timers.ts';

const scenarios = fileURLToPath(new URL('../../../../conformance/scaip/sipp/', import.meta.url));
const isMissing = spawnSync('sipp', ['-v']).error !== undefined;
const mustRun = process.env.TUNET_REQUIRE_SIPP === '1';
const CALLS = 100;
/** sipp's own socket holds about 200 datagrams: more calls at once could lose one on a busy machine. */
const AT_ONCE = 16;

/**
 * Where nothing is lost nothing need be said twice. After half a second without an answer both sides repeat themselves, and sipp
 * knows a repetition only of the very last message it had: any other ends its call. A busy machine stands still for longer than
 * that, so that both wait sixteen times as long here; what is repeated, and how often, is the matter of the test that loses a third.
 */
const PATIENCE = 16;
const patientTimers: Timers = { after: (milliseconds, run) => systemTimers.after(PATIENCE * milliseconds, run) };

interface SippRun {
  readonly calls?: number;
  /** how long sipp waits for an answer before it sends again, as a multiple of half a second */
  readonly patience?: number;
}

/** Runs the real program; resolves with its exit code, 0 when every call went as the scenario says. */
async function runSipp(port: number, scenario: string, transport: string, of: SippRun = {}): Promise<number> {
  const { calls = CALLS, patience = PATIENCE } = of;
  const folder = mkdtempSync(join(tmpdir(), 'tunet-sipp-'));
  const file = join(folder, `${scenario}.xml`);
  const text = readFileSync(`${scenarios}${scenario}.xml`, 'utf8');
  writeFileSync(file, text.replaceAll('retrans="500"', `retrans="${500 * patience}"`));
  const args = [`127.0.0.1:${port}`, '-sf', file, '-i', '127.0.0.1', '-t', transport];
  const load = [
    ...['-m', String(calls), '-r', '400', '-l', String(AT_ONCE), '-max_socket', '500'],
    ...['-nostdin', '-timeout', '60s', '-timeout_error'],
  ];
  try {
    return await new Promise((resolve) => {
      execFile('sipp', [...args, ...load], { cwd: folder }, (error) => {
        resolve(error === null ? 0 : Number(error.code ?? -1));
      });
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** None of the runs may be cut short by the test around it: sipp has a limit of its own. */
const limit = { timeout: 130_000 };

/** MD5 alone: sipp, like some devices, looks at the first challenge only and gives up when it is SHA-256. */
const gateway: SenderLogin = {
  ...{ username: 'gate', realm: 'tunet', cid: null, isDemanded: true },
  ...{ ha1Md5: makeHa1('MD5', 'gate', 'tunet', 'secret'), ha1Sha256: null },
};

/** An independent implementation of SIP against ours. Not run where it is not installed, unless that is demanded. */
describe.skipIf(isMissing && !mustRun)('sipp as the device', () => {
  let receiver: ScaipReceiver;
  /** Repeats itself as the standard says. */
  let impatient: ScaipReceiver;
  const signals: IncomingSignal[] = [];
  const refused: string[] = [];
  const calls: string[] = [];

  const openReceiver = (timers: Timers): Promise<ScaipReceiver> =>
    startScaipReceiver({
      host: '127.0.0.1',
      port: 0,
      clock: systemClock(),
      timers,
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

  beforeAll(async () => {
    [receiver, impatient] = await Promise.all([openReceiver(patientTimers), openReceiver(systemTimers)]);
  });
  afterAll(async () => {
    await Promise.all([receiver.stop(), impatient.stop()]);
  });

  it.each([
    ['press', 'u1', 'alarm'],
    ['press', 't1', 'alarm'],
    ['press', 'tn', 'alarm'],
    ['heartbeat', 'u1', 'heartbeat'],
    ['heartbeat', 't1', 'heartbeat'],
  ])('sends %s over %s and gets its answer', limit, async (scenario, transport, kind) => {
    signals.length = 0;
    expect(await runSipp(receiver.port, scenario, transport)).toBe(0);
    expect(signals.filter((signal) => signal.kind === kind)).toHaveLength(CALLS);
    expect(new Set(signals.map(({ sender, ref }) => `${sender} ${ref}`)).size).toBe(CALLS);
  });

  it.each(['u1', 't1'])('proves who it is over %s, and is heard then', limit, async (transport) => {
    signals.length = 0;
    expect(await runSipp(receiver.port, 'digest', transport)).toBe(0);
    expect(new Set(signals.map(({ cid }) => cid)).size).toBe(CALLS);
    signals.length = 0;
    expect(await runSipp(receiver.port, 'digest-wrong', transport)).toBe(0);
    expect(signals).toEqual([]);
  });

  it.each(['u1', 't1'])('sends an alarm in two parts over %s', limit, async (transport) => {
    signals.length = 0;
    expect(await runSipp(receiver.port, 'split', transport)).toBe(0);
    expect(signals.filter(({ kind }) => kind === 'alarm')).toHaveLength(CALLS);
    expect(signals.filter(({ kind, text }) => kind === 'info' && text === 'kitchen')).toHaveLength(CALLS);
  });

  it('loses a third of the presses and of our answers, and each press still rings once', limit, async () => {
    signals.length = 0;
    expect(await runSipp(impatient.port, 'retransmission', 'u1', { calls: 30, patience: 1 })).toBe(0);
    expect(signals).toHaveLength(30);
    expect(impatient.counts().unconfirmed).toBe(0);
  });

  it.each(['u1', 't1'])('calls over %s and is sent on', limit, async (transport) => {
    calls.length = 0;
    expect(await runSipp(receiver.port, 'call', transport)).toBe(0);
    expect(new Set(calls).size).toBe(CALLS);
  });

  it.each(['u1', 't1'])('is told what is wrong with its body over %s', limit, async (transport) => {
    refused.length = 0;
    expect(await runSipp(receiver.port, 'refused', transport)).toBe(0);
    expect(refused).toEqual(Array(CALLS).fill('cid-missing'));
    expect(receiver.counts().failures).toBe(0);
  });
});
