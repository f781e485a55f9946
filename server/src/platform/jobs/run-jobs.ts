import { type Runner, run, type TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Log } from '../log/log.ts';
import { jobLogger } from './job-logger.ts';
import { jobSchema, prepareJobs } from './prepare-jobs.ts';
import { repeat } from './repeat.ts';
import type { Timers } from './timers.ts';

/** A kind of outgoing work; modules register theirs in the worker process. */
export interface Task {
  /** `module.verb`. Never reused for something else: jobs of an earlier version may still wait. */
  readonly name: string;
  /** Throws to be tried again later: after 2.7 s, then about three times as long each time. May run twice for one job. */
  readonly run: (payload: unknown, attempt: Attempt) => Promise<void>;
}

export interface Attempt {
  /** 1 for the first. */
  readonly no: number;
  /** After this one nobody tries again. */
  readonly isLast: boolean;
}

export interface JobPorts {
  /** Role tunet_jobs, at least two connections more than `atOnce`. */
  readonly pool: Pool;
  readonly tasks: readonly Task[];
  readonly log: Log;
  readonly timers: Timers;
  readonly atOnce?: number;
}

/** How often the runner is looked after; milliseconds. */
const lookAfter = 5_000;

/** Runs jobs until it is stopped; `stop` lets those under way end. Comes back by itself when the database was away. */
export async function runJobs({ pool, tasks, log, timers, atOnce = 4 }: JobPorts): Promise<{ stop(): Promise<void> }> {
  const taskList: TaskList = Object.fromEntries(
    tasks.map((task) => [
      task.name,
      (payload, { job }) => task.run(payload, { no: job.attempts, isLast: job.attempts >= job.max_attempts }),
    ]),
  );
  const begin = async (): Promise<Runner> => {
    const runner = await run({
      pgPool: pool,
      schema: jobSchema,
      taskList,
      concurrency: atOnce,
      noHandleSignals: true,
      pollInterval: 1_000,
      logger: jobLogger(log),
    });
    const ended = () => {
      if (current === runner) current = undefined;
    };
    runner.promise.then(ended, ended);
    return runner;
  };
  let current: Runner | undefined;
  await prepareJobs(pool, log);
  current = await begin();
  const care = repeat(
    async () => {
      // graphile-worker gives up after some failures in a row.
      if (!current) current = await begin().catch(() => undefined);
      return lookAfter;
    },
    timers,
    lookAfter,
  );
  return {
    async stop() {
      await care.stop();
      await current?.stop();
    },
  };
}
