/**
 * The least that could be: a datagram in, a server-sent event out, nothing stored and nobody asked.
 * A process of its own; says its two ports on its channel.
 */
import { createSocket } from 'node:dgram';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const readers = new Set<ServerResponse>();
const http = createServer((_request, reply) => {
  reply.writeHead(200, { 'content-type': 'text/event-stream' });
  reply.flushHeaders();
  readers.add(reply);
  reply.on('close', () => readers.delete(reply));
});
const socket = createSocket('udp4', (message) => {
  const cid = /<cid>([^<]*)<\/cid>/.exec(message.toString())?.[1];
  for (const reader of readers) reader.write(`data: ${JSON.stringify({ cid })}\n\n`);
});
http.listen(0, '127.0.0.1', () =>
  socket.bind(0, '127.0.0.1', () =>
    process.send?.({ http: (http.address() as AddressInfo).port, udp: socket.address().port }),
  ),
);
process.on('disconnect', () => process.exit());
