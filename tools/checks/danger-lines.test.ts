import { expect, test } from 'vitest';
import { boxesWithoutDangerLine, framed } from './danger-lines.ts';
import { plant } from './plant.ts';
import { projectRoot, sourceFiles } from './source-tree.ts';

test('the emergency numbers stand beside every box that residents write in', () => {
  const withBox = sourceFiles(projectRoot, /^web\/resident\/.*\.tsx$/).filter((file) =>
    file.text().includes('<TextArea'),
  );
  expect(withBox.length).toBeGreaterThan(8);
  expect(boxesWithoutDangerLine(projectRoot, framed)).toEqual([]);
});

test('a box without the line is found, and so is an exception that does not hold', () => {
  const box = 'export const a = <TextArea label={say.words} value={words} />;';
  const line = 'export const b = <DangerLine words={words} />;';
  const root = plant({
    'web/resident/appeal-page.tsx': box,
    'web/resident/own-box.tsx': 'export const a = <textarea value={words} />;',
    'web/resident/say-page.tsx': `${box}\n${line}`,
    'web/resident/fields.tsx': box,
    'web/resident/form.tsx': line,
    'web/resident/lost-fields.tsx': box,
    'web/resident/lost-form.tsx': 'import { DangerLine } from "./danger-line.tsx";',
    'web/resident/short.tsx': 'export const c = <TextField label={say.name} value={name} />;',
    'web/staff/why-form.tsx': box,
  });
  const because = 'planted';
  expect(
    boxesWithoutDangerLine(root, [
      { box: 'web/resident/fields.tsx', by: 'web/resident/form.tsx', because },
      { box: 'web/resident/lost-fields.tsx', by: 'web/resident/lost-form.tsx', because },
      { box: 'web/resident/say-page.tsx', by: 'web/resident/form.tsx', because },
    ]),
  ).toEqual([
    'web/resident/appeal-page.tsx: a box to write in, and no danger line',
    'web/resident/own-box.tsx: a box to write in, and no danger line',
    'web/resident/lost-form.tsx: shows no danger line for web/resident/lost-fields.tsx',
    'web/resident/say-page.tsx: needs no exception',
  ]);
});
