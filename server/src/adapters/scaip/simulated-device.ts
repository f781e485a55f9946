import { randomBytes, randomUUID } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import {
  answerChallenge,
  parseScaip,
  readHeader,
  SCAIP_MEDIA_TYPE,
  type ScaipAnswer,
  type SipFlow,
  SipUserAgent,
  systemTimers,
  type Timers,
  type TlsTrust,
} from './index.ts';
import { composeObserved, type ObservedName } from './observed-bodies.ts';

/** What a device learns from sending. Only `snu` 0 means that somebody has its alarm. */
export interface SendResult {
  /** SIP status of our MESSAGE; null when none came or it could not be sent */
  readonly sipStatus: number | null;
  /** status number of the `mrs`; null when none came in time */
  readonly snu: number | null;
  /** media reply: 1 when the device shall open a voice call */
  readonly mre: number | null;
  /** number or address to call */
  readonly tnu: string | null;
}

/** Where a line leads. */
export interface LineOptions {
  readonly host: string;
  readonly port: number;
  readonly transport?: SipFlow['transport'];
  /** whom a line over TLS trusts, and what it shows */
  readonly trust?: TlsTrust;
  /** by what the sender proves who it is when it is asked */
  readonly login?: { readonly username: string; readonly password: string };
  /** how long a device waits for its `mrs`, ms; 20 s is what an observed sender does */
  readonly patience?: number;
  readonly timers?: Timers;
}

/** One socket towards one receiver, shared by any number of devices. */
export interface Line {
  /** Sends one body as the device `cid`; many may be under way at once. */
  send(cid: string, body: string): Promise<SendResult>;
  close(): Promise<void>;
}

export interface DeviceOptions extends LineOptions {
  readonly cid: string;
  /** what a press sends; default `essence-press` */
  readonly pressAs?: ObservedName;
  /** what a heartbeat sends; default `possum-heartbeat` */
  readonly heartbeatAs?: ObservedName;
  /** an open line to share; the device then does not open one and does not close it */
  readonly line?: Line;
}

/** A simulated alarm unit. */
export interface SimulatedDevice {
  readonly cid: string;
  press(): Promise<SendResult>;
  heartbeat(): Promise<SendResult>;
  /** Sends a body as it is. */
  send(body: string): Promise<SendResult>;
  /** Sends one of the observed bodies with a new reference. */
  sendObserved(name: ObservedName): Promise<SendResult>;
  close(): Promise<void>;
}

/** Opens a socket of our own and, for TCP, the connection. Rejects when the receiver does not take the connection. */
export async function openLine(options: LineOptions): Promise<Line> {
  const timers = options.timers ?? systemTimers;
  const { address, family } = await lookup(options.host);
  /** by Call-ID: the receiver answers under the one we chose */
  const waiting = new Map<string, (answer: ScaipAnswer | null) => void>();
  const agent = await SipUserAgent.start({
    host: family === 6 ? '::' : '0.0.0.0',
    port: 0,
    clock: { now: () => new Date() },
    timers,
    log: { warn: () => undefined, error: () => undefined },
    accepts: SCAIP_MEDIA_TYPE,
    ...(isLoopback(address) ? { advertisedHost: address } : {}),
    serve(request) {
      const reading = parseScaip(request.body);
      const callId = readHeader(request, 'call-id') ?? '';
      if (reading.kind === 'answer') waiting.get(callId)?.(reading.answer);
      return { reply: { status: 200, reason: 'OK' } };
    },
  });
  const target = family === 6 ? `[${address}]` : address;
  let flow: SipFlow;
  try {
    flow = await agent.openFlow(options.transport ?? 'udp', address, options.port, options.trust);
  } catch (error) {
    await agent.stop();
    throw error;
  }

  async function send(cid: string, body: string): Promise<SendResult> {
    const callId = randomUUID();
    const user = encodeURIComponent(cid.trim());
    let give: (answer: ScaipAnswer | null) => void = () => undefined;
    const answer = new Promise<ScaipAnswer | null>((resolve) => {
      give = resolve;
    });
    const cancel = timers.after(options.patience ?? 20_000, () => give(null));
    waiting.set(callId, give);
    const message = {
      uri: `sip:alarm@${target}:${options.port}`,
      from: `<sip:${user}@${target}>;tag=${callId.slice(0, 8)}`,
      to: `<sip:alarm@${target}>`,
      callId,
      contentType: SCAIP_MEDIA_TYPE,
      body,
    };
    let outcome = await agent.send(message, flow);
    if (outcome.outcome === 'answered' && outcome.status === 401 && options.login !== undefined) {
      const challenges = outcome.response.headers.flatMap(({ name, value }) =>
        name === 'www-authenticate' ? value : [],
      );
      const by = { ...options.login, method: 'MESSAGE', uri: message.uri, cnonce: callId.slice(0, 8) };
      const authorization = answerChallenge(challenges, by);
      if (authorization !== null) outcome = await agent.send({ ...message, authorization }, flow);
    }
    const sipStatus = outcome.outcome === 'answered' ? outcome.status : null;
    if (sipStatus === null || sipStatus >= 300) give(null);
    const received = await answer;
    cancel();
    waiting.delete(callId);
    return { sipStatus, snu: received?.snu ?? null, mre: received?.mre ?? null, tnu: received?.tnu?.[0] ?? null };
  }

  async function close(): Promise<void> {
    await agent.stop();
    for (const give of waiting.values()) give(null);
  }

  return { send, close };
}

/** A device on a line of its own, or on a shared one. */
export async function createDevice(options: DeviceOptions): Promise<SimulatedDevice> {
  const line = options.line ?? (await openLine(options));
  const { cid } = options;
  const send = (body: string): Promise<SendResult> => line.send(cid, body);
  const sendObserved = (name: ObservedName): Promise<SendResult> =>
    send(composeObserved(name, { cid, ref: randomBytes(4).toString('hex').toUpperCase() }));
  return {
    cid,
    send,
    sendObserved,
    press: () => sendObserved(options.pressAs ?? 'essence-press'),
    heartbeat: () => sendObserved(options.heartbeatAs ?? 'possum-heartbeat'),
    close: () => (options.line === undefined ? line.close() : Promise.resolve()),
  };
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
