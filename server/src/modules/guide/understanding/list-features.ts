import { fold } from '../words/split-words.ts';
import type { FoundConcept } from './find-concepts.ts';
import type { Feature } from './linear-model.ts';
import type { ReadText } from './read-text.ts';

/** How loudly each kind of feature speaks; found by trying on statements of our own that were held back. */
const loudness = { concept: 1, word: 2.5, pair: 1, piece: 0.8 } as const;
const pieceLength = 4;

/** How much a meaning tells apart; the rarer, the more. */
export type Rarity = (meaning: string) => number;

/** By how few of the texts a meaning stands in. */
export function countRarity(texts: readonly ReadText[]): Rarity {
  const counts = new Map<string, number>();
  for (const { words } of texts)
    for (const meaning of new Set(words.map(spokenAs))) counts.set(meaning, (counts.get(meaning) ?? 0) + 1);
  return (meaning) => Math.log(1 + texts.length / (counts.get(meaning) ?? 0.5));
}

/** All numbers are one. */
function spokenAs({ written, meaning }: ReadText['words'][number]): string {
  return /^\d/u.test(written) ? '0' : meaning;
}

/** What the linear model hears in a text: its concepts, what its words mean, pairs that stand together, and pieces of words. */
export function listFeatures(text: ReadText, concepts: readonly FoundConcept[], rarity: Rarity): Feature[] {
  const meanings = text.words.map(spokenAs);
  const pairs = meanings.slice(1).map((meaning, no) => `${meanings[no]}_${meaning}`);
  const pieces = text.words.flatMap((word) => piecesOf(fold(word.written)));
  return [
    { name: 'always', value: 1 },
    ...concepts.map(({ concept }) => ({ name: `concept:${concept.id}`, value: loudness.concept })),
    ...together('word:', meanings, loudness.word, rarity),
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
function together(kind: string, names: readonly string[], loud: number, weigh: Rarity = () => 1): Feature[] {
  const once = [...new Set(names)].map((name) => ({ name, weight: weigh(name) }));
  const length = Math.sqrt(once.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return once.map(({ name, weight }) => ({ name: `${kind}${name}`, value: (loud * weight) / length }));
}

function piecesOf(word: string): string[] {
  const marked = `<${word}>`;
  return Array.from({ length: Math.max(0, marked.length - pieceLength + 1) }, (_, at) =>
    marked.slice(at, at + pieceLength),
  );
}
