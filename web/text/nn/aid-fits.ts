import type { aidFits as nb } from '../nb/aid-fits.ts';

export const aidFits: typeof nb = {
  aidFits: {
    heading: 'Passar hjelpemidla?',
    out: (day) => `Lånt ${day}`,
    self: (name, day) => (name === null ? `Du sa det ${day}.` : `${name} sa det ${day}.`),
    proxy: (by, day) => `${by} sa det ${day}.`,
    staff: (name, by, day) =>
      name === null
        ? `Du sa det på telefonen ${day}. ${by} skreiv det ned.`
        : `${name} sa det på telefonen ${day}. ${by} skreiv det ned.`,
    answers: { yes: 'Passar og blir brukt', 'not-quite': 'Passar ikkje heilt', 'not-used': 'Blir ikkje brukt' },
    owner: (owner, day) => `${owner} tek kontakt innan ${day}.`,
    taken: (who) => `${who} har teke det.`,
    done: (by, day) => `Sett på av ${by} ${day}.`,
    ring: (owner, phone) => `Ring ${owner}, ${phone}`,
    before: 'Sagt før',
    loading: 'Hentar det som er sagt om hjelpemidla',
  },
};
