import { type GuideWay, type GuideWho, guideWhos, type Language } from '@tunet/contract';
import { type Feature, learnLinear } from './linear-model.ts';
import type { Statement } from './understood.ts';

/** Tells who acts first on a way, from what was heard in the words. */
export type TellWho = (way: GuideWay, language: Language, features: readonly Feature[]) => GuideWho;

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
  return (way, language, features) => {
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
