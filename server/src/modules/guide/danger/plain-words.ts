import { readSameWords } from './read-list.ts';

/** One letter form for what people type in its place: capitals, accents, `aa` for `å`, signs that are left out. */
export function plainWord(word: string): string {
  const small = word.toLowerCase();
  // Most words have no signs to take off.
  if (/^[a-z0-9]*$/.test(small)) return small.replaceAll('aa', 'a');
  return small
    .replaceAll('aa', 'a')
    .replaceAll(/[æä]/g, 'a')
    .replaceAll(/[øö]/g, 'o')
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

const meansTheSame = new Map<string, string>();
/** Words are put together: one that ends in a known word is a kind of it (`stuegulvet`). */
const endings = new Map<string, string>();
for (const [first = '', ...others] of readSameWords()) {
  for (const one of [first, ...others]) {
    const plain = plainWord(one);
    if (one.startsWith('*')) {
      endings.set(plain, plainWord(first));
      continue;
    }
    // A word stands in one row: the first that has it.
    if (!meansTheSame.has(plain)) meansTheSame.set(plain, plainWord(first));
  }
}

const endingLengths = [...new Set([...endings.keys()].map(({ length }) => length))];

/** What a word of the list is compared by. */
export function keyOf(word: string): string {
  return sameAs(plainWord(word));
}

/**
 * The word that stands for all that count as the same.
 * @param plain a word without signs
 */
export function sameAs(plain: string): string {
  const same = meansTheSame.get(plain);
  if (same !== undefined) return same;
  for (const length of endingLengths) {
    const first = plain.length > length ? endings.get(plain.slice(-length)) : undefined;
    if (first !== undefined) return first;
  }
  return plain;
}
