import { fork } from 'node:child_process';
import { join } from 'node:path';

export interface FloodCount {
  readonly sent: number;
  readonly answered: number;
  readonly unanswered: number;
}

/** Heartbeats from a process of its own, so that sending does not slow down measuring. */
export function startFlood(port: number, perSecond: number, devices: number): { stop(): Promise<FloodCount> } {
  const child = fork(join(import.meta.dirname, 'flood-heartbeats.ts'), [port, perSecond, devices].map(String));
  return {
    stop: () =>
      new Promise((resolve, reject) => {
        child.once('message', (count) => resolve(count as FloodCount));
        child.once('exit', () => reject(new Error('The process that sends heartbeats ended.')));
        child.send('stop');
      }),
  };
}
