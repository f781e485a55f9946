import type { GuideWay } from '@tunet/contract';
import type { Alike } from './find-alike.ts';
import type { FoundConcept } from './find-concepts.ts';
import type { ReadText } from './read-text.ts';

/** Ways that are about an aid. The others name none, also when a thing stands in the words. */
const aboutAids: ReadonlySet<GuideWay> = new Set([
  'loan-aid',
  'nav-aid-application',
  'safety-alarm',
  'digital-supervision',
  'gps',
  'hospital-treatment-aid',
  'report-repair-of-aid',
  'return-aid',
  'employer-aids',
  'buy-yourself',
  'appeal',
]);
/** Ways that are themselves an aid. */
const isAnAid: Readonly<Partial<Record<GuideWay, string>>> = { 'safety-alarm': '222718', gps: '222724' };
/** Two statements this alike are about the same thing. */
const sameThing = 0.35;

/** Class of the aid by ISO 9999: what the words name, else what the way is, else what a statement that is very like it is about. */
export function tellAid(way: GuideWay, found: readonly FoundConcept[], alike: readonly Alike[]): string | null {
  if (!aboutAids.has(way)) return null;
  const named = found.find(({ concept }) => concept.aid !== undefined)?.concept.aid;
  if (named !== undefined || isAnAid[way] !== undefined) return isAnAid[way] ?? named ?? null;
  const near = alike.find(({ statement }) => statement.way === way && (statement.aid ?? null) !== null);
  return near !== undefined && near.likeness >= sameThing ? (near.statement.aid ?? null) : null;
}

/** So many words are a story. */
const fromHereLong = 8;

/** What there is to judge by whether the guide knows. */
export interface Grounds {
  /** share of the best way */
  readonly best: number;
  readonly found: readonly FoundConcept[];
  readonly alike: readonly Alike[];
  readonly text: ReadText;
  /** what words mean that stand in our own statements */
  readonly known: ReadonlySet<string>;
}

/**
 * Whether the guide knows enough to put a way first: most of the words are known, and something speaks for the way.
 * When not, a person comes first.
 */
export function isKnown({ best, found, alike, text, known }: Grounds): boolean {
  const words = text.words.filter(({ written }) => /^\p{L}{2,}/u.test(written));
  const familiar = words.filter(({ meaning }) => known.has(meaning)).length / Math.max(1, words.length);
  if (familiar < 0.5) return false;
  const isLong = words.length >= fromHereLong;
  if (found.length > 0) return best >= (isLong ? 0.08 : 0.15);
  // Few words say little by their likeness alone; a story says enough in words that none by itself is a need.
  if (isLong) return familiar >= 0.75 && best >= 0.13;
  return words.length >= 3 && (alike[0]?.likeness ?? 0) >= 0.38 && best >= 0.3;
}
