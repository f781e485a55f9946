import type { Served, TownRelative } from './household.ts';
import type { TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { chanceOf, idOf } from './seeded.ts';

/** A relative with a key who has agreed to go when the response centre asks: about half of them have. */
export function layOutResponder(
  { rows, seed }: { readonly rows: TownRows; readonly seed: number },
  of: { readonly place: TownPlace; readonly person: Served; readonly relative: TownRelative; readonly phone: string },
): void {
  const { place, person, relative, phone } = of;
  if (!relative.hasKey || relative.relation === 'spouse' || person.protection !== 'none') return;
  const key = `responder ${person.key} ${relative.key}`;
  if (!person.isStory && !chanceOf(seed, key).happens(0.5)) return;
  rows.add('responder', {
    tenant_id: idOf(place.slug),
    id: idOf(key),
    kind: 'relative',
    name: relative.name,
    phone,
    person_id: idOf(`person ${person.key}`),
    has_key: true,
    agreed_on: '2026-09-15',
    written_at: new Date('2026-09-15T12:00:00Z'),
  });
}

/** Those who go to anybody: the fire watch, who has keys, and a private provider. Made-up names and numbers. */
const outside = {
  NO: [
    { kind: 'fire-watch', name: 'Brannvakta', phone: '+47 555 00 510' },
    { kind: 'provider', name: 'Hjemme Omsorg AS', phone: '+47 555 00 511' },
  ],
  SE: [
    { kind: 'fire-watch', name: 'Räddningsvakten', phone: '+46 31 390 06 98' },
    { kind: 'provider', name: 'Hemma Omsorg AB', phone: '+46 31 390 06 99' },
  ],
} as const;

export function layOutOutsideResponders({ rows, place }: { readonly rows: TownRows; readonly place: TownPlace }): void {
  for (const { kind, name, phone } of outside[place.country]) {
    rows.add('responder', {
      tenant_id: idOf(place.slug),
      id: idOf(`responder ${place.slug} ${kind}`),
      kind,
      name,
      phone,
      person_id: null,
      has_key: kind === 'fire-watch',
      agreed_on: '2026-01-02',
      written_at: new Date('2026-01-02T12:00:00Z'),
    });
  }
}
