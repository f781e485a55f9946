import { fold } from '../words/split-words.ts';
import type { FoundConcept } from './find-concepts.ts';
import type { Feature } from './linear-model.ts';
import type { ReadText } from './read-text.ts';

/** How loudly each kind of feature speaks; found by trying on statements of our own that were held back. */
const loudness = { concept: 1, word: 2.5, pair: 1, piece: 0.8 } as const;
const pieceLengths = [3, 4, 5] as const;

/** What the linear model hears in a text: its concepts, what its words mean, pairs that stand together, and pieces of words. */
export function listFeatures(text: ReadText, concepts: readonly FoundConcept[]): Feature[] {
  const meanings = text.words.map((word) => (/^\d/u.test(word.written) ? '0' : word.meaning));
  const pairs = meanings.slice(1).map((meaning, no) => `${meanings[no]}_${meaning}`);
  const pieces = text.words.flatMap((word) => piecesOf(fold(word.written)));
  return [
    { name: 'always', value: 1 },
    ...concepts.map(({ concept }) => ({ name: `concept:${concept.id}`, value: loudness.concept })),
    ...together('word:', meanings, loudness.word),
    ...together('pair:', pairs, loudness.pair),
    ...together('piece:', pieces, loudness.piece),
  ];
}

/** By what two texts are found alike: what their words mean, pairs of them, and concepts. */
export function listKeys(text: ReadText, concepts: readonly FoundConcept[]): ReadonlySet<string> {
  const meanings = text.words.map(({ meaning }) => meaning);
  return new Set([
    ...meanings,
    ...meanings.slice(1).map((meaning, no) => `${meanings[no]}_${meaning}`),
    ...concepts.map(({ concept }) => `concept:${concept.id}`),
  ]);
}

/** Each once, and all of them together as loud as one: a long text does not shout. */
function together(kind: string, names: readonly string[], loud: number): Feature[] {
  const once = [...new Set(names)];
  const value = loud / Math.sqrt(Math.max(1, once.length));
  return once.map((name) => ({ name: `${kind}${name}`, value }));
}

function piecesOf(word: string): string[] {
  const marked = `<${word}>`;
  return pieceLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, at) => marked.slice(at, at + length)),
  );
}
