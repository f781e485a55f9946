import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tools/longest-first.ts';

/**
 * Every core: left to itself vitest keeps one back, and of two that is half the machine. No more than eight, because each
 * worker of the database tests holds some fifteen connections.
 */
const workers = Math.min(availableParallelism(), 8);

/**
 * Four kinds of test, told apart by file name. Scenarios come after the others: each has a whole product and a browser of its own,
 * and waits a good part of its time, so that a few of them run beside each other.
 */
export default defineConfig({
  test: {
    maxWorkers: workers,
    // As `npm start` does: what is started again and again begins in two thirds of the time.
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules', '.cache', 'compiled') },
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contract,server,web,town}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          setupFiles: ['server/test/fixed-seed.ts'],
          isolate: false,
          pool: 'forks',
          // A limit for what hangs: a simulated year of promises takes some seconds when others use the machine.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'database',
          include: ['server/**/*.db.test.ts'],
          exclude: ['**/node_modules/**'],
          globalSetup: ['server/test/cluster.ts'],
          setupFiles: ['server/test/fixed-seed.ts'],
          isolate: false,
          pool: 'forks',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      { test: { name: 'structure', include: ['tools/checks/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'scenario',
          include: ['scenarios/**/*.scenario.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: Math.min(workers, 4),
          testTimeout: 400_000,
          hookTimeout: 400_000,
          // Limits for what hangs: vitest's own second is too short on a busy machine.
          expect: { poll: { timeout: 45_000 } },
        },
      },
    ],
  },
});
