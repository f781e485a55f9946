import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { composeAnswer, SCAIP_MEDIA_TYPE } from './compose-scaip.ts';
import { parseScaip } from './parse-scaip.ts';
import type { RefusalReason, ScaipAnswer, StatusNumber } from './scaip-message.ts';
import { readHeader, type SipRequest } from './sip-message.ts';
import type { SipReply } from './sip-replies.ts';
import type { SipFlow } from './sip-transport.ts';
import { systemTimers, type Timers } from './timers.ts';
import { findSender, toIncomingSignal } from './to-incoming-signal.ts';
import { type Served, type SipLog, SipUserAgent } from './user-agent.ts';

/** A body that was refused; holds nothing of its content. */
export interface RefusedMessage {
  readonly receivedAt: Date;
  readonly sender: string;
  readonly snu: StatusNumber;
  readonly reason: RefusalReason;
}

export interface ScaipReceiverOptions {
  readonly host: string;
  readonly port: number;
  readonly clock: Clock;
  readonly log: SipLog;
  /** Must resolve `stored` only after the commit: the device believes it. */
  readonly onSignal: (signal: IncomingSignal) => Promise<SignalAnswer>;
  readonly onRefused?: (refused: RefusedMessage) => void;
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
  /** answers sent, by status number */
  readonly answered: Readonly<Record<string, number>>;
  /** answers that the device never confirmed at the SIP level: it may send the signal again */
  readonly unconfirmed: number;
  /** signals that wait for `onSignal` now */
  readonly inFlight: number;
}

export interface ScaipReceiver {
  readonly port: number;
  counts(): ScaipCounts;
  /** Refuses new messages with 503, lets what has begun end (at most 5 s), then closes the sockets. */
  stop(): Promise<void>;
}

/** The device tries its next address when it has heard nothing useful for this long. */
const ANSWER_WITHIN_MS = 4_000;
/** A resend that crosses our answer is still the same signal; longer than this only the store can tell. */
const SHARE_STORED_MS = 1_000;
/** A store that never answers must not make every later resend wait for it too. */
const SHARE_WAITING_MS = 30_000;
const STOP_WITHIN_MS = 5_000;

const BUSY: SignalAnswer = { outcome: 'busy' };
const OK: SipReply = { status: 200, reason: 'OK' };
const LEAVING: SipReply = { status: 503, reason: 'Service Unavailable' };
const WRONG_TYPE: SipReply = {
  status: 415,
  reason: 'Unsupported Media Type',
  headers: [{ name: 'accept', value: SCAIP_MEDIA_TYPE }],
};

/** Opens the door for devices: UDP and TCP. Rejects with the system's error when the port is taken. */
export async function startScaipReceiver(options: ScaipReceiverOptions): Promise<ScaipReceiver> {
  const { clock, log, onSignal } = options;
  const timers = options.timers ?? systemTimers;
  const newId = options.newId ?? idsFrom(clock);
  const inFlight = new Map<string, Promise<SignalAnswer>>();
  const answered: Record<string, number> = {};
  let unconfirmed = 0;
  let waiting = 0;
  let treating = 0;
  let whenIdle: (() => void) | null = null;
  let isLeaving = false;

  function serve(sip: SipRequest, flow: SipFlow): Served {
    if (isLeaving) return { reply: LEAVING };
    if (!mayBeScaip(sip)) return { reply: WRONG_TYPE };
    const receivedAt = clock.now();
    return { reply: OK, afterwards: () => void treat(sip, flow, receivedAt) };
  }

  async function treat(sip: SipRequest, flow: SipFlow, receivedAt: Date): Promise<void> {
    treating++;
    try {
      const answer = await findAnswer(sip, receivedAt);
      if (answer !== null) await sendAnswer(answer, sip, flow);
    } catch (error) {
      log.error({ reason: (error as Error).name }, 'a SCAIP message could not be treated');
    } finally {
      treating--;
      if (treating === 0) whenIdle?.();
    }
  }

  async function findAnswer(sip: SipRequest, receivedAt: Date): Promise<ScaipAnswer | null> {
    const reading = parseScaip(sip.body);
    // Two receivers that point at each other must not answer answers for ever.
    if (reading.kind === 'answer') return null;
    if (reading.kind === 'refusal') {
      if (reading.isAnswer) return null;
      const { snu, reason } = reading;
      report({ receivedAt, sender: findSender(sip), snu, reason });
      return { ref: reading.ref ?? '0', snu, ste: reason };
    }
    const signal = toIncomingSignal(reading.request, sip, { id: newId(), at: receivedAt });
    return toScaipAnswer(signal, await withinTime(store(signal)));
  }

  /** A resend that comes while the first is being stored gets the first one's promise: they never race. */
  function store(signal: IncomingSignal): Promise<SignalAnswer> {
    const key = `${signal.sender}\n${signal.cid}\n${signal.ref}\n${signal.bodyHash}`;
    const first = inFlight.get(key);
    if (first !== undefined) return first;
    const answer = new Promise<SignalAnswer>((resolve) => resolve(onSignal(signal))).catch((error: unknown) => {
      log.error({ signal: signal.id, reason: (error as Error)?.name }, 'a signal was not stored');
      return BUSY;
    });
    const forget = (): void => {
      if (inFlight.get(key) === answer) inFlight.delete(key);
    };
    inFlight.set(key, answer);
    const cancel = timers.after(SHARE_WAITING_MS, forget);
    waiting++;
    void answer.then(({ outcome }) => {
      waiting--;
      cancel();
      if (outcome === 'stored' && !isLeaving) timers.after(SHARE_STORED_MS, forget);
      else forget();
    });
    return answer;
  }

  function withinTime(answer: Promise<SignalAnswer>): Promise<SignalAnswer> {
    return new Promise((resolve) => {
      const cancel = timers.after(ANSWER_WITHIN_MS, () => resolve(BUSY));
      void answer.then((value) => {
        cancel();
        resolve(value);
      });
    });
  }

  async function sendAnswer(answer: ScaipAnswer, sip: SipRequest, flow: SipFlow): Promise<void> {
    answered[answer.snu] = (answered[answer.snu] ?? 0) + 1;
    const result = await agent.sendBack(sip, flow, SCAIP_MEDIA_TYPE, composeAnswer(answer));
    if (result.outcome === 'answered' && result.status < 300) return;
    unconfirmed++;
    log.warn({ snu: answer.snu, ...result }, 'the device did not confirm our answer');
  }

  function report(refused: RefusedMessage): void {
    try {
      options.onRefused?.(refused);
    } catch (error) {
      log.error({ reason: (error as Error).name }, 'reporting a refused message failed');
    }
  }

  const agent = await SipUserAgent.start({
    host: options.host,
    port: options.port,
    clock,
    timers,
    log,
    serve,
    accepts: SCAIP_MEDIA_TYPE,
    ...(options.advertisedHost === undefined ? {} : { advertisedHost: options.advertisedHost }),
  });

  return {
    port: agent.port,
    counts: () => ({ ...agent.counts, answered: { ...answered }, unconfirmed, inFlight: waiting }),
    async stop() {
      isLeaving = true;
      if (treating > 0) {
        await new Promise<void>((resolve) => {
          const cancel = timers.after(STOP_WITHIN_MS, resolve);
          whenIdle = () => {
            cancel();
            resolve();
          };
        });
      }
      await agent.stop();
    },
  };
}

/** The answer that the device gets for what `alarms` said. */
function toScaipAnswer(signal: IncomingSignal, answer: SignalAnswer): ScaipAnswer {
  if (answer.outcome === 'busy') return { ref: signal.ref, snu: 6 };
  if (answer.outcome === 'not-treated') return { ref: signal.ref, snu: 5 };
  // A heartbeat or a test that was told to call would ring at the desk without anybody in need.
  const mayCall = signal.voice !== 'none' && signal.kind !== 'heartbeat' && signal.kind !== 'test';
  if (answer.voice === null || !mayCall) return { ref: signal.ref, snu: 0, mre: 0 };
  return { ref: signal.ref, snu: 0, mre: 1, cre: 62, tnu: answer.voice.call };
}

/** The registered media type, any XML, plain text or none at all: a device that mislabels its alarm is still heard. */
function mayBeScaip(sip: SipRequest): boolean {
  const type = (readHeader(sip, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type === '' || type.endsWith('xml') || type === 'text/plain';
}
