import { randomUUID } from 'node:crypto';
import type { Config } from '../config.ts';

/** The telephone system of the demo: calls after a device that was told to call. */
export interface DemoTelephone {
  /** Begins a call from the device and forgets it; what goes wrong with it is told and stops nothing. */
  ring(cid: string): void;
  stop(): void;
}

export interface DemoTelephoneOptions {
  readonly config: Pick<Config, 'web' | 'voiceKey'>;
  readonly now: () => Date;
  readonly fault: (problem: unknown) => void;
}

/** Tells each word through the public route, with the key that a real telephone system would have. */
export async function startDemoTelephone({ config, now, fault }: DemoTelephoneOptions): Promise<DemoTelephone> {
  const [{ ringThrough }, { chanceFrom }] = await Promise.all([
    import('@tunet/town/live/telephone'),
    import('@tunet/town/seeded'),
  ]);
  const end = new AbortController();
  const chance = chanceFrom(20_261_128);
  const tell = async (word: object): Promise<void> => {
    const answer = await fetch(`${config.web.publicOrigin}/api/voice/calls`, {
      method: 'POST',
      headers: { authorization: `Bearer ${config.voiceKey}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...word, at: now().toISOString() }),
      signal: end.signal,
    });
    await answer.body?.cancel();
    if (!answer.ok) throw new Error(`the telephone system was answered ${answer.status}`);
  };
  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      // A call that rings keeps no process from ending.
      timer.unref();
      end.signal.addEventListener('abort', () => resolve(), { once: true });
    });
  return {
    ring(cid) {
      const ports = { tell, wait, newCallId: () => randomUUID(), chance, stopped: end.signal };
      ringThrough(ports, cid).catch((problem: unknown) => {
        if (!end.signal.aborted) fault(problem);
      });
    },
    stop: () => end.abort(),
  };
}
