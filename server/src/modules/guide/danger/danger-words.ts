import type { DangerKind } from '@tunet/contract';

/** Languages that the published list is written in. All of them are looked for in every text. */
export type DangerLanguage = 'nb' | 'nn' | 'sv' | 'en';

/**
 * A line of the list. Written so that anybody can read it: words stand next to each other; `/` parts words that may stand in each
 * other's place, `*` stands for any ending, and `…` for up to four words in between. After the first come the words that keep it from
 * raising when they stand in the same sentence.
 */
export type DangerPhrase = string | readonly [phrase: string, ...unless: string[]];

/** The list of one language, by what kind of danger the words may point to. */
export type DangerList = Readonly<Record<DangerKind, readonly DangerPhrase[]>>;

/** A line that one municipality has added. It can raise more, never less. */
export interface AddedPhrase {
  readonly kind: DangerKind;
  readonly phrase: string;
}

/** What a phrase must look like: at least two letters a word, nothing that could match everything. */
export function isPhrase(phrase: string): boolean {
  const words = phrase.trim().split(/\s+/);
  if (words.length > 8 || phrase.length > 250) return false;
  const parts = words.filter((word) => word !== '…');
  const letters = parts.join('').replaceAll(/[^\p{L}]/gu, '').length;
  if (parts.length === 0 || letters < 4 || words[0] === '…' || words.at(-1) === '…') return false;
  return (
    parts.every((word) =>
      word.split('/').every((one) => /^[\p{L}\p{N}'’]+\*?$/u.test(one) && one.replace('*', '').length > 0),
    ) && parts.every((word) => word.split('/').every((one) => !one.endsWith('*') || one.length > 3))
  );
}
