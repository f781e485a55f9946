import type { UnitKind } from '@tunet/contract';
import { municipalities, places, type TownArea, type TownPlace } from './places.ts';
import type { TownScale } from './sizes.ts';

/** A unit of home care and its area. */
export interface HomeCareUnit {
  /** Name of the unit in the town: `nordvik home-care ost 2`; its id is `idOf(key)`. */
  readonly key: string;
  readonly area: TownArea;
  readonly name: string;
}

const unitNames = {
  NO: {
    'home-care': 'Hjemmetjenesten',
    'night-patrol': 'Nattpatruljen',
    technical: 'Teknisk team',
    administration: 'Administrasjonen',
    assessment: 'Tildelingskontoret',
    store: 'Hjelpemiddellageret',
    'volunteer-centre': 'Frivilligsentralen',
  },
  SE: {
    'home-care': 'Hemtjänsten',
    'night-patrol': 'Nattpatrullen',
    technical: 'Tekniska teamet',
    administration: 'Förvaltningen',
    assessment: 'Biståndsenheten',
    store: 'Hjälpmedelsförrådet',
    'volunteer-centre': 'Volontärcentralen',
  },
} as const;

export type OtherUnit = Exclude<keyof (typeof unitNames)['NO'], 'home-care'>;

/** When the door of a unit is open; null: day and night. */
export const openHours: Readonly<Record<keyof (typeof unitNames)['NO'], readonly [string, string] | null>> = {
  'home-care': ['08:00', '15:30'],
  'night-patrol': null,
  technical: ['08:00', '15:30'],
  administration: ['09:00', '15:00'],
  assessment: ['09:00', '14:30'],
  store: ['09:00', '15:00'],
  'volunteer-centre': ['10:00', '15:00'],
};

export const otherUnits: readonly OtherUnit[] = [
  'night-patrol',
  'technical',
  'administration',
  'assessment',
  'store',
  'volunteer-centre',
];

/** The units of home care of a municipality: in the whole town several share an area, in a small one there is one each. */
export function unitsOf(place: TownPlace, scale: TownScale): readonly HomeCareUnit[] {
  const most = Math.max(1, ...place.areas.map(({ units }) => (scale === 'whole' ? units : 1)));
  // First one of each area, then the second of each: neighbours in the list lie in different areas.
  return Array.from({ length: most }, (_, no) =>
    place.areas
      .filter(({ units }) => no === 0 || (scale === 'whole' && no < units))
      .map((area) => ({
        key: `${place.slug} home-care ${area.key}${no === 0 ? '' : ` ${no + 1}`}`,
        area,
        name: homeCareName(place, area, no),
      })),
  ).flat();
}

function homeCareName(place: TownPlace, area: TownArea, no: number): string {
  const name = unitNames[place.country]['home-care'];
  if (place.areas.length === 1) return name;
  return `${name} ${area.name}${no === 0 ? '' : ` ${no + 1}`}`;
}

export function nameOfOther(place: TownPlace, kind: OtherUnit): string {
  return unitNames[place.country][kind];
}

/** What kind of unit a key names, and what people call it. @param key `nordvik store`, `nordvik home-care ost 2` */
export function unitOf(key: string): { readonly kind: UnitKind; readonly name: string } {
  if (key === 'desk') return { kind: 'desk', name: 'Vaktsentralen' };
  const [slug, kind] = key.split(' ');
  const place = places.find((each) => each.slug === slug);
  if (!place || !kind) throw new RangeError(`no such unit in the town: ${key}`);
  if (kind !== 'home-care') return { kind: kind as OtherUnit, name: nameOfOther(place, kind as OtherUnit) };
  const unit = unitsOf(place, 'whole').find((each) => each.key === key);
  if (!unit) throw new RangeError(`no such unit in the town: ${key}`);
  return { kind: 'home-care', name: unit.name };
}

/** What each unit of a municipality is called and which number rings there, by key. */
export function phonesOfUnits(
  place: TownPlace,
  scale: TownScale,
): ReadonlyMap<string, { name: string; phone: string }> {
  const units = [
    ...unitsOf(place, scale).map(({ key, name }) => ({ key, name })),
    ...otherUnits.map((kind) => ({ key: `${place.slug} ${kind}`, name: nameOfOther(place, kind) })),
  ];
  const first = 21 + municipalities.indexOf(place) * 20;
  return new Map(
    units.map(({ key, name }, index) => {
      const no = String(first + index);
      return [
        key,
        { name, phone: place.country === 'SE' ? `+46 8 465 004 ${no.slice(-2)}` : `+47 555 01 ${no.padStart(3, '0')}` },
      ];
    }),
  );
}
