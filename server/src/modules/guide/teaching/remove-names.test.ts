import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  finnishNames,
  immigrantNames,
  norwegianNames,
  samiNames,
  swedishNames,
  youngerNames,
} from '../../../../../town/src/names.ts';
import { namesThatAreWords } from './given-names.ts';
import { withoutNamesAndNumbers } from './remove-names.ts';

const sets: readonly { women: readonly string[]; men: readonly string[]; last: readonly string[] }[] = [
  norwegianNames,
  samiNames,
  finnishNames,
  immigrantNames,
  swedishNames,
];
const first: readonly string[] = [...sets, youngerNames.NO, youngerNames.SE].flatMap(({ women, men }) => [
  ...women,
  ...men,
]);
const last = sets.flatMap((set) => set.last);
const townNames = [...new Set([...first, ...last])];

test.each([
  ['Mor Ingrid Hansen på 84 har falt tre ganger, ring 555 01 025', 'Mor […] på 84 har falt tre ganger, ring […]'],
  ['ingrid klarer ikke trappa', '[…] klarer ikke trappa'],
  ['Jeg heter Per og bor i Storgata 12 B. Skriv til per.dahl@example.org', 'Jeg heter […] og bor i […]. Skriv til […]'],
  ['født 010145 12345', 'født […]'],
  ['Raili Aasen har falt. Ring Utsi', '[…] har falt. […]'],
  ['Hun bor i Bygdeveien 7', 'Hun bor i […]'],
  ['jeg vil bo hjemme, det er godt å ha liv rundt seg', 'jeg vil bo hjemme, det er godt å ha liv rundt seg'],
  ['NAV sa nei til rullestol. Mamma har MS', 'NAV sa nei til rullestol. Mamma har MS'],
  ['Birgittas dotter och Maj-Britt', '[…] dotter och […]'],
  ['I think my mother needs help on Monday', 'I think my mother needs help on Monday'],
  ['+47 12 34 56 78 / 12-34-56-78', '[…]'],
])('%s', (written, kept) => {
  expect(withoutNamesAndNumbers(written)).toBe(kept);
});

const around = fc.constantFrom<[before: string, after: string][]>(
  ['', ' har falt i dusjen'],
  ['mor ', ' trenger hjelp'],
  ['Det gjelder ', '. Hva gjør vi'],
  ['jag ringer för ', ', hon är 84'],
  ['Falt igjen! ', ' sier nei'],
  ['hei\n', ' her'],
  ['(', ')'],
  ['min man heter ', ' og er 79'],
  ['"', '" står det'],
);
const digits = fc
  .tuple(fc.stringMatching(/^\d{3,11}$/), fc.constantFrom('', ' ', '-', '.', ' - ', '/', '\u200b', '\u00a0'))
  .map(([number, between]) => [...number].join(between));

function says(text: string, name: string): boolean {
  const words: readonly string[] = text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return words.includes(name.toLowerCase());
}

test('no name of the town survives with its capital, wherever it stands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...townNames), around, (name, [before, after]) => {
      expect(says(withoutNamesAndNumbers(`${before}${name}${after}`), name)).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('neither does one without its capital, if it is not also a word of every day', () => {
  const plain = townNames.filter((name) => !namesThatAreWords.has(name.toLowerCase()));
  expect(plain.length).toBeGreaterThan(200);
  for (const name of plain)
    expect(says(withoutNamesAndNumbers(`mor ${name.toLowerCase()} trenger hjelp`), name), name).toBe(false);
});

test('a family name goes with the name before it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...first), fc.constantFrom(...last), around, (one, other, [before, after]) => {
      const kept = withoutNamesAndNumbers(`${before}${one} ${other}${after}`);
      expect(says(kept, one) || says(kept, other)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('no run of four digits survives, however it is parted, and no address', () => {
  fc.assert(
    fc.property(digits, around, fc.emailAddress(), (number, [before, after], mail) => {
      const kept = withoutNamesAndNumbers(`${before}${number}${after} ${mail}`);
      expect(kept.replaceAll(/[\s.,:\-–/()_*#\u200b]/g, '')).not.toMatch(/\p{Nd}{4}/u);
      expect(kept).not.toContain('@');
    }),
    { numRuns: 2000 },
  );
});

test('anything at all is made harmless without failing, and twice is as once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const kept = withoutNamesAndNumbers(text);
      expect(kept).not.toMatch(/\p{Nd}{4}/u);
      expect(withoutNamesAndNumbers(kept)).toBe(kept);
    }),
    { numRuns: 1000 },
  );
});
