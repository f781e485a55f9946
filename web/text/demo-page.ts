import type { Language } from '@tunet/contract';
import type { DemoText } from './nb/demo-page.ts';

export type { DemoText } from './nb/demo-page.ts';

/** One chunk per language, fetched when the page is opened. */
export async function loadDemoText(language: Language): Promise<DemoText> {
  switch (language) {
    case 'nb':
      return (await import('./nb/demo-page.ts')).demoPage;
    case 'nn':
      return (await import('./nn/demo-page.ts')).demoPage;
    case 'sv':
      return (await import('./sv/demo-page.ts')).demoPage;
    case 'en':
      return (await import('./en/demo-page.ts')).demoPage;
  }
}
