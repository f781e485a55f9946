import type { Role } from '@tunet/contract';
import { type DemoPerson, demoPeople } from './demo-people.ts';
import { placeOf } from './places.ts';
import type { TownScale } from './sizes.ts';
import { unitsOf } from './town-units.ts';

/** Somebody of the town who lives by herself: she logs in as anyone would, and no log-in page lists her. */
export type SimulatedPerson = Pick<DemoPerson, 'key' | 'firstName' | 'lastName' | 'language' | 'door' | 'place' | 'as'>;

const norwegian = [
  ['Ida', 'Brekke'],
  ['Sondre', 'Fjeld'],
  ['Marte', 'Hagen'],
  ['Yusuf', 'Abdi'],
  ['Camilla', 'Vold'],
  ['Trond', 'Myhre'],
  ['Agnieszka', 'Nowak'],
  ['Emil', 'Sandvik'],
  ['Hege', 'Tangen'],
  ['Samira', 'Haddad'],
  ['Vegard', 'Lunde'],
  ['Kristin', 'Bakke'],
  ['Ole', 'Stenersen'],
  ['Thea', 'Myrvold'],
  ['Henrik', 'Solli'],
  ['Nadia', 'Rahimi'],
  ['Guro', 'Haug'],
  ['Aslak', 'Utsi'],
  ['Linn', 'Sveen'],
  ['Morten', 'Dalen'],
  ['Eline', 'Kleven'],
  ['Piotr', 'Zielinski'],
  ['Randi', 'Opsahl'],
  ['Daniel', 'Tesfay'],
  ['Vilde', 'Strøm'],
  ['Bjarne', 'Rognli'],
] as const;

const swedish = [
  ['Elin', 'Wallin'],
  ['Mattias', 'Sundberg'],
  ['Fatima', 'Nazari'],
  ['Jenny', 'Hellgren'],
  ['Viktor', 'Åberg'],
  ['Sara', 'Lundmark'],
  ['Ali', 'Karimi'],
  ['Moa', 'Rosén'],
] as const;

const towns = ['nordvik', 'solhamra'] as const;

/** A relative who has an account and follows somebody; the shape is that of the story's own relatives. */
export interface SimulatedRelative {
  readonly key: string;
  readonly place: string;
  readonly first: string;
  readonly last: string;
  readonly bornOn: string;
  readonly phone: string;
  /** Key of the person she follows. */
  readonly follows: string;
  readonly scopes: readonly string[];
}

const relativeScopes = ['apply', 'decision.read', 'plan.read', 'visit.read', 'message', 'absence', 'alarm.notify'];

/** Relatives of the story people who write a message now and then. */
export const simulatedRelatives: readonly SimulatedRelative[] = [
  {
    key: 'per-solvang',
    place: 'nordvik',
    first: 'Per',
    last: 'Solvang',
    bornOn: '1966-07-03',
    phone: '+47 555 00 314',
    follows: 'ingrid-solvang',
    scopes: relativeScopes,
  },
  {
    key: 'hilde-nilsen',
    place: 'nordvik',
    first: 'Hilde',
    last: 'Nilsen',
    bornOn: '1968-01-22',
    phone: '+47 555 00 323',
    follows: 'borghild-nilsen',
    scopes: relativeScopes,
  },
  {
    key: 'mats-ek',
    place: 'solhamra',
    first: 'Mats',
    last: 'Ek',
    bornOn: '1968-05-09',
    phone: '+46 70 174 06 14',
    follows: 'gunnel-ek',
    scopes: relativeScopes,
  },
];

/** Everyone who lives by herself in a town of this scale; each has an account beside those of the log-in page. */
export function simulatedPeopleIn(scale: TownScale): readonly SimulatedPerson[] {
  return [
    staff('kine-moe', 'Kine', 'Moe', 'responsnord', 'desk', 'operator'),
    staff('tor-eliassen', 'Tor', 'Eliassen', 'responsnord', 'desk', 'operator'),
    ...towns.flatMap((slug) => colleaguesOf(slug, scale)),
    // One whom a visitor can be stands on the log-in page already.
    ...simulatedRelatives.map(asPerson).filter(({ key }) => !demoPeople.some((each) => each.key === key)),
  ];
}

/** Everyone who lives by herself in the whole town. */
export const simulatedPeople = simulatedPeopleIn('whole');

function asPerson({ key, place, first, last }: SimulatedRelative): SimulatedPerson {
  return {
    key,
    firstName: first,
    lastName: last,
    language: place === 'solhamra' ? 'sv' : 'nb',
    door: 'resident',
    place,
    as: [{ kind: 'person', place, person: key }],
  };
}

/** One carer and one nurse in each unit of home care, one on the night patrol, one who assesses. */
function colleaguesOf(slug: (typeof towns)[number], scale: TownScale): SimulatedPerson[] {
  const names = slug === 'solhamra' ? swedish : norwegian;
  let next = 0;
  const one = (unit: string, role: Role): SimulatedPerson => {
    const [first, last] = names[next % names.length] ?? names[0];
    const round = Math.floor(next / names.length);
    next += 1;
    return staff(`${keyOf(first)}-${keyOf(last)}${'-b'.repeat(round)}`, first, last, slug, unit, role);
  };
  return [
    one(`${slug} assessment`, 'assessor'),
    one(`${slug} night-patrol`, 'carer'),
    // The first unit of each area first: who works there is the same in a town of any scale.
    ...unitsOf(placeOf(slug), scale).flatMap(({ key }) => [one(key, 'carer'), one(key, 'nurse')]),
  ];
}

function staff(
  key: string,
  firstName: string,
  lastName: string,
  place: string,
  unit: string,
  role: Role,
): SimulatedPerson {
  return {
    key,
    firstName,
    lastName,
    language: place === 'solhamra' ? 'sv' : 'nb',
    door: role === 'carer' ? 'field' : 'staff',
    place,
    as: [{ kind: 'staff', place, unit, role }],
  };
}

/** What a log-in address may hold: a to z. */
function keyOf(name: string): string {
  const plain = name.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'o').normalize('NFD');
  return plain.replaceAll(/[^a-z-]/g, '');
}
