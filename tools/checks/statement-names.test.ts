import { expect, test } from 'vitest';
import { projectRoot, sourceFiles } from './source-tree.ts';

/** Names that a file's statements are prepared by; those of a helper `prepared(name, text)` with its prefix. */
function namesIn(text: string): string[] {
  const prefix = /name: `([\w-]+)-\$\{name\}`/.exec(text)?.[1];
  const helped = [...text.matchAll(/\bprepared\(\s*'([\w-]+)'/g)].map(([, name]) => `${prefix}-${name}`);
  return [...helped, ...[...text.matchAll(/\bname: '([\w-]+)',\s*text:/g)].map(([, name = '']) => name)];
}

/** Two statements of one name break whichever comes second on a connection. */
function twice(files: ReadonlyMap<string, string>): string[] {
  const found = new Map<string, string>();
  const faults: string[] = [];
  for (const [file, text] of files) {
    for (const name of namesIn(text)) {
      const other = found.get(name);
      if (other !== undefined) faults.push(`${name}: in ${other} and ${file}`);
      found.set(name, file);
    }
  }
  return faults;
}

test('no two statements are prepared by one name: the second would fail on a connection that knows the first', () => {
  const files = sourceFiles(projectRoot, /^server\/src\/.*(?<!\.test)\.ts$/);
  const texts = new Map(files.map((file) => [file.path, file.text()]));
  expect([...texts.values()].flatMap(namesIn).length).toBeGreaterThan(500);
  expect(twice(texts)).toEqual([]);
});

test('two of one name are found', () => {
  const helper = 'return { name: `offers-$' + '{name}`, text };';
  const files = new Map([
    ['a.ts', `${helper} const one = prepared('one', 'select 1')`],
    ['b.ts', `const x = { name: 'offers-one', text: 'select 2' }`],
  ]);
  expect(twice(files)).toEqual(['offers-one: in a.ts and b.ts']);
});
