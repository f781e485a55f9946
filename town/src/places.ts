export interface TownArea {
  readonly key: string;
  readonly name: string;
  readonly postal: string;
  readonly streets: readonly string[];
  /** How many units of home care share the area in the whole town. */
  readonly units: number;
}

/** The made-up municipalities and the centre that answers for them. */
export interface TownPlace {
  readonly slug: string;
  readonly name: string;
  readonly kind: 'municipality' | 'centre';
  readonly country: 'NO' | 'SE';
  readonly areas: readonly TownArea[];
  readonly inhabitants: number;
}

function area(key: string, name: string, postal: string, units: number, streets: string): TownArea {
  return { key, name, postal, units, streets: streets.split(' ') };
}

export const places: readonly TownPlace[] = [
  {
    slug: 'nordvik',
    name: 'Nordvik kommune',
    kind: 'municipality',
    country: 'NO',
    inhabitants: 87_000,
    areas: [
      area(
        'ost',
        'Øst',
        '9801 Nordvik',
        3,
        'Bjørkelia Skolebakken Tunveien Elvegata Hasselstien Ospelia Kvernveien Møllebakken Lerkeveien Trostestien Heggveien Rogneveien Enggata Solbakken',
      ),
      area(
        'vest',
        'Vest',
        '9802 Nordvik',
        3,
        'Sjøgata Naustveien Fyrbakken Notveien Losveien Tangveien Havnegata Måkestien Teistveien Skjærgata Strandveien Båtbyggerveien Terneveien Vikalia',
      ),
      area(
        'sentrum',
        'Sentrum',
        '9800 Nordvik',
        3,
        'Storgata Kirkegata Torget Skippergata Rådhusgata Apotekergata Prestegata Brugata Parkveien Kjøpmannsgata Garvergata Klokkergata Skolegata Smedgata',
      ),
      area(
        'nordbygda',
        'Nordbygda',
        '9805 Nordbygda',
        2,
        'Bygdeveien Seterveien Granlia Myrveien Åsveien Furulia Lendeveien Stabbursveien Elveveien Kverndalen Moveien Nordlia',
      ),
    ],
  },
  {
    slug: 'solhamra',
    name: 'Solhamra kommun',
    kind: 'municipality',
    country: 'SE',
    inhabitants: 12_400,
    areas: [
      area(
        'centrum',
        'Centrum',
        '988 10 Solhamra',
        1,
        'Storgatan Kyrkogatan Björkvägen Skolgatan Hamngatan Trädgårdsgatan Smedjegatan Kvarngatan',
      ),
      area(
        'norra',
        'Norra',
        '988 20 Solhamra',
        1,
        'Skogsvägen Älvgatan Tallstigen Granvägen Ängsvägen Bäckstigen Åsvägen Myrvägen',
      ),
    ],
  },
  small('fjordby', 'Fjordby kommune', 4_100, '9811 Fjordby', 'Fjordveien Kaigata Nesveien'),
  small('lyngseid', 'Lyngseid kommune', 3_300, '9821 Lyngseid', 'Lyngveien Eidsgata Bakkeveien'),
  small('vesterfjell', 'Vesterfjell kommune', 2_600, '9831 Vesterfjell', 'Fjellveien Stølsgata Dalveien'),
  {
    slug: 'responsnord',
    name: 'Responssenteret i nord',
    kind: 'centre',
    country: 'NO',
    inhabitants: 0,
    areas: [],
  },
];

export const municipalities: readonly TownPlace[] = places.filter(({ kind }) => kind === 'municipality');

function small(slug: string, name: string, inhabitants: number, postal: string, streets: string): TownPlace {
  return {
    slug,
    name,
    kind: 'municipality',
    country: 'NO',
    inhabitants,
    areas: [area('hele', 'Hele kommunen', postal, 1, streets)],
  };
}

export function placeOf(slug: string): TownPlace {
  const place = places.find((each) => each.slug === slug);
  if (!place) throw new RangeError(`no such place in the town: ${slug}`);
  return place;
}

/** What devices call: the host part of the receiver's address. Any address reaches the one centre of the town. */
export const receiverAddress = 'alarm.responsnord.example';

/** Made-up numbers: Norwegian fictional series 555, Swedish 070-174 06 05–99 kept for drama. */
export const deskNumber = '+47 555 00 200';
