import { createHash } from 'node:crypto';
import { fold, splitWords } from '../words/split-words.ts';

/** So many words in a row are a copy, however the rest is changed. */
const wordsInARow = 8;

/**
 * Fingerprints of a statement: of all its words, of the same words in any order, and of every eight words in a row. What the
 * guide is measured by can be told apart from what it is taught, without being written down here.
 */
export function fingerprintsOf(text: string): readonly string[] {
  const words = splitWords(text).map(fold);
  const rows = Array.from({ length: Math.max(0, words.length - wordsInARow + 1) }, (_, at) =>
    words.slice(at, at + wordsInARow).join(' '),
  );
  return [...new Set([words.join(' '), `any order: ${words.toSorted().join(' ')}`, ...rows])].map(fingerprint);
}

function fingerprint(words: string): string {
  return createHash('sha256').update(words).digest('hex').slice(0, 20);
}
