import { norwegianNames, swedishNames } from './names.ts';
import { places, type TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { type Chance, idOf } from './seeded.ts';
import { simulatedRelatives } from './simulated-people.ts';
import { type StoryHome, type StoryPerson, storyHomes, storyRelatives } from './story-people.ts';
import { norwegianSynthetic, swedishSynthetic } from './synthetic-number.ts';

/** A device of the town that can be pressed, and where it stands. */
export interface TownDevice {
  readonly cid: string;
  readonly did: string;
  readonly place: string;
  readonly personKey: string;
}

const movedIn = '2019-05-01';

/** Homes, persons, relatives, devices: the story people and enough neighbours that a list is a list. */
export function layOutPeople(rows: TownRows, chance: Chance, since: Date, now: Date): TownDevice[] {
  const devices: TownDevice[] = [];
  const homes = [...storyHomes, ...places.flatMap((place) => neighbours(place, chance))];
  for (const home of homes) {
    layOutHome(rows, home, since, now);
    for (const person of home.persons) {
      layOutPerson(rows, home, person, since);
      devices.push({ cid: home.cid, did: person.did, place: home.place, personKey: person.key });
    }
  }
  for (const relative of [...storyRelatives, ...simulatedRelatives]) {
    const country = countryOf(relative.place);
    const tenant_id = idOf(relative.place);
    const id = idOf(`person ${relative.key}`);
    addPerson(
      rows,
      {
        tenant_id,
        id,
        key: relative.key,
        first: relative.first,
        last: relative.last,
        bornOn: relative.bornOn,
        phone: relative.phone,
        country,
        languages: [country === 'SE' ? 'sv' : 'nb'],
        speaks: true,
        protection: 'none',
      },
      since,
    );
    if (relative.follows === null) continue;
    rows.add('access_grant', {
      tenant_id,
      id: idOf(`proxy ${relative.key}`),
      subject_id: id,
      person_id: idOf(`person ${relative.follows}`),
      basis: 'proxy',
      scopes: [...relative.scopes],
      starts_at: since,
    });
  }
  return devices;
}

function layOutHome(rows: TownRows, home: StoryHome, since: Date, now: Date): void {
  const tenant_id = idOf(home.place);
  const home_id = idOf(`home ${home.key}`);
  const device_id = idOf(`device ${home.cid}`);
  const area = places.find(({ slug }) => slug === home.place)?.areas.find(({ key }) => key === home.area);
  rows.add('home', {
    tenant_id,
    id: home_id,
    area_id: idOf(`${home.place} ${home.area}`),
    street: home.street,
    postal: area?.postal ?? '',
    entrance: home.entrance ?? null,
    floor: home.floor ?? null,
    keys: home.keys,
    confirmed_on: home.confirmedOn,
  });
  rows.add('device', {
    tenant_id,
    id: device_id,
    cid: home.cid,
    model: home.speaks ? 'Trygghetsalarm med tale' : 'Trygghetsalarm uten tale',
    speaks: home.speaks,
    phone: home.persons[0]?.phone ?? null,
    status: home.status,
    tested_at: home.status === 'in-service' ? since : null,
    // No device of the town checks in by itself: each has just done so, but those that nobody has tested.
    last_seen_at: home.status === 'never-tested' ? null : now,
  });
  rows.add('placement', { tenant_id, id: idOf(`placement ${home.cid}`), device_id, home_id, starts_at: since });
}

function layOutPerson(rows: TownRows, home: StoryHome, person: StoryPerson, since: Date): void {
  const tenant_id = idOf(home.place);
  const id = idOf(`person ${person.key}`);
  const country = countryOf(home.place);
  addPerson(
    rows,
    {
      tenant_id,
      id,
      key: person.key,
      first: person.first,
      last: person.last,
      bornOn: person.bornOn,
      phone: person.phone,
      country,
      languages: person.languages ?? [country === 'SE' ? 'sv' : 'nb'],
      speaks: person.speaks ?? true,
      protection: person.protection ?? 'none',
    },
    since,
  );
  rows.add('residency', {
    tenant_id,
    id: idOf(`residency ${person.key}`),
    person_id: id,
    home_id: idOf(`home ${home.key}`),
    starts_on: movedIn,
  });
  rows.add('wearer', {
    tenant_id,
    device_id: idOf(`device ${home.cid}`),
    did: person.did,
    person_id: id,
    why: person.why,
  });
  (person.relatives ?? []).forEach((relative, index) => {
    rows.add('relative', {
      tenant_id,
      id: idOf(`relative ${person.key} ${index}`),
      person_id: id,
      relative_person_id: relative.person ? idOf(`person ${relative.person}`) : null,
      call_order: index + 1,
      name: relative.name,
      relation: relative.relation,
      phone: relative.phone,
      has_key: relative.hasKey,
    });
  });
  (person.hazards ?? []).forEach((hazard, index) => {
    rows.add('hazard', {
      tenant_id,
      id: idOf(`hazard ${person.key} ${index}`),
      person_id: id,
      text: hazard.text,
      source: 'hjemmetjenesten',
      ends_on: hazard.until,
    });
  });
  if (!person.card) return;
  const steps = person.card.map(({ kind, phone, ...text }, index) => ({
    no: index + 1,
    kind,
    text,
    phone: phone ?? null,
  }));
  rows.add('alarm_card', {
    tenant_id,
    id: idOf(`card ${person.key}`),
    person_id: id,
    kind: null,
    steps,
    signed_by: country === 'SE' ? 'Maria Holm, sjuksköterska' : 'Silje Aune, sykepleier',
    signed_on: '2026-10-01',
    review_on: '2027-04-01',
  });
}

interface NewPerson {
  readonly tenant_id: string;
  readonly id: string;
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly bornOn: string;
  readonly phone: string;
  readonly country: 'NO' | 'SE';
  readonly languages: readonly string[];
  readonly speaks: boolean;
  readonly protection: string;
}

function addPerson(rows: TownRows, person: NewPerson, since: Date): void {
  const { tenant_id, id, country, bornOn } = person;
  rows.add('person', {
    tenant_id,
    id,
    first_name: person.first,
    last_name: person.last,
    born_on: bornOn,
    phone: person.phone,
    languages: person.languages,
    speaks: person.speaks,
    protection: person.protection,
  });
  const order = rows.count('person');
  const number = country === 'SE' ? swedishSynthetic(bornOn, order) : norwegianSynthetic(bornOn, order % 60);
  rows.add('person_number', { tenant_id, person_id: id, country, number });
  rows.add('access_grant', {
    tenant_id,
    id: idOf(`own ${person.key}`),
    subject_id: id,
    person_id: id,
    basis: 'own',
    scopes: [],
    starts_at: since,
  });
}

function neighbours(place: TownPlace, chance: Chance): StoryHome[] {
  const names = place.country === 'SE' ? swedishNames : norwegianNames;
  const keys = place.country === 'SE' ? 'Nyckelskåp vid porten' : 'Nøkkelboks ved døren';
  return Array.from({ length: place.homes }, (_, index): StoryHome => {
    const area = chance.pick(place.areas);
    const woman = chance.next() < 0.66;
    const last = chance.pick(names.last);
    const month = String(chance.between(1, 12)).padStart(2, '0');
    const phone =
      place.country === 'SE' ? `+46 70 174 06 ${chance.between(20, 99)}` : `+47 555 02 ${chance.between(100, 999)}`;
    const key = `${place.slug} ${index}`;
    return {
      key,
      place: place.slug,
      area: area.key,
      street: `${chance.pick(area.streets)} ${chance.between(1, 90)}`,
      keys,
      confirmedOn: chance.next() < 0.8 ? `2026-${month}-11` : null,
      cid: `${30_000 + places.indexOf(place) * 1000 + index}`,
      status: chance.next() < 0.85 ? 'in-service' : 'never-tested',
      speaks: chance.next() < 0.9,
      persons: [
        {
          key,
          first: chance.pick(woman ? names.women : names.men),
          last,
          bornOn: `${chance.between(1931, 1955)}-${month}-${String(chance.between(1, 28)).padStart(2, '0')}`,
          phone,
          did: '01',
          why: place.country === 'SE' ? 'Bor ensam' : 'Bor alene',
          relatives: [
            {
              name: `${chance.pick(names.women)} ${last}`,
              relation: chance.next() < 0.5 ? 'daughter' : 'son',
              phone,
              hasKey: chance.next() < 0.5,
            },
          ],
        },
      ],
    };
  });
}

function countryOf(slug: string): 'NO' | 'SE' {
  return places.find((place) => place.slug === slug)?.country ?? 'NO';
}
