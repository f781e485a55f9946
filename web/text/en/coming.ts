import type { coming as nb } from '../nb/coming.ts';

export const coming: typeof nb = {
  coming: {
    heading: 'What is coming',
    what: {
      'social-alarm': 'The alarm',
      dispenser: 'The medicine dispenser',
      screen: 'The screen',
      other: 'The equipment',
    },
    says: {
      ordered: (what, day) => `${what} is being ordered, and works by ${day}. Somebody rings and agrees on a day.`,
      appointment: (what, day) => `${what} works by ${day}. Somebody rings and agrees on a day.`,
      fitted: (what, day) => `${what} is fitted on ${day}.`,
      'real-press': (what, _day) => `${what} is fitted, but not tested yet. Use the telephone until it is tested.`,
      explained: (what, day) => `${what} works. Somebody shows how to use it on ${day}.`,
      asked: (what, day) => `${what} works. Somebody rings on ${day} and asks how it goes.`,
    },
    notAgreed: (what, day) => `${what} is fitted by ${day}.`,
    ask: (unit) => `Ask ${unit}:`,
  },
};
