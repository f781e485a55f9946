import { pino } from 'pino';
import { expect, test } from 'vitest';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import type { Entry } from './entry.ts';
import type { JournalLine } from './journal-line.ts';
import { keepSignals } from './keep-signals.ts';
import { knownWorld, signalOf } from './memory.fixture.ts';
import { createMemoryDesk } from './memory-desk.ts';

/** A journal that writes when told to. */
function slowJournal() {
  const waiting: { entry: Entry; kept: () => void; lost: (error: Error) => void }[] = [];
  const written: Entry[] = [];
  const line = {
    waiting: [],
    isWriting: false,
    unreadable: 0,
    keep: (entry: Entry, told: () => void) =>
      new Promise<void>((resolve, reject) => {
        const kept = (): void => {
          written.push(entry);
          told();
          resolve();
        };
        waiting.push({ entry, kept, lost: reject });
      }),
  } as unknown as JournalLine;
  return { line, waiting, written };
}

function stage(more: { isWhole?: boolean } = {}) {
  const timers = manualTimers();
  const journal = slowJournal();
  const desk = createMemoryDesk();
  let serial = 0;
  const newId = () => {
    serial += 1;
    return `alarm-${serial}`;
  };
  const rung: number[] = [];
  const keeping = keepSignals({
    ...{ desk, known: knownWorld({ isWhole: more.isWhole ?? true }), line: journal.line, timers, newId },
    ...{ log: pino({ level: 'silent' }), voiceAddress: undefined, kept: () => void rung.push(desk.all().length) },
  });
  return { timers, journal, desk, keeping, rung };
}
const turn = () => new Promise((done) => setImmediate(done));
/** What a promise has come to, without waiting for it. */
async function now<T>(promise: Promise<T>): Promise<T | 'not yet'> {
  await turn();
  return Promise.race([promise, Promise.resolve('not yet' as const)]);
}
const heard = { outcome: 'stored', voice: { call: '+4755500200' } };

test('a device believes that it was heard only when it is on the disk and a desk shows it', async () => {
  const { keeping, journal, desk, rung } = stage();
  const answer = keeping.keep(signalOf('1'), 2_000);
  expect(await now(answer)).toBe('not yet');
  // Nobody is told of anything before it is on the disk.
  expect([desk.all(), rung]).toEqual([[], []]);
  journal.waiting[0]?.kept();
  expect(await now(answer)).toBe('not yet');
  expect(rung).toEqual([1]);
  keeping.shown('alarm-1', 1);
  expect(await answer).toEqual(heard);
});

test('no desk shows it in time: the device is told to try elsewhere; shown later, the same signal is answered at once', async () => {
  const { keeping, journal, timers } = stage();
  const answer = keeping.keep(signalOf('1'), 2_000);
  journal.waiting[0]?.kept();
  await timers.advance(1_999);
  expect(await now(answer)).toBe('not yet');
  await timers.advance(2);
  expect(await answer).toEqual({ outcome: 'busy' });
  keeping.shown('alarm-1', 1);
  expect(await keeping.again(signalOf('1'), 2_000)).toEqual(heard);
  expect(journal.waiting).toHaveLength(1);
});

test('a full disk is told as it is: nothing rings, and the next try is a new one', async () => {
  const { keeping, journal, desk, rung } = stage();
  const answer = keeping.keep(signalOf('1'), 2_000);
  journal.waiting[0]?.lost(Object.assign(new Error('no space'), { code: 'ENOSPC' }));
  expect(await answer).toEqual({ outcome: 'busy' });
  expect([desk.all(), rung]).toEqual([[], []]);
  expect(keeping.again(signalOf('1'), 2_000)).toBeNull();
  const next = keeping.keep(signalOf('1'), 2_000);
  await turn();
  journal.waiting[1]?.kept();
  await turn();
  keeping.shown(desk.all()[0]?.alarm.id ?? '', 1);
  expect(await next).toEqual(heard);
});

test('two presses in the same moment are one alarm, and the second must be shown as well', async () => {
  const { keeping, journal, desk } = stage();
  const [first, second] = [keeping.keep(signalOf('1'), 2_000), keeping.keep(signalOf('2'), 2_000)];
  for (const { kept } of journal.waiting) kept();
  await turn();
  expect(desk.all().map(({ alarm }) => [alarm.id, alarm.presses])).toEqual([['alarm-1', 2]]);
  keeping.shown('alarm-1', 1);
  expect(await first).toEqual(heard);
  expect(await now(second)).toBe('not yet');
  keeping.shown('alarm-1', 2);
  expect(await second).toEqual(heard);
});

test('stored by the database meanwhile is as good as shown; from then on the database knows a resend', async () => {
  const { keeping, journal } = stage();
  const answer = keeping.keep(signalOf('1'), 2_000);
  journal.waiting[0]?.kept();
  await turn();
  keeping.stored('1001', ['alarm-1']);
  expect(await answer).toEqual(heard);
  expect(keeping.again(signalOf('1'), 2_000)).toBeNull();
  expect(keeping.wasStored('alarm-1')).toBe(true);
});

test('a test or a fault needs no eyes: on the disk is enough', async () => {
  const { keeping, journal, desk } = stage();
  const answer = keeping.keep(signalOf('1', { kind: 'fault', alarmKind: null }), 2_000);
  await turn();
  journal.waiting[0]?.kept();
  expect(await answer).toEqual({ outcome: 'stored', voice: null });
  expect(desk.all()).toEqual([]);
});

test('a receiver that has just begun and knows nobody keeps the press, and says that nobody was shown it', async () => {
  const { keeping, journal, timers, desk } = stage({ isWhole: false });
  const answer = keeping.keep(signalOf('1'), 2_000);
  journal.waiting[0]?.kept();
  await timers.advance(2_001);
  expect(await answer).toEqual({ outcome: 'busy' });
  expect(journal.written).toHaveLength(1);
  expect(desk.all()).toEqual([]);
  const again = keeping.again(signalOf('1'), 2_000);
  keeping.stored('1001', []);
  expect(await again).toMatchObject({ outcome: 'stored' });
});
