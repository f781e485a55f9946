import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock/clock.ts';
import { composeMessage, openTcpPeer, openUdpPeer, type RawPeer } from './raw-peer.ts';
import { readHeader } from './sip-message.ts';
import { manualTimers } from './timers.ts';
import { SipUserAgent } from './user-agent.ts';

let agent: SipUserAgent;
let peer: RawPeer;
let timers: ReturnType<typeof manualTimers>;
let told: number;
const logged: string[] = [];

beforeEach(async () => {
  told = 0;
  timers = manualTimers();
  const write = (_facts: object, message: string): void => void logged.push(message);
  agent = await SipUserAgent.start({
    host: '127.0.0.1',
    port: 0,
    clock: fixedClock('2026-11-21T10:00:00Z'),
    timers,
    log: { warn: write, error: write },
    accepts: 'application/scaip+xml',
    serve: () => ({ reply: { status: 200, reason: 'OK' } }),
    answerCall(request) {
      told++;
      if (request.uri.includes('throw')) throw new Error('bug');
      return {
        status: 302,
        reason: 'Moved Temporarily',
        headers: [{ name: 'contact', value: '<sip:desk@voice.example>' }],
      };
    },
  });
  peer = await openUdpPeer(agent.port);
});
afterEach(async () => {
  await agent.stop();
  peer.close();
});

function compose(method: string, changes: Record<string, string> = {}): string {
  return composeMessage('', { CSeq: `1 ${method}`, 'Content-Type': 'application/sdp', ...changes }).replace(
    'MESSAGE',
    method,
  );
}

describe('an INVITE', () => {
  it('is sent elsewhere, again and again until its ACK comes, and is told of once', async () => {
    peer.send(compose('INVITE'));
    const first = await peer.nextResponse();
    expect(first.status).toBe(302);
    expect(readHeader(first, 'contact')).toBe('<sip:desk@voice.example>');
    timers.advance(500);
    expect(await peer.nextResponse()).toEqual(first);
    peer.send(compose('INVITE'));
    expect(await peer.nextResponse()).toEqual(first);
    timers.advance(1_000);
    expect(await peer.nextResponse()).toEqual(first);
    peer.send(compose('ACK'));
    peer.send(compose('OPTIONS', { 'Call-ID': 'settle' }));
    expect(readHeader(await peer.nextResponse(), 'call-id')).toBe('settle');
    timers.advance(30_000);
    peer.send(compose('OPTIONS', { 'Call-ID': 'settle-again' }));
    expect(readHeader(await peer.nextResponse(), 'call-id')).toBe('settle-again');
    expect(told).toBe(1);
    expect(agent.counts).toMatchObject({ received: 3, retransmitted: 1, failures: 0 });
  });

  it('whose ACK never comes is left after 32 seconds', async () => {
    peer.send(compose('INVITE'));
    await peer.nextResponse();
    timers.advance(32_000);
    expect(timers.waiting).toBe(0);
    // 0.5, 1.5, 3.5, then every 4 s: ten times.
    for (let copy = 0; copy < 10; copy++) await peer.nextResponse();
    timers.advance(32_000);
    expect(peer.pending()).toEqual([]);
  });

  it('over TCP is answered once', async () => {
    const stream = await openTcpPeer(agent.port);
    stream.send(compose('INVITE'));
    expect((await stream.nextResponse()).status).toBe(302);
    timers.advance(5_000);
    stream.send(compose('OPTIONS', { 'Call-ID': 'settle' }));
    expect(readHeader(await stream.nextResponse(), 'call-id')).toBe('settle');
    stream.close();
  });

  it('that is called off again is told so; a CANCEL for nothing is told that too', async () => {
    peer.send(compose('INVITE'));
    await peer.nextResponse();
    peer.send(compose('CANCEL'));
    expect((await peer.nextResponse()).status).toBe(200);
    peer.send(compose('CANCEL', { 'Call-ID': 'other' }));
    expect((await peer.nextResponse()).status).toBe(481);
    peer.send(compose('BYE', { 'Call-ID': 'other' }));
    expect((await peer.nextResponse()).status).toBe(481);
  });

  it('that breaks something is told 500, and the next alarm is heard', async () => {
    peer.send(compose('INVITE').replace('alarm@127.0.0.1 SIP', 'throw@127.0.0.1 SIP'));
    expect((await peer.nextResponse()).status).toBe(500);
    peer.send(composeMessage('<mrq/>', { 'Call-ID': 'after' }));
    expect((await peer.nextResponse()).status).toBe(200);
    expect(logged.join()).toContain('serving a request failed');
  });

  it('and the methods that we know are named', async () => {
    peer.send(compose('OPTIONS'));
    expect(readHeader(await peer.nextResponse(), 'allow')).toBe('MESSAGE, OPTIONS, INVITE, ACK, CANCEL');
  });
});
