import type { calledBack as shape } from '../nb/called-back.ts';

export const calledBack: typeof shape = {
  calledBack: {
    stop: (what: string) => `Sluta använda: ${what}`,
    backWanted: (what: string) => `Vi vill ha tillbaka: ${what}`,
    label: (code: string) => `På lappen står det ${code}.`,
    next: 'Ring oss. Då kommer vi överens om att hämta det och ge dig ett annat.',
    ring: (store: string) => `Ring ${store}`,
    bring: 'Lämna det, eller få det hämtat',
    heard: 'Jag har läst det',
    heardOn: (day: string) => `Du läste det ${day}.`,
  },
};
