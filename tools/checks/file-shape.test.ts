import { expect, test } from 'vitest';
import { lengthsOf, oddNames } from './file-shape.ts';
import { plant } from './plant.ts';
import { projectRoot } from './source-tree.ts';

test('no file is longer than 500 lines', () => {
  const { files, median, tooLong } = lengthsOf(projectRoot);
  console.log(`${files} files, median ${median} lines`);
  expect(files).toBeGreaterThan(100);
  expect(tooLong).toEqual([]);
  expect(median).toBeLessThanOrEqual(120);
});

test('a long file is found', () => {
  const root = plant({ 'server/src/all.ts': 'x;\n'.repeat(501), 'web/a.css': '\n'.repeat(500) });
  expect(lengthsOf(root).tooLong).toEqual(['server/src/all.ts: 501 lines']);
});

test('names say what is in them', () => {
  expect(oddNames(projectRoot)).toEqual([]);
});

test('empty names and other shapes are found', () => {
  const root = plant({
    'server/src/utils/a.ts': '',
    'web/ui/date-helpers.ts': '',
    'web/staff/AlarmCard.tsx': '',
    'server/migrations/0001_first_floor.sql': '',
    'server/src/modules/alarms/README.md': '',
  });
  expect(oddNames(root)).toEqual([
    'server/src/utils: says nothing',
    'web/staff/AlarmCard.tsx: not kebab-case',
    'web/ui/date-helpers.ts: says nothing',
  ]);
});
