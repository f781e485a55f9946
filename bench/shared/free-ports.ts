import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

const lowest = 20_000;
const span = 10_000;

/** A port that is free now for TCP and UDP on loopback, and so are the next `following` ones. */
export async function findFreePort(following = 0): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    const port = lowest + Math.floor(Math.random() * span);
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
