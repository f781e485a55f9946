import { parseVia } from './sip-fields.ts';
import { readHeader, type SipResponse } from './sip-message.ts';
import type { SipFlow } from './sip-transport.ts';
import type { Cancel, Timers } from './timers.ts';

/** RFC 3261 section 17.1.2: T1, T2, and 64·T1, all in milliseconds. */
const FIRST_RETRY_MS = 500;
const LONGEST_RETRY_MS = 4_000;
const GIVE_UP_MS = 64 * FIRST_RETRY_MS;

/** How a request of ours ended. `unanswered` does not say that it was not received. */
export type RequestOutcome =
  | { readonly outcome: 'answered'; readonly status: number; readonly response: SipResponse }
  | { readonly outcome: 'unanswered' }
  | { readonly outcome: 'not-sent' };

interface OpenRequest {
  wait: number;
  cancelRetry: Cancel;
  readonly flow: SipFlow;
  readonly settle: (outcome: RequestOutcome) => void;
}

/** Requests of ours that wait for their answer: non-INVITE client transactions. */
export class ClientTransactions {
  private readonly timers: Timers;
  private readonly open = new Map<string, OpenRequest>();

  constructor(timers: Timers) {
    this.timers = timers;
  }

  /** How many wait now. */
  get size(): number {
    return this.open.size;
  }

  /** Sends, and on UDP sends again until a final answer to `branch` comes or 32 s have gone. */
  run(branch: string, bytes: Buffer, flow: SipFlow): Promise<RequestOutcome> {
    return new Promise((resolve) => {
      const settle = (outcome: RequestOutcome): void => {
        request.cancelRetry();
        cancelEnd();
        this.open.delete(branch);
        resolve(outcome);
      };
      const cancelEnd = this.timers.after(GIVE_UP_MS, () => settle({ outcome: 'unanswered' }));
      const request: OpenRequest = { wait: FIRST_RETRY_MS, cancelRetry: () => undefined, flow, settle };
      this.open.set(branch, request);
      const retry = (): void => {
        flow.send(bytes);
        request.wait = Math.min(2 * request.wait, LONGEST_RETRY_MS);
        request.cancelRetry = this.timers.after(request.wait, retry);
      };
      if (flow.transport === 'udp') request.cancelRetry = this.timers.after(FIRST_RETRY_MS, retry);
      // A datagram that did not leave is tried again like one that was lost; a closed connection stays closed.
      flow.send(bytes, flow.transport === 'udp' ? undefined : () => settle({ outcome: 'not-sent' }));
    });
  }

  /** Takes an answer from the network; one that nobody waits for is dropped. */
  receive(response: SipResponse): void {
    const branch = parseVia(readHeader(response, 'via') ?? '')?.branch;
    const request = branch === undefined || branch === null ? undefined : this.open.get(branch);
    if (request === undefined) return;
    if (response.status >= 200) request.settle({ outcome: 'answered', status: response.status, response });
    else request.wait = LONGEST_RETRY_MS;
  }

  /** Ends what waits on a connection that has closed: its answer cannot come any more. */
  abandon(flow: SipFlow): void {
    for (const request of [...this.open.values()]) if (request.flow === flow) request.settle({ outcome: 'unanswered' });
  }

  /** Ends all that wait, when the sockets close. */
  stop(): void {
    for (const request of [...this.open.values()]) request.settle({ outcome: 'unanswered' });
  }
}
