import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/core/incoming-signal.ts';
import { fixedClock } from '../../platform/clock/clock.ts';
import { parseScaip } from './parse-scaip.ts';
import { composeMessage, composeOk, openUdpPeer, type RawPeer } from './raw-peer.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipAnswer } from './scaip-message.ts';
import type { RefusedMessage, ScaipReceiver } from './scaip-receiver.ts';
import { manualTimers } from './timers.ts';

const AT = '2026-11-21T10:00:00Z';
const PRESS = '<mrq><ref>R1</ref><cid>900</cid><dty>0003</dty><crd>gsm:</crd></mrq>';
const STORED: SignalAnswer = { outcome: 'stored', voice: { call: '+4770000000' } };

let receiver: ScaipReceiver;
let peer: RawPeer;
let timers: ReturnType<typeof manualTimers>;
let signals: IncomingSignal[];
let refused: RefusedMessage[];
let logged: string[];
/** What `alarms` does in this test. */
let store: (signal: IncomingSignal) => Promise<SignalAnswer>;

beforeEach(async () => {
  signals = [];
  refused = [];
  logged = [];
  timers = manualTimers();
  store = async () => STORED;
  const write = (facts: object, message: string): void => void logged.push(`${message} ${JSON.stringify(facts)}`);
  receiver = await startScaipReceiver({
    host: '127.0.0.1',
    port: 0,
    clock: fixedClock(AT),
    timers,
    log: { warn: write, error: write },
    onSignal: (signal) => {
      signals.push(signal);
      return store(signal);
    },
    onRefused: (message) => refused.push(message),
  });
  peer = await openUdpPeer(receiver.port);
});

afterEach(async () => {
  const stopped = receiver.stop();
  timers.advance(40_000);
  await stopped;
  peer.close();
});

/** Sends a body in a transaction of its own and gives back the SIP status. */
async function send(body: string, callId = 'call-one'): Promise<number> {
  peer.send(composeMessage(body, { 'Call-ID': callId, Via: `SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK${callId};rport` }));
  return (await peer.nextResponse()).status;
}

async function nextAnswer(): Promise<ScaipAnswer> {
  const back = await peer.nextRequest();
  peer.send(composeOk(back));
  const reading = parseScaip(back.body);
  if (reading.kind !== 'answer') throw new Error('what came back is no answer');
  return reading.answer;
}

describe('a signal', () => {
  it('is handed over with all that is known of it, and its answer carries the number to call', async () => {
    expect(await send(PRESS)).toBe(200);
    expect(await nextAnswer()).toEqual({ ref: 'R1', snu: 0, mre: 1, cre: 62, tnu: ['+4770000000'] });
    expect(signals).toMatchObject([
      {
        receivedAt: new Date(AT),
        sender: '9',
        receiverAddress: 'centre.example',
        cid: '900',
        ref: 'R1',
        did: null,
        kind: 'alarm',
        alarmKind: 'press',
        deviceType: '0003',
        statusCode: '0010',
        locationCode: null,
        voice: 'gsm',
        text: '',
      },
    ]);
    expect(signals[0]?.bodyHash).toMatch(/^[0-9a-f]{64}$/);
    expect(signals[0]?.id).toMatch(/^[0-9a-f-]{14}7/);
  });

  it('is answered only when it has been stored', async () => {
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    store = () => promise;
    expect(await send(PRESS)).toBe(200);
    timers.advance(3_999);
    expect(await send('', 'settle')).toBe(200);
    expect(await nextAnswer()).toMatchObject({ snu: 2 });
    expect(peer.pending()).toEqual([]);
    resolve(STORED);
    expect(await nextAnswer()).toMatchObject({ ref: 'R1', snu: 0 });
  });

  it.each([
    ['nobody treats it', async (): Promise<SignalAnswer> => ({ outcome: 'not-treated' }), 5],
    ['the store is busy', async (): Promise<SignalAnswer> => ({ outcome: 'busy' }), 6],
    ['the store fails', () => Promise.reject(new Error('secret')), 6],
    [
      'the store has a bug',
      () => {
        throw new Error('secret');
      },
      6,
    ],
  ])('is not called stored when %s', async (_name, answer, snu) => {
    store = answer;
    await send(PRESS);
    expect(await nextAnswer()).toEqual({ ref: 'R1', snu });
    expect(logged.join()).not.toMatch(/secret|"900"|R1/);
  });

  it('is sent on to the next address when nothing was stored in 4 seconds, and may be stored later', async () => {
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    store = () => promise;
    await send(PRESS);
    timers.advance(4_000);
    expect(await nextAnswer()).toEqual({ ref: 'R1', snu: 6 });
    expect(receiver.counts().inFlight).toBe(1);
    await send(PRESS, 'call-two');
    resolve(STORED);
    expect(await nextAnswer()).toMatchObject({ snu: 0 });
    expect(signals).toHaveLength(1);
  });

  it('that is sent again while it is being stored is stored once, and both are answered', async () => {
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    store = () => promise;
    for (const callId of ['a', 'b', 'c']) expect(await send(PRESS, callId)).toBe(200);
    resolve(STORED);
    for (let turn = 0; turn < 3; turn++) expect(await nextAnswer()).toMatchObject({ ref: 'R1', snu: 0 });
    expect(signals).toHaveLength(1);
    timers.advance(1_000);
    await send(PRESS, 'd');
    await nextAnswer();
    expect(signals).toHaveLength(2);
  });

  it('that could not be stored is tried anew at once when it is sent again', async () => {
    store = async () => ({ outcome: 'busy' });
    await send(PRESS, 'a');
    expect(await nextAnswer()).toMatchObject({ snu: 6 });
    store = async () => STORED;
    await send(PRESS, 'b');
    expect(await nextAnswer()).toMatchObject({ snu: 0 });
    expect(signals).toHaveLength(2);
  });

  it('with the same reference and another body is another signal', async () => {
    store = () => new Promise(() => undefined);
    await send(PRESS, 'a');
    await send(PRESS.replace('0003', '0005'), 'b');
    expect(signals.map(({ alarmKind }) => alarmKind)).toEqual(['press', 'fall']);
  });

  it.each([
    ['a device without voice', PRESS.replace('gsm:', 'no-voice:')],
    ['a heartbeat', PRESS.replace('<dty>', '<mty>PI</mty><dty>')],
    ['a test', PRESS.replace('<dty>', '<stc>102</stc><dty>')],
  ])('of %s is never told to call', async (_name, body) => {
    await send(body);
    expect(await nextAnswer()).toEqual({ ref: 'R1', snu: 0, mre: 0 });
  });

  it('is not told to call when the centre does not want it', async () => {
    store = async () => ({ outcome: 'stored', voice: null });
    await send(PRESS);
    expect(await nextAnswer()).toEqual({ ref: 'R1', snu: 0, mre: 0 });
  });
});

describe('a body that cannot be taken', () => {
  it('is refused after the SIP 200 and reported without its content', async () => {
    expect(await send('<mrq><ref>R2</ref><dty>3</dty></mrq>')).toBe(200);
    expect(await nextAnswer()).toEqual({ ref: 'R2', snu: 7, ste: 'cid-missing' });
    expect(refused).toEqual([{ receivedAt: new Date(AT), sender: '9', snu: 7, reason: 'cid-missing' }]);
    expect(signals).toEqual([]);
  });

  it('and is itself an answer is not answered', async () => {
    expect(await send('<mrs><ref>R1</ref><snu>0</snu></mrs>', 'a')).toBe(200);
    expect(await send('<mrs><ref>R1</ref></mrs>', 'b')).toBe(200);
    expect(peer.pending()).toEqual([]);
    expect(receiver.counts().answered).toEqual({});
  });
});

describe('the receiver', () => {
  it('counts the answers that no device confirmed', async () => {
    await send(PRESS);
    await peer.nextRequest();
    timers.advance(32_000);
    await expect.poll(() => receiver.counts().unconfirmed, { timeout: 4_000 }).toBe(1);
    expect(receiver.counts()).toMatchObject({ received: 1, answered: { 0: 1 }, inFlight: 0 });
  });

  it('lets what has begun end before it stops, and takes nothing new', async () => {
    const { promise, resolve } = Promise.withResolvers<SignalAnswer>();
    store = () => promise;
    await send(PRESS, 'a');
    const stopped = receiver.stop();
    expect(await send(PRESS, 'b')).toBe(503);
    resolve(STORED);
    expect(await nextAnswer()).toMatchObject({ snu: 0 });
    await stopped;
    expect(signals).toHaveLength(1);
  });

  it('says so when its port is taken', async () => {
    const again = startScaipReceiver({
      host: '127.0.0.1',
      port: receiver.port,
      clock: fixedClock(AT),
      log: { warn: () => undefined, error: () => undefined },
      onSignal: async () => STORED,
    });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
