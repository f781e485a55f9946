import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IncomingSignal } from '../../modules/alarms/core/incoming-signal.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { parseScaip } from './parse-scaip.ts';
import { composeMessage, composeOk, openUdpPeer } from './raw-peer.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipReceiver } from './scaip-receiver.ts';
import { parseSipMessage, readHeader, type SipRequest } from './sip-message.ts';
import { toIncomingSignal } from './to-incoming-signal.ts';

const folder = new URL('../../../../conformance/scaip/', import.meta.url);

interface Golden<Expected> {
  readonly file: string;
  readonly from: string;
  readonly expect: Expected;
}

function readIndex<Expected>(name: string): readonly Golden<Expected>[] {
  return JSON.parse(readFileSync(new URL(`${name}/index.json`, folder), 'utf8'));
}

function readGolden(name: string, file: string): Buffer {
  return readFileSync(new URL(`${name}/${file}`, folder));
}

function envelope(): SipRequest {
  const { message } = parseSipMessage(Buffer.from(composeMessage('')));
  if (message?.kind !== 'request') throw new Error('the envelope is no request');
  return message;
}

const valid = readIndex<Partial<IncomingSignal>>('bodies/valid');
const invalid = readIndex<{ snu: number; reason: string; ref: string | null }>('bodies/invalid');
const sip = readIndex<{ status: number | null; snu?: number | null } & Partial<IncomingSignal>>('sip');

describe('golden SCAIP messages', () => {
  it.each([
    ['bodies/valid', valid],
    ['bodies/invalid', invalid],
    ['sip', sip],
  ] as const)('%s lists each of its files once and says where each comes from', (name, index) => {
    const files = readdirSync(new URL(name, folder)).filter((file) => file !== 'index.json');
    expect(index.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
    for (const { from } of index) expect(from).not.toBe('');
  });

  it.each(valid)('takes $file: $from', ({ file, expect: expected }) => {
    const body = readGolden('bodies/valid', file);
    const reading = parseScaip(body);
    if (reading.kind !== 'request') throw new Error(`not taken: ${JSON.stringify(reading)}`);
    const received = { id: 'id', at: new Date(0) };
    expect(toIncomingSignal(reading.request, { ...envelope(), body }, received)).toMatchObject(expected);
  });

  it.each(invalid)('refuses $file: $from', ({ file, expect: expected }) => {
    expect(parseScaip(readGolden('bodies/invalid', file))).toMatchObject({ kind: 'refusal', ...expected });
  });
});

describe('golden SIP datagrams', () => {
  let receiver: ScaipReceiver;
  const signals: IncomingSignal[] = [];

  beforeAll(async () => {
    receiver = await startScaipReceiver({
      host: '127.0.0.1',
      port: 0,
      clock: fixedClock('2026-11-21T10:00:00Z'),
      log: { warn: () => undefined, error: () => undefined },
      onSignal: async (signal) => {
        signals.push(signal);
        return { outcome: 'stored', voice: null };
      },
    });
  });
  afterAll(() => receiver.stop());

  it.each(sip)('answers $file: $from', async ({ file, expect: { status, snu, ...signal } }) => {
    signals.length = 0;
    const peer = await openUdpPeer(receiver.port);
    peer.send(readGolden('sip', file));
    if (status !== null) expect((await peer.nextResponse()).status).toBe(status);
    if (typeof snu === 'number') {
      const back = await peer.nextRequest();
      expect(parseScaip(back.body)).toMatchObject({ kind: 'answer', answer: { snu } });
      peer.send(composeOk(back));
    }
    // Whatever had to come has come when this later question is answered.
    peer.send(composeMessage('', { CSeq: '1 OPTIONS', 'Call-ID': file }).replace('MESSAGE', 'OPTIONS'));
    expect(readHeader(await peer.nextResponse(), 'call-id')).toBe(file);
    expect(peer.pending()).toEqual([]);
    expect(signals).toHaveLength(snu === 0 ? 1 : 0);
    if (snu === 0) expect(signals[0]).toMatchObject(signal);
    peer.close();
  });
});
