/** A receiver with a peer and hand-moved timers, for tests of what goes over the wire. */
import type { IncomingCall, IncomingSignal, SignalAnswer } from '../../modules/alarms/index.ts';
import { knownSenders, type SenderLogin, type SenderProfile, usualSender } from '../../modules/devices/index.ts';
import { parseScaip } from './parse-scaip.ts';
import { composeMessage, composeOk, openUdpPeer, type RawPeer } from './raw-peer.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipAnswer } from './scaip-message.ts';
import type { MarkedSender, RefusedMessage, ScaipReceiver, ScaipReceiverOptions } from './scaip-receiver.ts';
import type { SipResponse } from './sip-message.ts';
import { manualTimers } from './timers.ts';

export interface ReceiverStage {
  readonly receiver: ScaipReceiver;
  readonly peer: RawPeer;
  readonly signals: IncomingSignal[];
  readonly refused: RefusedMessage[];
  readonly marks: MarkedSender[];
  readonly calls: IncomingCall[];
  /** What `alarms` does; `stored` with a number to call unless changed. */
  store: (signal: IncomingSignal) => Promise<SignalAnswer>;
  /** Moves timers and clock together. */
  advance(milliseconds: number): void;
  /** Sends a body in a transaction of its own; gives back the SIP answer. */
  send(body: string, headers?: Readonly<Record<string, string | null>>): Promise<SipResponse>;
  /** The next `mrs`, confirmed. */
  nextAnswer(): Promise<ScaipAnswer>;
  /** Sends and takes the `mrs`. */
  ask(body: string, headers?: Readonly<Record<string, string | null>>): Promise<ScaipAnswer>;
  close(): Promise<void>;
}

export const STAGE_AT = '2026-11-21T10:00:00Z';

/** @param senders profiles and logins; a profile counts for every device */
export async function openReceiverStage(
  senders: { profile?: Partial<SenderProfile>; logins?: readonly SenderLogin[] } = {},
  more: Partial<ScaipReceiverOptions> = {},
): Promise<ReceiverStage> {
  const timers = manualTimers();
  let now = Date.parse(STAGE_AT);
  let sent = 0;
  const known = knownSenders({
    profiles:
      senders.profile === undefined ? [] : [{ ...usualSender, ...senders.profile, id: 'p', isForAnyDevice: true }],
    logins: senders.logins ?? [],
    devices: new Map(),
  });
  const lists = {
    signals: [] as IncomingSignal[],
    refused: [] as RefusedMessage[],
    marks: [] as MarkedSender[],
    calls: [] as IncomingCall[],
  };
  const receiver = await startScaipReceiver({
    host: '127.0.0.1',
    port: 0,
    clock: { now: () => new Date(now) },
    timers,
    log: { warn: () => undefined, error: () => undefined },
    senders: () => known,
    onSignal: (signal) => {
      lists.signals.push(signal);
      return stage.store(signal);
    },
    onRefused: (message) => lists.refused.push(message),
    onMark: (found) => lists.marks.push(found),
    onCall: (call) => lists.calls.push(call),
    ...more,
  });
  const peer = await openUdpPeer(receiver.port);
  const stage: ReceiverStage = {
    receiver,
    peer,
    ...lists,
    store: async ({ kind }) => ({ outcome: 'stored', voice: kind === 'alarm' ? { call: '+4770000000' } : null }),
    advance(milliseconds) {
      now += milliseconds;
      timers.advance(milliseconds);
    },
    async send(body, headers = {}) {
      sent++;
      const via = `SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK${sent};rport`;
      peer.send(composeMessage(body, { 'Call-ID': `call-${sent}`, Via: via, ...headers }));
      return peer.nextResponse();
    },
    async nextAnswer() {
      const back = await peer.nextRequest();
      peer.send(composeOk(back));
      const reading = parseScaip(back.body);
      if (reading.kind !== 'answer') throw new Error('what came back is no answer');
      return reading.answer;
    },
    async ask(body, headers) {
      const { status } = await stage.send(body, headers);
      if (status !== 200) throw new Error(`SIP ${status}`);
      return stage.nextAnswer();
    },
    async close() {
      const stopped = receiver.stop();
      timers.advance(40_000);
      await stopped;
      peer.close();
    },
  };
  return stage;
}
