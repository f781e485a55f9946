import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

/** Below those that systems give to outgoing connections: one of these would take a port between the look and its use. */
const lowest = 20_000;
const span = 10_000;
/** Tests that run beside each other look in a part of their own, so that no two find the same port at the same moment. */
const parts = 16;
const part = Number(process.env.VITEST_POOL_ID ?? Math.floor(Math.random() * parts)) % parts;
const ofPart = Math.floor(span / parts);

let next = Math.floor(Math.random() * ofPart);

/** A port that is free now for TCP and UDP on loopback, and so are the next `following` ones. Not given again soon. */
export async function findFreePort(following = 0): Promise<number> {
  for (let tries = 0; tries < ofPart; tries += 1) {
    if (next + following >= ofPart) next = 0;
    const port = lowest + part * ofPart + next;
    next += following + 1;
    const wanted = Array.from({ length: following + 1 }, (_, index) => port + index);
    const free = await Promise.all(wanted.flatMap((each) => [isFreeForTcp(each), isFreeForUdp(each)]));
    if (free.every(Boolean)) return port;
  }
  throw new Error('No free port was found on this machine.');
}

function isFreeForTcp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function isFreeForUdp(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      resolve(false);
    });
    socket.bind(port, '127.0.0.1', () => socket.close(() => resolve(true)));
  });
}
