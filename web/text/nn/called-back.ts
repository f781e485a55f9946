import type { calledBack as shape } from '../nb/called-back.ts';

export const calledBack: typeof shape = {
  calledBack: {
    stop: (what: string) => `Slutt å bruke: ${what}`,
    backWanted: (what: string) => `Vi vil ha tilbake: ${what}`,
    label: (code: string) => `På lappen står det ${code}.`,
    next: 'Ring oss. Då avtaler vi å hente det og gi deg eit anna.',
    ring: (store: string) => `Ring ${store}`,
    bring: 'Lever det, eller få det henta',
    heard: 'Eg har lese det',
    heardOn: (day: string) => `Du har lese det ${day}.`,
  },
};
