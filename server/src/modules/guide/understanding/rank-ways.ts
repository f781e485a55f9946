import { type GuideWay, guideWays } from '@tunet/contract';
import type { Alike } from './find-alike.ts';
import type { FoundConcept } from './find-concepts.ts';

/** How much each has to say, of those that judge in their own way; found by trying on statements that were held back. */
const say = { linear: 1.5, alike: 1, bayes: 1 } as const;
/** Nobody is so sure as to silence the others. */
const leastShare = { linear: 1e-3, alike: 1e-2, bayes: 1e-3, vocabulary: 1e-2 } as const;
/** What was written by hand has most to say of a few words, where a help is named and nothing is told: at most, and by how many words. */
const sayOfVocabulary = { most: 2, words: 5 } as const;
/** The words of danger are a published list. What was learnt names the emergency number only where hardly anything else fits. */
const sureOfEmergency = 0.6;

/** A way with how much speaks for it among all ways, 0–1. */
export interface RankedWay {
  readonly way: GuideWay;
  readonly share: number;
}

/** What each judge says of a text; shares are in the order of the ways. */
export interface Judged {
  readonly linear: readonly number[];
  readonly bayes: readonly number[];
  readonly alike: readonly Alike[];
  readonly found: readonly FoundConcept[];
  /** how many words there are */
  readonly words: number;
}

/** The three ways that most speaks for. One that any of the judges finds unlikely has to be very likely to the others. */
export function rankWays({ linear, bayes, alike, found, words }: Judged): RankedWay[] {
  const votes = voteOf(alike);
  const byHand = weighByHand(found);
  const sayOfHand = found.length === 0 ? 0 : Math.min(sayOfVocabulary.most, sayOfVocabulary.words / Math.max(1, words));
  const scores = guideWays.map(
    (_, no) =>
      say.linear * Math.log((linear[no] ?? 0) + leastShare.linear) +
      say.alike * Math.log((votes[no] ?? 0) + leastShare.alike) +
      say.bayes * Math.log((bayes[no] ?? 0) + leastShare.bayes) +
      sayOfHand * Math.log((byHand[no] ?? 0) + leastShare.vocabulary),
  );
  const all = say.linear + say.alike + say.bayes + sayOfHand;
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp((score - highest) / all));
  const sum = shares.reduce((soFar, each) => soFar + each, 0);
  const ranked = guideWays
    .map((way, no) => ({ way, share: (shares[no] ?? 0) / sum }))
    .toSorted((one, other) => other.share - one.share);
  return ranked.filter(({ way, share }) => way !== 'emergency-113' || share >= sureOfEmergency).slice(0, 3);
}

/** What the statements most alike say: each as loudly as it is alike, half as loudly for its other ways. */
function voteOf(alike: readonly Alike[]): number[] {
  const votes = new Map<GuideWay, number>();
  let all = 0;
  for (const { statement, likeness } of alike) {
    for (const way of statement.ways ?? [statement.way]) {
      const vote = likeness ** 2 * (way === statement.way ? 1 : 0.5);
      votes.set(way, (votes.get(way) ?? 0) + vote);
      all += vote;
    }
  }
  return guideWays.map((way) => (votes.get(way) ?? 0) / (all || 1));
}

/** What the vocabulary says by itself: each concept as it was written down. */
function weighByHand(found: readonly FoundConcept[]): number[] {
  const scores = guideWays.map((way) => found.reduce((sum, { concept }) => sum + (concept.ways[way] ?? 0), 0));
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((soFar, each) => soFar + each, 0);
  return shares.map((each) => each / sum);
}
