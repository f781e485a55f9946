import { type GuideBecause, type GuideWay, type GuideWho, guideWays, guideWhos, type Language } from '@tunet/contract';
import { splitWords } from '../words/split-words.ts';
import { type Alike, prepareAlike } from './find-alike.ts';
import { type FoundConcept, type Lexicon, prepareLexicon } from './find-concepts.ts';
import { tellFrames } from './frames.ts';
import { type Feature, type LinearModel, learnLinear } from './linear-model.ts';
import { listFeatures, listKeys } from './list-features.ts';
import { type MendWords, prepareMending } from './mend-words.ts';
import { type ReadText, readText } from './read-text.ts';
import { isKnown, tellAid } from './tell-more.ts';
import type { Statement, Understand, Understood } from './understood.ts';
import type { Concept } from './vocabulary/concept.ts';
import { vocabulary } from './vocabulary/index.ts';

const languages = ['nb', 'nn', 'sv', 'en'] as const;

/** How much of the say the most alike statements have beside the linear model. */
const sayOfAlike = 0.5;
/** How much of what was written by hand the linear model begins with. */
const sayOfHand = 0.7;
/** What stands in fewer statements than this teaches nothing about others. */
const seldomest = 2;
/** A way must have this share of the best one's to be shown beside it. */
const leastBesideBest = 0.02;
/** From this share on, the words decide who acts first; below it, who does so most often on such a way. */
const sureOfWho = 0.85;
/** Share of what is heard in a statement that is left out of each look at it. */
const leftOut = 0.3;
/** How loudly the best way speaks when it is found who acts first. */
const loudWay = 3;

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

  const hear = (statement: Statement) => {
    const { text, found } = read(statement.text, statement.lang);
    return { statement, features: listFeatures(text, found), keys: listKeys(text, found) };
  };
  const heard = statements.map(hear);
  const findAlike = prepareAlike(heard);
  const known = new Set(heard.flatMap(({ keys }) => [...keys]));
  const usual = countWho(statements);
  const { byWay, byWho } = learnBoth([...heard, ...tellFrames().map(hear)], concepts);

  return (words, { language } = {}): Understood => {
    const { text, found } = read(words, language);
    const features = listFeatures(text, found);
    const alike = findAlike(listKeys(text, found));
    const ranked = rankWays(byWay.shares(features), alike);
    const best = ranked[0] ?? { way: 'assessment-visit' as GuideWay, share: 0 };
    const ways = ranked
      .filter(({ share }) => share >= best.share * leastBesideBest)
      .map((each) => ({ ...each, because: reasonsFor(each.way, found, alike, byWay) }));
    const whoShares = byWho.shares([...features, { name: `way:${best.way}`, value: loudWay }]);
    return {
      language: text.language,
      ways,
      who: surest(whoShares) ?? usual(best.way, text.language),
      aid: tellAid(best.way, found, alike),
      isUnsure: !isKnown({ best: best.share, found, alike, text, known }),
    };
  };
}

/** Who acts first, when the words leave little doubt. */
function surest(shares: readonly number[]): GuideWho | undefined {
  const most = Math.max(...shares);
  return most >= sureOfWho ? guideWhos[shares.indexOf(most)] : undefined;
}

/** Who acts first on most of the statements with a way; Sweden shares the work otherwise than Norway. */
function countWho(statements: readonly Statement[]): (way: GuideWay, language: Language) => GuideWho {
  const counts = new Map<string, Map<GuideWho, number>>();
  const keyOf = (way: GuideWay, language: Language) => `${way} ${language === 'sv' ? 'SE' : 'NO'}`;
  for (const { way, lang, who } of statements) {
    const known = counts.get(keyOf(way, lang)) ?? new Map<GuideWho, number>();
    counts.set(keyOf(way, lang), known.set(who, (known.get(who) ?? 0) + 1));
  }
  return (way, language) => {
    const known = counts.get(keyOf(way, language)) ?? new Map<GuideWho, number>();
    return guideWhos.reduce((most, who) => ((known.get(who) ?? 0) > (known.get(most) ?? 0) ? who : most), guideWhos[0]);
  };
}

type Heard = readonly { readonly statement: Statement; readonly features: readonly Feature[] }[];

function learnBoth(heard: Heard, concepts: readonly Concept[]): { byWay: LinearModel; byWho: LinearModel } {
  const counts = new Map<string, number>();
  for (const { features } of heard) for (const { name } of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = heard.map(({ statement, features }) => ({
    statement,
    features: features.filter(({ name }) => (counts.get(name) ?? 0) >= seldomest),
  }));
  const beginning = new Map(
    concepts.map(({ id, ways }) => [
      `concept:${id}`,
      new Map(Object.entries(ways).map(([way, weight]) => [way, weight * sayOfHand])),
    ]),
  );
  const byWay = learnLinear(
    guideWays,
    rows.map(({ statement, features }) => ({ features, right: rightWays(statement) })),
    { rounds: 5, step: 0.3, restraint: 1e-4, leftOut, beginning },
  );
  const byWho = learnLinear(
    guideWhos,
    rows.map(({ statement, features }) => ({
      features: [
        ...features.filter(({ name }) => !name.startsWith('piece:')),
        { name: `way:${statement.way}`, value: loudWay },
      ],
      right: new Map([[statement.who, 1]]),
    })),
    { rounds: 5, step: 0.3, restraint: 1e-4, leftOut, beginning: new Map() },
  );
  return { byWay, byWho };
}

/** The three ways that most speaks for: half the linear model's say, half that of statements that are alike. */
function rankWays(shares: readonly number[], alike: readonly Alike[]): { way: GuideWay; share: number }[] {
  const votes = new Map<GuideWay, number>();
  let all = 0;
  for (const { statement, likeness } of alike) {
    for (const way of statement.ways ?? [statement.way]) {
      const vote = likeness ** 2 * (way === statement.way ? 1 : 0.5);
      votes.set(way, (votes.get(way) ?? 0) + vote);
      all += vote;
    }
  }
  const say = all === 0 ? 0 : sayOfAlike;
  return guideWays
    .map((way, no) => ({ way, share: (1 - say) * (shares[no] ?? 0) + (say * (votes.get(way) ?? 0)) / (all || 1) }))
    .toSorted((one, other) => other.share - one.share)
    .slice(0, 3);
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
