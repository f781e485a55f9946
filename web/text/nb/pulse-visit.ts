export const pulseVisit = {
  pulseVisit: {
    open: 'Spør hvordan det går',
    heading: 'Hvordan går det?',
    help: 'Tre korte svar fra 0 til 10. Spør bare om det passer. Svarene går ikke inn i noe vedtak.',
    items: { thriving: 'Trives', active: 'Er aktiv', mastering: 'Mestrer' },
    notAsked: 'ikke spurt',
    view: 'Hvem svarer?',
    views: { own: 'Personen selv', professional: 'Jeg, slik jeg ser det' },
    matters: 'Hva er viktig nå?',
    save: 'Lagre svarene',
    missing: 'Skriv minst ett svar.',
    keptHere: 'Svarene er lagret på telefonen. De sendes når det er nett.',
    sent: 'Svarene er lagret.',
  },
};
