import { randomUUID } from 'node:crypto';
import { ClientTransactions, type RequestOutcome } from './client-transactions.ts';
import { InviteTransactions } from './invite-transactions.ts';
import { bracketed, findOwnAddress } from './own-address.ts';
import { PatientWork } from './patient-work.ts';
import { AnsweredRequests, transactionKey } from './server-transactions.ts';
import { parseSipMessage, type SipFault, type SipReading, type SipRequest, writeSipMessage } from './sip-message.ts';
import { findReplyPort, reverseAddresses, type SipReply, writeReply } from './sip-replies.ts';
import { openConnection, type SipFlow, TcpListener, type TransportEvents, UdpListener } from './sip-transport.ts';
import { openTlsConnection, TlsListener, type TlsTrust } from './tls-transport.ts';
import type { OutgoingMessage, Served, UserAgentCounts, UserAgentOptions } from './user-agent-options.ts';

const CANCELLED: SipReply = { status: 200, reason: 'OK' };
const NO_TRANSACTION: SipReply = { status: 481, reason: 'Call/Transaction Does Not Exist' };
const OWN_FAILURE: SipReply = { status: 500, reason: 'Server Internal Error' };
const SAME_PORT_TRIES = 8;

/**
 * A small SIP user agent over UDP, TCP and TLS: MESSAGE (RFC 3428) in both directions, OPTIONS, and INVITE that is
 * sent elsewhere. Owns the sockets.
 * Nothing that comes from the network makes it throw or stop.
 */
export class SipUserAgent {
  readonly counts: UserAgentCounts = { received: 0, retransmitted: 0, malformed: 0, failures: 0, left: 0 };
  private readonly options: UserAgentOptions;
  private readonly answered: AnsweredRequests<SipReply>;
  private readonly underway = new Set<string>();
  private readonly clients: ClientTransactions;
  private readonly calls: InviteTransactions;
  private readonly patient = new PatientWork();
  private readonly events: TransportEvents;
  private readonly optionsReply: SipReply;
  private readonly notAllowed: SipReply;
  private readonly sentByHost: string;
  private readonly connections = new Set<{ close(): void }>();
  private listeners: { udp: UdpListener; tcp: TcpListener; tls: TlsListener | null } | null = null;
  private sequence = 0;

  private constructor(options: UserAgentOptions) {
    this.options = options;
    this.answered = new AnsweredRequests(() => options.clock.now().getTime());
    this.clients = new ClientTransactions(options.timers);
    this.calls = new InviteTransactions(options.timers);
    const methods = options.answerCall === undefined ? 'MESSAGE, OPTIONS' : 'MESSAGE, OPTIONS, INVITE, ACK, CANCEL';
    const allow = { name: 'allow', value: methods };
    this.notAllowed = { status: 405, reason: 'Method Not Allowed', headers: [allow] };
    this.sentByHost = bracketed(options.advertisedHost ?? findOwnAddress(options.host));
    this.optionsReply = {
      status: 200,
      reason: 'OK',
      headers: [allow, { name: 'accept', value: options.accepts }],
    };
    this.events = {
      onDatagram: (bytes, flow) => this.inItsTurn(bytes, () => this.receive(parseSipMessage(bytes), flow)),
      onMessage: (reading, flow) => this.inItsTurn(reading.message?.body ?? null, () => this.receive(reading, flow)),
      onBroken: (event, flow) => {
        this.counts.malformed++;
        const { message } = event.reading;
        if (message?.kind === 'request' && message.method !== 'ACK') {
          flow.send(writeReply(message, flow, { status: event.status, reason: event.reason }, randomUUID()));
        }
      },
      onClosed: (flow) => this.clients.abandon(flow),
      onError: (error) => options.log.error({ code: (error as NodeJS.ErrnoException).code }, 'SIP socket error'),
    };
  }

  /** Opens UDP and TCP on one port, and TLS on its own when asked to. Rejects with the system's error when the port is taken or not allowed. */
  static async start(options: UserAgentOptions): Promise<SipUserAgent> {
    const agent = new SipUserAgent(options);
    for (let attempt = 1; ; attempt++) {
      const udp = await UdpListener.open(options.host, options.port, agent.events);
      let tcp: TcpListener;
      try {
        tcp = await TcpListener.open(options.host, udp.port, options.timers, agent.events);
      } catch (error) {
        await udp.close();
        if (options.port !== 0 || attempt === SAME_PORT_TRIES) throw error;
        continue;
      }
      try {
        const { host, tls, timers } = options;
        agent.listeners = { udp, tcp, tls: tls ? await TlsListener.open(host, tls, timers, agent.events) : null };
        return agent;
      } catch (error) {
        await Promise.all([udp.close(), tcp.close()]);
        throw error;
      }
    }
  }

  get port(): number {
    return this.listeners?.udp.port ?? 0;
  }

  /** Where secured connections are heard; null when they are not. */
  get tlsPort(): number | null {
    return this.listeners?.tls?.port ?? null;
  }

  /** Own requests that still wait for their SIP answer. */
  get waiting(): number {
    return this.clients.size;
  }

  /** A way to a peer that has not written to us yet; `host` must be a numeric address. */
  async openFlow(transport: SipFlow['transport'], host: string, port: number, trust: TlsTrust = {}): Promise<SipFlow> {
    if (this.listeners === null) throw new Error('the SIP user agent is stopped');
    if (transport === 'udp') return this.listeners.udp.flowTo(host, port);
    const { timers } = this.options;
    const connection =
      transport === 'tcp'
        ? await openConnection(host, port, timers, this.events)
        : await openTlsConnection(host, port, trust, timers, this.events);
    this.connections.add(connection);
    return connection.flow;
  }

  /** Sends a MESSAGE of our own and follows it to its SIP answer. */
  send(message: OutgoingMessage, flow: SipFlow): Promise<RequestOutcome> {
    const branch = `z9hG4bK${randomUUID()}`;
    this.sequence = (this.sequence % 0x7fff_ffff) + 1;
    const bytes = writeSipMessage({
      kind: 'request',
      method: 'MESSAGE',
      uri: message.uri,
      headers: [
        { name: 'via', value: this.ownVia(flow, branch) },
        { name: 'max-forwards', value: '70' },
        { name: 'from', value: message.from },
        { name: 'to', value: message.to },
        { name: 'call-id', value: message.callId },
        { name: 'cseq', value: `${this.sequence} MESSAGE` },
        { name: 'content-type', value: message.contentType },
        ...(message.authorization === undefined ? [] : [{ name: 'authorization', value: message.authorization }]),
      ],
      body: Buffer.from(message.body, 'utf8'),
    });
    return this.clients.run(branch, bytes, flow);
  }

  /**
   * Sends a MESSAGE back to the sender of `request`, the way it came, under the same Call-ID: senders match on it.
   * `not-sent` also when the request left no address that could be used.
   */
  sendBack(request: SipRequest, flow: SipFlow, contentType: string, body: string): Promise<RequestOutcome> {
    const addresses = reverseAddresses(request);
    if (addresses === null) return Promise.resolve({ outcome: 'not-sent' });
    const from = `${addresses.from};tag=${randomUUID().slice(0, 13)}`;
    return this.send({ ...addresses, from, contentType, body }, flow);
  }

  async stop(): Promise<void> {
    const { listeners } = this;
    this.listeners = null;
    this.patient.stop();
    this.clients.stop();
    this.calls.stop();
    for (const connection of this.connections) connection.close();
    if (listeners !== null) await Promise.all([listeners.udp.close(), listeners.tcp.close(), listeners.tls?.close()]);
  }

  private inItsTurn(bytes: Buffer | null, work: () => void): void {
    if (bytes === null || this.options.mayWait?.(bytes) !== true) work();
    else if (!this.patient.add(work)) this.counts.left++;
  }

  private receive(reading: SipReading, flow: SipFlow): void {
    try {
      if (reading.message === null) this.counts.malformed++;
      else if (reading.message.kind === 'request') this.serveRequest(reading.message, reading.fault, flow);
      else if (reading.fault === null) this.clients.receive(reading.message);
      else this.counts.malformed++;
    } catch (error) {
      this.counts.failures++;
      this.options.log.error({ reason: (error as Error).name }, 'a SIP message could not be handled');
    }
  }

  private serveRequest(request: SipRequest, fault: SipFault | null, flow: SipFlow): void {
    if (request.method === 'ACK') {
      this.calls.confirm(request);
      return;
    }
    const key = transactionKey(request, flow);
    const back = this.replyFlow(request, flow);
    if (this.repeats(request, key, flow, back)) {
      this.counts.retransmitted++;
      return;
    }
    this.counts.received++;
    if (fault !== null) this.counts.malformed++;
    const { reply, afterwards }: Served = fault === null ? this.dispatch(request, flow) : { reply: fault };
    const finish = (final: SipReply): void => {
      const bytes = writeReply(request, flow, final, key);
      if (request.method === 'INVITE' && fault === null) this.calls.answer(request, bytes, back);
      else {
        this.answered.remember(key, final);
        back.send(bytes);
      }
      afterwards?.();
    };
    if (!(reply instanceof Promise)) {
      finish(reply);
      return;
    }
    this.underway.add(key);
    void reply.then((final) => {
      this.underway.delete(key);
      finish(final);
    });
  }

  /** Gives a request that has come before the answer that it got; one whose answer is still being made gets none yet. */
  private repeats(request: SipRequest, key: string, flow: SipFlow, back: SipFlow): boolean {
    const earlier = this.answered.find(key);
    if (earlier !== undefined) back.send(writeReply(request, flow, earlier, key));
    return (
      earlier !== undefined || this.underway.has(key) || (request.method === 'INVITE' && this.calls.repeat(request))
    );
  }

  private dispatch(request: SipRequest, flow: SipFlow): Served {
    const { serve, answerCall } = this.options;
    if (request.method === 'OPTIONS') return { reply: this.optionsReply };
    if (request.method === 'CANCEL') return { reply: this.calls.knows(request) ? CANCELLED : NO_TRANSACTION };
    try {
      if (request.method === 'MESSAGE') return serve(request, flow);
      if (answerCall === undefined) return { reply: this.notAllowed };
      if (request.method === 'INVITE') return { reply: answerCall(request, flow) };
      return { reply: request.method === 'BYE' ? NO_TRANSACTION : this.notAllowed };
    } catch (error) {
      this.counts.failures++;
      this.options.log.error({ method: request.method, reason: (error as Error).name }, 'serving a request failed');
      return { reply: OWN_FAILURE };
    }
  }

  private replyFlow(request: SipRequest, flow: SipFlow): SipFlow {
    if (flow.transport !== 'udp' || this.listeners === null) return flow;
    const port = findReplyPort(request, flow);
    return port === flow.remotePort ? flow : this.listeners.udp.flowTo(flow.remoteAddress, port);
  }

  private ownVia(flow: SipFlow, branch: string): string {
    const port = (flow.transport === 'tls' ? this.tlsPort : null) ?? this.port;
    return `SIP/2.0/${flow.transport.toUpperCase()} ${this.sentByHost}:${port};branch=${branch};rport`;
  }
}
