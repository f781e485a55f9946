import { guideQuestionCodes, type Language } from '@tunet/contract';
import { describe, expect, test } from 'vitest';
import { appealWords } from '../../server/src/modules/decisions/appeals/appeal-words.ts';
import { decisionPaperWords } from '../../server/src/modules/decisions/letter-words.ts';
import { situations, wayTexts } from '../../server/src/modules/guide/answering/index.ts';
import { questionText } from '../../server/src/modules/guide/responsibility/question-text.ts';
import { letterFrames } from '../../server/src/modules/notices/letters/letter-words.ts';
import { informText, personMail } from '../../server/src/modules/notices/texts.ts';
import { preliminaryWords } from '../../server/src/modules/requests/preliminary/words.ts';
import { defaultInstruments } from '../../server/src/modules/services/default-instruments.ts';
import { defaultTerms } from '../../server/src/modules/services/default-terms.ts';
import { norwegianServiceTypes } from '../../server/src/modules/services/norwegian-service-types.ts';
import { defaultPreliminaryReasons } from '../../server/src/modules/services/preliminary-reasons.ts';
import { swedishServiceTypes } from '../../server/src/modules/services/swedish-service-types.ts';
import { defaultVisitReasons } from '../../server/src/modules/services/visit-reasons.ts';
import { en } from '../../web/text/en.ts';
import { enPages } from '../../web/text/en-pages.ts';
import { nb } from '../../web/text/nb.ts';
import { nbPages } from '../../web/text/nb-pages.ts';
import { nn } from '../../web/text/nn.ts';
import { nnPages } from '../../web/text/nn-pages.ts';
import { sv } from '../../web/text/sv.ts';
import { svPages } from '../../web/text/sv-pages.ts';
import { hardToRead, inLanguage, measureReadability, readTexts } from './readability.ts';

const pages = {
  nb: { ...nb, ...nbPages },
  nn: { ...nn, ...nnPages },
  sv: { ...sv, ...svPages },
  en: { ...en, ...enPages },
};
const languages = ['nb', 'nn', 'sv', 'en'] as const;
const people = ['one', 'several', 'address-changed'] as const;

/** What the server itself says to residents: on a screen, on paper, or to a telephone. */
function saidByServer(language: Language): Record<string, unknown> {
  const kinds = [...norwegianServiceTypes, ...swedishServiceTypes];
  const local = {
    'kinds of help': kinds.map(({ code, explained }) => [code, explained]),
    'terms of help': kinds.flatMap(({ code }) => [defaultTerms('NO', code), defaultTerms('SE', code)]),
    'steps of an assessment': [...defaultInstruments('NO'), ...defaultInstruments('SE')],
    'reasons of a delay': defaultPreliminaryReasons,
    'reasons of a visit': defaultVisitReasons,
    'ways of the guide': wayTexts,
    'situations of the guide': situations,
  };
  return {
    ...Object.fromEntries(Object.entries(local).map(([name, value]) => [name, inLanguage(value, language)])),
    'questions of the guide': guideQuestionCodes.map((code) => questionText(code, language)),
    'round a letter': letterFrames[language],
    'preliminary answers': preliminaryWords[language],
    'a decision on paper': decisionPaperWords[language],
    'an appeal on paper': appealWords[language],
    notices: [people.map((kind) => personMail(kind, language)), informText(language === 'sv' ? 'SE' : 'NO')],
  };
}

describe.each(languages)('What residents read in %s', (language) => {
  test('on pages is easy prose, each area and each longer text', () => {
    const areas = Object.entries(pages[language]);
    expect(areas.length).toBeGreaterThan(20);
    expect(areas.flatMap(([area, text]) => hardToRead(area, readTexts(text)))).toEqual([]);
  });

  test('from the server is easy prose, each kind and each longer text', () => {
    const said = Object.entries(saidByServer(language));
    for (const [, value] of said) expect(readTexts(value).length).toBeGreaterThan(0);
    expect(said.flatMap(([name, value]) => hardToRead(name, readTexts(value)))).toEqual([]);
  });
});

test('LIX is words of a sentence, and long words of a hundred', () => {
  expect(measureReadability(['Vi kommer i morgen. Du kan ringe oss.'])).toEqual({
    lix: 4,
    words: 8,
    sentences: 2,
    longWords: 0,
  });
  expect(measureReadability(['Sykepleieren kommer']).lix).toBe(52);
  // a point that ends nothing: a clock, a paragraph of law, an abbreviation
  expect(measureReadability(['Ring før kl. 15.30, se § 3.2 og nr. 4 i loven.']).sentences).toBe(1);
  // "på" and "är" end in letters outside ASCII, and are still one short word each
  expect(measureReadability(['på är']).longWords).toBe(0);
});

test('a text in the language of the office is found, alone and as a whole', () => {
  const hard =
    'Søknaden behandles fortløpende i henhold til gjeldende saksbehandlingsrutiner og kommunens vedtatte tildelingskriterier for helsetjenester.';
  const easy = 'Vi leser søknaden din. Så ringer vi deg.';
  expect(hardToRead('planted', readTexts({ lead: hard, help: easy }))).toHaveLength(2);
  expect(hardToRead('planted', readTexts({ lead: (name: string) => `${name}: ${hard}`, help: easy }))[1]).toContain(
    'lead()',
  );
  expect(hardToRead('planted', readTexts({ help: easy }))).toEqual([]);
  // the name of a law is its owner's; a text about the law is ours
  expect(hardToRead('planted', readTexts({ law: hard, help: easy }))).toEqual([]);
  expect(hardToRead('planted', readTexts({ lawHelp: hard, help: easy }))).toHaveLength(2);
  expect(hardToRead('planted', readTexts(inLanguage([{ nb: hard, nn: easy, sv: easy, en: easy }], 'nn')))).toEqual([]);
});
