import type { aidFitWork as nb } from '../../nb/staff/aid-fit-work.ts';

export const aidFitWork: typeof nb = {
  aidFitWork: {
    ask: 'Ring og spør: passar det, og blir det brukt?',
    said: 'Kva blei sagt på telefonen',
    keep: 'Skriv svaret ned',
    nobody: 'Ingen svarte',
    tries: (n) => (n === 1 ? 'Ringt éin gong utan svar' : `Ringt ${n} gonger utan svar`),
    owner: (owner) => `Hos ${owner}`,
    taken: (who) => `${who} har teke det`,
    take: 'Eg tek det',
    fitted: (who, day) => `Tilpassa og vist av ${who} ${day}`,
    saidSelf: (day) => `Sagt av innbyggjaren ${day}`,
    saidProxy: (who, day) => `Sagt av ${who} ${day}`,
    saidStaff: (who, day) => `Sagt på telefonen, skrive ned av ${who} ${day}`,
  },
};
