import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock/clock.ts';
import { composeMessage, composeOk, openTcpPeer, openUdpPeer, type RawPeer } from './raw-peer.ts';
import { readHeader, type SipRequest } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';
import { manualTimers } from './timers.ts';
import { SipUserAgent } from './user-agent.ts';

let agent: SipUserAgent;
let served: { request: SipRequest; flow: SipFlow }[];
let timers: ReturnType<typeof manualTimers>;
const peers: RawPeer[] = [];
const silent = { warn: () => undefined, error: () => undefined };

beforeEach(async () => {
  served = [];
  timers = manualTimers();
  agent = await SipUserAgent.start({
    host: '127.0.0.1',
    port: 0,
    clock: fixedClock('2026-11-21T10:00:00Z'),
    timers,
    log: silent,
    accepts: 'application/scaip+xml',
    serve(request, flow) {
      if (String(request.body) === 'throw') throw new Error('bug');
      served.push({ request, flow });
      return { reply: { status: 200, reason: 'OK' } };
    },
  });
});

afterEach(async () => {
  for (const peer of peers.splice(0)) peer.close();
  await agent.stop();
});

async function udp(): Promise<RawPeer> {
  const peer = await openUdpPeer(agent.port);
  peers.push(peer);
  return peer;
}

async function tcp(): Promise<RawPeer> {
  const peer = await openTcpPeer(agent.port);
  peers.push(peer);
  return peer;
}

/** After this has come back, all that was sent before has been handled. */
async function settle(peer: RawPeer, via: string): Promise<void> {
  peer.send(composeMessage('', { CSeq: '1 OPTIONS', 'Call-ID': 'settle', Via: via }).replace('MESSAGE', 'OPTIONS'));
  for (;;) if (readHeader(await peer.nextResponse(), 'call-id') === 'settle') return;
}
const VIA = 'SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKsettle;rport';

describe('a MESSAGE that comes in', () => {
  it('is served and answered 200 without a body, with our tag and the way back', async () => {
    const peer = await udp();
    peer.send(composeMessage('<mrq/>'));
    const answer = await peer.nextResponse();
    expect(answer.status).toBe(200);
    expect(answer.body).toHaveLength(0);
    expect(readHeader(answer, 'via')).toContain(`rport=${peer.port}`);
    expect(readHeader(answer, 'to')).toMatch(/^<sip:alarm@centre\.example>;tag=\S+$/);
    expect(readHeader(answer, 'call-id')).toBe('call-one');
    expect(readHeader(answer, 'cseq')).toBe('1 MESSAGE');
    expect(served).toHaveLength(1);
  });

  it('is served once however often it is sent, and gets the very same answer', async () => {
    const peer = await udp();
    const bytes = composeMessage('<mrq/>', { Via: 'SIP/2.0/UDP 127.0.0.1;branch=z9hG;rport' });
    const answers = [];
    for (let turn = 0; turn < 4; turn++) {
      peer.send(bytes);
      answers.push(await peer.nextResponse());
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(served).toHaveLength(1);
    expect(agent.counts).toMatchObject({ received: 1, retransmitted: 3 });
  });

  it('is another one when only Call-ID, CSeq, From tag or body differ, although the branch is the same', async () => {
    const peer = await udp();
    const via = 'SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKconstant;rport';
    peer.send(composeMessage('<mrq/>', { Via: via }));
    peer.send(composeMessage('<mrq/>', { Via: via, 'Call-ID': 'two' }));
    peer.send(composeMessage('<mrq/>', { Via: via, CSeq: '2 MESSAGE' }));
    peer.send(composeMessage('<mrq/>', { Via: via, From: '<sip:9@127.0.0.1>;tag=two' }));
    peer.send(composeMessage('<mrq>2</mrq>', { Via: via }));
    await settle(peer, VIA);
    expect(served).toHaveLength(5);
  });

  it('is told 500 when serving it fails, and the next one is served', async () => {
    const peer = await udp();
    peer.send(composeMessage('throw'));
    expect((await peer.nextResponse()).status).toBe(500);
    peer.send(composeMessage('<mrq/>', { 'Call-ID': 'next' }));
    expect((await peer.nextResponse()).status).toBe(200);
  });

  it('without rport is answered at the port in Via, unless another address stands there', async () => {
    const [sender, listener] = [await udp(), await udp()];
    sender.send(composeMessage('<mrq/>', { Via: `SIP/2.0/UDP 127.0.0.1:${listener.port};branch=z9hG4bKa` }));
    expect((await listener.nextResponse()).status).toBe(200);
    sender.send(composeMessage('<mrq/>', { Via: `SIP/2.0/UDP 10.1.1.1:${listener.port};branch=z9hG4bKb` }));
    expect(readHeader(await sender.nextResponse(), 'via')).toContain('received=127.0.0.1');
  });
});

describe('what else comes in', () => {
  it('is refused with the methods we know, or 400, or 481; ACK is never answered', async () => {
    const peer = await udp();
    const statuses: Record<string, number> = {};
    for (const method of ['OPTIONS', 'INVITE', 'REGISTER', 'BYE', 'CANCEL']) {
      peer.send(composeMessage('', { CSeq: `1 ${method}` }).replace('MESSAGE', method));
      const answer = await peer.nextResponse();
      statuses[method] = answer.status;
      if (method !== 'CANCEL') expect(readHeader(answer, 'allow')).toBe('MESSAGE, OPTIONS');
    }
    expect(statuses).toEqual({ OPTIONS: 200, INVITE: 405, REGISTER: 405, BYE: 405, CANCEL: 200 });
    peer.send(composeMessage('', { CSeq: '1 ACK' }).replace('MESSAGE', 'ACK'));
    peer.send(composeMessage('<mrq/>', { 'Call-ID': null }));
    expect((await peer.nextResponse()).status).toBe(400);
    expect(peer.pending()).toEqual([]);
    expect(served).toEqual([]);
  });

  it('may be any bytes: the next alarm is still heard, over UDP and over TCP', { timeout: 30_000 }, async () => {
    const peer = await udp();
    const whole = Buffer.from(composeMessage('<mrq/>', { Via: `SIP/2.0/UDP 127.0.0.1:1;branch=z9hG4bKx` }));
    const garbage = [
      ...fc.sample(fc.uint8Array({ minLength: 1, maxLength: 900 }), 150).map((bytes) => Buffer.from(bytes)),
      ...fc.sample(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), 300).map(([at, byte]) => {
        const changed = Buffer.from(whole);
        changed[at] = byte;
        return changed;
      }),
    ];
    for (const [index, bytes] of garbage.entries()) {
      peer.send(bytes);
      if (index % 50 === 0) await settle(peer, VIA.replace('settle', `settle${index}`));
      const connection = index % 10 === 0 ? await openTcpPeer(agent.port) : null;
      connection?.send(bytes);
      connection?.close();
    }
    peer.send(composeMessage('<mrq>after</mrq>', { Via: 'SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKlast;rport' }));
    await settle(peer, VIA);
    expect(served.some(({ request }) => String(request.body) === '<mrq>after</mrq>')).toBe(true);
    const connection = await tcp();
    connection.send(composeMessage('<mrq>tcp</mrq>', { 'Call-ID': 'tcp' }));
    expect((await connection.nextResponse()).status).toBe(200);
    expect(agent.counts.failures).toBe(0);
  });
});

describe('over TCP', () => {
  it('a message may arrive byte by byte, and several in one piece', async () => {
    const peer = await tcp();
    for (const byte of Buffer.from(composeMessage('<mrq>å</mrq>'))) peer.send(Buffer.from([byte]));
    expect((await peer.nextResponse()).status).toBe(200);
    peer.send(composeMessage('1', { 'Call-ID': 'b' }) + composeMessage('2', { 'Call-ID': 'c' }));
    await peer.nextResponse();
    await peer.nextResponse();
    expect(served.map(({ request }) => String(request.body))).toEqual(['<mrq>å</mrq>', '1', '2']);
  });

  it('a message without a length is answered 400 and the connection ends', async () => {
    const peer = await tcp();
    peer.send(composeMessage('<mrq/>', { 'Content-Length': null }));
    expect((await peer.nextResponse()).status).toBe(400);
    await expect.poll(() => peer.isClosed, { timeout: 4_000 }).toBe(true);
  });

  it('a message that never ends holds its connection for 32 seconds only', async () => {
    const peer = await tcp();
    peer.send('MESSAGE sip:alarm@127.0.0.1 SIP/2.0\r\nVia: ');
    await expect.poll(() => timers.waiting, { timeout: 4_000 }).toBe(1);
    timers.advance(32_000);
    await expect.poll(() => peer.isClosed, { timeout: 4_000 }).toBe(true);
  });
});

describe('a MESSAGE that goes back', () => {
  const withContact = { Contact: '<sip:unit9@127.0.0.1:5062;transport=udp>' };

  it('comes to the sender under its own Call-ID, addressed to its Contact', async () => {
    const peer = await udp();
    peer.send(composeMessage('<mrq/>', withContact));
    await peer.nextResponse();
    const [{ request, flow } = { request: null, flow: null }] = served;
    if (request === null) throw new Error('nothing was served');
    const end = agent.sendBack(request, flow, 'application/scaip+xml', '<mrs/>');
    const back = await peer.nextRequest();
    expect(back).toMatchObject({ method: 'MESSAGE', uri: 'sip:unit9@127.0.0.1:5062;transport=udp' });
    expect(readHeader(back, 'call-id')).toBe('call-one');
    expect(readHeader(back, 'to')).toBe('<sip:9@127.0.0.1>;tag=one');
    expect(readHeader(back, 'from')).toMatch(/^<sip:alarm@centre\.example>;tag=\S+$/);
    expect(readHeader(back, 'via')).toMatch(/^SIP\/2\.0\/UDP 127\.0\.0\.1:\d+;branch=z9hG4bK\S+;rport$/);
    expect(String(back.body)).toBe('<mrs/>');
    peer.send(composeOk(back));
    expect(await end).toMatchObject({ outcome: 'answered', status: 200 });
  });

  it('is sent again until it is answered', async () => {
    const peer = await udp();
    peer.send(composeMessage('<mrq/>'));
    await peer.nextResponse();
    const first = served[0];
    if (first === undefined) throw new Error('nothing was served');
    const end = agent.sendBack(first.request, first.flow, 'application/scaip+xml', '<mrs/>');
    const once = await peer.nextRequest();
    timers.advance(500);
    const again = await peer.nextRequest();
    expect(again).toEqual(once);
    expect(once.uri).toBe('sip:9@127.0.0.1');
    peer.send(composeOk(again));
    expect(await end).toMatchObject({ outcome: 'answered', status: 200 });
    expect(agent.waiting).toBe(0);
  });

  it('goes over the same connection, and is known not to have left when that is gone', async () => {
    const peer = await tcp();
    peer.send(composeMessage('<mrq/>'));
    await peer.nextResponse();
    const first = served[0];
    if (first === undefined) throw new Error('nothing was served');
    const end = agent.sendBack(first.request, first.flow, 'application/scaip+xml', '<mrs/>');
    const back = await peer.nextRequest();
    expect(readHeader(back, 'via')).toContain('SIP/2.0/TCP');
    peer.send(composeOk(back));
    expect(await end).toMatchObject({ outcome: 'answered', status: 200 });
    peer.close();
    await expect
      .poll(() => agent.sendBack(first.request, first.flow, 'application/scaip+xml', '<mrs/>'), { timeout: 4_000 })
      .toEqual({ outcome: 'not-sent' });
  });
});
