/** The made-up municipalities and the centre that answers for them. */
export interface TownPlace {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'municipality' | 'centre';
  readonly country: 'NO' | 'SE';
  readonly areas: readonly {
    readonly key: string;
    readonly name: string;
    readonly postal: string;
    readonly streets: readonly string[];
  }[];
  /** How many homes with an alarm beside the story people. */
  readonly homes: number;
}

export const places: readonly TownPlace[] = [
  {
    slug: 'nordvik',
    name: 'Nordvik kommune',
    kind: 'municipality',
    country: 'NO',
    homes: 40,
    areas: [
      {
        key: 'ost',
        name: 'Øst',
        postal: '9801 Nordvik',
        streets: ['Bjørkelia', 'Skolebakken', 'Tunveien', 'Elvegata'],
      },
      { key: 'vest', name: 'Vest', postal: '9802 Nordvik', streets: ['Sjøgata', 'Naustveien', 'Fyrbakken'] },
      { key: 'sentrum', name: 'Sentrum', postal: '9800 Nordvik', streets: ['Storgata', 'Kirkegata', 'Torget'] },
      {
        key: 'nordbygda',
        name: 'Nordbygda',
        postal: '9805 Nordbygda',
        streets: ['Bygdeveien', 'Seterveien', 'Granlia'],
      },
    ],
  },
  {
    slug: 'solhamra',
    name: 'Solhamra kommun',
    kind: 'municipality',
    country: 'SE',
    homes: 16,
    areas: [
      {
        key: 'centrum',
        name: 'Centrum',
        postal: '988 10 Solhamra',
        streets: ['Storgatan', 'Kyrkogatan', 'Björkvägen'],
      },
      { key: 'norra', name: 'Norra', postal: '988 20 Solhamra', streets: ['Skogsvägen', 'Älvgatan', 'Tallstigen'] },
    ],
  },
  small('fjordby', 'Fjordby kommune', '9811 Fjordby', ['Fjordveien', 'Kaigata']),
  small('lyngseid', 'Lyngseid kommune', '9821 Lyngseid', ['Lyngveien', 'Eidsgata']),
  small('vesterfjell', 'Vesterfjell kommune', '9831 Vesterfjell', ['Fjellveien', 'Stølsgata']),
  { slug: 'responsnord', name: 'Responssenteret i nord', kind: 'centre', country: 'NO', homes: 0, areas: [] },
];

function small(slug: string, name: string, postal: string, streets: readonly string[]): TownPlace {
  return {
    slug,
    name,
    kind: 'municipality',
    country: 'NO',
    homes: 5,
    areas: [{ key: 'hele', name: 'Hele kommunen', postal, streets }],
  };
}

/** What devices call: the host part of the receiver's address. Any address reaches the one centre of the town. */
export const receiverAddress = 'alarm.responsnord.example';

/** Made-up numbers: Norwegian fictional series 555, Swedish 070-174 06 05–99 kept for drama. */
export const deskNumber = '+47 555 00 200';
