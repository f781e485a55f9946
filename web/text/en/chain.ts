import type { PageText } from '../nb-pages.ts';

export const chain: Pick<PageText, 'chain'> = {
  chain: {
    heading: 'Help you get before the decision',
    from: (day, unit) => `From ${day}. ${unit} comes to you.`,
    why: (name) => `${name} decided that the help should begin at once:`,
    goesOn: 'The help does not end by itself. You get a decision, or somebody talks with you first. You may say no.',
    mapping: 'We are finding out with you what you need. The help goes on meanwhile.',
    ended: (name, day, why) => `${name} has ended the help. The last day is ${day}. ${why}`,
    ring: (unit) => `Ring ${unit}`,
    hospital: 'The hospital',
    in: (hospital, day) => `${hospital} has told us that you are admitted, from ${day}.`,
    ready: (hospital, day) => `${hospital} has told us that you are ready to go home, ${day}.`,
    left: (hospital, day) => `You left ${hospital} ${day}.`,
    can: (day) => `The municipality has answered that we are ready for you from ${day}.`,
    cannot: 'The municipality has answered that we are not ready yet.',
    medicinesWait: 'A nurse goes through your medicines before the first visit.',
    medicinesDone: 'A nurse has gone through your medicines.',
  },
};
