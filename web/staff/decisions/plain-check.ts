import type { Language } from '@tunet/contract';

/** What makes a text hard to read: told to the writer as a help, never a stop. */
export interface PlainCheck {
  /** words in a sentence, and long words in a hundred (Björnsson); null when there is too little to measure */
  readonly lix: number | null;
  /** sentences of more words than one reads in a breath, as they begin */
  readonly longSentences: readonly string[];
  /** words of the office that she need not know, as they stand, each once */
  readonly officeWords: readonly string[];
}

/** Easy prose is 40 and below. */
export const highestLix = 40;
const longestSentence = 22;
const leastWords = 12;

/** Beginnings of words that belong to the office, and short ones whole; the plain word is the writer's to find. */
const ofTheOffice: Readonly<Record<Language, readonly string[]>> = {
  nb: [
    'vedkommende',
    'ovennevnte',
    'vedrørende',
    'i henhold',
    'foreligg',
    'funksjonsnivå',
    'bistandsbehov',
    'tjenestemottaker',
    'iverksett',
    'hjemmel',
    'herunder',
    'iplos',
    'adl',
    'jf',
  ],
  nn: [
    'vedkomande',
    'ovannemnde',
    'vedrørande',
    'i samsvar med',
    'ligg føre',
    'funksjonsnivå',
    'bistandsbehov',
    'tenestemottakar',
    'iverksett',
    'heimel',
    'herunder',
    'iplos',
    'adl',
    'jf',
  ],
  sv: [
    'vederbörande',
    'ovannämnda',
    'beträffande',
    'i enlighet',
    'föreligg',
    'funktionsnivå',
    'biståndsbehov',
    'brukare',
    'verkställ',
    'insatser',
    'härvid',
    'adl',
    'jfr',
  ],
  en: [
    'aforementioned',
    'pursuant',
    'hereby',
    'regarding',
    'in accordance',
    'commence',
    'service user',
    'functional level',
    'adl',
    'cf',
  ],
};

/** Looks over what is written in one field: pure. */
export function checkPlain(text: string, language: Language): PlainCheck {
  const sentences = text
    .split(/(?<=[.?!])\s+|\n+/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const all = wordsOf(text);
  const long = all.filter((word) => [...word].length > 6).length;
  const lower = text.toLocaleLowerCase(language);
  return {
    lix:
      all.length < leastWords
        ? null
        : Math.round(all.length / Math.max(1, sentences.length) + (100 * long) / all.length),
    longSentences: sentences.filter((each) => wordsOf(each).length > longestSentence).map(beginningOf),
    officeWords: ofTheOffice[language].flatMap(
      (word) =>
        new RegExp(`(?<!\\p{L})${word}${word.length > 4 ? '\\p{L}*' : '(?!\\p{L})'}`, 'u').exec(lower)?.[0] ?? [],
    ),
  };
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function beginningOf(sentence: string): string {
  return `${sentence.split(/\s+/).slice(0, 6).join(' ')} …`;
}
