import type { Language } from '@tunet/contract';
import type { Text } from './nb.ts';
import type { PageText } from './nb-pages.ts';
import type { StaffText } from './nb-staff.ts';
import type { WorkText } from './nb-work.ts';

/** The languages of the product, in the order they are offered. */
export const languages: readonly Language[] = ['nb', 'nn', 'sv', 'en'];

/** What each language calls itself; always shown in its own words. */
export const ownNames: Readonly<Record<Language, string>> = {
  nb: 'Bokmål',
  nn: 'Nynorsk',
  sv: 'Svenska',
  en: 'English',
};

const key = 'tunet-language';

/** What the first pages say: one chunk per language, fetched when it is chosen. */
export async function loadText(language: Language): Promise<Text> {
  switch (language) {
    case 'nb':
      return (await import('./nb.ts')).nb;
    case 'nn':
      return (await import('./nn.ts')).nn;
    case 'sv':
      return (await import('./sv.ts')).sv;
    case 'en':
      return (await import('./en.ts')).en;
  }
}

/** What the pages behind the first one say. */
export async function loadPageText(language: Language): Promise<PageText> {
  switch (language) {
    case 'nb':
      return (await import('./nb-pages.ts')).nbPages;
    case 'nn':
      return (await import('./nn-pages.ts')).nnPages;
    case 'sv':
      return (await import('./sv-pages.ts')).svPages;
    case 'en':
      return (await import('./en-pages.ts')).enPages;
  }
}

/** What desk and phone have in common, with the pages that residents read too. */
export async function loadWorkText(language: Language): Promise<{ pages: PageText; work: WorkText }> {
  const [pages, work] = await Promise.all([loadPageText(language), loadOwnWorkText(language)]);
  return { pages, work };
}

async function loadOwnWorkText(language: Language): Promise<WorkText> {
  switch (language) {
    case 'nb':
      return (await import('./nb-work.ts')).nbWork;
    case 'nn':
      return (await import('./nn-work.ts')).nnWork;
    case 'sv':
      return (await import('./sv-work.ts')).svWork;
    case 'en':
      return (await import('./en-work.ts')).enWork;
  }
}

/** What only staff at desks read; the other doors never fetch it. */
export async function loadStaffText(language: Language): Promise<StaffText> {
  switch (language) {
    case 'nb':
      return (await import('./nb-staff.ts')).nbStaff;
    case 'nn':
      return (await import('./nn-staff.ts')).nnStaff;
    case 'sv':
      return (await import('./sv-staff.ts')).svStaff;
    case 'en':
      return (await import('./en-staff.ts')).enStaff;
  }
}

/** The language that this visit begins in. */
export function languageHere(): Language {
  return firstLanguage(rememberedLanguage(), navigator.languages);
}

/**
 * The language to begin in: what was chosen here before, else the browser's first that we have, else bokmål.
 * @param remembered what storage holds, if anything
 * @param wished the browser's languages, most wanted first
 */
export function firstLanguage(remembered: string | null, wished: readonly string[]): Language {
  if (isLanguage(remembered)) return remembered;
  for (const tag of wished) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (base === 'no') return 'nb';
    if (isLanguage(base)) return base;
  }
  return 'nb';
}

export function rememberLanguage(language: Language): void {
  write(language);
}

export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage may be closed (private window, policy); the browser's own language serves.
    return null;
  }
}

function write(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // As above: it is then chosen anew next time.
  }
}

function isLanguage(value: string | null): value is Language {
  return value !== null && (languages as readonly string[]).includes(value);
}
