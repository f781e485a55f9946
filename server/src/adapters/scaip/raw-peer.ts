/** A peer for tests: sends any bytes and shows what comes back, with no protocol of its own. */
import { createSocket } from 'node:dgram';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { parseSipMessage, type SipMessage, type SipRequest, type SipResponse } from './sip-message.ts';
import { SipStream } from './sip-stream.ts';

export interface RawPeer {
  readonly port: number;
  send(bytes: Buffer | string): void;
  /** The next answer; fails the test when none comes within 4.5 s. */
  nextResponse(): Promise<SipResponse>;
  /** The next request; fails the test when none comes within 4.5 s. */
  nextRequest(): Promise<SipRequest>;
  /** What has come and was not asked for yet. */
  pending(): readonly SipMessage[];
  readonly isClosed: boolean;
  close(): void;
}

const PATIENCE_MS = 4_500;

/** A UDP socket that talks to one port of this machine. */
export function openUdpPeer(port: number): Promise<RawPeer> {
  const socket = createSocket('udp4');
  const inbox = makeInbox();
  socket.on('message', (bytes) => {
    const { message } = parseSipMessage(bytes);
    if (message !== null) inbox.put(message);
  });
  return new Promise((resolve) => {
    socket.bind(0, '127.0.0.1', () => {
      resolve({
        ...inbox.peer,
        port: socket.address().port,
        send: (bytes) => socket.send(bytes, port, '127.0.0.1'),
        isClosed: false,
        close: () => socket.close(),
      });
    });
  });
}

/** A TCP connection to one port of this machine. */
export function openTcpPeer(port: number): Promise<RawPeer> {
  return peerOver(connect({ host: '127.0.0.1', port, noDelay: true }), 'connect');
}

/** A secured connection to one port of this machine; rejects when the greeting fails. */
export function openTlsPeer(port: number, trust: { ca: string; cert?: string; key?: string }): Promise<RawPeer> {
  return peerOver(connectTls({ host: '127.0.0.1', port, ...trust }), 'secureConnect');
}

function peerOver(socket: Socket, opened: 'connect' | 'secureConnect'): Promise<RawPeer> {
  const stream = new SipStream();
  const inbox = makeInbox();
  let isClosed = false;
  socket.on('data', (chunk) => {
    for (const event of stream.push(chunk)) {
      if (event.kind === 'message' && event.reading.message !== null) inbox.put(event.reading.message);
    }
  });
  socket.on('close', () => {
    isClosed = true;
  });
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on(opened, () => {
      resolve({
        ...inbox.peer,
        port: socket.localPort ?? 0,
        send: (bytes) => socket.write(bytes),
        get isClosed() {
          return isClosed;
        },
        close: () => socket.destroy(),
      });
    });
  });
}

/** A MESSAGE with these header values replaced, or left out when null. */
export function composeMessage(body: string, changes: Readonly<Record<string, string | null>> = {}): string {
  const headers: Record<string, string | null> = {
    Via: 'SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKone;rport',
    From: '<sip:9@127.0.0.1>;tag=one',
    To: '<sip:alarm@centre.example>',
    'Call-ID': 'call-one',
    CSeq: '1 MESSAGE',
    'Content-Type': 'application/scaip+xml',
    'Content-Length': String(Buffer.byteLength(body)),
    ...changes,
  };
  const lines = Object.entries(headers).flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  return ['MESSAGE sip:alarm@127.0.0.1 SIP/2.0', ...lines, '', body].join('\r\n');
}

/** The SIP answer 200 to a request. */
export function composeOk(request: SipRequest): string {
  const lines = request.headers.flatMap(({ name, value }) =>
    ['via', 'from', 'to', 'call-id', 'cseq'].includes(name) ? [`${name}: ${value}`] : [],
  );
  return ['SIP/2.0 200 OK', ...lines, 'Content-Length: 0', '', ''].join('\r\n');
}

function makeInbox(): {
  put(message: SipMessage): void;
  readonly peer: Pick<RawPeer, 'nextResponse' | 'nextRequest' | 'pending'>;
} {
  const waiting: SipMessage[] = [];
  const listeners = new Set<() => void>();
  function next<Kind extends SipMessage['kind']>(kind: Kind): Promise<SipMessage & { kind: Kind }> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        const index = waiting.findIndex((message) => message.kind === kind);
        if (index === -1) return;
        clearTimeout(patience);
        listeners.delete(look);
        const [found] = waiting.splice(index, 1);
        resolve(found as SipMessage & { kind: Kind });
      };
      const patience = setTimeout(() => {
        listeners.delete(look);
        reject(new Error(`no ${kind} came`));
      }, PATIENCE_MS);
      listeners.add(look);
      look();
    });
  }
  return {
    put(message) {
      waiting.push(message);
      for (const look of [...listeners]) look();
    },
    peer: { nextResponse: () => next('response'), nextRequest: () => next('request'), pending: () => waiting },
  };
}
