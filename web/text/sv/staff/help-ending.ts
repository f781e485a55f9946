export const helpEnding = {
  helpEnding: {
    work: 'Hjälp som går ut',
    workHelp: 'Beslut med slutdag snart eller passerad, utan ett nytt beslut.',
    heading: 'Hjälp som går ut',
    lead: 'En slutdag stoppar ingen hjälp. Utan ett nytt beslut, eller att någon säger att den är slut, fortsätter hjälpen, och chefen rings varje dag.',
    loading: 'Hämtar listan',
    none: 'Ingen hjälp går ut nu',
    until: (day: string) => `Sista dag: ${day}`,
    past: 'Dagen har gått. Hjälpen fortsätter.',
    open: 'Öppna ärendet',
    because: 'Varför den är slut',
    end: 'Hjälpen är slut',
    refused: { 'already-ended': 'Det är redan sagt.', 'no-last-day': 'Hjälpen har ingen slutdag.' },
  },
};
