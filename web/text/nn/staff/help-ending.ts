export const helpEnding = {
  helpEnding: {
    work: 'Hjelp som går ut',
    workHelp: 'Vedtak med siste dag snart eller i går, utan eit nytt vedtak.',
    heading: 'Hjelp som går ut',
    lead: 'Ein siste dag stoppar inga hjelp. Utan eit nytt vedtak, eller at nokon seier at ho er slutt, held hjelpa fram, og leiaren blir ringt kvar dag.',
    loading: 'Hentar lista',
    none: 'Inga hjelp går ut no',
    until: (day: string) => `Siste dag: ${day}`,
    past: 'Dagen er gått. Hjelpa held fram.',
    open: 'Opne saka',
    because: 'Kvifor ho er slutt',
    end: 'Hjelpa er slutt',
    refused: { 'already-ended': 'Det er alt sagt.', 'no-last-day': 'Hjelpa har ingen siste dag.' },
  },
};
