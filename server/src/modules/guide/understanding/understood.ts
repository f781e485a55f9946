import type { GuideBecause, GuideWay, GuideWho, Language } from '@tunet/contract';

/** A statement of our own with what fits it: what the guide has learnt from. Nothing in it is about a real person. */
export interface Statement {
  readonly lang: Language;
  readonly text: string;
  /** the way that fits best */
  readonly way: GuideWay;
  /** all ways that fit, the best first; only `way` when left out */
  readonly ways?: readonly GuideWay[];
  /** who acts first */
  readonly who: GuideWho;
  /** whether the line about danger should be enlarged */
  readonly urgent: boolean;
  /** class of the aid by ISO 9999, six digits */
  readonly aid?: string | null;
}

/** A way that may fit, and why. */
export interface UnderstoodWay {
  readonly way: GuideWay;
  /** how much speaks for it among all ways, 0–1 */
  readonly share: number;
  /** words of the vocabulary and likenesses that led to it; never empty */
  readonly because: readonly GuideBecause[];
}

/** What the guide makes of some words. It decides nothing about danger. */
export interface Understood {
  /** the language that was given, else the likeliest of the four */
  readonly language: Language;
  /** one to three, best first */
  readonly ways: readonly UnderstoodWay[];
  /** who acts first on the best way, as far as words tell; a rule of the table of responsibility goes before it */
  readonly who: GuideWho;
  /** class of the aid by ISO 9999 that the need is about, six digits */
  readonly aid: string | null;
  /** the guide does not know: the first way is a person */
  readonly isUnsure: boolean;
}

/** Makes something of words that somebody wrote. The same words give the same answer, always. */
export type Understand = (text: string, options?: { readonly language?: Language }) => Understood;
