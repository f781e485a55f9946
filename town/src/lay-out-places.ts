import { demoPeople } from './demo-people.ts';
import { deskNumber, places, receiverAddress, type TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { idOf } from './seeded.ts';
import { type SimulatedPerson, simulatedPeople } from './simulated-people.ts';

export interface TownCode {
  readonly list: 'alarm-cause' | 'alarm-measure';
  readonly code: string;
  readonly label: Readonly<Record<'nb' | 'nn' | 'sv' | 'en', string>>;
  readonly common: boolean;
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

/** Tenants, which centre serves whom, areas, units, own lists. */
export function layOutPlaces(rows: TownRows, codes: readonly TownCode[], since: Date): void {
  for (const place of places) {
    rows.add('tenant', {
      id: idOf(place.slug),
      slug: place.slug,
      name: place.name,
      kind: place.kind,
      country: place.country,
      time_zone: place.country === 'SE' ? 'Europe/Stockholm' : 'Europe/Oslo',
      voice_number: place.kind === 'centre' ? deskNumber : null,
      sort: places.indexOf(place),
    });
  }
  const centre = idOf('responsnord');
  rows.add('unit', {
    tenant_id: centre,
    id: idOf('desk'),
    area_id: null,
    kind: 'desk',
    name: 'Vaktsentralen',
    phone: deskNumber,
    receiver_address: receiverAddress,
  });
  for (const place of places.filter(({ kind }) => kind === 'municipality')) {
    rows.add('centre_service', { tenant_id: centre, served_tenant_id: idOf(place.slug), starts_at: since });
    layOutUnits(rows, place);
  }
  for (const place of places) {
    codes.forEach(({ list, code, label, common }, sort) => {
      rows.add('code', {
        tenant_id: idOf(place.slug),
        list,
        code,
        sort,
        is_common: common,
        label,
        valid_from: '2020-01-01',
      });
    });
  }
}

function layOutUnits(rows: TownRows, place: TownPlace): void {
  const tenant_id = idOf(place.slug);
  const names = unitNames[place.country];
  const prefix = place.country === 'SE' ? '+46 70 174 06' : '+47 555 01';
  let phone = 20 + places.indexOf(place) * 12;
  const unit = (key: string, kind: string, name: string, area_id: string | null): void => {
    phone += 1;
    rows.add('unit', {
      tenant_id,
      id: idOf(`${place.slug} ${key}`),
      area_id,
      kind,
      name,
      phone: `${prefix} ${place.country === 'SE' ? phone : `${phone}`.padStart(3, '0')}`,
      receiver_address: null,
    });
  };
  for (const area of place.areas) {
    const area_id = idOf(`${place.slug} ${area.key}`);
    rows.add('area', { tenant_id, id: area_id, name: area.name });
    unit(
      `home-care ${area.key}`,
      'home-care',
      place.areas.length > 1 ? `${names['home-care']} ${area.name}` : names['home-care'],
      area_id,
    );
  }
  unit('night-patrol', 'night-patrol', names['night-patrol'], null);
  unit('technical', 'technical', names.technical, null);
  unit('administration', 'administration', names.administration, null);
  unit('assessment', 'assessment', names.assessment, null);
  unit('store', 'store', names.store, null);
  unit('volunteer-centre', 'volunteer-centre', names['volunteer-centre'], null);
}

/** Staff that can log in, where they may work, and the accounts of everyone: those on the log-in page and those who live by themselves. */
export function layOutAccounts(rows: TownRows, issuer: string, since: Date): void {
  for (const person of [...demoPeople, ...simulatedPeople]) {
    const account_id = idOf(`account ${person.key}`);
    rows.add('account', { id: account_id, issuer, subject: person.key, language: person.language });
    for (const [index, as] of person.as.entries()) {
      const actor_tenant_id = idOf(as.place);
      const actor_id = as.kind === 'staff' ? idOf(`staff ${person.key}`) : idOf(`person ${as.person}`);
      rows.add('account_actor', { account_id, actor_id, kind: as.kind, actor_tenant_id });
      if (as.kind === 'staff')
        layOutStaff(rows, person, { actor_id, actor_tenant_id, index, unit: as.unit, role: as.role, since });
    }
  }
}

interface StaffPlace {
  readonly actor_id: string;
  readonly actor_tenant_id: string;
  readonly index: number;
  readonly unit: string;
  readonly role: string;
  readonly since: Date;
}

function layOutStaff(rows: TownRows, person: SimulatedPerson, at: StaffPlace): void {
  const { actor_id: staff_id, actor_tenant_id: tenant_id } = at;
  rows.add('staff', {
    tenant_id,
    id: staff_id,
    first_name: person.firstName,
    last_name: person.lastName,
    is_protected: false,
  });
  rows.add('assignment', {
    tenant_id,
    id: idOf(`assignment ${person.key} ${at.index}`),
    staff_id,
    unit_id: idOf(at.unit),
    role: at.role,
    starts_at: at.since,
  });
}
