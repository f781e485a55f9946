/** Throws damaged messages at a whole receiver and checks what comes back. Seeded: the same seed sends the same bytes. */
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { systemClock } from '../../platform/clock/clock.ts';
import { damage, damageBody, type Random, randomFrom } from './fuzz-damage.ts';
import { observedBodies } from './observed-bodies.ts';
import { parseScaip } from './parse-scaip.ts';
import { composeMessage, composeOk } from './raw-peer.ts';
import { startScaipReceiver } from './receive-over-sip.ts';
import type { ScaipReceiver } from './scaip-receiver.ts';
import { parseSipMessage, readHeader, type SipMessage, type SipRequest } from './sip-message.ts';
import { findReplyPort, reverseAddresses } from './sip-replies.ts';
import type { SipFlow } from './sip-transport.ts';

export interface FuzzOptions {
  readonly seed: number;
  readonly runs: number;
  /** further bodies to damage, beside the observed ones */
  readonly bodies: readonly Buffer[];
  readonly onProgress?: (run: number) => void;
}

/** What a run did wrong. */
export interface FuzzFinding {
  readonly run: number;
  readonly seed: number;
  readonly problem: string;
  /** the beginning of what was sent, base64 */
  readonly sent: string;
}

export interface FuzzReport {
  readonly runs: number;
  /** answers by SIP status, and by status number of the `mrs` */
  readonly statuses: Readonly<Record<string, number>>;
  readonly snus: Readonly<Record<string, number>>;
  /** runs whose bytes held no SIP request at all */
  readonly unanswerable: number;
  /** the longest wait for an answer, and the seed to repeat it */
  readonly slowest: { readonly ms: number; readonly seed: number };
  /** null: all held */
  readonly finding: FuzzFinding | null;
}

/** After this long a message counts as hung. */
const PATIENCE_MS = 3_000;
/** One in so many goes over TCP, in pieces. */
const TCP_EACH = 8;

/** Runs until the first finding, or to the end. */
export async function fuzzReceiver(options: FuzzOptions): Promise<FuzzReport> {
  const receiver = await startScaipReceiver({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock(),
    log: { warn: () => undefined, error: () => undefined },
    voiceUri: 'sip:desk@voice.example',
    onSignal: async () => ({ outcome: 'stored', voice: { call: '+4770000000' } }),
  });
  const peer = await openPeer(receiver.port);
  const statuses: Record<string, number> = {};
  const snus: Record<string, number> = {};
  let unanswerable = 0;
  let slowest = { ms: 0, seed: options.seed };
  let finding: FuzzFinding | null = null;
  let run = 0;
  try {
    for (; run < options.runs && finding === null; run++) {
      // Each run by a seed of its own: one that fails is repeated alone.
      const random = randomFrom(options.seed + run);
      const sent = compose(random, options.seed + run, options.bodies);
      const began = performance.now();
      const problem =
        random.below(TCP_EACH) === 0
          ? await tryOverTcp(random, sent, receiver, peer, run)
          : await tryOverUdp(sent, receiver, peer, run, { statuses, snus, onUnanswerable: () => unanswerable++ });
      const ms = performance.now() - began;
      if (ms > slowest.ms) slowest = { ms, seed: options.seed + run };
      if (problem !== null)
        finding = { run, seed: options.seed + run, problem, sent: sent.subarray(0, 600).toString('base64') };
      if (run % 1_000 === 999) options.onProgress?.(run + 1);
    }
  } finally {
    peer.close();
    await receiver.stop();
  }
  return { runs: run, statuses, snus, unanswerable, slowest, finding };
}

function compose(random: Random, run: number, bodies: readonly Buffer[]): Buffer {
  const ids = { cid: `9${run}`, ref: run.toString(16).toUpperCase().padStart(8, '0') };
  const observed = observedBodies[random.below(observedBodies.length)];
  const golden = bodies[random.below(Math.max(1, bodies.length))];
  let body = random.below(2) === 0 || golden === undefined ? Buffer.from(observed?.compose(ids) ?? '') : golden;
  if (random.below(3) > 0) body = damageBody(random, body);
  const method = random.pick(['MESSAGE', 'MESSAGE', 'MESSAGE', 'MESSAGE', 'OPTIONS', 'INVITE', 'CANCEL', 'REGISTER']);
  const head = composeMessage('', {
    'Call-ID': `run-${run}`,
    CSeq: `${run + 1} ${method}`,
    Via: `SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK${run};rport`,
    'Content-Length': String(body.length),
  }).replace('MESSAGE', method);
  const whole = Buffer.concat([Buffer.from(head), body]);
  return (random.below(3) > 0 ? damage(random, whole) : whole).subarray(0, 60_000);
}

async function tryOverUdp(
  sent: Buffer,
  receiver: ScaipReceiver,
  peer: FuzzPeer,
  run: number,
  tally: { statuses: Record<string, number>; snus: Record<string, number>; onUnanswerable(): void },
): Promise<string | null> {
  peer.inbox.length = 0;
  peer.send(sent);
  if (!(await peer.settle(`settle-${run}`))) return 'the receiver hung: a later question was not answered';
  const expected = expectedOf(sent, peer.port);
  // Answers to calls of earlier runs, which nobody confirms, come again and again: they are not about this one.
  const { message: read } = parseSipMessage(sent);
  const callId = read === null ? 'none' : readHeader(read, 'call-id');
  const own = (): SipMessage[] => peer.inbox.filter((message) => readHeader(message, 'call-id') === callId);
  if (expected === 'nothing') tally.onUnanswerable();
  // What is stored is answered a turn later than what is asked.
  const wanted = expected === 'nothing' || expected === 'unknown' ? 0 : expected.hasMrs ? 2 : 1;
  for (let round = 0; round < 40 && own().length < wanted; round++) await peer.settle(`settle-${run}-${round}`);
  if (receiver.counts().failures > 0) return 'something was thrown inside the receiver';
  const responses = own().filter((message) => message.kind === 'response');
  const requests = own().filter((message) => message.kind === 'request');
  for (const { status } of responses) tally.statuses[status] = (tally.statuses[status] ?? 0) + 1;
  for (const { body } of requests) {
    const reading = parseScaip(body);
    const snu = reading.kind === 'answer' ? reading.answer.snu : 'unreadable';
    tally.snus[snu] = (tally.snus[snu] ?? 0) + 1;
    if (reading.kind !== 'answer') return 'an answer of ours cannot be read';
  }
  if (expected === 'unknown') return null;
  if (expected === 'nothing') return own().length === 0 ? null : 'something was answered that is no request';
  if (responses.length !== 1) return `a request got ${responses.length} answers`;
  if (expected.hasMrs && requests.length !== 1) return `a message got ${requests.length} mrs`;
  return null;
}

/** What must come back for these bytes; `unknown` when the answer goes to another port than ours. */
function expectedOf(sent: Buffer, port: number): 'nothing' | 'unknown' | { readonly hasMrs: boolean } {
  if (sent.length <= 4) return 'nothing';
  const { message, ...rest } = parseSipMessage(sent);
  if (message === null || message.kind === 'response' || message.method === 'ACK') return 'nothing';
  const flow: SipFlow = { transport: 'udp', remoteAddress: '127.0.0.1', remotePort: port, send: () => undefined };
  if (findReplyPort(message, flow) !== port) return 'unknown';
  const isFaulty = 'fault' in rest && rest.fault !== null;
  return { hasMrs: !isFaulty && message.method === 'MESSAGE' && hasMrs(message) };
}

function hasMrs(message: SipRequest): boolean {
  const type = (readHeader(message, 'content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (type !== '' && !type.endsWith('xml') && type !== 'text/plain') return false;
  const reading = parseScaip(message.body);
  const isAnswer = reading.kind === 'answer' || (reading.kind === 'refusal' && reading.isAnswer);
  return !isAnswer && reverseAddresses(message) !== null;
}

async function tryOverTcp(
  random: Random,
  sent: Buffer,
  receiver: ScaipReceiver,
  peer: FuzzPeer,
  run: number,
): Promise<string | null> {
  const socket = connect({ host: '127.0.0.1', port: receiver.port, noDelay: true });
  socket.on('error', () => undefined);
  socket.on('data', () => undefined);
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  for (let at = 0; at < sent.length; ) {
    const size = 1 + random.below(Math.max(1, Math.ceil(sent.length / 3)));
    socket.write(sent.subarray(at, at + size));
    at += size;
    await new Promise((resolve) => setImmediate(resolve));
  }
  const hasSettled = await peer.settle(`settle-${run}`);
  socket.destroy();
  if (!hasSettled) return 'the receiver hung: a later question was not answered';
  return receiver.counts().failures > 0 ? 'something was thrown inside the receiver' : null;
}

interface FuzzPeer {
  readonly port: number;
  /** what has come, without answers to our own questions */
  readonly inbox: SipMessage[];
  send(bytes: Buffer): void;
  /** Asks something plain; false when no answer comes. */
  settle(callId: string): Promise<boolean>;
  close(): void;
}

function openPeer(port: number): Promise<FuzzPeer> {
  const socket = createSocket({ type: 'udp4', recvBufferSize: 4 * 1024 * 1024 });
  const inbox: SipMessage[] = [];
  const asked = new Map<string, () => void>();
  socket.on('message', (bytes) => {
    const { message } = parseSipMessage(bytes);
    if (message === null) return;
    const question = asked.get(readHeader(message, 'call-id') ?? '');
    if (question !== undefined && message.kind === 'response') return question();
    if (message.kind === 'request') socket.send(composeOk(message), port, '127.0.0.1');
    inbox.push(message);
  });
  const send = (bytes: Buffer | string): void => {
    if (bytes.length > 0) socket.send(bytes, port, '127.0.0.1');
  };
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () =>
      resolve({
        port: socket.address().port,
        inbox,
        send,
        settle: (callId) =>
          new Promise((settled) => {
            const patience = setTimeout(() => finish(false), PATIENCE_MS);
            const finish = (isAnswered: boolean): void => {
              clearTimeout(patience);
              asked.delete(callId);
              settled(isAnswered);
            };
            asked.set(callId, () => finish(true));
            const via = `SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK${callId};rport`;
            send(composeMessage('', { CSeq: '1 OPTIONS', 'Call-ID': callId, Via: via }).replace('MESSAGE', 'OPTIONS'));
          }),
        close: () => socket.close(),
      }),
    );
  });
}
