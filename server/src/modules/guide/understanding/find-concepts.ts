import type { Language } from '@tunet/contract';
import { fold, splitWords } from '../words/split-words.ts';
import { type ReadWord, stemOf } from './read-text.ts';
import type { Concept } from './vocabulary/concept.ts';

/** A concept that stands in a text, with the words that say so. */
export interface FoundConcept {
  readonly concept: Concept;
  /** as written in the text, in order */
  readonly written: string;
}

/** Other words that may stand between two of a phrase. */
const mostBetween = 2;

/** A place of a phrase: any of these stems, or a word that begins so. */
interface Place {
  readonly stems: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

interface Phrase {
  readonly concept: Concept;
  readonly places: readonly Place[];
}

/** The vocabulary of one language, ready to be looked up. */
export interface Lexicon {
  /** all words in it as they are written, without `*` */
  readonly written: ReadonlySet<string>;
  find(words: readonly ReadWord[]): FoundConcept[];
}

/** Nynorsk and bokmål are read by both their words: people mix them. */
const readBy: Readonly<Record<Language, readonly Language[]>> = {
  nb: ['nb', 'nn'],
  nn: ['nb', 'nn'],
  sv: ['sv'],
  en: ['en'],
};

/** Prepares the words of one language. */
export function prepareLexicon(concepts: readonly Concept[], language: Language): Lexicon {
  const written = new Set<string>();
  const byStem = new Map<string, Phrase[]>();
  const byBeginning = new Map<string, Phrase[]>();
  for (const concept of concepts) {
    for (const line of readBy[language].map((each) => concept[each] ?? '')) {
      for (const places of line.split(',').flatMap((entry) => phrasesOf(entry, language, written))) {
        const phrase = { concept, places };
        for (const key of places[0]?.stems ?? []) put(byStem, key, phrase);
        for (const key of places[0]?.beginnings ?? []) put(byBeginning, key, phrase);
      }
    }
  }
  return { written, find: (words) => find(words, byStem, byBeginning) };
}

function find(
  words: readonly ReadWord[],
  byStem: ReadonlyMap<string, Phrase[]>,
  byBeginning: ReadonlyMap<string, Phrase[]>,
): FoundConcept[] {
  const found = new Map<string, FoundConcept>();
  const folded = words.map((word) => fold(word.written));
  for (const [at, word] of words.entries()) {
    const begun = folded[at] ?? '';
    const phrases = [...(byStem.get(word.stem) ?? [])];
    for (let length = 2; length <= begun.length; length += 1)
      phrases.push(...(byBeginning.get(begun.slice(0, length)) ?? []));
    for (const { concept, places } of phrases) {
      if (found.has(concept.id)) continue;
      const stands = follow(words, folded, places, at);
      if (stands !== null)
        found.set(concept.id, { concept, written: stands.map((no) => words[no]?.written ?? '').join(' ') });
    }
  }
  return [...found.values()];
}

/** Where the words of a phrase stand when its first stands at `at`; null when it does not stand there. */
function follow(
  words: readonly ReadWord[],
  folded: readonly string[],
  places: readonly Place[],
  at: number,
): number[] | null {
  const stands = [at];
  let last = at;
  for (const place of places.slice(1)) {
    let next = last + 1;
    while (next <= last + 1 + mostBetween && !fits(place, words[next]?.stem, folded[next])) next += 1;
    if (next > last + 1 + mostBetween) return null;
    stands.push(next);
    last = next;
  }
  return stands;
}

function fits(place: Place, stem: string | undefined, folded: string | undefined): boolean {
  if (stem === undefined || folded === undefined) return false;
  return place.stems.has(stem) || place.beginnings.some((beginning) => folded.startsWith(beginning));
}

/** The phrases that one entry stands for: a choice of several words makes phrases of its own. */
function phrasesOf(entry: string, language: Language, written: Set<string>): Place[][] {
  let phrases: Place[][] = [[]];
  for (const part of entry.trim().match(/\([^)]*\)|\S+/gu) ?? []) {
    const choices = part
      .replace(/[()]/gu, '')
      .split('/')
      .map((choice) => choice.trim())
      .filter((choice) => choice !== '');
    const single = choices.filter((choice) => splitWords(choice).length === 1);
    const several = choices.filter((choice) => splitWords(choice).length > 1);
    const ends = [
      ...(single.length === 0 ? [] : [[placeOf(single, language, written)]]),
      ...several.map((choice) => choice.split(/\s+|-/u).map((word) => placeOf([word], language, written))),
    ];
    if (ends.length > 0) phrases = phrases.flatMap((phrase) => ends.map((end) => [...phrase, ...end]));
  }
  return phrases.filter((phrase) => phrase.length > 0);
}

function placeOf(choices: readonly string[], language: Language, written: Set<string>): Place {
  const stems = new Set<string>();
  const beginnings: string[] = [];
  for (const choice of choices) {
    const [word] = splitWords(choice);
    if (word === undefined) continue;
    written.add(word);
    if (choice.endsWith('*')) beginnings.push(fold(word));
    else stems.add(stemOf(word, language));
  }
  return { stems, beginnings };
}

function put(map: Map<string, Phrase[]>, key: string, phrase: Phrase): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [phrase]);
  else there.push(phrase);
}
