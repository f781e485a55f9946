import { createSocket, type Socket as UdpSocket } from 'node:dgram';
import { createServer, isIPv6, type Server, Socket } from 'node:net';
import type { SipReading } from './sip-message.ts';
import { SipStream, type StreamEvent } from './sip-stream.ts';
import type { Timers } from './timers.ts';

/** A way back to one peer: a UDP address, or one open connection. */
export interface SipFlow {
  readonly transport: 'udp' | 'tcp' | 'tls';
  readonly remoteAddress: string;
  readonly remotePort: number;
  /** name in the certificate that the peer showed and that was checked; absent without one */
  readonly certifiedAs?: string;
  /** Sends; `failed` is called at most once, when the bytes surely did not leave. Never throws. */
  send(bytes: Buffer, failed?: (error: Error) => void): void;
}

/** What the owner of a transport hears from it. */
export interface TransportEvents {
  /** One datagram, unread. */
  onDatagram(bytes: Buffer, flow: SipFlow): void;
  onMessage(reading: SipReading, flow: SipFlow): void;
  /** Framing is lost: answer if that can be done; the connection closes right after. */
  onBroken(event: StreamEvent & { kind: 'broken' }, flow: SipFlow): void;
  onClosed(flow: SipFlow): void;
  onError(error: Error): void;
}

/** One address on the network where SIP comes in. */
export interface SipListener {
  readonly port: number;
  close(): Promise<void>;
}

/** Units keep a connection open between heartbeats of 10 minutes or less; three missed ones and it is dead. */
const IDLE_CONNECTION_MS = 30 * 60_000;
/** A message that has begun must be whole within this time, or a slow sender could hold a connection for ever. */
const MESSAGE_MUST_END_MS = 32_000;
/** Of each kind of connection. */
export const MAX_CONNECTIONS = 20_000;
/** A peer that never reads must not fill our memory. */
const MAX_UNSENT_BYTES = 1024 * 1024;
const PONG = Buffer.from('\r\n');

/** Receives and sends datagrams on one port. */
export class UdpListener implements SipListener {
  readonly port: number;
  private readonly socket: UdpSocket;
  private isClosed = false;

  private constructor(socket: UdpSocket) {
    this.socket = socket;
    this.port = socket.address().port;
  }

  static open(host: string, port: number, events: TransportEvents): Promise<UdpListener> {
    const family = isIPv6(host) ? 6 : 4;
    // Names are resolved before they come here, so that sending never waits for a look-up.
    const socket = createSocket({
      type: family === 6 ? 'udp6' : 'udp4',
      recvBufferSize: 4 * 1024 * 1024,
      lookup: (address, _options, done) => done(null, address, family),
    });
    return new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.bind({ address: host, port }, () => {
        socket.off('error', reject);
        const listener = new UdpListener(socket);
        socket.on('error', (error) => events.onError(error));
        socket.on('message', (bytes, from) => {
          // Four bytes or fewer keep a binding open and say nothing.
          if (bytes.length > 4) events.onDatagram(bytes, listener.flowTo(from.address, from.port));
        });
        resolve(listener);
      });
    });
  }

  /** A way to that address; `remoteAddress` must be numeric. */
  flowTo(remoteAddress: string, remotePort: number): SipFlow {
    return {
      transport: 'udp',
      remoteAddress,
      remotePort,
      send: (bytes, failed) => {
        if (this.isClosed) return failed?.(new Error('socket is closed'));
        try {
          this.socket.send(bytes, remotePort, remoteAddress, (error) => {
            if (error !== null) failed?.(error);
          });
        } catch (error) {
          failed?.(error as Error);
        }
      },
    };
  }

  close(): Promise<void> {
    if (this.isClosed) return Promise.resolve();
    this.isClosed = true;
    return new Promise((resolve) => this.socket.close(() => resolve()));
  }
}

/** Accepts connections on one port and keeps them until the peer leaves, errs or falls silent. */
export class TcpListener implements SipListener {
  private readonly server: Server;
  private readonly sockets: Set<Socket>;

  private constructor(server: Server, sockets: Set<Socket>) {
    this.server = server;
    this.sockets = sockets;
  }

  static open(host: string, port: number, timers: Timers, events: TransportEvents): Promise<TcpListener> {
    const sockets = new Set<Socket>();
    const server = createServer({ noDelay: true, keepAlive: true }, (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      carryStream(socket, timers, events);
    });
    server.maxConnections = MAX_CONNECTIONS;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port }, () => {
        server.off('error', reject);
        server.on('error', (error) => events.onError(error));
        resolve(new TcpListener(server, sockets));
      });
    });
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      for (const socket of this.sockets) socket.destroy();
    });
  }
}

/** Opens a connection of our own. Rejects when the peer does not take it. */
export function openConnection(
  host: string,
  port: number,
  timers: Timers,
  events: TransportEvents,
): Promise<{ readonly flow: SipFlow; close(): void }> {
  return new Promise((resolve, reject) => {
    const socket = new Socket();
    socket.once('error', reject);
    socket.setNoDelay(true);
    socket.connect({ host, port }, () => {
      socket.off('error', reject);
      resolve({ flow: carryStream(socket, timers, events), close: () => socket.destroy() });
    });
  });
}

/** Joins a connected socket to the reader of messages. */
export function carryStream(
  socket: Socket,
  timers: Timers,
  events: TransportEvents,
  secured: Pick<SipFlow, 'transport' | 'certifiedAs'> = { transport: 'tcp' },
): SipFlow {
  const stream = new SipStream();
  const flow: SipFlow = {
    ...secured,
    remoteAddress: socket.remoteAddress ?? '',
    remotePort: socket.remotePort ?? 0,
    send(bytes, failed) {
      if (!socket.writable) return failed?.(new Error('connection is closed'));
      if (socket.writableLength > MAX_UNSENT_BYTES) {
        socket.destroy();
        return failed?.(new Error('peer does not read'));
      }
      socket.write(bytes, (error) => {
        if (error) failed?.(error);
      });
    },
  };
  let cancelDeadline: (() => void) | null = null;
  socket.setTimeout(IDLE_CONNECTION_MS, () => socket.destroy());
  socket.on('error', () => socket.destroy());
  socket.on('close', () => {
    cancelDeadline?.();
    events.onClosed(flow);
  });
  socket.on('data', (chunk) => {
    for (const event of stream.push(chunk)) {
      if (event.kind === 'message') events.onMessage(event.reading, flow);
      else if (event.kind === 'ping') flow.send(PONG);
      else {
        events.onBroken(event, flow);
        socket.end();
        socket.destroySoon();
      }
    }
    if (!stream.isInsideMessage) {
      cancelDeadline?.();
      cancelDeadline = null;
    } else if (cancelDeadline === null) cancelDeadline = timers.after(MESSAGE_MUST_END_MS, () => socket.destroy());
  });
  return flow;
}
