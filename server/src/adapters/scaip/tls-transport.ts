import { readFileSync } from 'node:fs';
import { connect, createServer, type SecureContextOptions, type Server, type TLSSocket } from 'node:tls';
import { carryStream, MAX_CONNECTIONS, type SipFlow, type SipListener, type TransportEvents } from './sip-transport.ts';
import type { Cancel, Timers } from './timers.ts';

/** Where SIP over TLS is heard and by what it proves who it is. Files are PEM. */
export interface TlsOptions {
  /** 0 takes any free port */
  readonly port: number;
  readonly certificate: string;
  readonly key: string;
  /** whose certificates a device may show; none are asked for when absent */
  readonly clientAuthority?: string;
  /** a device without a certificate of that authority is not heard at all */
  readonly demandsCertificate?: boolean;
}

/** How a device trusts the receiver, and what it shows of itself. Contents, PEM. */
export interface TlsTrust {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
  /** name that the receiver's certificate must carry */
  readonly serverName?: string;
}

/** A renewed certificate counts after this long at the latest, without a restart. */
const READ_AGAIN_MS = 60 * 60_000;
/** A peer that opens and never greets must not hold a place. */
const GREETING_WITHIN_MS = 10_000;

/** Accepts secured connections on one port. */
export class TlsListener implements SipListener {
  private readonly server: Server;
  private readonly sockets = new Set<TLSSocket>();
  private cancelReading: Cancel = () => undefined;

  private constructor(server: Server) {
    this.server = server;
  }

  /** @throws the system's error when a file cannot be read, is no certificate, or the port is taken */
  static async open(host: string, tls: TlsOptions, timers: Timers, events: TransportEvents): Promise<TlsListener> {
    const server = createServer({
      ...readFiles(tls),
      noDelay: true,
      keepAlive: true,
      handshakeTimeout: GREETING_WITHIN_MS,
      requestCert: tls.clientAuthority !== undefined,
      rejectUnauthorized: tls.demandsCertificate === true,
    });
    const listener = new TlsListener(server);
    server.maxConnections = MAX_CONNECTIONS;
    server.on('secureConnection', (socket) => {
      listener.sockets.add(socket);
      socket.on('close', () => listener.sockets.delete(socket));
      carryStream(socket, timers, events, securedBy(socket));
    });
    // A greeting that fails is the peer's affair: a scanner, an old protocol, a certificate it does not trust.
    server.on('tlsClientError', () => undefined);
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ host, port: tls.port }, () => {
        server.off('error', reject);
        server.on('error', (error) => events.onError(error));
        resolve();
      });
    });
    const readAgain = (): void => {
      try {
        server.setSecureContext(readFiles(tls));
      } catch (error) {
        // The certificate in use goes on: a half-written file must not close the door.
        events.onError(error as Error);
      }
      listener.cancelReading = timers.after(READ_AGAIN_MS, readAgain);
    };
    listener.cancelReading = timers.after(READ_AGAIN_MS, readAgain);
    return listener;
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  }

  close(): Promise<void> {
    this.cancelReading();
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      for (const socket of this.sockets) socket.destroy();
    });
  }
}

/** Opens a secured connection of our own. Rejects when the peer does not take it or cannot be trusted. */
export function openTlsConnection(
  host: string,
  port: number,
  trust: TlsTrust,
  timers: Timers,
  events: TransportEvents,
): Promise<{ readonly flow: SipFlow; close(): void }> {
  const { serverName, ...materials } = trust;
  return new Promise((resolve, reject) => {
    const socket = connect({
      host,
      port,
      ...materials,
      ...(serverName === undefined ? {} : { servername: serverName }),
    });
    socket.once('error', reject);
    socket.once('secureConnect', () => {
      socket.off('error', reject);
      socket.setNoDelay(true);
      resolve({
        flow: carryStream(socket, timers, events, { transport: 'tls' }),
        close: () => socket.destroy(),
      });
    });
  });
}

function readFiles(tls: TlsOptions): SecureContextOptions {
  return {
    minVersion: 'TLSv1.2',
    cert: readFileSync(tls.certificate),
    key: readFileSync(tls.key),
    ...(tls.clientAuthority === undefined ? {} : { ca: readFileSync(tls.clientAuthority) }),
  };
}

function securedBy(socket: TLSSocket): Pick<SipFlow, 'transport' | 'certifiedAs'> {
  if (!socket.authorized) return { transport: 'tls' };
  const name = socket.getPeerCertificate().subject?.CN;
  return typeof name === 'string' && name !== '' ? { transport: 'tls', certifiedAs: name } : { transport: 'tls' };
}
