import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { learnSpelling, mistakesBetween } from './find-likeness.ts';
import { guessLanguage } from './guess-language.ts';
import { splitCompound } from './split-compound.ts';
import { fold, normalise, splitWords } from './split-words.ts';
import { meaningOf, stem } from './stem.ts';

describe('Words of a text', () => {
  it('are found without capitals, signs and pictures', () => {
    expect(splitWords('Mor er 84!!! Hun FALT 🚿 i dusjen…')).toEqual(['mor', 'er', '84', 'hun', 'falt', 'i', 'dusjen']);
  });

  it('are read from text messages and dialect', () => {
    expect(splitWords('æ klare ikkje sjøl')).toEqual(['jeg', 'klare', 'ikkje', 'selv']);
    expect(splitWords('Heeeelp pls, I cant')).toEqual(['heelp', 'please', 'i', "can't"]);
  });

  test.each(['', ' ', '🙂🙂', '\u0000\u200b', '——', 'x'])('of %j are no fault', (text) => {
    expect(splitWords(text).length).toBeLessThanOrEqual(1);
  });

  it('are the same when they are written twice over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text));
        expect(splitWords(normalise(text))).toEqual(splitWords(text));
      }),
    );
  });
});

describe('Stems', () => {
  test.each([
    ['nb', 'rullestol', ['rullestolen', 'rullestoler', 'rullestolene']],
    ['nn', 'rullestol', ['rullestolen', 'rullestolar', 'rullestolane']],
    ['sv', 'rullstol', ['rullstolen', 'rullstolar', 'rullstolarna']],
    ['en', 'visit', ['visits', 'visited', 'visiting']],
  ] as const)('take away endings in %s', (language, one, others) => {
    for (const other of others) expect(stem(other, language)).toBe(stem(one, language));
  });

  test.each([
    ['tryggleik', 'trygghet'],
    ['heimesjukepleie', 'hjemmesykepleie'],
    ['gløymer', 'glemmer'],
    ['einsam', 'ensom'],
    ['sjukeheim', 'sykehjem'],
  ])('are one for nynorsk %s and bokmål %s', (nynorsk, bokmal) => {
    expect(stem(nynorsk, 'nn')).toBe(stem(bokmal, 'nb'));
  });

  test.each([
    ['sv', 'rullstolen', 'rullestolen'],
    ['sv', 'hembesök', 'hjemmebesøk'],
    ['en', 'wheelchair', 'rullestol'],
    ['en', 'lonely', 'ensom'],
  ] as const)('of %s %s mean what bokmål %s means', (language, word, bokmal) => {
    expect(meaningOf(word, language)).toBe(meaningOf(bokmal, 'nb'));
  });
});

describe('The language', () => {
  test.each([
    ['mor klarer ikke å dusje alene lenger', 'nb'],
    ['mor greier ikkje å dusje åleine lenger', 'nn'],
    ['mamma klarar inte att duscha själv längre', 'sv'],
    ["my mother can't shower by herself any more", 'en'],
    ['12345', 'nb'],
  ] as const)('of "%s" is %s', (text, language) => {
    expect(guessLanguage(normalise(text), splitWords(text))).toBe(language);
  });
});

const known = [
  'rullestol',
  'trygghetsalarm',
  'hjemmetjenesten',
  'medisindispenser',
  'avlastning',
  'sykehjem',
  'ledsager',
  'dørterskel',
  'hörapparat',
  'wheelchair',
];
const spelling = learnSpelling(known);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzæøå');

describe('A misspelt word', () => {
  it('is found with one letter more, less, another, or two changed about', () => {
    const mistake = fc.record({
      word: fc.constantFrom(...known),
      at: fc.nat({ max: 7 }),
      kind: fc.constantFrom('more', 'less', 'other', 'swap'),
      letter,
    });
    fc.assert(
      fc.property(mistake, ({ word, at, kind, letter: extra }) => {
        const changed = {
          more: word.slice(0, at) + extra + word.slice(at),
          less: word.slice(0, at) + word.slice(at + 1),
          other: word.slice(0, at) + extra + word.slice(at + 1),
          swap: word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2),
        }[kind];
        expect(spelling.nearest(changed)).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  it('is not made of a short or quite another word', () => {
    for (const word of ['rull', 'sol', 'abcdefgh', 'kommunevalg', '12345678'])
      expect(spelling.nearest(word)).toBeNull();
  });

  it('is as far away as it says, both ways', () => {
    expect(mistakesBetween('rulestol', 'rullestol')).toBe(1);
    expect(mistakesBetween('ab', 'ba')).toBe(1);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (one, other) => {
        expect(mistakesBetween(one, other)).toBe(mistakesBetween(other, one));
        expect(mistakesBetween(one, one)).toBe(0);
      }),
    );
  });
});

describe('A compound', () => {
  const parts = new Set(['dusj', 'krakk', 'trygghet', 'alarm', 'medisin', 'boks']);
  const partOf = (piece: string) => (parts.has(piece) ? piece : null);

  it('is taken apart where its first and last part are known', () => {
    expect(splitCompound('dusjkrakk', partOf)).toEqual(['dusj', 'krakk']);
    expect(splitCompound('trygghetsalarm', partOf)).toEqual(['trygghet', 'alarm']);
    expect(splitCompound('medisinboks', partOf)).toEqual(['medisin', 'boks']);
  });

  it('is left alone otherwise', () => {
    expect(splitCompound('dusjforheng', partOf)).toBeNull();
    expect(splitCompound('krakk', partOf)).toBeNull();
  });
});

it('folds marks away, so that who has no nordic keys is understood', () => {
  expect(fold('dørlås')).toBe(fold('dorlas'));
  expect(fold('hjälp')).toBe(fold('hjelp'));
});
