/** Made-up people: Norwegian numbers with 80 added to the month, Swedish ones inside the tax agency's test ranges. */
const examples = {
  NO: {
    name: 'alarmer.csv',
    header: [
      'Alarmnummer',
      'Serienummer',
      'Leverandør',
      'Modell',
      'Utstyrstype',
      'Telefon',
      'SIM-kort',
      'Fødselsnummer',
      'Adresse',
      'Smykke',
    ],
    rows: [
      [
        '9900001',
        'SN-100-01',
        'Nordlys',
        'Trygg 4G',
        'trygghetsalarm',
        '580000000001',
        '8947000000000000001',
        '01884199999',
        'Eksempelveien 1',
        '01',
      ],
      [
        '9900002',
        'SN-100-02',
        'Nordlys',
        'Trygg 4G',
        'trygghetsalarm',
        '580000000002',
        '8947000000000000002',
        '02884199999',
        'Eksempelveien 2',
        '01',
      ],
      ['9900003', 'DS-200-03', 'Medikant', 'Dose 2', 'medisindispenser', '', '', '03884199999', 'Eksempelveien 3', ''],
    ],
  },
  SE: {
    name: 'larm.csv',
    header: [
      'Larmnummer',
      'Serienummer',
      'Leverantör',
      'Modell',
      'Utrustning',
      'Telefon',
      'SIM-kort',
      'Personnummer',
      'Adress',
      'Larmknapp',
    ],
    rows: [
      ['9900001', 'SN-100-01', 'Norrsken', 'Trygg 4G', 'trygghetslarm', '', '', '194101012399', 'Exempelvägen 1', '01'],
      ['9900002', 'SN-100-02', 'Norrsken', 'Trygg 4G', 'trygghetslarm', '', '', '194101022399', 'Exempelvägen 2', '01'],
      ['9900003', 'DS-200-03', 'Medikant', 'Dos 2', 'läkemedelsautomat', '', '', '194101032399', 'Exempelvägen 3', ''],
    ],
  },
} as const;

/** An empty file with the names of the columns and three rows to write over. The mark in front makes a spreadsheet read the letters right. */
export function templateFor(country: 'NO' | 'SE'): { readonly name: string; readonly csv: string } {
  const { name, header, rows } = examples[country];
  return { name, csv: `\uFEFF${[header, ...rows].map((fields) => fields.join(';')).join('\r\n')}\r\n` };
}
