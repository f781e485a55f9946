export const firstTime = {
  firstTime: {
    heading: 'Første gang',
    lead: (n: string) => `${n} har begynt å få hjelp. Vis dette i besøket, så langt dere rekker.`,
    done: 'Alt er vist',
    later: 'Resten en annen gang',
    notWanted: 'Ønsker det ikke',
    kept: 'Krysset av på denne telefonen',
  },
};
