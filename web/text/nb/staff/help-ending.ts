export const helpEnding = {
  helpEnding: {
    work: 'Hjelp som går ut',
    workHelp: 'Vedtak med siste dag snart eller i går, uten et nytt vedtak.',
    heading: 'Hjelp som går ut',
    lead: 'En siste dag stopper ingen hjelp. Uten et nytt vedtak, eller at noen sier at den er slutt, fortsetter hjelpen, og lederen blir ringt hver dag.',
    loading: 'Henter listen',
    none: 'Ingen hjelp går ut nå',
    until: (day: string) => `Siste dag: ${day}`,
    past: 'Dagen er gått. Hjelpen fortsetter.',
    open: 'Åpne saken',
    because: 'Hvorfor den er slutt',
    end: 'Hjelpen er slutt',
    refused: { 'already-ended': 'Det er alt sagt.', 'no-last-day': 'Hjelpen har ingen siste dag.' },
  },
};
