import { type DangerKind, dangerKinds, type PublishedDanger } from '@tunet/contract';
import { numbersFor } from '../danger-numbers.ts';
import type { AddedPhrase } from '../danger-words.ts';
import { dangerWords } from '../look-for-danger.ts';

/** The list as anybody may read it: the words by kind and language, the numbers of the country, and what the place has added. */
export function publishWords(country: 'NO' | 'SE', words: readonly AddedPhrase[], day: string): PublishedDanger {
  return {
    kinds: dangerKinds.map((kind) => ({
      kind,
      numbers: numbersFor(country, kind, day).map(({ number, what }) => ({ number, what })),
      words: (['nb', 'nn', 'sv', 'en'] as const).map((language) => ({ language, phrases: phrasesOf(language, kind) })),
      added: words.filter((one) => one.kind === kind).map(({ phrase }) => phrase),
    })),
  };
}

function phrasesOf(
  language: keyof typeof dangerWords,
  kind: DangerKind,
): PublishedDanger['kinds'][number]['words'][number]['phrases'] {
  return dangerWords[language][kind].map((line) => {
    const [phrase = '', ...unless] = typeof line === 'string' ? [line] : line;
    return { phrase, unless };
  });
}
