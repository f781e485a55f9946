import { hash } from 'node:crypto';
import { parseNameAddress } from './sip-fields.ts';
import { readHeader, type SipRequest } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';

/** RFC 3261 timer J on UDP: a retransmission can arrive this long after the request. */
const REMEMBER_MS = 32_000;
/** About 100 bytes an entry. When one half is full the older half is forgotten early: the signal's own key still holds. */
const MAX_ENTRIES_PER_HALF = 100_000;

/**
 * Requests that have been answered, so that a retransmission gets the same answer and is not served twice.
 * The answer is made again from the repeated request; only what was decided is kept.
 */
export class AnsweredRequests<Answer> {
  private readonly now: () => number;
  private young = new Map<string, Answer>();
  private old = new Map<string, Answer>();
  private turnedAt: number;

  constructor(now: () => number) {
    this.now = now;
    this.turnedAt = now();
  }

  find(key: string): Answer | undefined {
    this.turn();
    return this.young.get(key) ?? this.old.get(key);
  }

  remember(key: string, answer: Answer): void {
    this.turn();
    this.young.set(key, answer);
  }

  private turn(): void {
    const age = this.now() - this.turnedAt;
    if (age < REMEMBER_MS && this.young.size < MAX_ENTRIES_PER_HALF) return;
    this.old = age < 2 * REMEMBER_MS ? this.young : new Map();
    this.young = new Map();
    this.turnedAt = this.now();
  }
}

/**
 * What two copies of one request have in common (RFC 3261 section 17.2.3, the older rule of RFC 2543 added).
 * The branch alone is not enough: real senders use one constant branch for everything. The body is part of it,
 * because a sender that repeats all its identifiers with another body says something new.
 */
export function transactionKey(request: SipRequest, flow: SipFlow): string {
  const from = readHeader(request, 'from') ?? '';
  const parts = [
    flow.transport,
    flow.remoteAddress,
    flow.remotePort,
    request.method,
    request.uri,
    readHeader(request, 'via'),
    readHeader(request, 'call-id'),
    readHeader(request, 'cseq'),
    parseNameAddress(from)?.tag ?? from,
  ];
  return hash('sha256', `${parts.join('\n')}\n\n${request.body.toString('latin1')}`, 'base64url').slice(0, 22);
}
