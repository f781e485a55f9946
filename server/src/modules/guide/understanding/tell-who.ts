import { type GuideWay, type GuideWho, guideWhos, type Language } from '@tunet/contract';
import type { FoundConcept } from './find-concepts.ts';
import { type Feature, learnLinear } from './linear-model.ts';
import type { Statement } from './understood.ts';

/** What was made of the words. */
export interface WhoHeard {
  readonly language: Language;
  readonly features: readonly Feature[];
  readonly found: readonly FoundConcept[];
}

/** Tells who acts first on a way, from what was heard in the words. */
export type TellWho = (way: GuideWay, heard: WhoHeard) => GuideWho;

/** Where the thing that a decision or a price is about decides whose it is; the first that stands in the words. */
const byThing: readonly (readonly [ways: readonly GuideWay[], concepts: readonly string[], who: GuideWho])[] = [
  [['appeal', 'own-payment-info'], ['transport-parking', 'rebuild-home'], 'municipality-other'],
  [['appeal', 'own-payment-info', 'return-aid'], ['treatment-device'], 'hospital'],
  [
    ['appeal', 'own-payment-info'],
    ['car-adaptation', 'powered-wheelchair', 'wheelchair', 'hearing-aid', 'any-aid', 'hoist', 'bed-aid', 'vision-aid'],
    'state-aids',
  ],
];

function whoseThing(way: GuideWay, found: readonly FoundConcept[]): GuideWho | undefined {
  return byThing.find(
    ([ways, concepts]) => ways.includes(way) && found.some(({ concept }) => concepts.includes(concept.id)),
  )?.[2];
}

export interface HeardWho {
  readonly statement: Statement;
  readonly features: readonly Feature[];
}

/** How loudly the way speaks, and how loudly a concept on that way. */
const loud = { way: 3, onWay: 1.5 } as const;
/** Fewer statements than this with a way and somebody who acts on it are a chance. */
const fewest = 2;
/** From this share on, the words decide; below it, who does so most often on such a way. */
const sure = 0.6;

/**
 * Who acts first follows from the way: only those who do so on it in one of the two countries can be named. Among them the
 * words decide: an appeal about a parking permit is not heard where one about home nursing is.
 */
export function learnWho(heard: readonly HeardWho[]): TellWho {
  const counts = countWho(heard.map(({ statement }) => statement));
  const model = learnLinear(
    guideWhos,
    heard.map(({ statement, features }) => ({
      features: withWay(statement.way, statement.lang, features),
      right: new Map([[statement.who, 1]]),
    })),
    { rounds: 5, step: 0.3, restraint: 1e-4, leftOut: 0.3, beginning: new Map() },
  );
  return (way, { language, features, found }) => {
    const whose = whoseThing(way, found);
    if (whose !== undefined) return whose;
    const known = counts.get(keyOf(way, language));
    const usual = mostOf(known);
    const possible = guideWhos.filter((who) => (known?.get(who) ?? 0) >= fewest);
    if (possible.length < 2) return possible[0] ?? usual;
    const shares = model.shares(withWay(way, language, features));
    const shareOf = (who: GuideWho) => shares[guideWhos.indexOf(who)] ?? 0;
    const best = possible.reduce((most, who) => (shareOf(who) > shareOf(most) ? who : most));
    const all = possible.reduce((sum, who) => sum + shareOf(who), 0);
    return shareOf(best) >= sure * all ? best : usual;
  };
}

function withWay(way: GuideWay, language: Language, features: readonly Feature[]): Feature[] {
  const heard = features.filter(({ name }) => !name.startsWith('piece:'));
  return [
    ...heard,
    { name: `way:${keyOf(way, language)}`, value: loud.way },
    ...heard
      .filter(({ name }) => name.startsWith('concept:'))
      .map(({ name }) => ({ name: `${way} ${name}`, value: loud.onWay })),
  ];
}

/** Sweden shares the work otherwise than Norway. */
function keyOf(way: GuideWay, language: Language): string {
  return `${way} ${language === 'sv' ? 'SE' : 'NO'}`;
}

function countWho(statements: readonly Statement[]): ReadonlyMap<string, ReadonlyMap<GuideWho, number>> {
  const counts = new Map<string, Map<GuideWho, number>>();
  for (const { way, lang, who } of statements) {
    const known = counts.get(keyOf(way, lang)) ?? new Map<GuideWho, number>();
    counts.set(keyOf(way, lang), known.set(who, (known.get(who) ?? 0) + 1));
  }
  return counts;
}

function mostOf(known: ReadonlyMap<GuideWho, number> | undefined): GuideWho {
  return guideWhos.reduce((most, who) => ((known?.get(who) ?? 0) > (known?.get(most) ?? 0) ? who : most), guideWhos[0]);
}
