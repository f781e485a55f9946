import type { IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import { noSenders, type SenderProfile } from '../../modules/devices/index.ts';
import { idsFrom } from '../../platform/ids/ids.ts';
import { answerFor } from './answer-device.ts';
import { checkSender } from './check-sender.ts';
import { composeAnswer, composeDialectAnswer, DIALECT_MEDIA_TYPE, SCAIP_MEDIA_TYPE } from './compose-scaip.ts';
import { DigestGuard } from './digest-guard.ts';
import { MessageParts } from './join-parts.ts';
import { parseScaip, statusNumberOf } from './parse-scaip.ts';
import type { RefusalReason, ScaipAnswer, ScaipDialect, ScaipReading } from './scaip-message.ts';
import type { MarkedSender, RefusedMessage, ScaipReceiver, ScaipReceiverOptions } from './scaip-receiver.ts';
import { shareSignals } from './share-signals.ts';
import { readHeader, type SipRequest } from './sip-message.ts';
import type { SipReply } from './sip-replies.ts';
import type { SipFlow } from './sip-transport.ts';
import { systemTimers } from './timers.ts';
import { findReceiverAddress, findSender, hashOf, toIncomingSignal } from './to-incoming-signal.ts';
import { SipUserAgent } from './user-agent.ts';
import type { Served } from './user-agent-options.ts';

const STOP_WITHIN_MS = 5_000;

const DIALECTS: readonly ScaipDialect[] = ['mrq', 'scaip'];
const OK: SipReply = { status: 200, reason: 'OK' };
const LEAVING: SipReply = { status: 503, reason: 'Service Unavailable' };
const NO_VOICE: SipReply = { status: 480, reason: 'Temporarily Unavailable' };
const WRONG_TYPE: SipReply = {
  status: 415,
  reason: 'Unsupported Media Type',
  headers: [{ name: 'accept', value: SCAIP_MEDIA_TYPE }],
};

/** A message on its way to an answer. */
interface Received {
  readonly sip: SipRequest;
  readonly reading: ScaipReading;
  readonly profile: SenderProfile;
  readonly sender: string;
  readonly at: Date;
}

/** Opens the door for devices: UDP, TCP and TLS. Rejects with the system's error when a port is taken. */
export async function startScaipReceiver(options: ScaipReceiverOptions): Promise<ScaipReceiver> {
  const { clock, log, voiceUri } = options;
  const timers = options.timers ?? systemTimers;
  const newId = options.newId ?? idsFrom(clock);
  const now = (): number => clock.now().getTime();
  const signals = shareSignals({ onSignal: options.onSignal, timers, log });
  const guard = new DigestGuard(now);
  const parts = new MessageParts({
    now,
    timers,
    onPartsMissing: ({ cid }) => mark({ at: clock.now(), mark: 'parts-missing', sender: '', cid }),
  });
  const answered: Record<string, number> = {};
  const marked: Record<string, number> = {};
  let unconfirmed = 0;
  let challenged = 0;
  let treating = 0;
  let whenIdle: (() => void) | null = null;
  let isLeaving = false;

  function serve(sip: SipRequest, flow: SipFlow): Served {
    if (isLeaving) return { reply: LEAVING };
    if (!mayBeScaip(sip)) return { reply: WRONG_TYPE };
    const at = clock.now();
    const reading = parseScaip(sip.body, DIALECTS);
    const sender = findSender(sip);
    const cid = reading.kind === 'request' ? reading.request.cid : null;
    const seen = { cid, sender, agent: readHeader(sip, 'user-agent') ?? '' };
    const senders = options.senders?.() ?? noSenders;
    const { profile, challenge, marks } = checkSender(sip, flow, seen, { senders, guard });
    for (const each of marks) mark({ at, mark: each, sender, cid: cid ?? '' });
    if (challenge !== null) {
      challenged++;
      return { reply: challenge };
    }
    const received: Received = { sip, profile, sender, at, reading: inDialectOf(profile, reading) };
    if (received.reading.kind === 'request' && received.reading.request.dialect === 'scaip') {
      return { reply: whileTreating(() => treat(received)).then(replyInside) };
    }
    const answerApart = async () => sendAnswer(await treat(received), sip, flow);
    return { reply: OK, afterwards: () => void whileTreating(answerApart) };
  }

  /** Stopping waits for it. */
  async function whileTreating<T>(work: () => Promise<T>): Promise<T> {
    treating++;
    try {
      return await work();
    } finally {
      treating--;
      if (treating === 0) whenIdle?.();
    }
  }

  /** Null when nothing shall be answered. Never rejects. */
  async function treat(received: Received): Promise<ScaipAnswer | null> {
    try {
      const answer = await findAnswer(received);
      if (answer !== null) answered[answer.snu] = (answered[answer.snu] ?? 0) + 1;
      return answer;
    } catch (error) {
      log.error({ reason: (error as Error).name }, 'a SCAIP message could not be treated');
      return null;
    }
  }

  async function findAnswer({ sip, reading, profile, sender, at }: Received): Promise<ScaipAnswer | null> {
    // Two receivers that point at each other must not answer answers for ever.
    if (reading.kind === 'answer') return null;
    if (reading.kind === 'refusal') {
      if (reading.isAnswer) return null;
      if (reading.reason === 'unknown-root') mark({ at, mark: 'dialect-unknown', sender, cid: '' });
      return refuse(reading.ref, reading.reason, sender, at);
    }
    const part = await parts.take(sender, reading.request, hashOf(sip.body), profile.splitSeconds);
    const signal = toIncomingSignal(part.request, sip, { id: newId(), at }, part.as);
    const isDistrusted = profile.identity === 'distrust' && sender !== signal.cid && signal.kind !== 'alarm';
    if (isDistrusted) {
      part.settle({ outcome: 'not-treated' });
      return refuse(signal.ref, 'sender-mismatch', sender, at);
    }
    const answer = signal.kind === 'heartbeat' ? await beat(signal) : await signals.store(signal);
    const earned = part.settle(answer);
    return answerFor(signal, answer.outcome === 'stored' ? { ...answer, voice: answer.voice ?? earned } : answer, {
      profile,
      isLast: part.isLast,
      isCallUp: options.isCallUp?.(signal.cid) ?? false,
      secondNumber: voiceUri ?? null,
    });
  }

  /** Nobody waits behind a heartbeat and nothing is stored: it is shared with no copy and timed by nothing. */
  async function beat(signal: IncomingSignal): Promise<SignalAnswer> {
    try {
      return await options.onSignal(signal);
    } catch (error) {
      log.error({ signal: signal.id, reason: (error as Error)?.name }, 'a heartbeat was not noted');
      return { outcome: 'busy' };
    }
  }

  function refuse(ref: string | null, reason: RefusalReason, sender: string, receivedAt: Date): ScaipAnswer {
    const snu = statusNumberOf(reason);
    report({ receivedAt, sender, snu, reason });
    return { ref: ref ?? '0', snu, ste: reason };
  }

  async function sendAnswer(answer: ScaipAnswer | null, sip: SipRequest, flow: SipFlow): Promise<void> {
    if (answer === null) return;
    const result = await agent.sendBack(sip, flow, SCAIP_MEDIA_TYPE, composeAnswer(answer));
    if (result.outcome === 'answered' && result.status < 300) return;
    unconfirmed++;
    const status = result.outcome === 'answered' ? result.status : null;
    log.warn({ snu: answer.snu, outcome: result.outcome, status }, 'the device did not confirm our answer');
  }

  /** Voice does not come in here: the device is told where to. */
  function answerCall(sip: SipRequest): SipReply {
    if (isLeaving) return LEAVING;
    try {
      options.onCall?.({ at: clock.now(), from: findSender(sip), receiverAddress: findReceiverAddress(sip) });
    } catch (error) {
      log.error({ reason: (error as Error).name }, 'telling of a call failed');
    }
    if (voiceUri === undefined) return NO_VOICE;
    return { status: 302, reason: 'Moved Temporarily', headers: [{ name: 'contact', value: `<${voiceUri}>` }] };
  }

  function mark(found: MarkedSender): void {
    marked[found.mark] = (marked[found.mark] ?? 0) + 1;
    try {
      options.onMark?.(found);
    } catch (error) {
      log.error({ reason: (error as Error).name }, 'marking a sender failed');
    }
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
    answerCall,
    mayWait: isHeartbeat,
    accepts: SCAIP_MEDIA_TYPE,
    ...(options.tls === undefined ? {} : { tls: options.tls }),
    ...(options.advertisedHost === undefined ? {} : { advertisedHost: options.advertisedHost }),
  });

  return {
    port: agent.port,
    tlsPort: agent.tlsPort,
    counts: () => ({
      ...agent.counts,
      answered: { ...answered },
      marked: { ...marked },
      unconfirmed,
      challenged,
      inFlight: signals.waiting(),
    }),
    async stop() {
      isLeaving = true;
      signals.leave();
      if (treating > 0) {
        await new Promise<void>((resolve) => {
          const cancel = timers.after(STOP_WITHIN_MS, resolve);
          whenIdle = () => {
            cancel();
            resolve();
          };
        });
      }
      // One turn later: an answer that was just made is on the wire then.
      await new Promise((resolve) => setImmediate(resolve));
      await agent.stop();
    },
  };
}

const HEARTBEAT = Buffer.from('<mty>PI</mty>');

/** Surely nothing but a heartbeat: written as all senders write it. One that is written otherwise only waits for nothing. */
function isHeartbeat(bytes: Buffer): boolean {
  return bytes.includes(HEARTBEAT);
}

/** A dialect is taken only from those who are known to speak it. */
function inDialectOf(profile: SenderProfile, reading: ScaipReading): ScaipReading {
  if (reading.kind !== 'request' || reading.request.dialect === 'mrq' || profile.dialect === 'scaip') return reading;
  const reason = 'unknown-root';
  return { kind: 'refusal', snu: statusNumberOf(reason), reason, ref: reading.request.ref, isAnswer: false };
}

/** The answer inside the SIP 200; a device that gets none tries its next address. */
function replyInside(answer: ScaipAnswer | null): SipReply {
  if (answer === null) return { status: 500, reason: 'Server Internal Error' };
  return { ...OK, body: { type: DIALECT_MEDIA_TYPE, text: composeDialectAnswer(answer) } };
}

/** The registered media type, any XML, plain text or none at all: a device that mislabels its alarm is still heard. */
function mayBeScaip(sip: SipRequest): boolean {
  const type = (readHeader(sip, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type === '' || type.endsWith('xml') || type === 'text/plain';
}
