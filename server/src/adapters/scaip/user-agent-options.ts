import type { Clock } from '../../platform/clock/clock.ts';
import type { SipRequest } from './sip-message.ts';
import type { SipReply } from './sip-replies.ts';
import type { SipFlow } from './sip-transport.ts';
import type { Timers } from './timers.ts';
import type { TlsOptions } from './tls-transport.ts';

/**
 * What the user of the agent makes of a MESSAGE: the SIP answer, and what to do when it has been sent.
 * An answer may come later; copies of the request that come meanwhile are passed over. It must not reject.
 */
export interface Served {
  readonly reply: SipReply | Promise<SipReply>;
  readonly afterwards?: () => void;
}

/** The part of a log that the agent needs; pino fits. Only counts and codes are written, never content. */
export interface SipLog {
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

export interface UserAgentOptions {
  readonly host: string;
  /** 0 takes any free port, the same for UDP and TCP */
  readonly port: number;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: SipLog;
  /** Called once for each new MESSAGE. Must not throw; if it does, the sender is told 500 and may try again. */
  readonly serve: (request: SipRequest, flow: SipFlow) => Served;
  /** Whether a message may wait a little, told from its bytes, headers or not; nothing waits when absent. */
  readonly mayWait?: (bytes: Buffer) => boolean;
  /** The final answer to a new INVITE, never 2xx; calls are not allowed at all when absent. As `serve` if it throws. */
  readonly answerCall?: (request: SipRequest, flow: SipFlow) => SipReply;
  /** also listens for secured connections */
  readonly tls?: TlsOptions;
  /** media types in Accept of an OPTIONS answer */
  readonly accepts: string;
  /** host that our own requests carry in Via; found by itself when absent */
  readonly advertisedHost?: string;
}

/** An own request that is not an answer to anybody. */
export interface OutgoingMessage {
  readonly uri: string;
  readonly from: string;
  readonly to: string;
  readonly callId: string;
  readonly contentType: string;
  readonly body: string;
  readonly authorization?: string;
}

/** Since the start; for metrics. */
export interface UserAgentCounts {
  received: number;
  retransmitted: number;
  malformed: number;
  failures: number;
  /** what could wait, and was too much: its senders send it again */
  left: number;
}
