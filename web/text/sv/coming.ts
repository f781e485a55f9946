import type { coming as nb } from '../nb/coming.ts';

export const coming: typeof nb = {
  coming: {
    heading: 'Det som kommer',
    what: {
      'social-alarm': 'Larmet',
      dispenser: 'Läkemedelsautomaten',
      screen: 'Skärmen',
      other: 'Utrustningen',
    },
    says: {
      ordered: (what, day) => `${what} beställs, och fungerar senast ${day}. Någon ringer och bokar en dag.`,
      appointment: (what, day) => `${what} fungerar senast ${day}. Någon ringer och bokar en dag.`,
      fitted: (what, day) => `${what} sätts upp ${day}.`,
      'real-press': (what, _day) => `${what} finns hemma men är inte provat ännu. Använd telefonen tills det är gjort.`,
      explained: (what, day) => `${what} fungerar. Någon visar hur man använder det ${day}.`,
      asked: (what, day) => `${what} fungerar. Någon ringer ${day} och frågar hur det går.`,
    },
    notAgreed: (what, day) => `${what} sätts upp senast ${day}.`,
    ask: (unit) => `Fråga ${unit}:`,
  },
};
