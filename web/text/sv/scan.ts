import type { ScanText } from '../nb/scan.ts';

export const scan: { scan: ScanText } = {
  scan: {
    sight: 'Bild från kameran',
    starting: 'Startar kameran',
    aim: 'Håll etiketten mitt i rutan.',
    dark: 'Det är för mörkt att läsa. Tänd lampan, eller skriv det som står på etiketten.',
    again: 'Läs med kameran',
    denied: [
      'Kameran får inte användas',
      'Skriv det som står på etiketten. Vill du använda kameran, tillåt den i inställningarna.',
    ],
    none: ['Hittade ingen kamera', 'Skriv det som står på etiketten.'],
    broken: ['Läsaren kom inte fram', 'Nätet är kanske dåligt här. Skriv det som står på etiketten.'],
    byHand: 'Eller skriv etiketten',
    byHandHelp: 'Åtta tecken, till exempel K7QM-29RX. Den har aldrig 0, O, 1, I eller L.',
    notALabel: 'Det är ingen etikett. Se efter om ett tecken är fel eller två har bytt plats.',
    useTyped: 'Använd det jag skrev',
  },
};
