import type { IncomingCall, IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import type { Senders } from '../../modules/devices/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { SenderMark } from './check-sender.ts';
import type { RefusalReason, StatusNumber } from './scaip-message.ts';
import type { Timers } from './timers.ts';
import type { TlsOptions } from './tls-transport.ts';
import type { SipLog } from './user-agent-options.ts';

/** A body that was refused; holds nothing of its content. */
export interface RefusedMessage {
  readonly receivedAt: Date;
  readonly sender: string;
  readonly snu: StatusNumber;
  readonly reason: RefusalReason;
}

/** Something odd about a sender, for those who look after devices. */
export interface MarkedSender {
  readonly at: Date;
  readonly mark: SenderMark;
  readonly sender: string;
  /** empty when no device could be read */
  readonly cid: string;
}

export interface ScaipReceiverOptions {
  readonly host: string;
  readonly port: number;
  /** also listens for secured connections */
  readonly tls?: TlsOptions;
  readonly clock: Clock;
  readonly log: SipLog;
  /** Must resolve `stored` only after the commit: the device believes it. */
  readonly onSignal: (signal: IncomingSignal) => Promise<SignalAnswer>;
  readonly onRefused?: (refused: RefusedMessage) => void;
  /** Told for each message: count, do not write. */
  readonly onMark?: (marked: MarkedSender) => void;
  /** A call has begun to ring, once for each. */
  readonly onCall?: (call: IncomingCall) => void;
  /** Whether somebody speaks with that device now. */
  readonly isCallUp?: (cid: string) => boolean;
  /** What is known of senders at this moment; everybody is heard as usual when absent. */
  readonly senders?: () => Senders;
  /** Where a call is sent: a SIP address; 480 when absent */
  readonly voiceUri?: string | undefined;
  readonly timers?: Timers;
  readonly newId?: () => string;
  readonly advertisedHost?: string;
}

/** Since the start; for metrics. */
export interface ScaipCounts {
  /** new SIP requests, retransmissions, unreadable messages, failures inside the agent */
  readonly received: number;
  readonly retransmitted: number;
  readonly malformed: number;
  readonly failures: number;
  /** heartbeats that were left because too many waited: their senders send them again */
  readonly left: number;
  /** answers sent, by status number */
  readonly answered: Readonly<Record<string, number>>;
  /** answers that the device never confirmed at the SIP level: it may send the signal again */
  readonly unconfirmed: number;
  /** messages whose sender was told to prove who it is */
  readonly challenged: number;
  /** what was odd about senders, by mark */
  readonly marked: Readonly<Record<string, number>>;
  /** signals that wait for `onSignal` now */
  readonly inFlight: number;
}

export interface ScaipReceiver {
  readonly port: number;
  /** null without TLS */
  readonly tlsPort: number | null;
  counts(): ScaipCounts;
  /** Refuses new messages with 503, lets what has begun end (at most 5 s), then closes the sockets. */
  stop(): Promise<void>;
}
