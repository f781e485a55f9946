import type { RoundKey, ThemeKey } from './themes.ts';

/** Those with something to write after a visit. */
export type VisitedTheme = Exclude<ThemeKey, 'alarm' | 'day' | 'respite' | 'contact' | 'child'>;

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
