import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PhoneCalls } from '../../modules/notices/index.ts';
import type { Clock } from '../../platform/clock/clock.ts';
import type { Timers } from '../../platform/jobs/timers.ts';
import type { Log } from '../../platform/log/log.ts';
import { addToOutbox } from './outbox.ts';

/** How a call of the demo stands. */
export type DemoCallState = 'ringing' | 'pressed' | 'no-answer';

/** So long it rings. Milliseconds. */
export const ringsFor = 25_000;
const looksEvery = 250;

/** Ids of our own only: the reference becomes a file name. */
const known = /^[0-9a-f-]{36}$/;

function fileOf(home: string, reference: string): string {
  return join(home, 'outbox', 'calls', reference);
}

/** How a call stands; null when there is none of this reference. */
export async function callState(home: string, reference: string): Promise<DemoCallState | null> {
  if (!known.test(reference)) return null;
  try {
    return (await readFile(fileOf(home, reference), 'utf8')) as DemoCallState;
  } catch {
    return null;
  }
}

async function keep(home: string, reference: string, state: DemoCallState): Promise<void> {
  await mkdir(join(home, 'outbox', 'calls'), { recursive: true, mode: 0o700 });
  // In one move: whoever reads meanwhile finds the old or the new state, and never half a word.
  await writeFile(`${fileOf(home, reference)}.new`, state, { mode: 0o600 });
  await rename(`${fileOf(home, reference)}.new`, fileOf(home, reference));
}

/** Somebody at the demo page presses 1. False when that telephone does not ring any more. */
export async function pressOne(home: string, reference: string): Promise<boolean> {
  if ((await callState(home, reference)) !== 'ringing') return false;
  await keep(home, reference, 'pressed');
  return true;
}

export interface CallOutboxPorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** The process stops, and waits for no telephone. */
  readonly ended: AbortSignal;
}

/** The demo's telephone calls: nobody is rung; each stands in the outbox of the home, rings for a while, and can be answered there. */
export function callOutbox(home: string, { clock, timers, log, ended }: CallOutboxPorts): PhoneCalls {
  const wait = (milliseconds: number) => new Promise<void>((resolve) => timers.after(milliseconds, resolve));
  return {
    async ring({ to, saying, reference }) {
      if (!known.test(reference)) return 'failed';
      await keep(home, reference, 'ringing');
      const at = clock.now().toISOString();
      await addToOutbox(home, { at, channel: 'phone', to, subject: null, text: saying, reference });
      log.info({ call: reference }, 'a telephone of the demo rings');
      for (let waited = 0; waited < ringsFor; waited += looksEvery) {
        if ((await callState(home, reference)) === 'pressed') return 'pressed';
        if (ended.aborted) return 'failed';
        await wait(looksEvery);
      }
      await keep(home, reference, 'no-answer');
      return 'no-answer';
    },
  };
}
