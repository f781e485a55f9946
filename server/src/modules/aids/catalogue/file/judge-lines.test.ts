import type { AidContent } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseTable } from '../../../devices/index.ts';
import { type Found, judgeLines, type KnownArticle } from './judge-lines.ts';
import { writeTemplate } from './write-template.ts';

const names = ['Navn', 'Namn nn', 'Namn', 'Name'] as const;
const header = ['Kode', 'ISO', 'Selvbetjening', 'Maksvekt', ...names];
const nobody: Found = { known: new Map(), stores: new Map([['nord', 'store-1']]) };
const walker = ['Rullator', 'Rullator', 'Rullator', 'Walker'];
function judge(rows: readonly (readonly string[])[], found = nobody, heading: readonly string[] = header) {
  return judgeLines({ header: heading, rows: rows.map((fields, no) => ({ line: no + 2, fields })) }, found);
}
function knownFrom(rows: readonly (readonly string[])[], heading = header): ReadonlyMap<string, KnownArticle> {
  return new Map(
    judge(rows, nobody, heading).articles.map(({ code, content }) => {
      if (!content) throw new TypeError(`${code} is whole`);
      return [code, { articleId: code, version: 1, content }];
    }),
  );
}

test('each faulty line is named with all that is wrong with it, and the others are taken', () => {
  const { lines, articles } = judge([
    ['rollator-x', '12060603', 'open', '150', ...walker],
    ['', '1206', 'kanskje', 'mye', '', '', '', ''],
    ['stokk-y', '120303', 'guided', '', 'Stokk', '', 'Käpp', 'Stick'],
    ['Stokk!', '120303', 'guided', '600', 'Stokk', 'Stokk', 'Käpp', 'Stick'],
  ]);
  expect(lines.map(({ line, verdict, faults }) => [line, verdict, ...faults])).toEqual([
    [2, 'new'],
    [3, 'refused', 'no-code', 'iso-malformed', 'level-unknown', 'weight-malformed', 'no-name'],
    [4, 'refused', 'language-missing'],
    [5, 'refused', 'code-malformed', 'weight-malformed'],
  ]);
  expect(articles[0]?.content?.sizes).toMatchObject([{ code: 'one', weightLimitKg: 150, stores: ['store-1'] }]);
});

test('what was taken is the same the second time', () => {
  const known = knownFrom([['rollator-x', '12060603', 'open', '150', ...walker]]);
  expect(judge([['rollator-x', '12060603', 'open', '150', ...walker]], { ...nobody, known }).lines).toMatchObject([
    { verdict: 'same' },
  ]);
  expect(judge([['rollator-x', '12060603', 'open', '130', ...walker]], { ...nobody, known }).lines[0]?.changes).toEqual(
    [{ field: 'sizes.one.weightLimitKg', before: '150', after: '130' }],
  );
});

const wide = [
  ...header,
  'Linje',
  'Delkode',
  'Fra',
  'Til',
  'Passer',
  'Bruk',
  'Bruk nn',
  'Användning',
  'Use',
  'Antall',
  'Likeverdig',
  'Lagre',
  'Utgått',
];
const how = ['Mål', 'Mål', 'Mät', 'Measure'];
const own = ['rollator-x', '12060603', 'open', '', ...walker];
const sub = (row: string, code: string, more: readonly string[], weight = '', named = ['N', 'N', 'N', 'N']) => [
  ...['rollator-x', '', '', weight, ...named, row, code],
  ...more,
];
const whole = [
  own,
  sub('mål', 'wrist', ['60', '110', '', ...how]),
  sub('størrelse', 'medium', ['', '', 'wrist 74-88', '', '', '', '', '', 'rollator-x/strong', 'Nord'], '130'),
  sub('storlek', 'strong', ['', '', 'wrist 60-100'], '200'),
  sub('del', 'basket', ['', '', '', '', '', '', '', '2']),
  sub('sjekk', 'brakes', []),
];

test('sizes, measures, parts and checks of an article have a line each', () => {
  const { lines, articles } = judge(whole, nobody, wide);
  expect(lines.map(({ verdict, faults }) => [verdict, ...faults])).toEqual(whole.map(() => ['new']));
  expect(articles[0]?.content).toMatchObject({
    measures: [{ code: 'wrist', from: 60, to: 110 }],
    sizes: [
      {
        code: 'medium',
        weightLimitKg: 130,
        fits: { wrist: [74, 88] },
        equals: ['rollator-x/strong'],
        stores: ['store-1'],
      },
      { code: 'strong', weightLimitKg: 200, isRetired: false },
    ],
    parts: [{ code: 'basket', count: 2 }],
    checks: [{ code: 'brakes' }],
  });
});

test('a size that goes out by a file is lent no more; parts and checks are taken off the list', () => {
  const known = knownFrom(whole, wide);
  const out = (row: string, code: string) => sub(row, code, ['', '', '', '', '', '', '', '', '', '', 'ja']);
  const [judged] = judge([out('størrelse', 'strong'), out('del', 'basket')], { ...nobody, known }, wide).articles;
  expect(judged).toMatchObject({
    verdict: 'changed',
    content: { sizes: [{ isRetired: false }, { code: 'strong', isRetired: true, weightLimitKg: 200 }], parts: [] },
  });
});

test('half an article is not taken: each of its lines says why, and what is wrong stands on its own line', () => {
  const { lines, articles } = judge(
    [
      own,
      sub('mål', 'wrist', ['mye', '110', '', ...how]),
      sub('hjul', 'x', []),
      sub('størrelse', 'm', ['', '', 'bredde'], '5'),
    ],
    nobody,
    wide,
  );
  expect(lines.map(({ faults }) => faults)).toEqual([
    ['article-refused'],
    ['range-malformed'],
    ['row-unknown'],
    ['fits-malformed', 'weight-malformed'],
  ]);
  expect(articles[0]?.content).toBeNull();
  expect(judge([sub('del', 'basket', [])], nobody, wide).lines[0]?.faults).toEqual(['no-article-line']);
});

test('the catalogue that is written is read back as it was', () => {
  const [known] = knownFrom(whole, wide).values();
  if (!known) throw new TypeError('there is one');
  const content: AidContent = {
    ...known.content,
    ...{ course: 'hoist', terms: { loanDays: 90, fee: 10_000 }, clean: { nb: 'V', nn: 'V', sv: 'T', en: 'W' } },
    care: { serviceMonths: 12, warrantyMonths: 24, isElectronic: true },
  };
  const storeNames = new Map([['store-1', 'Nord']]);
  const article = { code: 'rollator-x', kind: 'single' as const };
  const { csv } = writeTemplate([{ article, content }], { country: 'NO', storeNames });
  const table = parseTable(csv);
  if (!table) throw new TypeError('it is a table');
  const again = judgeLines(table, { ...nobody, known: new Map([['rollator-x', { ...known, content }]]) });
  expect(again.lines.map(({ verdict, faults, changes }) => [verdict, faults, changes])).toEqual(
    again.lines.map(() => ['same', [], []]),
  );
  expect(again.lines.length).toBe(whole.length);
});

test('any table at all is judged, line by line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom(...wide)), { maxLength: 12 }),
      fc.array(fc.array(fc.oneof(fc.string({ maxLength: 90 }), fc.constantFrom(...whole.flat())), { maxLength: 12 }), {
        maxLength: 10,
      }),
      (headings, rows) => {
        const { lines, articles } = judge(rows, nobody, headings);
        expect(lines.map(({ line }) => line)).toEqual(rows.map((_, no) => no + 2));
        for (const { verdict, faults } of lines) expect(verdict === 'refused').toBe(faults.length > 0);
        for (const { verdict, content } of articles) expect(content === null).toBe(verdict === 'refused');
      },
    ),
  );
});
