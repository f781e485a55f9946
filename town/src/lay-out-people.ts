import type { Household, Served, TownRelative } from './household.ts';
import { outsidePartiesOf } from './lay-out-places.ts';
import { layOutPressPlan } from './lay-out-press-plans.ts';
import { layOutResponder } from './lay-out-responders.ts';
import type { NumberGiver } from './number-givers.ts';
import { placeOf, type TownPlace } from './places.ts';
import type { TownRows } from './rows.ts';
import { type Chance, chanceOf, idOf } from './seeded.ts';
import { simulatedRelatives } from './simulated-people.ts';
import { storyRelatives } from './story-relatives.ts';
import { wordsOf } from './words.ts';

const movedIn = '2019-05-01';

/** What laying out people needs beside them. */
export interface PeopleContext {
  readonly rows: TownRows;
  readonly numbers: NumberGiver;
  readonly seed: number;
  /** When what is open without a date began. */
  readonly since: Date;
}

/**
 * One home with those who live in it, their relatives and their keys.
 * @param diedOn by key of person, for those who have died
 */
export function layOutHousehold(context: PeopleContext, home: Household, diedOn: ReadonlyMap<string, string>): void {
  const { rows, seed } = context;
  const tenant_id = idOf(home.place.slug);
  const home_id = idOf(`home ${home.key}`);
  const chance = chanceOf(seed, `household ${home.key}`);
  addHome(context, home, home.key, home.street);
  if (home.moved) addHome(context, home, `${home.key} before`, home.moved.from);
  const key = keyOf(context, home);
  if (key) {
    const { label, kept_where } = key;
    const held = holderOf(context, home);
    rows.add('home_key', {
      ...{ tenant_id, id: idOf(`key ${home.key}`), home_id, label, kept_where, starts_on: movedIn, ...held },
    });
  }
  for (const person of home.persons) {
    layOutServed(context, home, { person, diedOn: diedOn.get(person.key) ?? null }, chance);
    const residency = { tenant_id, person_id: idOf(`person ${person.key}`) };
    if (home.moved) {
      const before = idOf(`home ${home.key} before`);
      const id = idOf(`residency ${person.key} before`);
      rows.add('residency', { ...residency, id, home_id: before, starts_on: movedIn, ends_on: home.moved.on });
    }
    const starts_on = home.moved?.on ?? movedIn;
    rows.add('residency', { ...residency, id: idOf(`residency ${person.key}`), home_id, starts_on, ends_on: null });
  }
  for (const person of home.persons) layOutRelatives(context, home.place, person);
}

/** The key that home care keeps to a home, if it has one. */
export function keyOf({ seed }: Pick<PeopleContext, 'seed'>, home: Household) {
  const chance = chanceOf(seed, `key ${home.key}`);
  if (!home.persons.some(({ stage }) => stage === 'helped') || !chance.happens(0.6)) return null;
  const label = `${home.area.slice(0, 1).toUpperCase()}-${chance.between(100, 999)}`;
  const kept = chance.pick(wordsOf(home.place.country).case.keptWhere);
  return { label, kept_where: kept.replace('{n}', String(chance.between(1, 200))) };
}

/** A few keys were never hung back: the desk sees who has them. */
function holderOf({ seed, since }: PeopleContext, home: Household) {
  if (!chanceOf(seed, `held key ${home.key}`).happens(0.05)) return { held_by: null, held_since: null };
  return { held_by: home.place.country === 'SE' ? 'Nattpatrullen' : 'Nattpatruljen', held_since: since };
}

function addHome({ rows }: PeopleContext, home: Household, key: string, street: string): void {
  const area = home.place.areas.find((each) => each.key === home.area);
  rows.add('home', {
    tenant_id: idOf(home.place.slug),
    id: idOf(`home ${key}`),
    area_id: idOf(`${home.place.slug} ${home.area}`),
    street,
    postal: area?.postal ?? '',
    entrance: home.entrance,
    floor: home.floor,
    keys: home.keys,
    confirmed_on: home.confirmedOn,
    // Nobody lives any longer where they moved from.
    protection: key === home.key ? strictest(home) : 'none',
  });
}

/** The strictest protection of those who live there, as the table itself keeps it from then on. */
function strictest({ persons }: Household): string {
  const found = new Set(persons.map(({ protection }) => protection));
  return (['strictly-confidential', 'confidential'] as const).find((each) => found.has(each)) ?? 'none';
}

function layOutServed(
  context: PeopleContext,
  home: Household,
  { person, diedOn }: { person: Served; diedOn: string | null },
  chance: Chance,
): void {
  const { rows } = context;
  const { country, slug } = home.place;
  const tenant_id = idOf(slug);
  const person_id = idOf(`person ${person.key}`);
  const surgeries = outsidePartiesOf(home.place).filter(({ kind }) => kind === 'gp-surgery');
  addPerson(context, home.place, { ...person, gp: idOf(chance.pick(surgeries).key), diedOn });
  person.hazards.forEach((hazard, index) => {
    rows.add('hazard', {
      tenant_id,
      id: idOf(`hazard ${person.key} ${index}`),
      person_id,
      text: hazard.text,
      source: country === 'SE' ? 'hemtjänsten' : 'hjemmetjenesten',
      ends_on: hazard.until,
    });
  });
  layOutPressPlan(rows, person, home.place);
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
    person_id,
    kind: null,
    steps,
    signed_by: country === 'SE' ? 'Maria Holm, sjuksköterska' : 'Silje Aune, sykepleier',
    signed_on: '2026-10-01',
    review_on: '2027-04-01',
  });
}

function layOutRelatives(context: PeopleContext, place: TownPlace, person: Served): void {
  const { rows } = context;
  const tenant_id = idOf(place.slug);
  const person_id = idOf(`person ${person.key}`);
  person.relatives.forEach((relative, index) => {
    const phone = layOutRelative(context, place, relative);
    rows.add('relative', {
      tenant_id,
      id: idOf(`relative ${person.key} ${index}`),
      person_id,
      relative_person_id: idOf(`person ${relative.key}`),
      call_order: index + 1,
      name: relative.name,
      relation: relative.relation,
      phone,
      has_key: relative.hasKey,
    });
    layOutResponder(context, { place, person, relative, phone });
    if (relative.scopes) giveProxy(context, tenant_id, { ...relative, scopes: relative.scopes, of: person.key });
  });
}

/** Her own row, unless she stands elsewhere in the town. @returns the number she is rung on */
function layOutRelative(context: PeopleContext, place: TownPlace, relative: TownRelative): string {
  if (!relative.isElsewhere) {
    const { key, first, last, bornOn, phone } = relative;
    const languages = [place.country === 'SE' ? 'sv' : 'nb'];
    addPerson(context, place, { key, first, last, bornOn, phone, languages, ...unprotected });
  }
  return context.numbers.phoneOf(relative.key, place.country, relative.phone);
}

/** What holds for most: speaks, at an address that is no secret, of no surgery that we know. */
export const unprotected = { speaks: true, protection: 'none', gp: null, diedOn: null } as const;

/** Relatives with a story, those who live by themselves, and volunteers. */
export function layOutOthers(context: PeopleContext): void {
  for (const relative of [...storyRelatives, ...simulatedRelatives]) {
    const place = placeOf(relative.place);
    const languages = [place.country === 'SE' ? 'sv' : 'nb'];
    addPerson(context, place, {
      ...relative,
      languages,
      ...unprotected,
      email: `${relative.key.replace('-', '.')}@example.org`,
    });
  }
}

/** Who has been let follow the story people. */
export function layOutStoryProxies(context: PeopleContext): void {
  for (const { key, place, first, last, follows, scopes } of [...storyRelatives, ...simulatedRelatives]) {
    if (follows !== null) giveProxy(context, idOf(place), { key, name: `${first} ${last}`, scopes, of: follows });
  }
}

interface NewProxy {
  readonly key: string;
  /** What she who gave it calls the one who has it. */
  readonly name: string;
  readonly scopes: readonly string[];
  /** Key of the person who gave it. */
  readonly of: string;
}

function giveProxy({ rows, since }: PeopleContext, tenant_id: string, { key, name, scopes, of }: NewProxy): void {
  rows.add('access_grant', {
    tenant_id,
    id: idOf(`proxy ${key} ${of}`),
    subject_id: idOf(`person ${key}`),
    subject_name: name,
    person_id: idOf(`person ${of}`),
    basis: 'proxy',
    ...(of === 'nora-lie' ? { basis_ref: idOf(`representation ${key} ${of}`) } : {}),
    scopes,
    starts_at: since,
  });
}

/** A person to be laid out. */
export interface NewPerson {
  readonly key: string;
  readonly first: string;
  readonly last: string;
  readonly bornOn: string;
  readonly phone: string | null;
  readonly languages: readonly string[];
  readonly speaks: boolean;
  readonly protection: string;
  readonly gp: string | null;
  readonly diedOn: string | null;
  readonly email?: string;
}

/** A person with her number, who may see herself. */
export function addPerson(context: PeopleContext, place: TownPlace, person: NewPerson): void {
  const { rows, numbers, since } = context;
  const tenant_id = idOf(place.slug);
  const id = idOf(`person ${person.key}`);
  const phone = numbers.phoneOf(person.key, place.country, person.phone);
  rows.add('person', {
    tenant_id,
    id,
    first_name: person.first,
    last_name: person.last,
    born_on: person.bornOn,
    phone,
    languages: person.languages,
    speaks: person.speaks,
    protection: person.protection,
    died_on: person.diedOn,
    gp_id: person.gp,
    email: person.email ?? null,
  });
  const number = numbers.identityNumber(place.country, person.bornOn);
  rows.add('person_number', { tenant_id, person_id: id, country: place.country, number });
  rows.add('access_grant', {
    tenant_id,
    id: idOf(`own ${person.key}`),
    subject_id: id,
    person_id: id,
    basis: 'own',
    basis_ref: null,
    scopes: [],
    starts_at: since,
    ends_at: null,
    ended_by_ref: null,
  });
}
