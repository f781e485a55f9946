import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';

export interface StormCount {
  readonly seconds: number;
  readonly perSecond: number;
  readonly heartbeats: { readonly sent: number; readonly answered: number };
  readonly tests: { readonly sent: number; readonly answered: number };
  readonly reconnects: { readonly sent: number; readonly answered: number };
  readonly refusals: Readonly<Record<string, number>>;
}

/** Heartbeats, tests and reconnects from a process of its own. */
export function startStorm(
  port: number,
  perSecond: number,
  devices: { readonly first: number; readonly count: number },
): { stop(): Promise<StormCount> } {
  const args = [port, perSecond, devices.first, devices.count].map(String);
  const child = fork(join(import.meta.dirname, 'send-storm.ts'), args);
  return {
    stop() {
      const count = nextMessage<StormCount>(child);
      child.send('stop');
      return count;
    },
  };
}

/** When each alarm came to each desk, by the name on its row; milliseconds since 1970. */
export interface DesksReport {
  readonly shownAt: readonly (readonly [string, readonly number[]])[];
  readonly beats: number;
}

/** Desks in a process of their own. */
export async function startDesks(
  origin: string,
  cookie: string,
  count: number,
): Promise<{ report(): Promise<DesksReport>; stop(): void }> {
  const child = fork(join(import.meta.dirname, 'follow-desks.ts'), [origin, cookie, String(count)]);
  await nextMessage(child);
  return {
    report() {
      const report = nextMessage<DesksReport>(child);
      child.send('report');
      return report;
    },
    stop: () => void child.send('stop'),
  };
}

function nextMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code) => reject(new Error(`A process of the benchmark ended (${code}).`)));
  });
}
