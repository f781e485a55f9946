import type { calledBack as shape } from '../nb/called-back.ts';

export const calledBack: typeof shape = {
  calledBack: {
    stop: (what: string) => `Slutt å bruke: ${what}`,
    backWanted: (what: string) => `Vi vil ha tilbake: ${what}`,
    label: (code: string) => `På lappen står det ${code}.`,
    next: 'Vi hentar han og kjem med ein annan.',
    ring: (store: string) => `Ring ${store}`,
    heard: 'Eg har lese det',
    heardOn: (day: string) => `Du har lese det ${day}.`,
  },
};
