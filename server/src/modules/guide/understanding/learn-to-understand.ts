import { type GuideBecause, type GuideWay, guideWays, type Language } from '@tunet/contract';
import { splitWords } from '../words/split-words.ts';
import { type Alike, prepareAlike } from './find-alike.ts';
import { type FoundConcept, type Lexicon, prepareLexicon } from './find-concepts.ts';
import { tellFrames } from './frames.ts';
import { learnBayes } from './learn-bayes.ts';
import { type Feature, type LinearModel, learnLinear } from './linear-model.ts';
import { countRarity, listFeatures, listKeys } from './list-features.ts';
import { type MendWords, prepareMending } from './mend-words.ts';
import { rankWays } from './rank-ways.ts';
import { type ReadText, readText } from './read-text.ts';
import { isKnown, tellAid } from './tell-more.ts';
import { learnWho } from './tell-who.ts';
import type { Statement, Understand, Understood } from './understood.ts';
import type { Concept } from './vocabulary/concept.ts';
import { vocabulary } from './vocabulary/index.ts';

const languages = ['nb', 'nn', 'sv', 'en'] as const;

/** How much of what was written by hand the linear model begins with. */
const sayOfHand = 0.7;
/** What stands in fewer statements than this teaches nothing about others. */
const seldomest = 2;
/** A way must have this share of the best one's to be shown beside it. */
const leastBesideBest = 0.02;
/** Share of what is heard in a statement that is left out of each look at it. */
const leftOut = 0.3;
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

  const told = [...statements, ...tellFrames()].map((statement) => ({
    statement,
    ...read(statement.text, statement.lang),
  }));
  const rarity = countRarity(told.map(({ text }) => text));
  const heard = told.map(({ statement, text, found }) => ({
    statement,
    features: listFeatures(text, found, rarity),
    keys: listKeys(text, found),
  }));
  const own = heard.slice(0, statements.length);
  const findAlike = prepareAlike(own);
  const known = new Set(own.flatMap(({ keys }) => [...keys]));
  const rows = withoutChance(heard);
  const byWay = learnWays(rows, concepts);
  const bayes = learnBayes(
    guideWays,
    heard.map(({ statement, keys }) => ({ keys, right: rightWays(statement) })),
  );
  const tellWho = learnWho(rows);

  return (words, { language } = {}): Understood => {
    const { text, found } = read(words, language);
    const features = listFeatures(text, found, rarity);
    const keys = listKeys(text, found);
    const alike = findAlike(keys);
    const ranked = rankWays({
      ...{ linear: byWay.shares(features), bayes: bayes(keys), alike, found },
      words: text.words.length,
    });
    const best = ranked[0] ?? { way: 'assessment-visit' as GuideWay, share: 0 };
    const ways = ranked
      .filter(({ share }) => share >= best.share * leastBesideBest)
      .map((each) => ({ ...each, because: reasonsFor(each.way, found, alike, byWay) }));
    return {
      language: text.language,
      ways,
      who: tellWho(best.way, { language: text.language, features, found }),
      aid: tellAid(best.way, found, alike),
      isUnsure: !isKnown({ best: best.share, found, alike, text, known }),
    };
  };
}

interface Heard {
  readonly statement: Statement;
  readonly features: readonly Feature[];
}

/** Leaves out what stands in so few statements that it teaches nothing about others. */
function withoutChance<T extends Heard>(heard: readonly T[]): T[] {
  const counts = new Map<string, number>();
  for (const { features } of heard) for (const { name } of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  return heard.map((each) => ({
    ...each,
    features: each.features.filter(({ name }) => (counts.get(name) ?? 0) >= seldomest),
  }));
}

function learnWays(heard: readonly Heard[], concepts: readonly Concept[]): LinearModel {
  const beginning = new Map(
    concepts.map(({ id, ways }) => [
      `concept:${id}`,
      new Map(Object.entries(ways).map(([way, weight]) => [way, weight * sayOfHand])),
    ]),
  );
  return learnLinear(
    guideWays,
    heard.map(({ statement, features }) => ({ features, right: rightWays(statement) })),
    { rounds: 8, step: 0.3, restraint: 1e-4, leftOut, beginning },
  );
}

/** Words of the vocabulary that speak for a way, and the statement of our own that is most like it. */
function reasonsFor(
  way: GuideWay,
  found: readonly FoundConcept[],
  alike: readonly Alike[],
  model: LinearModel,
): GuideBecause[] {
  const words = found
    .map(({ concept, written }) => ({ written, weight: model.weight(`concept:${concept.id}`, way) }))
    .filter(({ weight }) => weight > 0.2)
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, 3)
    .map(({ written }): GuideBecause => ({ from: 'word', what: written }));
  const nearest =
    alike.find(({ statement }) => statement.way === way) ??
    alike.find(({ statement }) => statement.ways?.includes(way) ?? false);
  const likeness: GuideBecause[] = nearest ? [{ from: 'likeness', what: nearest.statement.text }] : [];
  const reasons = [...words, ...likeness];
  return reasons.length > 0 ? reasons : [{ from: 'likeness', what: way }];
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
