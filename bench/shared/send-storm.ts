/**
 * A process of its own that sends a storm until it is told to stop:
 *   node bench/shared/send-storm.ts <port> <per second> <first device> <number of devices>
 * Of ten messages eight are heartbeats over UDP, one is a test over UDP, one is a heartbeat over a connection that is made for it:
 * a device that comes back. Written by hand over sockets: a whole SIP agent per message would be measured instead of the receiver.
 * Says on its channel what was sent and answered when it stops.
 */
import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { composeObserved, type ObservedName } from '../../server/src/adapters/scaip/observed-bodies.ts';

/** What came of one kind of message. */
interface Sent {
  sent: number;
  answered: number;
}

const [port = 0, perSecond = 0, first = 0, devices = 1] = process.argv.slice(2).map(Number);
const counts: Record<'heartbeats' | 'tests' | 'reconnects', Sent> = {
  heartbeats: { sent: 0, answered: 0 },
  tests: { sent: 0, answered: 0 },
  reconnects: { sent: 0, answered: 0 },
};
const refusals: Record<string, number> = {};
const isOk = /<snu>0<\/snu>/;

// Several sockets, as many devices: one alone would be full of answers.
const sockets = await Promise.all(
  Array.from({ length: 8 }, async () => {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 4 * 1024 * 1024 });
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    socket.on('message', (bytes) => {
      const text = bytes.toString('latin1');
      if (!text.startsWith('MESSAGE')) return;
      socket.send(confirm(text), port, '127.0.0.1');
      note(text);
    });
    return socket;
  }),
);

let no = 0;
const began = performance.now();
const timer = setInterval(() => {
  const due = ((performance.now() - began) / 1000) * perSecond;
  while (no < due) send(no++);
}, 5);

function send(number: number): void {
  const turn = number % 10;
  const cid = `B${String(first + (number % devices)).padStart(5, '0')}`;
  if (turn === 0) {
    sendByConnection(number, cid);
    return;
  }
  const kind = turn === 1 ? 'tests' : 'heartbeats';
  counts[kind].sent += 1;
  const socket = sockets[number % sockets.length];
  const own = socket?.address().port ?? 0;
  socket?.send(
    compose(kind === 'tests' ? 'climax-test' : 'possum-heartbeat', number, cid, 'UDP', own),
    port,
    '127.0.0.1',
  );
}

function sendByConnection(number: number, cid: string): void {
  counts.reconnects.sent += 1;
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  let text = '';
  socket.on('error', () => undefined);
  socket.setTimeout(10_000, () => socket.destroy());
  socket.on('connect', () => socket.write(compose('possum-heartbeat', number, cid, 'TCP', socket.localPort ?? 0)));
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    const at = text.indexOf('MESSAGE sip:');
    if (at === -1 || !text.includes('</mrs>')) return;
    note(text);
    socket.end(confirm(text.slice(at)));
  });
}

/** The Call-ID says which kind it was; a copy that is sent again is counted once. */
const heard = new Set<string>();
function note(text: string): void {
  const [, callId = '', kind = ''] = /^Call-ID: ((\w)\d+)/m.exec(text) ?? [];
  if (heard.has(callId)) return;
  heard.add(callId);
  const of = kind === 'h' ? counts.heartbeats : kind === 't' ? counts.tests : counts.reconnects;
  if (isOk.test(text)) of.answered += 1;
  else {
    const snu = /<snu>(\d+)/.exec(text)?.[1] ?? '?';
    refusals[`${kind} ${snu}`] = (refusals[`${kind} ${snu}`] ?? 0) + 1;
  }
}

function compose(name: ObservedName, number: number, cid: string, transport: 'UDP' | 'TCP', own: number): string {
  const body = composeObserved(name, { cid, ref: number.toString(16).toUpperCase().padStart(8, '0') });
  const kind = transport === 'TCP' ? 'r' : name === 'climax-test' ? 't' : 'h';
  return [
    `MESSAGE sip:alarm@127.0.0.1:${port} SIP/2.0`,
    `Via: SIP/2.0/${transport} 127.0.0.1:${own};branch=z9hG4bK${kind}${number};rport`,
    'Max-Forwards: 70',
    `From: <sip:${cid}@127.0.0.1:${own}>;tag=${number}`,
    `To: <sip:alarm@127.0.0.1>`,
    `Call-ID: ${kind}${number}`,
    'CSeq: 1 MESSAGE',
    'Content-Type: application/scaip+xml',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

/** SIP 200 to our receiver's own MESSAGE. */
function confirm(text: string): string {
  const lines = text.split('\r\n').filter((line) => /^(Via|From|To|Call-ID|CSeq): /.test(line));
  return ['SIP/2.0 200 OK', ...lines, 'Content-Length: 0', '', ''].join('\r\n');
}

const stop = async () => {
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  for (const socket of sockets) socket.close();
  process.send?.({ seconds, perSecond: no / seconds, ...counts, refusals });
  process.disconnect?.();
};
process.on('message', () => void stop());
process.on('disconnect', () => process.exit());
