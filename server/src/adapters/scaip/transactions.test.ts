import { describe, expect, it } from 'vitest';
import { fixedClock } from '../../platform/clock/clock.ts';
import { ClientTransactions } from './client-transactions.ts';
import { AnsweredRequests } from './server-transactions.ts';
import type { SipResponse } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';
import { manualTimers } from './timers.ts';

function fakeFlow(transport: 'udp' | 'tcp', isOpen = true): SipFlow & { readonly sent: number } {
  let sent = 0;
  return {
    transport,
    remoteAddress: '127.0.0.1',
    remotePort: 1,
    send(_bytes, failed) {
      if (isOpen) sent++;
      else failed?.(new Error('closed'));
    },
    get sent() {
      return sent;
    },
  };
}

function response(status: number, branch: string): SipResponse {
  const headers = [{ name: 'via', value: `SIP/2.0/UDP 127.0.0.1;branch=${branch}` }];
  return { kind: 'response', status, reason: '', headers, body: Buffer.alloc(0) };
}

describe('a request of ours', () => {
  it('is sent again over UDP after 0.5, 1, 2, 4, 4 … seconds and given up after 32', async () => {
    const timers = manualTimers();
    const flow = fakeFlow('udp');
    const end = new ClientTransactions(timers).run('b1', Buffer.alloc(1), flow);
    const seen: number[] = [];
    for (const step of [499, 1, 999, 1, 1999, 1, 3999, 1, 4000, 4000]) {
      timers.advance(step);
      seen.push(flow.sent);
    }
    expect(seen).toEqual([1, 2, 2, 3, 3, 4, 4, 5, 6, 7]);
    timers.advance(16_499);
    expect(flow.sent).toBe(11);
    timers.advance(1);
    expect(await end).toEqual({ outcome: 'unanswered' });
    expect(timers.waiting).toBe(0);
  });

  it('is sent once over TCP', async () => {
    const timers = manualTimers();
    const flow = fakeFlow('tcp');
    const end = new ClientTransactions(timers).run('b1', Buffer.alloc(1), flow);
    timers.advance(32_000);
    expect(await end).toEqual({ outcome: 'unanswered' });
    expect(flow.sent).toBe(1);
  });

  it('ends with the answer to its own branch, not with a provisional one or that of another', async () => {
    const timers = manualTimers();
    const flow = fakeFlow('udp');
    const clients = new ClientTransactions(timers);
    const end = clients.run('b1', Buffer.alloc(1), flow);
    clients.receive(response(200, 'b2'));
    clients.receive(response(100, 'b1'));
    expect(clients.size).toBe(1);
    timers.advance(500 + 4_000);
    expect(flow.sent).toBe(3);
    clients.receive(response(486, 'b1'));
    expect(await end).toMatchObject({ outcome: 'answered', status: 486 });
    expect(timers.waiting).toBe(0);
  });

  it('on a connection that is gone is known not to have left', async () => {
    const timers = manualTimers();
    const end = new ClientTransactions(timers).run('b1', Buffer.alloc(1), fakeFlow('tcp', false));
    expect(await end).toEqual({ outcome: 'not-sent' });
    expect(timers.waiting).toBe(0);
  });
});

describe('a request that was answered', () => {
  it('is remembered for 32 seconds at least, and not for ever', () => {
    const clock = fixedClock('2026-11-21T10:00:00Z');
    const answered = new AnsweredRequests<string>(() => clock.now().getTime());
    clock.advance(31_999);
    answered.remember('a', '200');
    clock.advance(32_000);
    expect(answered.find('a')).toBe('200');
    clock.advance(32_000);
    expect(answered.find('a')).toBeUndefined();
  });

  it('does not fill the memory when there are very many', () => {
    const answered = new AnsweredRequests<string>(() => 0);
    for (let index = 0; index < 300_000; index++) answered.remember(String(index), '200');
    expect(answered.find('299999')).toBe('200');
    expect(answered.find('0')).toBeUndefined();
  });
});
