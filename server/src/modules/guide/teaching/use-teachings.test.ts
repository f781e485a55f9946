import { guideWays } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Understood } from '../understanding/understood.ts';
import { measureTeaching } from './measure-teaching.ts';
import { type Teaching, useTeachings } from './use-teachings.ts';

const unsure: Understood = {
  language: 'nb',
  ways: [{ way: 'assessment-visit', share: 0.1, because: [] }],
  who: 'municipality-care',
  aid: null,
  isUnsure: true,
};
const statement: Teaching = {
  kind: 'statement',
  language: 'nb',
  words: 'hvem setter opp grabbehåndtak på badet hos mor',
  way: 'loan-aid',
  who: 'municipality-aids',
};
const word: Teaching = { kind: 'word', language: 'nb', words: 'tråkkebil', way: 'volunteer-escort', who: 'volunteer' };

test('a statement speaks for one that is written almost alike, and says so', () => {
  const understood = useTeachings(unsure, 'hvem kan sette opp grabehåndtak på badet til mor?', [statement]);
  expect(understood).toMatchObject({ who: 'municipality-aids', isUnsure: false });
  expect(understood.ways[0]).toMatchObject({
    way: 'loan-aid',
    because: [{ from: 'likeness', what: statement.words }],
  });
});

test('a word leads to its way in whatever form it stands', () => {
  expect(useTeachings(unsure, 'kan noen kjøre tråkkebilen med far', [word]).ways[0]?.way).toBe('volunteer-escort');
});

test('what has nothing to do with it stays as it was', () => {
  expect(useTeachings(unsure, 'jeg er sulten', [statement, word])).toBe(unsure);
});

test('at most three ways, each once, and the same in whatever order it was taught', () => {
  const teaching = fc.record({
    kind: fc.constantFrom('statement' as const, 'word' as const),
    language: fc.constantFrom('nb' as const, 'sv' as const),
    words: fc.constantFrom('trapp', 'trappa er bratt', 'bratt trapp hjemme', 'mor faller', 'faller'),
    way: fc.constantFrom(...guideWays),
    who: fc.constantFrom('municipality-care' as const, 'self' as const),
  });
  fc.assert(
    fc.property(fc.uniqueArray(teaching, { selector: ({ words }) => words }), (teachings) => {
      const said = useTeachings(unsure, 'mor faller i den bratte trappa hjemme', teachings);
      expect(said.ways.length).toBeLessThanOrEqual(3);
      expect(new Set(said.ways.map(({ way }) => way)).size).toBe(said.ways.length);
      expect(
        useTeachings(unsure, 'mor faller i den bratte trappa hjemme', teachings.toReversed()).ways.map(
          ({ way }) => way,
        ),
      ).toEqual(said.ways.map(({ way }) => way));
    }),
    { numRuns: 300 },
  );
});

test('the figures before and after, and which statements change', () => {
  const said = { lang: 'nb', text: statement.words, way: 'loan-aid', who: 'municipality-aids', urgent: false } as const;
  const figures = measureTeaching([{ statement: said, understood: unsure }], [], [statement]);
  expect(figures.before).toEqual({ statements: 1, firstRight: 0, oneOfThreeRight: 0, whoRight: 0 });
  expect(figures.after).toEqual({ statements: 1, firstRight: 1, oneOfThreeRight: 1, whoRight: 1 });
  expect(figures.changed).toEqual([{ text: said.text, before: 'assessment-visit', after: 'loan-aid', right: true }]);
});
