import type { aidFits as nb } from '../nb/aid-fits.ts';

export const aidFits: typeof nb = {
  aidFits: {
    heading: 'Do the aids fit?',
    out: (day) => `Lent ${day}`,
    self: (name, day) => (name === null ? `You said so ${day}.` : `${name} said so ${day}.`),
    proxy: (by, day) => `${by} said so ${day}.`,
    staff: (name, by, day) =>
      name === null
        ? `You said so by telephone ${day}. ${by} wrote it down.`
        : `${name} said so by telephone ${day}. ${by} wrote it down.`,
    answers: { yes: 'Fits and is used', 'not-quite': 'Does not quite fit', 'not-used': 'Not used' },
    owner: (owner, day) => `${owner} gets in touch by ${day}.`,
    taken: (who) => `${who} has taken it.`,
    done: (by, day) => `Looked at by ${by} ${day}.`,
    ring: (owner, phone) => `Ring ${owner}, ${phone}`,
    before: 'Said before',
    loading: 'Getting what was said of the aids',
  },
};
