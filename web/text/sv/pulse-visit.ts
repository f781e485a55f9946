import type { pulseVisit as nbPulseVisit } from '../nb/pulse-visit.ts';

export const pulseVisit: typeof nbPulseVisit = {
  pulseVisit: {
    open: 'Fråga hur det går',
    heading: 'Hur går det?',
    help: 'Tre korta svar från 0 till 10. Fråga bara om det passar. Svaren går inte in i något beslut.',
    items: { thriving: 'Trivs', active: 'Är aktiv', mastering: 'Klarar' },
    notAsked: 'inte frågat',
    view: 'Vem svarar?',
    views: { own: 'Personen själv', professional: 'Jag, som jag ser det' },
    matters: 'Vad är viktigt nu?',
    save: 'Spara svaren',
    missing: 'Skriv minst ett svar.',
    keptHere: 'Svaren är sparade på telefonen. De skickas när det finns nät.',
    sent: 'Svaren är sparade.',
  },
};
