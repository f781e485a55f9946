import { layOutHouses } from './lay-out-houses.ts';
import { layOutSenders } from './lay-out-senders.ts';
import { layOutServices } from './lay-out-services.ts';
import { deskNumber, municipalities, places, receiverAddress, type TownPlace } from './places.ts';
import { ageGroups } from './population.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';
import type { TownScale } from './sizes.ts';
import { nameOfOther, openHours, otherUnits, phonesOfUnits, unitsOf } from './town-units.ts';

/** Tenants, which centre serves whom, areas, units, inhabitants by age, hospital and surgeries. */
export function layOutPlaces(rows: TownRows, scale: TownScale, since: Date): void {
  for (const place of places) {
    rows.add('tenant', {
      id: idOf(place.slug),
      slug: place.slug,
      name: place.name,
      kind: place.kind,
      country: place.country,
      time_zone: zoneOf(place),
      voice_number: place.kind === 'centre' ? deskNumber : null,
      sort: places.indexOf(place),
    });
  }
  const centre = idOf('responsnord');
  addUnit(rows, { tenant_id: centre, key: 'desk', kind: 'desk', name: 'Vaktsentralen', phone: deskNumber });
  layOutSenders(rows, centre);
  for (const place of municipalities) {
    rows.add('centre_service', { tenant_id: centre, served_tenant_id: idOf(place.slug), starts_at: since });
    layOutUnits(rows, place, scale);
    layOutServices(rows, place, since);
    for (const { from, to, persons } of ageGroups(place.slug, place.inhabitants)) {
      const tenant_id = idOf(place.slug);
      rows.add('population', { tenant_id, counted_on: '2026-01-01', age_from: from, age_to: to, persons });
    }
    for (const { key, kind, name, address } of outsidePartiesOf(place)) {
      rows.add('outside_party', { tenant_id: idOf(place.slug), id: idOf(key), kind, name, phone: null, address });
    }
  }
}

export function zoneOf(place: TownPlace): string {
  return place.country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo';
}

/** Hospital and surgeries that a municipality has to do with. */
export function outsidePartiesOf({ slug, country }: TownPlace) {
  const hospital = country === 'SE' ? 'Norra länssjukhuset' : 'Nordvik sykehus';
  const surgeries = country === 'SE' ? ['Hälsocentralen Solhamra'] : ['Torget legesenter', 'Fyrbakken legesenter'];
  return [
    { key: `${slug} hospital`, kind: 'hospital', name: hospital, address: '8094001' },
    ...surgeries.map((name, index) => ({
      ...{ key: `${slug} surgery ${index}`, kind: 'gp-surgery', name, address: `810${index + 1}001` },
    })),
  ];
}

function layOutUnits(rows: TownRows, place: TownPlace, scale: TownScale): void {
  const tenant_id = idOf(place.slug);
  const phones = phonesOfUnits(place, scale);
  for (const area of place.areas) {
    rows.add('area', { tenant_id, id: idOf(`${place.slug} ${area.key}`), name: area.name });
  }
  for (const { key, area, name } of unitsOf(place, scale)) {
    addUnit(rows, {
      tenant_id,
      key,
      kind: 'home-care',
      name,
      phone: phoneIn(phones, key),
      area: `${place.slug} ${area.key}`,
    });
  }
  for (const kind of otherUnits) {
    const key = `${place.slug} ${kind}`;
    addUnit(rows, { tenant_id, key, kind, name: nameOfOther(place, kind), phone: phoneIn(phones, key) });
  }
  layOutHouses(rows, place);
}

function phoneIn(phones: ReturnType<typeof phonesOfUnits>, key: string): string {
  return phones.get(key)?.phone ?? '';
}

interface NewUnit {
  readonly tenant_id: string;
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly phone: string;
  readonly area?: string;
}

function addUnit(rows: TownRows, { tenant_id, key, kind, name, phone, area }: NewUnit): void {
  const [open_from, open_to] =
    kind === 'desk' ? [null, null] : (openHours[kind as keyof typeof openHours] ?? [null, null]);
  rows.add('unit', {
    tenant_id,
    id: idOf(key),
    area_id: area === undefined ? null : idOf(area),
    kind,
    name,
    phone,
    receiver_address: kind === 'desk' ? receiverAddress : null,
    open_from,
    open_to,
  });
}
