import type { TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';

/** What the nursing homes are called. */
export const houseNames = {
  NO: ['Solgløtt sykehjem', 'Fjellhøy bosenter'],
  SE: ['Solgläntans vårdboende', 'Björkbackens boende'],
};

/** The houses themselves, with the other units: somebody works there. */
export function layOutHouses(rows: TownRows, place: TownPlace): void {
  houseNames[place.country].forEach((name, house) => {
    rows.add('unit', {
      ...{
        tenant_id: idOf(place.slug),
        id: idOf(`${place.slug} nursing-home ${house}`),
        area_id: null,
        kind: 'nursing-home',
        name,
      },
      ...{ receiver_address: null, open_from: null, open_to: null },
      phone: place.country === 'SE' ? `+46 8 465 004 9${house}` : `+47 555 09 90${house}`,
    });
  });
}
