import type { coming as nb } from '../nb/coming.ts';

export const coming: typeof nb = {
  coming: {
    heading: 'Det som kjem',
    what: {
      'social-alarm': 'Alarmen',
      dispenser: 'Medisindispensaren',
      screen: 'Skjermen',
      other: 'Utstyret',
    },
    says: {
      ordered: (what, day) => `${what} blir bestilt, og verkar innan ${day}. Nokon ringjer og avtaler ein dag.`,
      appointment: (what, day) => `${what} verkar innan ${day}. Nokon ringjer og avtaler ein dag.`,
      fitted: (what, day) => `${what} blir sett opp ${day}.`,
      'real-press': (what, _day) => `${what} er sett opp, men ikkje prøvd enno. Bruk telefonen til den er prøvd.`,
      explained: (what, day) => `${what} verkar. Nokon viser korleis den blir brukt ${day}.`,
      asked: (what, day) => `${what} verkar. Nokon ringjer ${day} og spør korleis det går.`,
    },
    notAgreed: (what, day) => `${what} blir sett opp seinast ${day}.`,
    ask: (unit) => `Spør ${unit}:`,
  },
};
