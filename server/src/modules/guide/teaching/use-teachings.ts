import type { GuideBecause, GuideWay, GuideWho, Language } from '@tunet/contract';
import type { Understood, UnderstoodWay } from '../understanding/understood.ts';
import { fold, splitWords } from '../words/split-words.ts';
import { stem } from '../words/stem.ts';

/** What one municipality has taught the guide: a whole statement, or a word that leads to a way. */
export interface Teaching {
  readonly kind: 'statement' | 'word';
  readonly language: Language;
  readonly words: string;
  readonly way: GuideWay;
  readonly who: GuideWho;
}

/** How alike two statements must be before one speaks for the other, 0–1. */
const leastAlike = 0.55;
/** How much a word of the municipality's own speaks for its way. */
const weightOfWord = 0.6;

/**
 * Lays what a municipality has taught over what the guide understood: the most alike of its statements and the words it knows vote.
 * Nothing taught means nothing changed. The same teachings give the same answers, in whatever order they came.
 */
export function useTeachings(understood: Understood, text: string, teachings: readonly Teaching[]): Understood {
  if (teachings.length === 0) return understood;
  return usePrepared(understood, text, prepareTeachings(teachings));
}

/** The same with teachings made ready, where many statements are asked about. */
export function usePrepared(understood: Understood, text: string, teachings: readonly PreparedTeaching[]): Understood {
  const votes = votesFor(text, understood.language, teachings);
  if (votes.length === 0) return understood;
  const [strongest] = votes;
  const best = votes.reduce((most, vote) => (vote.weight > most.weight ? vote : most), strongest as Vote);
  const ways = new Map<GuideWay, UnderstoodWay>(
    understood.ways.map((each) => [each.way, { ...each, share: each.share * (1 - best.weight) }]),
  );
  for (const { teaching, weight, because } of votes) {
    const known = ways.get(teaching.way);
    ways.set(teaching.way, {
      way: teaching.way,
      share: Math.max(known?.share ?? 0, weight),
      because: [...(known?.because ?? []), because],
    });
  }
  const ranked = [...ways.values()].toSorted((one, other) => other.share - one.share || (one.way < other.way ? -1 : 1));
  const isOurs = ranked[0]?.way === best.teaching.way;
  return {
    ...understood,
    ways: ranked.slice(0, 3),
    who: isOurs ? best.teaching.who : understood.who,
    isUnsure: isOurs ? false : understood.isUnsure,
  };
}

/** A teaching with what is looked for in a text. */
export interface PreparedTeaching {
  readonly teaching: Teaching;
  readonly stems: readonly string[];
  readonly grams: ReadonlySet<string>;
}

export function prepareTeachings(teachings: readonly Teaching[]): PreparedTeaching[] {
  return teachings.map((teaching) => {
    const words = splitWords(teaching.words);
    return {
      teaching,
      stems: words.map((word) => fold(stem(word, teaching.language))),
      grams: gramsOf(words),
    };
  });
}

interface Vote {
  readonly teaching: Teaching;
  readonly weight: number;
  readonly because: GuideBecause;
}

function votesFor(text: string, language: Language, teachings: readonly PreparedTeaching[]): Vote[] {
  const words = splitWords(text);
  const stems = new Set(words.map((word) => fold(stem(word, language))));
  const grams = gramsOf(words);
  return teachings
    .flatMap(({ teaching, ...own }): Vote[] => {
      const { kind, words: what } = teaching;
      if (kind === 'word') {
        const isThere = own.stems.length > 0 && own.stems.every((part) => stems.has(part));
        return isThere ? [{ teaching, weight: weightOfWord, because: { from: 'word', what } }] : [];
      }
      const alike = likeness(grams, own.grams);
      return alike < leastAlike ? [] : [{ teaching, weight: alike, because: { from: 'likeness', what } }];
    })
    .toSorted((one, other) => other.weight - one.weight || (one.teaching.words < other.teaching.words ? -1 : 1));
}

/** Threes of letters of each word with its ends: alike also when misspelt. */
function gramsOf(words: readonly string[]): ReadonlySet<string> {
  const grams = new Set<string>();
  for (const word of words) {
    const ended = ` ${fold(word)} `;
    for (let at = 0; at + 3 <= ended.length; at += 1) grams.add(ended.slice(at, at + 3));
  }
  return grams;
}

/** What two sets have in common, 0–1 (Dice). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const gram of one) if (other.has(gram)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
