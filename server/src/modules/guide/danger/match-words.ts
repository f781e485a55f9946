import type { DangerPhrase } from './danger-words.ts';
import { keyOf, plainWord, sameAs } from './plain-words.ts';

/** At least so many letters before one of them may be wrong. */
const longEnough = 7;
/** Longer ones are no words. */
const longest = 30;
/** `…` stands for at most so many words. */
const gap = 4;

interface Part {
  /** what the word may be: keys of known words */
  readonly keys: ReadonlySet<string>;
  /** words may stand before it */
  readonly afterGap: boolean;
}

interface Compiled<T> {
  readonly parts: readonly Part[];
  /** grows while the list is made ready, never after */
  readonly unless: (readonly Part[])[];
  readonly means: T;
  /** each word as the list writes it, with the key of each that may stand in its place */
  readonly written: readonly (readonly (readonly [says: string, key: string])[])[];
}

/** A line that was found. */
export interface Found<T> {
  readonly means: T;
  /** The line in the words of the list, of those that may stand in each other's place the one that stood there. */
  readonly says: string;
}

/** One sentence as the keys that each of its words may be. */
type Sentence = readonly (readonly string[])[];

/** A list made ready: each word of a text is looked up once, so that a long text takes no longer than its words. */
export interface Matcher<T> {
  find(text: string): Found<T>[];
}

/** A word with one letter taken out, for every letter; equal ones are one wrong letter apart. */
function lessOne(word: string): string[] {
  const less: string[] = [];
  for (let at = 0; at < word.length; at += 1) less.push(word.slice(0, at) + word.slice(at + 1));
  return less;
}

/** Which words of the list a word of a text may be. */
class Known {
  readonly #words = new Set<string>();
  readonly #beginnings = new Map<string, string>();
  readonly #lengths = new Set<number>();
  readonly #nearly = new Map<string, Set<string>>();

  add(word: string): string {
    if (word.endsWith('*')) {
      const beginning = plainWord(word);
      this.#beginnings.set(beginning, `${beginning}*`);
      this.#lengths.add(beginning.length);
      this.#addNearly(beginning, `${beginning}*`);
      return `${beginning}*`;
    }
    const key = keyOf(word);
    this.#words.add(key);
    this.#addNearly(key, key);
    return key;
  }

  #addNearly(word: string, key: string): void {
    if (word.length >= longEnough) for (const less of [word, ...lessOne(word)]) addTo(this.#nearly, less, key);
  }

  /** @param word plain, of a text */
  keysFor(word: string): readonly string[] {
    const found = new Set<string>();
    const key = sameAs(word);
    if (this.#words.has(key)) found.add(key);
    // A beginning says little of what stands after it: `bevisst*` must not hide that a word is nearly `bevisstløs`.
    const isKnown = found.size > 0;
    for (const length of this.#lengths) {
      if (length > word.length) continue;
      const beginning = this.#beginnings.get(word.slice(0, length));
      if (beginning !== undefined) found.add(beginning);
    }
    if (!isKnown && word.length >= longEnough - 1 && word.length <= longest) {
      for (const less of [word, ...lessOne(word)]) {
        for (const near of this.#nearly.get(less) ?? []) if (near[0] === word[0]) found.add(near);
      }
    }
    return [...found];
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function partsOf(phrase: string, known: Known): Part[] {
  const parts: Part[] = [];
  let afterGap = false;
  for (const word of phrase.trim().split(/\s+/)) {
    if (word === '…') {
      afterGap = true;
      continue;
    }
    parts.push({ keys: new Set(word.split('/').map((one) => known.add(one))), afterGap });
    afterGap = false;
  }
  return parts;
}

/** One line with what it stands for. */
export interface MatcherLine<T> {
  readonly phrase: DangerPhrase;
  /** Lines of one group that read the same in two languages are one line, with what keeps either from raising. */
  readonly group: string;
  readonly means: T;
}

/** Makes a list ready. */
export function matcherOf<T>(lines: readonly MatcherLine<T>[]): Matcher<T> {
  const known = new Known();
  const same = new Map<string, Compiled<T>>();
  for (const { phrase, group, means } of lines) {
    const [says = '', ...unless] = typeof phrase === 'string' ? [phrase] : phrase;
    const compiled = {
      ...{ parts: partsOf(says, known), unless: unless.map((one) => partsOf(one, known)), means },
      written: writtenAs(says, known),
    };
    const reads = `${group} ${compiled.parts.map(({ keys, afterGap }) => (afterGap ? '… ' : '') + [...keys].sort().join('/')).join(' ')}`;
    const before = same.get(reads);
    if (before) before.unless.push(...compiled.unless);
    else same.set(reads, compiled);
  }
  const byRarest = indexByRarest([...same.values()]);
  return {
    find(text) {
      const found = new Map<T, Found<T>>();
      // What people write is kept no longer than this call.
      const seen = new Map<string, readonly string[]>();
      const keysFor = (word: string): readonly string[] => {
        const before = seen.get(word);
        if (before) return before;
        const keys = known.keysFor(plainWord(word));
        seen.set(word, keys);
        return keys;
      };
      for (const sentence of sentencesOf(text, keysFor)) {
        const all = new Set(sentence.flat());
        const stands: { at: number; one: Compiled<T> }[] = [];
        for (const one of possibleIn(byRarest, all)) {
          if (found.has(one.means)) continue;
          const at = placeIn(sentence, all, one.parts);
          // What keeps a line from raising stands anywhere in the sentence.
          if (at >= 0 && !one.unless.some((parts) => placeIn(sentence, all, parts) >= 0)) stands.push({ at, one });
        }
        for (const { one } of stands.sort((first, second) => first.at - second.at))
          if (!found.has(one.means)) found.set(one.means, { means: one.means, says: saidIn(one, all) });
      }
      return [...found.values()];
    },
  };
}

/** Each line under the words of it that fewest lines have, so that common words bring none of them up. */
function indexByRarest<T>(lines: readonly Compiled<T>[]): ReadonlyMap<string, readonly Compiled<T>[]> {
  const counts = new Map<string, number>();
  for (const { parts } of lines)
    for (const { keys } of parts) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const oftenOf = ({ keys }: Part) => [...keys].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  const index = new Map<string, Compiled<T>[]>();
  for (const line of lines) {
    const [first, ...others] = line.parts;
    if (first === undefined) continue;
    const rarest = others.reduce((least, part) => (oftenOf(part) < oftenOf(least) ? part : least), first);
    for (const key of rarest.keys) {
      const there = index.get(key);
      if (there) there.push(line);
      else index.set(key, [line]);
    }
  }
  return index;
}

function writtenAs(phrase: string, known: Known): Compiled<unknown>['written'] {
  return phrase
    .trim()
    .split(/\s+/)
    .map((word) => word.split('/').map((one) => [one.replace('*', ''), one === '…' ? one : known.add(one)] as const));
}

function saidIn({ written }: Pick<Compiled<unknown>, 'written'>, all: ReadonlySet<string>): string {
  return written.map((word) => (word.find(([, key]) => all.has(key)) ?? word[0])?.[0] ?? '').join(' ');
}

/** The lines that may stand in a sentence, each once. */
function possibleIn<T>(
  byRarest: ReadonlyMap<string, readonly Compiled<T>[]>,
  all: ReadonlySet<string>,
): Set<Compiled<T>> {
  const lines = new Set<Compiled<T>>();
  for (const key of all) for (const line of byRarest.get(key) ?? []) lines.add(line);
  return lines;
}

function areAmong(parts: readonly Part[], all: ReadonlySet<string>): boolean {
  for (let index = parts.length - 1; index >= 0; index -= 1) {
    const part = parts[index];
    if (part && !isAmong(part, all)) return false;
  }
  return true;
}

function isAmong({ keys }: Part, all: ReadonlySet<string>): boolean {
  for (const key of keys) if (all.has(key)) return true;
  return false;
}

function sentencesOf(text: string, keysFor: (word: string) => readonly string[]): Sentence[] {
  return text.split(/[.!?;\n]+/).map((sentence) =>
    sentence
      .replaceAll(/['’`´]/g, '')
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .filter((word) => word !== '')
      .map(keysFor),
  );
}

/** Where the words of a line begin; -1 when they do not stand in the sentence. */
function placeIn(sentence: Sentence, all: ReadonlySet<string>, parts: readonly Part[]): number {
  if (!areAmong(parts, all)) return -1;
  return sentence.findIndex((_, at) => standsAt(sentence, at, parts));
}

function standsAt(sentence: Sentence, at: number, parts: readonly Part[]): boolean {
  if (!fits(sentence, at, parts[0])) return false;
  // All places where the words so far may end; never more than the sentence is long, so nothing grows without bound.
  let ends: readonly number[] = [at];
  for (let index = 1; index < parts.length; index += 1) {
    const part = parts[index];
    const next: number[] = [];
    for (const end of ends) {
      const last = part?.afterGap ? end + 1 + gap : end + 1;
      for (let place = Math.max(end, next.at(-1) ?? end) + 1; place <= last; place += 1) {
        if (fits(sentence, place, part)) next.push(place);
      }
    }
    if (next.length === 0) return false;
    ends = next;
  }
  return true;
}

function fits(sentence: Sentence, at: number, part: Part | undefined): boolean {
  return part !== undefined && (sentence[at]?.some((key) => part.keys.has(key)) ?? false);
}
