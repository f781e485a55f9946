import { type GuideWay, type GuideWho, guideWays, guideWhos, type Language } from '@tunet/contract';
import { splitWords } from '../words/split-words.ts';
import { type FoundConcept, type Lexicon, prepareLexicon } from './find-concepts.ts';
import { type Feature, learnLinear } from './linear-model.ts';
import { listFeatures } from './list-features.ts';
import { type MendWords, prepareMending } from './mend-words.ts';
import { type ReadText, readText } from './read-text.ts';
import type { Statement, Understand, Understood } from './understood.ts';
import type { Concept } from './vocabulary/concept.ts';
import { vocabulary } from './vocabulary/index.ts';

const languages = ['nb', 'nn', 'sv', 'en'] as const;

/** A way must have this share of the best one's to be shown beside it. */
const leastBesideBest = 0.03;
/** What stands in fewer statements than this teaches nothing about others. */
const seldomest = 2;

interface Reader {
  readonly lexicon: Lexicon;
  readonly mend: MendWords;
}

/**
 * Learns from the vocabulary and from statements, and answers from then on. Takes about a second: do it once, when starting.
 * The same statements in the same order always give the same answers.
 */
export function learnToUnderstand(
  statements: readonly Statement[],
  concepts: readonly Concept[] = vocabulary,
): Understand {
  const readers = Object.fromEntries(
    languages.map((language) => [language, prepareReader(statements, concepts, language)]),
  ) as Record<Language, Reader>;

  function read(text: string, language?: Language): { text: ReadText; found: FoundConcept[] } {
    const asWritten = readText(text, language);
    const reader = readers[asWritten.language];
    const mended = reader.mend(asWritten);
    return { text: mended, found: reader.lexicon.find(mended.words) };
  }

  const heard = statements.map((statement) => {
    const { text, found } = read(statement.text, statement.lang);
    return { statement, features: listFeatures(text, found) };
  });
  const counts = countFeatures(heard);
  const worth = (features: readonly Feature[]) => features.filter(({ name }) => (counts.get(name) ?? 0) >= seldomest);
  const byWay = learnLinear(
    guideWays,
    heard.map(({ statement, features }) => ({ features: worth(features), right: rightWays(statement) })),
    { rounds: 8, step: 0.3, restraint: 1e-4, beginning: beginningOf(concepts) },
  );
  const byWho = learnLinear(
    guideWhos,
    heard.map(({ statement, features }) => ({
      features: [...worth(features), { name: `way:${statement.way}`, value: 2 }],
      right: new Map([[statement.who, 1]]),
    })),
    { rounds: 6, step: 0.3, restraint: 1e-4, beginning: new Map() },
  );

  return (words, { language } = {}): Understood => {
    const { text, found } = read(words, language);
    const features = listFeatures(text, found);
    const shares = byWay.shares(features);
    const ranked = guideWays
      .map((way, no) => ({ way, share: shares[no] ?? 0 }))
      .toSorted((one, other) => other.share - one.share)
      .slice(0, 3);
    const best = ranked[0] ?? { way: 'assessment-visit' as GuideWay, share: 0 };
    const ways = ranked
      .filter(({ share }) => share >= best.share * leastBesideBest)
      .map((each) => ({ ...each, because: found.map(({ written }) => ({ from: 'word' as const, what: written })) }));
    const whoShares = byWho.shares([...features, { name: `way:${best.way}`, value: 2 }]);
    const who = guideWhos[whoShares.indexOf(Math.max(...whoShares))] as GuideWho;
    return { language: text.language, ways, who, aid: null, isUnsure: best.share < 0.2 };
  };
}

function countFeatures(heard: readonly { readonly features: readonly Feature[] }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of heard) for (const { name } of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

function prepareReader(statements: readonly Statement[], concepts: readonly Concept[], language: Language): Reader {
  const lexicon = prepareLexicon(concepts, language);
  const isNorwegian = (each: Language) => each === 'nb' || each === 'nn';
  const heard = statements
    .filter(({ lang }) => lang === language || (isNorwegian(lang) && isNorwegian(language)))
    .flatMap(({ text }) => splitWords(text));
  return { lexicon, mend: prepareMending(new Set([...lexicon.written, ...heard]), language) };
}

function rightWays({ way, ways = [way] }: Statement): ReadonlyMap<string, number> {
  const others = ways.filter((each) => each !== way);
  const first = others.length === 0 ? 1 : 0.7;
  return new Map([[way, first], ...others.map((each) => [each, (1 - first) / others.length] as const)]);
}

function beginningOf(concepts: readonly Concept[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  return new Map(concepts.map(({ id, ways }) => [`concept:${id}`, new Map(Object.entries(ways))]));
}
