export const aidFits = {
  aidFits: {
    heading: 'Passer hjelpemidlene?',
    out: (day: string) => `Lånt ${day}`,
    self: (name: string | null, day: string) => (name === null ? `Du sa det ${day}.` : `${name} sa det ${day}.`),
    proxy: (by: string, day: string) => `${by} sa det ${day}.`,
    staff: (name: string | null, by: string, day: string) =>
      name === null
        ? `Du sa det på telefonen ${day}. ${by} skrev det ned.`
        : `${name} sa det på telefonen ${day}. ${by} skrev det ned.`,
    answers: { yes: 'Passer og blir brukt', 'not-quite': 'Passer ikke helt', 'not-used': 'Blir ikke brukt' },
    owner: (owner: string, day: string) => `${owner} tar kontakt innen ${day}.`,
    taken: (who: string) => `${who} har tatt det.`,
    done: (by: string, day: string) => `Sett på av ${by} ${day}.`,
    ring: (owner: string, phone: string) => `Ring ${owner}, ${phone}`,
    before: 'Sagt før',
    loading: 'Henter det som er sagt om hjelpemidlene',
  },
};
