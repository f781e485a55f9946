import type { ThemeKey } from './themes.ts';
import { norwegianWords } from './words-norwegian.ts';
import type { TownWords, VisitedTheme } from './words-shape.ts';
import { swedishWords } from './words-swedish.ts';

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
