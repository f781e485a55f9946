import { expect, test } from 'vitest';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import type { IncomingSignal, SignalAnswer } from '../core/incoming-signal.ts';
import type { Received } from '../store/alarm-store.ts';
import { receiveSignal } from './receive-signal.ts';

const signal: IncomingSignal = {
  ...{ id: 's', receivedAt: new Date('2026-11-21T20:00:00Z'), sender: '1', receiverAddress: 'x', cid: '1', ref: 'r' },
  ...{ did: null, kind: 'alarm', alarmKind: 'press', deviceType: '0003', statusCode: '0010', locationCode: null },
  ...{ voice: 'sip', bodyHash: '00', text: '' },
};
const received = { treated: true, speaks: false, voiceNumber: null } as Received;
const stored: SignalAnswer = { outcome: 'stored', voice: null };

/** A database and a journal that answer when told to. */
function stage(more: { isNeeded?: boolean; again?: SignalAnswer } = {}) {
  const timers = manualTimers();
  const written = Promise.withResolvers<Received | null>();
  const kept = Promise.withResolvers<SignalAnswer>();
  const seen: string[] = [];
  const ports = {
    writer: {
      write: (one: IncomingSignal) => {
        seen.push(`write ${one.id} as ${one.alarmId}`);
        return written.promise;
      },
      withdraw: (id: string) => void seen.push(`withdraw ${id}`),
      counts: () => ({ stored: 0, batches: 0, retried: 0, refused: 0, waiting: 0 }),
      stop: async () => undefined,
    },
    heartbeats: { note: () => undefined, waiting: 0, stop: async () => undefined },
    aside: {
      ...{ timers, newId: () => 'alarm' },
      fallback: {
        isNeeded: more.isNeeded ?? false,
        again: () => (more.again ? Promise.resolve(more.again) : null),
        keep: (one: IncomingSignal, within: number) => {
          seen.push(`keep ${one.id} as ${one.alarmId} within ${within}`);
          return kept.promise;
        },
      },
    },
  };
  const answer = receiveSignal(ports, signal);
  return { answer, timers, seen, written, kept };
}

test('a database that commits in time is all there is', async () => {
  const { answer, timers, seen, written } = stage();
  await timers.advance(1_999);
  written.resolve(received);
  expect(await answer).toEqual(stored);
  await timers.advance(5_000);
  expect(seen).toEqual(['write s as alarm']);
});

test('after two seconds the journal keeps it, under the name that the database may already have stored it by', async () => {
  const { answer, timers, seen, kept } = stage();
  await timers.advance(2_000);
  expect(seen).toEqual(['write s as alarm', 'withdraw s', 'keep s as alarm within 2000']);
  kept.resolve({ outcome: 'busy' });
  expect(await answer).toEqual({ outcome: 'busy' });
});

test('a commit that comes late after all is an answer too', async () => {
  const { answer, timers, written } = stage();
  await timers.advance(3_000);
  written.resolve(received);
  expect(await answer).toEqual(stored);
});

test('taken back from the writer is no answer', async () => {
  const { answer, timers, written, kept } = stage();
  await timers.advance(2_000);
  written.resolve(null);
  kept.resolve(stored);
  expect(await answer).toEqual(stored);
});

test('while the database is known to be away nothing waits for it', async () => {
  const { answer, seen, kept } = stage({ isNeeded: true });
  kept.resolve(stored);
  expect(await answer).toEqual(stored);
  expect(seen).toEqual(['keep s as undefined within 4000']);
});

test('a signal that was kept before gets the answer of then, and is written nowhere again', async () => {
  const { answer, seen } = stage({ again: stored });
  expect(await answer).toEqual(stored);
  expect(seen).toEqual([]);
});
