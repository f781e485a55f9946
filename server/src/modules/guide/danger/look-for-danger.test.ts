import { readFileSync } from 'node:fs';
import { type DangerKind, dangerKinds } from '@tunet/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPhrase } from './danger-words.ts';
import { dangerWords, lookForDanger } from './look-for-danger.ts';
import { matcherOf } from './match-words.ts';
import { blindDanger } from './statements/blind-danger.ts';
import { blindQuiet } from './statements/blind-quiet.ts';
import { dangerStatements } from './statements/danger-statements.ts';
import { nearQuiet } from './statements/near-quiet.ts';
import { plainDanger } from './statements/plain-danger.ts';
import { quietStatements } from './statements/quiet-statements.ts';
import { unseenDanger } from './statements/unseen-danger.ts';
import { unseenQuiet } from './statements/unseen-quiet.ts';

const inNorway = { country: 'NO' } as const;
const said = Object.entries(dangerStatements) as [DangerKind, readonly string[]][];
const allSaid = said.flatMap(([, texts]) => texts);

test.each([
  ['får ikke puste', 'life', '113', '112'],
  ['Fikk vondt i brystet', 'life', '113', '112'],
  ['det brenner', 'fire', '110', '112'],
  ['hun er borte, har lett overalt', 'missing', '112', '112'],
  ['han slår meg', 'violence', '112', '112'],
  ['vil ikke leve lenger', 'suicide', '116123', '112'],
  ['ligger på gulvet og kommer meg ikke opp', 'life', '113', '112'],
] as const)('“%s” is shown the number for %s', (text, kind, norwegian, swedish) => {
  expect(lookForDanger(text, inNorway)).toMatchObject({ kind, number: norwegian });
  expect(lookForDanger(text, { country: 'SE' })).toMatchObject({ kind, number: swedish });
});

test('of our own statements of danger at most one in a hundred is not seen', () => {
  const missed = allSaid.filter((text) => lookForDanger(text, inNorway) === null);
  expect(allSaid.length).toBeGreaterThanOrEqual(150);
  expect(missed.length / allSaid.length, missed.join('\n')).toBeLessThanOrEqual(0.01);
});

test('the kind is the one it was written for, in ninety-five of a hundred', () => {
  const right = said.flatMap(([kind, texts]) => texts.filter((text) => lookForDanger(text, inNorway)?.kind === kind));
  expect(right.length / allSaid.length).toBeGreaterThanOrEqual(0.95);
});

test('of what only sounds like danger at most one in a hundred makes the line larger', () => {
  const raised = quietStatements.filter((text) => lookForDanger(text, inNorway));
  expect(quietStatements.length).toBeGreaterThanOrEqual(300);
  expect(raised.length / quietStatements.length, raised.join('\n')).toBeLessThanOrEqual(0.01);
});

test('of what another wrote to teach the guide, nine of ten in danger are seen and at most three of a hundred others', () => {
  const taught = ['nb', 'nn', 'sv', 'en'].flatMap((language) =>
    readFileSync(new URL(`../understanding/statements/${language}.jsonl`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as { readonly text: string; readonly urgent?: boolean }),
  );
  const urgent = taught.filter(({ urgent }) => urgent === true);
  const others = taught.filter(({ urgent }) => urgent !== true);
  const seen = urgent.filter(({ text }) => lookForDanger(text, inNorway));
  const raised = others.filter(({ text }) => lookForDanger(text, inNorway));
  expect(seen.length / urgent.length).toBeGreaterThanOrEqual(0.9);
  expect(raised.length / others.length).toBeLessThanOrEqual(0.03);
});

test('what was written blind to broaden the list with is seen, and its near misses are not', () => {
  const seen = shareRaised(Object.values(blindDanger).flatMap((one) => Object.values(one).flat()));
  expect(seen).toBeGreaterThanOrEqual(0.95);
  expect(shareRaised(Object.values(blindQuiet).flat())).toBeLessThanOrEqual(0.03);
});

// At first sight 180 of 222 were found and 38 of 224 raised: these are the hardest neighbours, not what people mostly write.
test('of everyday words of danger nineteen of twenty are seen, and of their nearest neighbours at most one of twenty', () => {
  expect(plainDanger.length).toBeGreaterThanOrEqual(220);
  expect(nearQuiet.length).toBeGreaterThanOrEqual(220);
  expect(shareRaised(plainDanger)).toBeGreaterThanOrEqual(0.95);
  expect(shareRaised(nearQuiet)).toBeLessThanOrEqual(0.05);
});

// At first sight 26 of 80 were found and 7 of 80 others raised. The floor is five points below; the list learns nothing from these.
test('of indirect words that the list was never written with, no fewer are seen than at first sight', () => {
  const seen = shareRaised(Object.values(unseenDanger).flatMap((one) => Object.values(one).flat()));
  expect(seen).toBeGreaterThanOrEqual(0.275);
  expect(shareRaised(Object.values(unseenQuiet).flat())).toBeLessThanOrEqual(0.0875);
});

function shareRaised(texts: readonly string[]): number {
  return texts.filter((text) => lookForDanger(text, inNorway)).length / texts.length;
}

test('of several kinds the first decides the number', () => {
  const both = lookForDanger('Det brenner og han får ikke puste', inNorway);
  expect(both).toMatchObject({ kind: 'life', number: '113' });
  expect(dangerKinds).toEqual(['life', 'fire', 'missing', 'violence', 'suicide']);
});

test('capitals, missing letters, dialect and a wrong letter in a long word do not hide it', () => {
  for (const text of [
    'FÅR IKKE PUSTE!!!',
    'far ikke puste',
    'fær itj pusta',
    'bevistløs på badet',
    'hun er bevisstøs',
    'faar ikke puste',
  ])
    expect(lookForDanger(text, inNorway)?.kind, text).toBe('life');
});

test('a beginning that the list has does not hide that a word is nearly another', () => {
  const matcher = matcherOf([
    { phrase: 'bevi* … plutselig', group: 'life', means: 'beginning' },
    { phrase: 'bevisstløs', group: 'life', means: 'whole' },
  ]);
  expect(matcher.find('han er bevistløs').map(({ means }) => means)).toEqual(['whole']);
  expect(matcher.find('han beviste det plutselig').map(({ means }) => means)).toEqual(['beginning']);
});

test('danger after much else in a long text is seen', () => {
  const text = `${quietStatements.slice(0, 100).join('. ')}. Nå ligger jeg på gulvet og kommer meg ikke opp`.slice(
    -4_900,
  );
  expect(lookForDanger(text, inNorway)?.kind).toBe('life');
});

test('what keeps one line from raising keeps no other sentence from it', () => {
  expect(lookForDanger('Hadde hjerteinfarkt i fjor', inNorway)).toBeNull();
  expect(lookForDanger('Hadde hjerteinfarkt i fjor. Nå får han ikke puste', inNorway)?.kind).toBe('life');
  expect(lookForDanger('Falt i går, nå ligger hun på gulvet igjen og svarer ikke', inNorway)?.kind).toBe('life');
});

test('words that a municipality adds raise, and never take a raise away', () => {
  const words = [{ kind: 'missing', phrase: 'gått mot Storelva' }] as const;
  expect(lookForDanger('han har gått mot Storelva', inNorway)).toBeNull();
  expect(lookForDanger('han har gått mot Storelva', { ...inNorway, words })).toMatchObject({
    kind: 'missing',
    because: ['gått mot Storelva'],
  });
  const phrase = fc.constantFrom(
    ...allSaid.flatMap((text) => [text.split(' ').slice(0, 3).join(' ')]).filter(isPhrase),
  );
  const added = fc.array(fc.record({ kind: fc.constantFrom(...dangerKinds), phrase }), { maxLength: 8 });
  fc.assert(
    fc.property(fc.constantFrom(...allSaid, ...quietStatements), added, added, (text, some, more) => {
      const before = lookForDanger(text, { ...inNorway, words: some });
      const after = lookForDanger(text, { ...inNorway, words: [...some, ...more] });
      if (before) {
        expect(after).not.toBeNull();
        expect(dangerKinds.indexOf(after?.kind ?? 'suicide')).toBeLessThanOrEqual(dangerKinds.indexOf(before.kind));
      }
    }),
  );
});

test('any text at all is answered, and words around it never hide what the list has', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (text) => {
      lookForDanger(text, inNorway);
      expect(lookForDanger(`${text}. Det brenner på kjøkkenet. ${text}`, inNorway)).not.toBeNull();
    }),
  );
});

test('every line of the list can be read, and raises by itself', () => {
  for (const list of Object.values(dangerWords)) {
    for (const kind of dangerKinds) {
      for (const line of list[kind]) {
        const phrase = typeof line === 'string' ? line : line[0];
        const plain = phrase.replaceAll(/\/\S+/g, '').replaceAll(' …', '').replaceAll('*', '');
        expect(isPhrase(phrase), phrase).toBe(true);
        expect(lookForDanger(plain, inNorway), plain).not.toBeNull();
      }
    }
  }
});
