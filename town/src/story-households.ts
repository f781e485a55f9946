import type { Household, Served, TownRelative } from './household.ts';
import { placeOf, type TownPlace } from './places.ts';
import { simulatedRelatives } from './simulated-people.ts';
import { type StoryHome, type StoryPerson, storyHomes } from './story-people.ts';
import { storyRelatives } from './story-relatives.ts';

/** The homes of a municipality's story people. */
export function storyHouseholdsOf(place: TownPlace): Household[] {
  return storyHomes.filter((home) => home.place === place.slug).map(fromStory);
}

function fromStory(home: StoryHome): Household {
  const place = placeOf(home.place);
  return {
    key: home.key,
    place,
    area: home.area,
    unit: `${home.place} home-care ${home.area}`,
    street: home.street,
    entrance: home.entrance ?? null,
    floor: home.floor ?? null,
    keys: home.keys,
    confirmedOn: home.confirmedOn,
    cid: home.cid,
    status: home.status,
    alarmSpeaks: home.speaks,
    moved: null,
    persons: home.persons.map((person) => storyServed(place, home, person)),
  };
}

function storyServed(place: TownPlace, home: StoryHome, person: StoryPerson): Served {
  const known = [...storyRelatives, ...simulatedRelatives];
  return {
    key: person.key,
    first: person.first,
    last: person.last,
    isWoman: person.isWoman ?? true,
    bornOn: person.bornOn,
    phone: person.phone,
    languages: person.languages ?? [place.country === 'SE' ? 'sv' : 'nb'],
    speaks: person.speaks ?? true,
    protection: person.protection ?? 'none',
    did: home.cid === null ? null : person.did,
    why: person.why,
    hazards: person.hazards ?? [],
    card: person.card,
    relatives: (person.relatives ?? []).map((relative, index): TownRelative => {
      const found = known.find(({ key, phone }) => key === relative.person || phone === relative.phone);
      const [first = relative.name, ...rest] = relative.name.split(' ');
      return {
        key: found?.key ?? `${person.key} relative ${index}`,
        first,
        last: rest.join(' '),
        name: relative.name,
        relation: relative.relation,
        bornOn: found?.bornOn ?? '1968-03-03',
        hasKey: relative.hasKey,
        scopes: null,
        isElsewhere: found !== undefined || home.persons.findIndex(({ key }) => key === person.key) > 0,
        phone: relative.phone,
      };
    }),
    theme: person.theme ?? 'alarm',
    stage: 'helped',
    turn: null,
    hasNight: person.hasNight ?? false,
    hasMeal: person.hasMeal ?? false,
    hasDispenser: person.theme === 'dispenser',
    hasScreen: false,
    isStory: true,
    isLong: true,
  };
}
