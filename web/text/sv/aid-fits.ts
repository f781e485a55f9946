import type { aidFits as nb } from '../nb/aid-fits.ts';

export const aidFits: typeof nb = {
  aidFits: {
    heading: 'Passar hjälpmedlen?',
    out: (day) => `Lånat ${day}`,
    self: (name, day) => (name === null ? `Du sa det ${day}.` : `${name} sa det ${day}.`),
    proxy: (by, day) => `${by} sa det ${day}.`,
    staff: (name, by, day) =>
      name === null
        ? `Du sa det i telefon ${day}. ${by} skrev ner det.`
        : `${name} sa det i telefon ${day}. ${by} skrev ner det.`,
    answers: { yes: 'Passar och används', 'not-quite': 'Passar inte riktigt', 'not-used': 'Används inte' },
    owner: (owner, day) => `${owner} hör av sig senast ${day}.`,
    taken: (who) => `${who} har tagit det.`,
    done: (by, day) => `Sett på av ${by} ${day}.`,
    ring: (owner, phone) => `Ring ${owner}, ${phone}`,
    before: 'Sagt förut',
    loading: 'Hämtar det som sagts om hjälpmedlen',
  },
};
