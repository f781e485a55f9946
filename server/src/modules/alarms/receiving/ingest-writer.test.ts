import { pino } from 'pino';
import { expect, test } from 'vitest';
import { manualTimers } from '../../../platform/jobs/timers.ts';
import type { IncomingSignal } from '../core/incoming-signal.ts';
import type { Statements } from '../store/sql-store.ts';
import { startIngestWriter } from './ingest-writer.ts';

const log = pino({ level: 'silent' });
let serial = 0;

function signal(cid: string, more: Partial<IncomingSignal> = {}): IncomingSignal {
  serial += 1;
  return {
    id: `signal-${serial}`,
    receivedAt: new Date('2026-11-21T20:00:00Z'),
    sender: cid,
    receiverAddress: 'alarm.example',
    cid,
    ref: `ref${serial}`,
    did: null,
    kind: 'alarm',
    alarmKind: 'press',
    deviceType: '0003',
    statusCode: '0010',
    locationCode: null,
    voice: 'sip',
    bodyHash: `${serial}`,
    text: '',
    ...more,
  };
}

/** A database that answers when told to, and remembers what each statement held. */
function slowDatabase(faultFor: (cids: readonly string[]) => string | null = () => null) {
  const batches: { cids: string[]; land: () => void }[] = [];
  const rows = (_: unknown, values: readonly unknown[]) =>
    new Promise((resolve, reject) => {
      const [ids, , , , cids] = values as string[][];
      batches.push({
        cids: cids ?? [],
        land() {
          const code = faultFor(cids ?? []);
          if (code) reject(Object.assign(new Error('refused'), { code }));
          else resolve(ids?.map((signalId) => ({ signalId, treated: true, repeated: false })));
        },
      });
    });
  return { batches, statements: () => ({ rows }) as unknown as Statements };
}

const turn = () => new Promise((done) => setImmediate(done));

function start(database: ReturnType<typeof slowDatabase>) {
  const timers = manualTimers();
  return { timers, writer: startIngestWriter({ statements: database.statements, newId: () => 'id', timers, log }) };
}

test('an idle writer writes at once, and what comes meanwhile travels together', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  void writer.write(signal('1'));
  await turn();
  void writer.write(signal('2'));
  await turn();
  void writer.write(signal('3'));
  await turn();
  for (const cid of ['4', '5', '6']) void writer.write(signal(cid));
  await turn();
  expect(database.batches.map(({ cids }) => cids)).toEqual([['1'], ['2'], ['3']]);
  database.batches[0]?.land();
  await turn();
  expect(database.batches[3]?.cids).toEqual(['4', '5', '6']);
});

test('a caller is released after its own commit, not before', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  let released = false;
  const answer = writer.write(signal('1')).then((received) => {
    released = true;
    return received;
  });
  await turn();
  expect(released).toBe(false);
  database.batches[0]?.land();
  expect(await answer).toMatchObject({ treated: true });
});

test('at most fifty in a batch', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  for (let index = 0; index < 170; index += 1) void writer.write(signal(`${index}`));
  await turn();
  expect(database.batches.map(({ cids }) => cids.length)).toEqual([50, 50, 50]);
});

test('alarms go before tests and faults', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  for (let index = 0; index < 60; index += 1) void writer.write(signal(`t${index}`, { kind: 'test' }));
  void writer.write(signal('alarm'));
  await turn();
  expect(database.batches[0]?.cids[0]).toBe('alarm');
});

test('an alarm shares no statement with tests, and they never take the last connection', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  for (let index = 0; index < 170; index += 1) void writer.write(signal(`t${index}`, { kind: 'test' }));
  await turn();
  expect(database.batches.map(({ cids }) => cids.length)).toEqual([50, 50]);
  void writer.write(signal('alarm'));
  await turn();
  expect(database.batches.map(({ cids }) => cids)[2]).toEqual(['alarm']);
  database.batches[0]?.land();
  await turn();
  await turn();
  expect(database.batches[3]?.cids).toHaveLength(50);
});

test('a reset never passes the press before it', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  void writer.write(signal('1'));
  void writer.write(signal('1', { kind: 'reset' }));
  void writer.write(signal('1'));
  void writer.write(signal('2'));
  await turn();
  expect(database.batches.map(({ cids }) => cids)).toEqual([['1', '2']]);
  database.batches[0]?.land();
  await turn();
  await turn();
  expect(database.batches[1]?.cids).toEqual(['1']);
});

test('the same signal twice while the first is under way is written once, and both get its answer', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  const first = signal('1');
  const answers = [writer.write(first), writer.write({ ...first, id: 'resent' })];
  await turn();
  expect(database.batches.map(({ cids }) => cids)).toEqual([['1']]);
  database.batches[0]?.land();
  const [one, other] = await Promise.all(answers);
  expect(one).toEqual(other);
});

test('one poisoned signal does not take the others with it', async () => {
  const database = slowDatabase((cids) => (cids.includes('bad') ? '22021' : null));
  const { writer } = start(database);
  const cids = ['1', '2', 'bad', '4', '5'];
  const answers = cids.map((cid) => writer.write(signal(cid)));
  for (let step = 0; step < 20; step += 1) {
    await turn();
    for (const batch of database.batches.splice(0)) batch.land();
  }
  expect((await Promise.all(answers)).map((received) => received !== null)).toEqual([true, true, false, true, true]);
});

test('a deadlock is tried again at once; a database that is away after a pause, until it is back', async () => {
  let faults = ['40P01', '57P01', '57P01'];
  const database = slowDatabase(() => faults.shift() ?? null);
  const { writer, timers } = start(database);
  const answer = writer.write(signal('1'));
  for (let step = 0; step < 6; step += 1) {
    await turn();
    for (const batch of database.batches.splice(0)) batch.land();
    await turn();
    if (step > 0) await timers.advance(100);
  }
  expect(await answer).toMatchObject({ treated: true });
  expect(writer.counts()).toMatchObject({ retried: 3, stored: 1 });
  faults = [];
});

test('stopping takes nothing more and waits for what is under way', async () => {
  const database = slowDatabase();
  const { writer } = start(database);
  const answer = writer.write(signal('1'));
  await turn();
  const stopped = writer.stop(5000);
  expect(await writer.write(signal('2'))).toBeNull();
  database.batches[0]?.land();
  await stopped;
  expect(await answer).toMatchObject({ treated: true });
});

test('what something else keeps now is not begun any more, and not tried again', async () => {
  const away = { now: true };
  const database = slowDatabase(() => (away.now ? '57P01' : null));
  const { writer, timers } = start(database);
  const [flying, queued, other] = [signal('1'), signal('1', { kind: 'reset' }), signal('2')];
  const answers = [writer.write(flying), writer.write(queued), writer.write(other)];
  await turn();
  expect(database.batches.map(({ cids }) => cids)).toEqual([['1', '2']]);
  writer.withdraw(queued.id);
  expect(await answers[1]).toBeNull();
  writer.withdraw(flying.id);
  database.batches[0]?.land();
  await timers.advance(200);
  expect(await answers[0]).toBeNull();
  away.now = false;
  expect(database.batches.map(({ cids }) => cids)).toEqual([['1', '2'], ['2']]);
  database.batches[1]?.land();
  expect(await answers[2]).toMatchObject({ signalId: other.id });
  expect(writer.counts()).toMatchObject({ stored: 1, waiting: 0 });
});
