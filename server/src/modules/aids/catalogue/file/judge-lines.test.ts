import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeLines } from './judge-lines.ts';

const header = ['Kode', 'ISO', 'Selvbetjening', 'Navn', 'Maksvekt'];
function judge(...rows: string[][]) {
  return judgeLines({ header, rows: rows.map((fields, no) => ({ line: no + 2, fields })) }, new Map());
}

test('each faulty line is named with all that is wrong with it, and the others are taken', () => {
  const lines = judge(
    ['rollator-x', '12060603', 'open', 'Rullator', '150'],
    ['', '1206', 'kanskje', '', 'mye'],
    ['rollator-x', '12060603', 'open', 'Igjen', ''],
    ['Stokk!', '120303', 'guided', 'Stokk', '600'],
  );
  expect(lines.map(({ line, verdict, faults }) => [line, verdict, ...faults])).toEqual([
    [2, 'new'],
    [3, 'refused', 'no-code', 'iso-malformed', 'level-unknown', 'weight-malformed', 'no-name'],
    [4, 'refused', 'code-twice'],
    [5, 'refused', 'code-malformed', 'weight-malformed'],
  ]);
  expect(lines[0]?.content?.sizes).toMatchObject([{ code: 'one', weightLimitKg: 150 }]);
});

test('what was taken is the same the second time', () => {
  const rows = [{ line: 2, fields: ['rollator-x', '12060603', 'open', 'Rullator', '150'] }];
  const [first] = judgeLines({ header, rows }, new Map());
  if (!first?.content) throw new TypeError('it is new');
  const known = new Map([['rollator-x', { articleId: 'a', version: 1, content: first.content }]]);
  expect(judgeLines({ header, rows }, known).map(({ verdict }) => verdict)).toEqual(['same']);
  const lighter = [{ line: 2, fields: ['rollator-x', '12060603', 'open', 'Rullator', '130'] }];
  expect(judgeLines({ header, rows: lighter }, known)[0]?.changes).toEqual([
    { field: 'sizes.one.weightLimitKg', before: '150', after: '130' },
  ]);
});

test('any table at all is judged, line by line', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 12 }), { maxLength: 8 }),
      fc.array(fc.array(fc.string({ maxLength: 90 }), { maxLength: 8 }), { maxLength: 10 }),
      (headings, rows) => {
        const lines = judgeLines(
          { header: headings, rows: rows.map((fields, no) => ({ line: no + 2, fields })) },
          new Map(),
        );
        expect(lines.map(({ line }) => line)).toEqual(rows.map((_, no) => no + 2));
        for (const { verdict, faults, content } of lines) {
          expect(verdict === 'refused').toBe(faults.length > 0);
          expect(content === null).toBe(verdict === 'refused');
        }
      },
    ),
  );
});
