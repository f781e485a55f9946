import { type DangerKind, type DangerLine, dangerKinds } from '@tunet/contract';
import { numbersFor } from './danger-numbers.ts';
import type { AddedPhrase, DangerLanguage, DangerList, DangerPhrase } from './danger-words.ts';
import { type Matcher, type MatcherLine, matcherOf } from './match-words.ts';
import { readList } from './read-list.ts';

/** The list that always counts. A municipality adds to it and takes nothing from it. */
export const dangerWords: Readonly<Record<DangerLanguage, DangerList>> = {
  nb: readList('nb'),
  nn: readList('nn'),
  sv: readList('sv'),
  en: readList('en'),
};

interface Line {
  readonly kind: DangerKind;
  readonly words: string;
}

/** As much of a text as is read: longer than any box of ours. */
const most = 10_000;

const ready = matcherOf(
  Object.values(dangerWords).flatMap((list) =>
    dangerKinds.flatMap((kind) => list[kind].map((phrase) => lineOf(kind, phrase))),
  ),
);
const added = new WeakMap<readonly AddedPhrase[], Matcher<Line>>();

function lineOf(kind: DangerKind, phrase: DangerPhrase): MatcherLine<Line> {
  return { phrase, group: kind, means: { kind, words: typeof phrase === 'string' ? phrase : phrase[0] } };
}

/** How a text is looked at. */
export interface LookingFor {
  /** Whose numbers are shown. */
  readonly country: 'NO' | 'SE';
  /** What the municipality has added to the list. The same array is made ready once. */
  readonly words?: readonly AddedPhrase[];
}

/**
 * Whether the words of a text stand in the published list of danger, and which number is shown then. It reads words; it judges nothing
 * and nobody, and `null` means only that the line stays as it is.
 * Of several kinds the first of `dangerKinds` decides the number: one who burns and cannot breathe is shown 113.
 * More words in the list never take a line away.
 */
export function lookForDanger(text: string, { country, words = [] }: LookingFor): DangerLine | null {
  const short = text.slice(0, most);
  const found = [...ready.find(short), ...addedOf(words).find(short)];
  const kind = dangerKinds.find((one) => found.some(({ means }) => means.kind === one));
  if (kind === undefined) return null;
  const because = [...new Set(found.filter(({ means }) => means.kind === kind).map(({ says }) => says))].slice(0, 3);
  const numbers = numbersFor(country, kind);
  return { kind, number: numbers[0].number, numbers: numbers.map((one) => ({ ...one })), because };
}

function addedOf(words: readonly AddedPhrase[]): Matcher<Line> {
  const before = added.get(words);
  if (before) return before;
  const matcher = matcherOf(words.map(({ kind, phrase }) => lineOf(kind, phrase)));
  added.set(words, matcher);
  return matcher;
}
