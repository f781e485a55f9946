import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { awaitHorizon } from '../../../test/await-horizon.ts';
import { useDatabase } from '../../../test/database.ts';
import { fixedClock } from '../clock/clock.ts';
import { inTransaction } from '../db/transaction.ts';
import type { Repeating } from '../jobs/repeat.ts';
import type { Timers } from '../jobs/timers.ts';
import { emit } from './emit.ts';
import { readLags } from './queries.ts';
import { type ConsumerOptions, startConsumer } from './start-consumer.ts';
import type { StoredEvent } from './stored-event.ts';

const database = useDatabase();
const clock = fixedClock('2026-11-21T02:00:00.000Z');
const tenant = '00000000-0000-7000-8000-000000000001';
const started: Repeating[] = [];
let waits: number[];

/** Waits no time at all, and notes how long it should have been. */
const eagerTimers: Timers = {
  now: () => 0,
  after(milliseconds, act) {
    waits.push(milliseconds);
    const immediate = setImmediate(act);
    return () => clearImmediate(immediate);
  },
};

beforeEach(async () => {
  waits = [];
  await database.asAdministrator((client) =>
    client.query('truncate event, event_cursor, event_set_aside restart identity'),
  );
  await addTenant(tenant, 'trial');
});
afterEach(() => Promise.all(started.splice(0).map((consumer) => consumer.stop())));

function addTenant(id: string, slug: string): Promise<unknown> {
  return database.asAdministrator((client) =>
    client.query(
      `insert into tenant (id, slug, name, kind, country, time_zone)
        values ($1, $2, 'Trial', 'municipality', 'NO', 'Europe/Oslo') on conflict do nothing`,
      [id, slug],
    ),
  );
}

async function write(numbers: readonly number[], tenantId = tenant): Promise<void> {
  const at = clock.now();
  await inTransaction(database.pool('tunet_app'), { tenants: [tenantId], subjects: [], at }, async (tx) => {
    for (const no of numbers) {
      await emit(tx, { tenantId, kind: 'trial.written', subjectId: tenantId, occurredAt: at, payload: { no } });
    }
  });
}

function start(handle: ConsumerOptions['handle'], more: Partial<ConsumerOptions> = {}): Repeating {
  const consumer = startConsumer({
    name: 'trial',
    pool: database.pool('tunet_dispatch'),
    clock,
    timers: eagerTimers,
    log: pino({ level: 'silent' }),
    handle,
    ...more,
  });
  started.push(consumer);
  return consumer;
}

const numberOf = (event: StoredEvent) => Number(event.payload.no);
const eventually = { timeout: 20_000, interval: 5 };

test('hands over every event in order, in batches, also of tenants that came later', async () => {
  const batches: number[][] = [];
  start(async (_tx, events) => void batches.push(events.map(numberOf)), { batch: 4 });
  // More than ten in one transaction: as text, 10 would come before 9.
  const numbers = Array.from({ length: 25 }, (_, index) => index + 1);
  await write(numbers);
  await expect.poll(() => batches.flat(), eventually).toEqual(numbers);
  const later = '00000000-0000-7000-8000-000000000002';
  await addTenant(later, 'later');
  await write([26], later);
  await expect.poll(() => batches.flat(), eventually).toEqual([...numbers, 26]);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(4);
});

test('the effect and the cursor stand or fall together', async () => {
  let failures = 0;
  start(async (tx, events) => {
    for (const { id } of events) {
      await emit(tx, { tenantId: tenant, kind: `trial.seen`, subjectId: tenant, occurredAt: tx.at, payload: { id } });
    }
    if (events.some(({ kind }) => kind === 'trial.written') && failures < 2) {
      failures += 1;
      throw new Error('away');
    }
  });
  await write([1, 2]);
  const seen = () =>
    database.asAdministrator(async (client) => {
      const { rows } = await client.query(
        `select payload->>'id' as id, count(*)::int from event where kind = 'trial.seen' group by 1 having count(*) > 1`,
      );
      return rows;
    });
  await expect.poll(() => failures, eventually).toBe(2);
  await awaitHorizon(database.pool('tunet_app'));
  await started.splice(0)[0]?.stop();
  expect(await seen()).toEqual([]);
});

test('an event that fails five times on its own is put aside, and the others are handled once', async () => {
  const handled: number[] = [];
  let triesOfThird = 0;
  start(async (_tx, events) => {
    const numbers = events.map(numberOf);
    if (numbers.includes(3)) {
      if (numbers.length === 1) triesOfThird += 1;
      throw new TypeError('cannot be read');
    }
    handled.push(...numbers);
  });
  await write([1, 2, 3, 4]);
  await expect.poll(() => handled, eventually).toEqual([1, 2, 4]);
  expect(triesOfThird).toBe(5);
  expect(waits.filter((wait) => [200, 400, 800, 1600].includes(wait))).toEqual([200, 400, 800, 1600]);
  const aside = await database.asAdministrator(async (client) => {
    const { rows } = await client.query('select consumer, kind, why, set_aside_at from event_set_aside');
    return rows;
  });
  expect(aside).toEqual([
    { consumer: 'trial', kind: 'trial.written', why: 'TypeError cannot be read', set_aside_at: clock.now() },
  ]);
  const lags = await inTransaction(
    database.pool('tunet_dispatch'),
    { tenants: [tenant], subjects: [], at: clock.now() },
    readLags,
  );
  expect(lags).toEqual([{ consumer: 'trial', waiting: 0, aside: 1 }]);
});

test('while the database is away nothing is put aside', async () => {
  const handled: number[] = [];
  let outages = 0;
  start(async (_tx, events) => {
    if (outages < 12) {
      outages += 1;
      throw Object.assign(new Error('the database system is shutting down'), { code: '57P03' });
    }
    handled.push(...events.map(numberOf));
  });
  await write([1, 2]);
  await expect.poll(() => handled, eventually).toEqual([1, 2]);
  expect(Math.max(...waits)).toBe(30_000);
});

test('stop finishes the batch under way', async () => {
  let finish: () => void = () => undefined;
  let isDone = false;
  const consumer = start(async () => {
    await new Promise<void>((done) => {
      finish = done;
    });
    isDone = true;
  });
  await write([1]);
  await expect.poll(() => String(finish), eventually).not.toBe(String(() => undefined));
  const stopped = consumer.stop();
  expect(isDone).toBe(false);
  finish();
  await stopped;
  expect(isDone).toBe(true);
});

test('two processes at one cursor handle each event once', async () => {
  const handled: number[] = [];
  for (let process = 0; process < 2; process += 1) {
    start(async (_tx, events) => void handled.push(...events.map(numberOf)), { batch: 3 });
  }
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  for (const no of numbers) await write([no]);
  await expect.poll(() => handled.length, eventually).toBe(50);
  expect(handled.toSorted((a, b) => a - b)).toEqual(numbers);
});
