export const aidFitWork = {
  aidFitWork: {
    ask: 'Ring og spør: passer det, og blir det brukt?',
    said: 'Hva ble sagt på telefonen',
    keep: 'Skriv svaret ned',
    nobody: 'Ingen svarte',
    tries: (n: number) => (n === 1 ? 'Ringt én gang uten svar' : `Ringt ${n} ganger uten svar`),
    owner: (owner: string) => `Hos ${owner}`,
    taken: (who: string) => `${who} har tatt det`,
    take: 'Jeg tar det',
    fitted: (who: string, day: string) => `Tilpasset og vist av ${who} ${day}`,
    saidSelf: (day: string) => `Sagt av innbyggeren ${day}`,
    saidProxy: (who: string, day: string) => `Sagt av ${who} ${day}`,
    saidStaff: (who: string, day: string) => `Sagt på telefonen, skrevet ned av ${who} ${day}`,
  },
};
