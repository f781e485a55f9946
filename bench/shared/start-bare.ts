import { fork } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { join } from 'node:path';
import { followStream } from './follow-stream.ts';

/** The reference of the desk: what a datagram and an event cost on this machine at this moment. */
export interface Bare {
  /** Sends one body; `onShown` is called when its event has come back. */
  send(body: string): void;
  stop(): Promise<void>;
}

export async function startBare(onShown: (cid: string) => void): Promise<Bare> {
  const child = fork(join(import.meta.dirname, 'bare-server.ts'));
  const [ports] = (await once(child, 'message')) as [{ http: number; udp: number }];
  const stream = followStream(await fetch(`http://127.0.0.1:${ports.http}`), (message) =>
    onShown((message as { cid: string }).cid),
  );
  const socket = createSocket('udp4');
  return {
    send: (body) => socket.send(body, ports.udp, '127.0.0.1'),
    async stop() {
      await stream.stop();
      socket.close();
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}
