import { parseNameAddress } from './sip-fields.ts';
import { readHeader, type SipRequest } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';
import type { Cancel, Timers } from './timers.ts';

/** RFC 3261 section 17.2.1: T1, T2, and 64·T1, all in milliseconds. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 4_000;
const GIVE_UP_MS = 64 * FIRST_RETRY_MS;
/** More calls than this at once are answered, but not again by themselves. */
const MAX_OPEN = 10_000;

interface OpenCall {
  readonly bytes: Buffer;
  readonly flow: SipFlow;
  cancelRetry: Cancel;
}

/** Refused or redirected INVITEs that wait for their ACK: the answer is sent again on UDP until it comes. */
export class InviteTransactions {
  private readonly timers: Timers;
  private readonly open = new Map<string, OpenCall>();

  constructor(timers: Timers) {
    this.timers = timers;
  }

  /** How many are remembered now. */
  get size(): number {
    return this.open.size;
  }

  /** Sends the answer again when this INVITE has been answered already. */
  repeat(request: SipRequest): boolean {
    const call = this.open.get(callKey(request));
    call?.flow.send(call.bytes);
    return call !== undefined;
  }

  /** Sends the final answer, and on UDP again and again until the ACK comes or 32 s have gone. */
  answer(request: SipRequest, bytes: Buffer, flow: SipFlow): void {
    flow.send(bytes);
    if (this.open.size >= MAX_OPEN) return;
    const key = callKey(request);
    const call: OpenCall = { bytes, flow, cancelRetry: () => undefined };
    this.open.set(key, call);
    let wait = FIRST_RETRY_MS;
    const retry = (): void => {
      flow.send(bytes);
      wait = Math.min(2 * wait, LONGEST_RETRY_MS);
      call.cancelRetry = this.timers.after(wait, retry);
    };
    if (flow.transport === 'udp') call.cancelRetry = this.timers.after(wait, retry);
    this.timers.after(GIVE_UP_MS, () => {
      call.cancelRetry();
      this.open.delete(key);
    });
  }

  /** An ACK has come: nothing is sent again by itself. */
  confirm(request: SipRequest): void {
    this.open.get(callKey(request))?.cancelRetry();
  }

  /** Whether a CANCEL is about one of these. */
  knows(request: SipRequest): boolean {
    return this.open.has(callKey(request));
  }

  stop(): void {
    for (const call of this.open.values()) call.cancelRetry();
    this.open.clear();
  }
}

/** What INVITE, its ACK and its CANCEL have in common; the branch is left out because simple senders make a new one. */
function callKey(request: SipRequest): string {
  const from = readHeader(request, 'from') ?? '';
  const [number = ''] = (readHeader(request, 'cseq') ?? '').split(/\s/, 1);
  return [readHeader(request, 'call-id'), number, parseNameAddress(from)?.tag ?? from].join('\n');
}
