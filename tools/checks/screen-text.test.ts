import { expect, test } from 'vitest';
import { plant } from './plant.ts';
import { loosePhrases } from './screen-text.ts';
import { projectRoot, sourceFiles } from './source-tree.ts';

test('every sentence on screen comes from web/text', () => {
  expect(sourceFiles(projectRoot, /^web\/(resident|staff|field|ui)\/.*\.tsx$/).length).toBeGreaterThan(10);
  expect(loosePhrases(projectRoot)).toEqual([]);
});

test('a sentence written in a page is found, wherever it hides', () => {
  const root = plant({
    'web/staff/desk.tsx': [
      `const a = <h1 className="title big">Open alarms</h1>;`,
      `const b = <button type="button" aria-label="Take the alarm">{t.take}</button>;`,
      `const c = <p>{waiting ? 'Waiting' : t.taken}</p>;`,
      ['const d = <p>{`$', '{count} alarms`}</p>;'].join(''),
      `const e = <img alt="" src="a.svg" />;`,
      `const f = <p>Tunet · {t.name} →</p>;`,
      `const g = <Field label={open && 'Name'} />;`,
      `document.title = 'The desk';`,
      `const h = <p>{choose('kind')}</p>;`,
    ].join('\n'),
    'web/text/nb.ts': `export const nb = { take: 'Ta alarmen' };`,
    'web/staff/index.html':
      '<html lang="nb"><title>Tunet</title><body><p>Loading</p><script>let a = 1</script></body></html>',
  });
  expect(loosePhrases(root)).toEqual([
    'web/staff/desk.tsx:1: "Open alarms"',
    'web/staff/desk.tsx:2: "Take the alarm"',
    'web/staff/desk.tsx:3: "Waiting"',
    'web/staff/desk.tsx:4: "alarms"',
    'web/staff/desk.tsx:7: "Name"',
    'web/staff/desk.tsx:8: "The desk"',
    'web/staff/index.html: "Loading"',
  ]);
});
