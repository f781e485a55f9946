import type { RoundKey, ThemeKey } from './themes.ts';
import { norwegianWords } from './words-norwegian.ts';
import { swedishWords } from './words-swedish.ts';

type VisitedTheme = Exclude<ThemeKey, 'alarm' | 'day' | 'respite' | 'contact' | 'child'>;

/** Topic, question, answer. */
export type ThreadWords = readonly [topic: string, question: string, answer: string];

/** Everything that is said and written in one country of the town. */
export interface TownWords {
  readonly needs: Readonly<Record<ThemeKey, readonly string[]>>;
  readonly matters: Readonly<Record<ThemeKey, string>>;
  readonly goals: Readonly<Record<ThemeKey, string>>;
  /** Title, how it is done, what she does herself. */
  readonly rounds: Readonly<Record<RoundKey, readonly [string, string, string]>>;
  readonly notes: Readonly<Record<VisitedTheme, readonly string[]>>;
  readonly journal: readonly string[];
  readonly unitThreads: readonly ThreadWords[];
  readonly storeThreads: readonly ThreadWords[];
  readonly officeThreads: readonly ThreadWords[];
  readonly volunteerThreads: readonly ThreadWords[];
  readonly reasonsNotDone: string;
  readonly cancelWords: readonly string[];
  readonly moveWords: string;
  readonly case: {
    readonly resources: string;
    readonly situation: string;
    readonly relativesView: string;
    readonly facts: string;
    readonly reasons: string;
    readonly herView: string;
    /** By how often: once, twice, three, four times. */
    readonly extent: Readonly<Record<'day' | 'week' | 'month', readonly [string, string, string, string]>>;
    readonly always: string;
    readonly considered: Readonly<Record<'volunteers' | 'aids' | 'technology' | 'reablement', string>>;
    readonly keys: string;
    readonly keptWhere: readonly string[];
    readonly hazards: readonly string[];
    readonly why: readonly string[];
  };
}

export function wordsOf(country: 'NO' | 'SE'): TownWords {
  return country === 'SE' ? swedishWords : norwegianWords;
}

/** What may be written after a visit of this theme; nothing for those without visits. */
export function notesOf(words: TownWords, theme: ThemeKey): readonly string[] {
  return theme in words.notes ? words.notes[theme as VisitedTheme] : [];
}

/** Puts in the right word for her or him. */
export function spokenOf(text: string, country: 'NO' | 'SE', isWoman: boolean): string {
  if (!text.includes('{')) return text;
  const she = isWoman ? (country === 'SE' ? 'hon' : 'hun') : 'han';
  return text
    .replaceAll('{hun}', she)
    .replaceAll('{Hun}', she[0]?.toUpperCase() + she.slice(1))
    .replaceAll('{henne}', isWoman ? 'henne' : country === 'SE' ? 'honom' : 'ham');
}
