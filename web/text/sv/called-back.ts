import type { calledBack as shape } from '../nb/called-back.ts';

export const calledBack: typeof shape = {
  calledBack: {
    stop: (what: string) => `Sluta använda: ${what}`,
    backWanted: (what: string) => `Vi vill ha tillbaka: ${what}`,
    label: (code: string) => `På lappen står det ${code}.`,
    next: 'Vi hämtar den och kommer med en annan.',
    ring: (store: string) => `Ring ${store}`,
    heard: 'Jag har läst det',
    heardOn: (day: string) => `Du läste det ${day}.`,
  },
};
