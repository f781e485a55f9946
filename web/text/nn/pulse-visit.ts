import type { pulseVisit as nbPulseVisit } from '../nb/pulse-visit.ts';

export const pulseVisit: typeof nbPulseVisit = {
  pulseVisit: {
    open: 'Spør korleis det går',
    heading: 'Korleis går det?',
    help: 'Tre korte svar frå 0 til 10. Spør berre om det passar. Svara går ikkje inn i noko vedtak.',
    items: { thriving: 'Trivst', active: 'Er aktiv', mastering: 'Meistrar' },
    notAsked: 'ikkje spurt',
    view: 'Kven svarar?',
    views: { own: 'Personen sjølv', professional: 'Eg, slik eg ser det' },
    matters: 'Kva er viktig no?',
    save: 'Lagre svara',
    missing: 'Skriv minst eitt svar.',
    keptHere: 'Svara er lagra på telefonen. Dei blir sende når det er nett.',
    sent: 'Svara er lagra.',
  },
};
