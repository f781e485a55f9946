import { defineConfig } from 'vitest/config';

/** Four kinds of test, told apart by file name; scenarios run one after another because they share a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{contract,server,web,town}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          setupFiles: ['server/test/fixed-seed.ts'],
          isolate: false,
          pool: 'forks',
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
        },
      },
      { test: { name: 'structure', include: ['tools/checks/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          name: 'scenario',
          include: ['scenarios/**/*.scenario.ts'],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
