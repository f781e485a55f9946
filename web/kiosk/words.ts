import type { Language } from '@tunet/contract';
import type { KioskText } from '../text/nb/kiosk.ts';
import type { ScanText } from '../text/nb/scan.ts';

export interface KioskWords {
  readonly kiosk: KioskText;
  readonly scan: ScanText;
}

/** What the kiosk says in a language; one small file each. */
export async function loadKioskWords(language: Language): Promise<KioskWords> {
  switch (language) {
    case 'nb':
      return { ...(await import('../text/nb/kiosk.ts')).kiosk, ...(await import('../text/nb/scan.ts')).scan };
    case 'nn':
      return { ...(await import('../text/nn/kiosk.ts')).kiosk, ...(await import('../text/nn/scan.ts')).scan };
    case 'sv':
      return { ...(await import('../text/sv/kiosk.ts')).kiosk, ...(await import('../text/sv/scan.ts')).scan };
    case 'en':
      return { ...(await import('../text/en/kiosk.ts')).kiosk, ...(await import('../text/en/scan.ts')).scan };
  }
}
