import { alarmKinds, bases, handOverState, protection, roles, unitKind } from '@tunet/contract';
import { expect, test } from 'vitest';
import { deadLinks, missingPapers, unexplainedWords, unprovedPromises } from './papers.ts';
import { plant } from './plant.ts';
import { projectRoot, sourceFiles } from './source-tree.ts';
import { tableOwners } from './tables.ts';

const tables = Object.entries(tableOwners).flatMap(([table, owner]) => (owner === 'platform' ? [] : [table]));
const words = [...tables, ...roles, ...alarmKinds, ...bases, ...handOverState.options, ...unitKind.options].concat(
  protection.options.filter((word) => word !== 'none'),
);

test('every domain word of schema and contract stands in the glossary, in four languages', () => {
  expect(
    unexplainedWords(
      projectRoot,
      words.filter((word) => word !== 'account_actor'),
    ),
  ).toEqual([]);
});

test('every promise about safety names a test that is there', () => {
  expect(unprovedPromises(projectRoot)).toEqual([]);
});

test('no link between our pages leads nowhere', () => {
  const pages = sourceFiles(projectRoot, /\.md$/).map(({ path }) => path);
  expect(deadLinks(projectRoot, pages)).toEqual([]);
});

test('the papers of the house are there', () => {
  expect(missingPapers(projectRoot)).toEqual([]);
});

test('a word, a language, a proof, a page and a paper that lack are found', () => {
  const root = plant({
    'GLOSSARY.md': '| `HandOver` | a | b | c | d | e |\n| `desk` | a | b |  | d | e |',
    'SAFETY.md':
      '## What we promise now\n\n| promise | proof |\n|---|---|\n| it rings | `a.test.ts` |\n| it is kept | trust us |',
    'README.md': 'See [the map](docs/map.md) and [style](STYLE.md) and [us](https://example.org).',
    'STYLE.md': 'x\n'.repeat(151),
    LICENSE: 'MIT',
  });
  expect(unexplainedWords(root, ['hand_over', 'desk', 'alarm'])).toEqual(['alarm: no row', '`desk`: a cell is empty']);
  expect(unprovedPromises(root)).toEqual(['a.test.ts: is no test here', 'it is kept: names no test']);
  expect(deadLinks(root, ['README.md'])).toEqual(['README.md -> docs/map.md']);
  expect(missingPapers(root)).toEqual(
    expect.arrayContaining(['SECURITY.md: missing', 'STYLE.md: over 150 lines', 'LICENSE: not the EUPL 1.2']),
  );
});
