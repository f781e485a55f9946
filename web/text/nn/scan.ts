import type { ScanText } from '../nb/scan.ts';

export const scan: { scan: ScanText } = {
  scan: {
    sight: 'Bilete frå kameraet',
    starting: 'Startar kameraet',
    aim: 'Hald merkelappen midt i ruta.',
    dark: 'Det er for mørkt til å lese. Tenn lyset, eller skriv det som står på merkelappen.',
    again: 'Les med kameraet',
    denied: [
      'Kameraet er ikkje sleppt til',
      'Skriv det som står på merkelappen. Vil du bruke kameraet, slepp det til i innstillingane.',
    ],
    none: ['Fann ikkje noko kamera', 'Skriv det som står på merkelappen.'],
    broken: ['Lesaren kom ikkje fram', 'Nettet er kanskje dårleg her. Skriv det som står på merkelappen.'],
    byHand: 'Eller skriv merkelappen',
    byHandHelp: 'Åtte teikn, til dømes K7QM-29RX. Han har aldri 0, O, 1, I eller L.',
    notALabel: 'Det er ikkje ein merkelapp. Sjå etter om eitt teikn er feil eller to har bytt plass.',
    useTyped: 'Bruk det eg skreiv',
  },
};
