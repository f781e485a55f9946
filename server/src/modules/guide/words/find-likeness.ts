/** Words that are known, to be found also when they are misspelt. */
export interface Spelling {
  /** The known word itself, the nearest one, or null when none is near enough. */
  nearest(word: string): string | null;
}

/** From this many letters on, one mistake is forgiven; below it too many words are each other's neighbours. */
const oneMistakeFrom = 5;
const twoMistakesFrom = 9;

/**
 * Keeps every known word under itself less one letter (long words: less two). Two words that are one mistake apart (a letter
 * too many, too few, another, or two changed about) meet under one of these keys.
 */
export function learnSpelling(known: Iterable<string>): Spelling {
  const all = new Set(known);
  const byKey = new Map<string, string[]>();
  for (const word of all) {
    for (const key of keysOf(word)) {
      const there = byKey.get(key);
      if (there === undefined) byKey.set(key, [word]);
      else there.push(word);
    }
  }
  return {
    nearest(word) {
      if (all.has(word)) return word;
      if (word.length < oneMistakeFrom || /\d/u.test(word)) return null;
      const allowed = word.length < twoMistakesFrom ? 1 : 2;
      let best: string | null = null;
      let least = allowed + 1;
      for (const key of keysOf(word)) {
        for (const candidate of byKey.get(key) ?? []) {
          const apart = mistakesBetween(word, candidate, least);
          // Ties go to the same first letter, then to the alphabet: the same answer whatever the order of learning.
          if (apart < least || (apart === least && best !== null && isBefore(candidate, best, word))) {
            best = candidate;
            least = apart;
          }
        }
      }
      return least <= allowed ? best : null;
    },
  };
}

function isBefore(one: string, other: string, word: string): boolean {
  const first = Number(other[0] === word[0]) - Number(one[0] === word[0]);
  return first !== 0 ? first < 0 : one < other;
}

function keysOf(word: string): Set<string> {
  const keys = new Set([word]);
  if (word.length < oneMistakeFrom - 1) return keys;
  const once = less(word);
  for (const key of once) keys.add(key);
  if (word.length >= twoMistakesFrom - 1 && word.length <= 16)
    for (const each of once) for (const key of less(each)) keys.add(key);
  return keys;
}

function less(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** How many mistakes lie between two words: a letter more, less, another, or two neighbours changed about. Stops at `limit`. */
export function mistakesBetween(one: string, other: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + Number(!isSame),
      );
      const isSwap = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
    }
    if (Math.min(...now) > limit) return limit + 1;
    before = last;
    last = now;
  }
  return last[other.length] ?? limit + 1;
}
