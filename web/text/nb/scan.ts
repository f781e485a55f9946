export const scan = {
  scan: {
    sight: 'Bilde fra kameraet',
    starting: 'Starter kameraet',
    aim: 'Hold merkelappen midt i ruta.',
    dark: 'Det er for mørkt til å lese. Tenn lyset, eller skriv det som står på merkelappen.',
    again: 'Les med kameraet',
    denied: [
      'Kameraet er ikke sluppet til',
      'Skriv det som står på merkelappen. Vil du bruke kameraet, slipp det til i innstillingene.',
    ],
    none: ['Fant ikke noe kamera', 'Skriv det som står på merkelappen.'],
    broken: ['Leseren kom ikke fram', 'Nettet er kanskje dårlig her. Skriv det som står på merkelappen.'],
    byHand: 'Eller skriv merkelappen',
    byHandHelp: 'Åtte tegn, for eksempel K7QM-29RX. Den har aldri 0, O, 1, I eller L.',
    notALabel: 'Det er ikke en merkelapp. Se etter om ett tegn er feil eller to har byttet plass.',
    useTyped: 'Bruk det jeg skrev',
  },
};
export type ScanText = (typeof scan)['scan'];
