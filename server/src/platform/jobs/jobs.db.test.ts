import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { useDatabase } from '../../../test/database.ts';
import { inTransaction, type Transaction } from '../db/transaction.ts';
import { addJobs } from './add-jobs.ts';
import { prepareJobs } from './prepare-jobs.ts';
import { runJobs, type Task } from './run-jobs.ts';
import { manualTimers } from './timers.ts';

const database = useDatabase();
const log = pino({ level: 'silent' });
const eventually = { timeout: 20_000, interval: 5 };
let stop: (() => Promise<void>) | undefined;

afterEach(async () => {
  await stop?.();
  stop = undefined;
});

async function start(tasks: readonly Task[]): Promise<void> {
  const jobs = await runJobs({ pool: database.pool('tunet_jobs'), tasks, log, timers: manualTimers() });
  stop = () => jobs.stop();
}

function dispatch<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(database.pool('tunet_dispatch'), { tenants: [], subjects: [], at: new Date(0) }, work);
}

test('the tables are made by their own role, once, also when two workers start at once', async () => {
  const pool = database.pool('tunet_jobs');
  await Promise.all([prepareJobs(pool, log), prepareJobs(pool, log)]);
  await prepareJobs(pool, log);
});

test('a job runs when its transaction commits, and not when it is undone', async () => {
  const done: unknown[] = [];
  await start([{ name: 'trial.note', run: async (payload) => void done.push(payload) }]);
  const job = (no: number) => ({ task: 'trial.note', payload: { no }, key: `note ${no}`, maxTries: 3 });
  await expect(
    dispatch(async (tx) => {
      await addJobs(tx, [job(1)]);
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await dispatch((tx) => addJobs(tx, [job(2), job(3)]));
  await expect.poll(() => done.length, eventually).toBe(2);
  expect(done).toEqual(expect.arrayContaining([{ no: 2 }, { no: 3 }]));
});

test('a task learns which try it is, and the last says so', async () => {
  const attempts: unknown[] = [];
  await start([
    {
      name: 'trial.fail',
      run: async (_payload, attempt) => {
        attempts.push(attempt);
        throw new Error('no');
      },
    },
  ]);
  await dispatch((tx) => addJobs(tx, [{ task: 'trial.fail', payload: {}, key: 'fail', maxTries: 2 }]));
  await expect.poll(() => attempts.length, eventually).toBe(1);
  await database.asAdministrator((client) => client.query('update jobs._private_jobs set run_at = now()'));
  await expect
    .poll(() => attempts, eventually)
    .toEqual([
      { no: 1, isLast: false },
      { no: 2, isLast: true },
    ]);
});

test('nobody but the consumers may add jobs, and nobody may read them', async () => {
  for (const role of ['tunet_app', 'tunet_receiver', 'tunet_insight'] as const) {
    await expect(database.pool(role).query(`select jobs.add_batch('[]')`)).rejects.toThrow('permission denied');
  }
  await expect(database.pool('tunet_dispatch').query('select from jobs._private_jobs')).rejects.toThrow(
    'permission denied',
  );
});
