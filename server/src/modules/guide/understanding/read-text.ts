import type { Language } from '@tunet/contract';
import { guessLanguage } from '../words/guess-language.ts';
import { fold, normalise, splitWords } from '../words/split-words.ts';
import { meaningOf, stem } from '../words/stem.ts';

/** A word of the text with what it is compared by. */
export interface ReadWord {
  /** as written, normalised */
  readonly written: string;
  /** the stem without marks, by which words of one language are compared */
  readonly stem: string;
  /** the stem of what it means, the same in all four languages where that is known */
  readonly meaning: string;
}

export interface ReadText {
  readonly language: Language;
  readonly words: readonly ReadWord[];
}

/** More words than this say nothing new about a need, and every answer has to come at once. */
const mostWords = 300;

/** Takes a text apart in the language that was given, else in the likeliest. */
export function readText(text: string, given?: Language): ReadText {
  const spoken = splitWords(text).slice(0, mostWords);
  const language = given ?? guessLanguage(normalise(text).slice(0, 2000), spoken);
  return { language, words: spoken.map((written) => readWord(written, language)) };
}

export function readWord(written: string, language: Language): ReadWord {
  return { written, stem: stemOf(written, language), meaning: fold(meaningOf(written, language)) };
}

/** The stem that a written word is compared by. */
export function stemOf(written: string, language: Language): string {
  return fold(stem(written, language));
}
