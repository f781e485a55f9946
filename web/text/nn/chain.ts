import type { PageText } from '../nb-pages.ts';

export const chain: Pick<PageText, 'chain'> = {
  chain: {
    heading: 'Hjelp du får før vedtaket',
    from: (day, unit) => `Frå ${day}. ${unit} kjem til deg.`,
    why: (name) => `${name} bestemte at hjelpa skulle byrje med ein gong:`,
    goesOn: 'Hjelpa sluttar ikkje av seg sjølv. Du får eit vedtak, eller nokon snakkar med deg først. Du kan seie nei.',
    mapping: 'No finn vi ut saman med deg kva du treng. Hjelpa held fram imens.',
    ended: (name, day, why) => `${name} har avslutta hjelpa. Siste dag er ${day}. ${why}`,
    ring: (unit) => `Ring ${unit}`,
    hospital: 'Sjukehuset',
    in: (hospital, day) => `${hospital} har meldt at du er innlagt, frå ${day}.`,
    ready: (hospital, day) => `${hospital} har meldt at du er klar til å reise heim, ${day}.`,
    left: (hospital, day) => `Du reiste frå ${hospital} ${day}.`,
    can: (day) => `Kommunen har svara at vi er klare for deg frå ${day}.`,
    cannot: 'Kommunen har svara at vi ikkje er klare enno.',
    medicinesWait: 'Ein sjukepleiar går gjennom medisinane dine før første besøk.',
    medicinesDone: 'Ein sjukepleiar har gått gjennom medisinane dine.',
  },
};
