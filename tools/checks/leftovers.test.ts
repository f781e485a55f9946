import { expect, test } from 'vitest';
import { anyTypes, leftovers } from './leftovers.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

test('nothing is left to do, skipped, turned off or bound to one machine', () => {
  expect(leftovers(projectRoot)).toEqual([]);
});

test('no type is any', () => {
  expect(anyTypes(projectRoot)).toEqual([]);
});

test('what was left is found', () => {
  const root = plant({
    'server/src/a.ts': [
      '// TODO: later',
      'let b: any;',
      '// @ts-ignore',
      "const c = '/tmp/out';",
      '// as told (practice 1.3)',
      'const d = value as Record<string, any>;',
    ].join('\n'),
    'server/src/a.test.ts': "test.only('one', run);\ntest.concurrent.skip('two', run);\nlist.only();",
  });
  expect(leftovers(root)).toEqual([
    "a test that is skipped or alone: server/src/a.test.ts:1: test.only('one', run);",
    "a test that is skipped or alone: server/src/a.test.ts:2: test.concurrent.skip('two', run);",
    'left to do: server/src/a.ts:1: // TODO: later',
    'a check that is turned off: server/src/a.ts:3: // @ts-ignore',
    "a path of one machine: server/src/a.ts:4: const c = '/tmp/out';",
    'a page that is not in the product: server/src/a.ts:5: // as told (practice 1.3)',
  ]);
  expect(anyTypes(root)).toEqual(['server/src/a.ts:2', 'server/src/a.ts:6']);
});
