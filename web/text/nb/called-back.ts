export const calledBack = {
  calledBack: {
    stop: (what: string) => `Slutt å bruke: ${what}`,
    backWanted: (what: string) => `Vi vil ha tilbake: ${what}`,
    label: (code: string) => `På lappen står det ${code}.`,
    next: 'Ring oss. Da avtaler vi å hente det og gi deg et annet.',
    ring: (store: string) => `Ring ${store}`,
    bring: 'Lever det, eller få det hentet',
    heard: 'Jeg har lest det',
    heardOn: (day: string) => `Du har lest det ${day}.`,
  },
};
