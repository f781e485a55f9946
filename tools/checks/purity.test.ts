import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { environmentReaders, impurities } from './purity.ts';
import { projectRoot, sourceFiles } from './source-tree.ts';

test('the core takes no clock, chance, timer or outside world by itself', () => {
  expect(sourceFiles(projectRoot, /^server\/src\/modules\/.*\.ts$/).length).toBeGreaterThan(20);
  expect(impurities(projectRoot)).toEqual([]);
});

test('clock and chance in the core are found', () => {
  const root = plant({
    'server/src/modules/alarms/alarm.ts': [
      `import { readFile } from 'node:fs/promises';`,
      'const a = Date.now();',
      'const b = new Date();',
      'const c = new Date(a); // fine',
      'const d = Math.random();',
      'setTimeout(() => readFile, 1);',
      'await fetch("x");',
      'const e = globalThis.crypto.randomUUID();',
    ].join('\n'),
    'server/src/modules/alarms/alarm.test.ts': 'Date.now();',
    'server/src/adapters/scaip/timers.ts': 'setTimeout(() => {}, 1);',
  });
  expect(impurities(root)).toEqual([
    'server/src/modules/alarms/alarm.ts:1: import fs/promises',
    'server/src/modules/alarms/alarm.ts:2: Date.now',
    'server/src/modules/alarms/alarm.ts:3: new Date()',
    'server/src/modules/alarms/alarm.ts:5: Math.random',
    'server/src/modules/alarms/alarm.ts:6: setTimeout',
    'server/src/modules/alarms/alarm.ts:7: fetch',
    'server/src/modules/alarms/alarm.ts:8: crypto.randomUUID',
  ]);
});

test('only config.ts reads the environment', () => {
  expect(environmentReaders(projectRoot)).toEqual([]);
});

test('another reader of the environment is found', () => {
  const root = plant({
    'server/src/config.ts': 'export const port = process.env.PORT;',
    'server/src/modules/alarms/send.ts': 'export const key = process.env.KEY;',
  });
  expect(environmentReaders(root)).toEqual(['server/src/modules/alarms/send.ts:1: process.env']);
});
