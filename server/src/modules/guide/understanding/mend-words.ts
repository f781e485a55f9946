import type { Language } from '@tunet/contract';
import { learnSpelling } from '../words/find-likeness.ts';
import { splitCompound } from '../words/split-compound.ts';
import { fold } from '../words/split-words.ts';
import { type ReadText, type ReadWord, readWord, stemOf } from './read-text.ts';

/** Takes words that nobody knows for the known words that they most likely are. */
export type MendWords = (text: ReadText) => ReadText;

/** From this length on, a word that goes on from a known one is a compound of it rather than a misspelling. */
const shortestKnown = 4;

/** `known` are the words of one language as they are written. */
export function prepareMending(known: ReadonlySet<string>, language: Language): MendWords {
  const folded = new Map<string, string>();
  for (const word of [...known].sort()) if (!folded.has(fold(word))) folded.set(fold(word), word);
  const stems = new Map<string, string>();
  for (const word of [...known].sort()) {
    const stem = stemOf(word, language);
    if (!stems.has(stem)) stems.set(stem, word);
  }
  const spelling = learnSpelling([...folded.keys()].filter((word) => word.length >= shortestKnown));
  const known0 = (word: string): string | null => folded.get(fold(word)) ?? stems.get(stemOf(word, language)) ?? null;
  const read = (word: string): ReadWord => readWord(word, language);
  const isNordic = language !== 'en';

  function mend(word: ReadWord): readonly ReadWord[] {
    if (word.written.length < shortestKnown || /^\d/u.test(word.written)) return [word];
    if (known0(word.written) !== null) return [word];
    const near = spelling.nearest(fold(word.written));
    if (near !== null) return [read(folded.get(near) ?? near)];
    const parts = isNordic
      ? splitCompound(word.written, (piece, isLast) =>
          piece.length >= (isLast ? shortestKnown : 3) ? known0(piece) : null,
        )
      : null;
    return parts === null ? [word] : [word, ...parts.map(read)];
  }

  return (text) => ({ language: text.language, words: text.words.flatMap(mend) });
}
