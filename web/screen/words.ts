import type { Language } from '@tunet/contract';
import type { ScreenText } from '../text/nb/screen.ts';

/** What the screen says in a language; one small file each. */
export async function loadScreenText(language: Language): Promise<ScreenText> {
  switch (language) {
    case 'nb':
      return (await import('../text/nb/screen.ts')).screen;
    case 'nn':
      return (await import('../text/nn/screen.ts')).screen;
    case 'sv':
      return (await import('../text/sv/screen.ts')).screen;
    case 'en':
      return (await import('../text/en/screen.ts')).screen;
  }
}
