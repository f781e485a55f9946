export const calledBack = {
  calledBack: {
    stop: (what: string) => `Slutt å bruke: ${what}`,
    backWanted: (what: string) => `Vi vil ha tilbake: ${what}`,
    label: (code: string) => `På lappen står det ${code}.`,
    next: 'Vi henter den og kommer med en annen.',
    ring: (store: string) => `Ring ${store}`,
    heard: 'Jeg har lest det',
    heardOn: (day: string) => `Du har lest det ${day}.`,
  },
};
