import type { Household, Served, TownRelative } from './household.ts';
import { olderName, youngerName } from './names.ts';
import { municipalities, type TownPlace } from './places.ts';
import { type Chance, chanceOf } from './seeded.ts';
import { type Stage, type Turn, themeOf, turnOf } from './served-plan.ts';
import { sizeOf, type TownScale } from './sizes.ts';
import { storyHouseholdsOf } from './story-households.ts';
import { isVisited, type ThemeKey } from './themes.ts';
import { unitsOf } from './town-units.ts';
import { wordsOf } from './words.ts';

const proxyScopes = ['apply', 'decision.read', 'plan.read', 'visit.read', 'message', 'absence', 'alarm.notify'];

/** Every home of a municipality with somebody served in it, story people first. Pure: the same for the same seed. */
export function householdsOf(place: TownPlace, scale: TownScale, seed: number): Household[] {
  const size = sizeOf(scale, place.slug);
  const story = storyHouseholdsOf(place);
  const storyServed = story.reduce((sum, { persons }) => sum + persons.length, 0);
  const count = size.served - storyServed;
  let alarms = size.alarms - story.filter(({ cid }) => cid !== null).length;
  let dispensers = size.dispensers - story.flatMap(({ persons }) => persons).filter((each) => each.hasDispenser).length;
  let screens = size.screens;
  const units = unitsOf(place, scale);
  const firstCid = 30_000 + municipalities.indexOf(place) * 10_000;
  const homes: Household[] = [];
  const areaCounts = new Map<string, number>();
  for (let done = 0; done < count; ) {
    const no = homes.length;
    const chance = chanceOf(seed, `${place.slug} home ${no}`);
    const unit = units[no % units.length] ?? units[0];
    if (!unit) throw new RangeError(`${place.slug} has no unit of home care`);
    const many = no % 16 === 5 && done + 1 < count ? 2 : 1;
    const slots = Array.from({ length: many }, (_, index) => done + index);
    const inUnit = Math.floor(no / units.length);
    const turn = turnOf(inUnit, units.indexOf(unit), units.length, size.deaths);
    const themes = slots.map((slot, index) => themeOf(slot, count, index === 0 ? turn : null));
    const wantsAlarm = themes.includes('alarm') || no % 2 === 0;
    const hasAlarm = alarms > 0 && wantsAlarm && !isApplicant(turn);
    if (hasAlarm) alarms -= 1;
    const persons = people(place, `${place.slug} ${no}`, themes, turn, chance, hasAlarm).map((person) => {
      const isHelped = person.stage === 'helped' && person.turn !== 'died';
      const hasDispenser = dispensers > 0 && isHelped && ['dispenser', 'medicine'].includes(person.theme);
      if (hasDispenser) dispensers -= 1;
      const hasScreen = screens > 0 && isHelped && isVisited(person.theme) && no % 3 === 0;
      if (hasScreen) screens -= 1;
      return { ...person, hasDispenser, hasScreen, isLong: no < 60 && place.slug === 'nordvik' };
    });
    const streets = unit.area.streets;
    const inArea = areaCounts.get(unit.area.key) ?? 0;
    areaCounts.set(unit.area.key, inArea + 1);
    const words = wordsOf(place.country).case;
    homes.push({
      key: `${place.slug} ${no}`,
      place,
      area: unit.area.key,
      unit: unit.key,
      street: `${streets[inArea % streets.length]} ${20 + Math.floor(inArea / streets.length)}${chance.happens(0.2) ? ' B' : ''}`,
      entrance: chance.happens(0.3)
        ? `${place.country === 'SE' ? 'Port' : 'Inngang'} ${chance.pick(['A', 'B', 'C'])}`
        : null,
      floor: chance.happens(0.35) ? `${chance.between(1, 4)}. ${place.country === 'SE' ? 'våningen' : 'etasje'}` : null,
      keys: words.keys,
      confirmedOn: chance.happens(0.8) ? `2026-${two(chance.between(1, 10))}-${two(chance.between(1, 28))}` : null,
      cid: hasAlarm ? String(firstCid + no) : null,
      status: chance.happens(0.92) ? 'in-service' : 'never-tested',
      alarmSpeaks: chance.happens(0.92),
      moved:
        no % 34 === 11
          ? {
              from: `${streets[(inArea + 3) % streets.length]} ${chance.between(3, 19)}`,
              on: `2026-0${chance.between(2, 9)}-01`,
            }
          : null,
      persons,
    });
    done += many;
  }
  return [...story, ...withAlarms(homes, alarms, firstCid)];
}

/** The alarms that are left over go to the next in line who are helped. */
function withAlarms(homes: readonly Household[], count: number, firstCid: number): Household[] {
  let left = count;
  return homes.map((home, no) => {
    if (left === 0 || home.cid !== null || isApplicant(home.persons[0]?.turn ?? null)) return home;
    left -= 1;
    const persons = home.persons.map((person, index) => ({ ...person, did: `0${index + 1}` }));
    return { ...home, cid: String(firstCid + no), persons };
  });
}

function isApplicant(turn: Turn | null): boolean {
  return turn === 'received' || turn === 'taken' || turn === 'mapped' || turn === 'overdue';
}

function stageOf(turn: Turn | null): Stage {
  if (turn === 'overdue') return 'received';
  return turn === 'received' || turn === 'taken' || turn === 'mapped' || turn === 'decided' ? turn : 'helped';
}

type NewServed = Omit<Served, 'hasDispenser' | 'hasScreen' | 'isLong'>;

function people(
  place: TownPlace,
  key: string,
  themes: readonly ThemeKey[],
  turn: Turn | null,
  chance: Chance,
  hasAlarm: boolean,
): NewServed[] {
  const womanFirst = chance.happens(0.66);
  const name = olderName(place.country, womanFirst, chance);
  const bornYear = chance.between(1928, 1954);
  const words = wordsOf(place.country).case;
  const family = children(place, key, name.last, bornYear, chance);
  const protection = chance.next();
  const spouses = themes.map((_, index) =>
    index === 0 ? name : { first: olderName(place.country, !womanFirst, chance).first, last: name.last },
  );
  return themes.map((theme, index) => {
    const isWoman = index === 0 ? womanFirst : !womanFirst;
    const self = spouses[index] ?? name;
    const ownKey = index === 0 ? key : `${key} b`;
    const other = spouses[1 - index];
    const isProtected = protection < 0.006;
    const bornOn = `${bornYear + index * 2}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`;
    const spouse: TownRelative[] =
      themes.length === 2 && other
        ? [
            {
              key: index === 0 ? `${key} b` : key,
              first: other.first,
              last: other.last,
              name: `${other.first} ${other.last}`,
              relation: 'spouse',
              bornOn,
              hasKey: true,
              scopes: null,
              isElsewhere: true,
              phone: null,
            },
          ]
        : [];
    return {
      key: ownKey,
      ...self,
      isWoman,
      bornOn,
      phone: null,
      languages: languagesOf(place.country, chance),
      speaks: !chance.happens(0.03),
      protection: isProtected ? (protection < 0.002 ? 'strictly-confidential' : 'confidential') : 'none',
      did: hasAlarm ? `0${index + 1}` : null,
      why: chance.pick(words.why),
      hazards: chance.happens(0.09) ? [{ text: chance.pick(words.hazards), until: null }] : [],
      card: undefined,
      // Whoever lives at a protected address has let nobody follow.
      relatives: [
        ...spouse,
        ...family.map((each) => ({ ...each, scopes: isProtected ? null : each.scopes, isElsewhere: index > 0 })),
      ],
      theme,
      stage: index === 0 ? stageOf(turn) : 'helped',
      turn: index === 0 ? turn : null,
      hasNight: theme === 'four' && chance.happens(0.4),
      isStory: false,
    };
  });
}

function children(place: TownPlace, key: string, last: string, parentBorn: number, chance: Chance): TownRelative[] {
  const roll = chance.next();
  const count = roll < 0.35 ? 1 : roll < 0.78 ? 2 : 3;
  return Array.from({ length: count }, (_, index): TownRelative => {
    const name = youngerName(place.country, chance, chance.happens(0.7) ? last : undefined);
    const isNeighbour = index > 0 && chance.happens(0.15);
    return {
      key: `${key} relative ${index}`,
      first: name.first,
      last: name.last,
      name: `${name.first} ${name.last}`,
      relation: isNeighbour ? 'neighbour' : name.isWoman ? 'daughter' : 'son',
      bornOn: `${parentBorn + chance.between(24, 33)}-${two(chance.between(1, 12))}-${two(chance.between(1, 28))}`,
      hasKey: chance.happens(0.4),
      scopes: !isNeighbour && chance.happens(index === 0 ? 0.45 : 0.12) ? proxyScopes : null,
      isElsewhere: false,
      phone: null,
    };
  });
}

/** What she reads and speaks, among the languages of the product. */
function languagesOf(country: 'NO' | 'SE', chance: Chance): readonly string[] {
  const roll = chance.next();
  if (roll < 0.03) return ['en'];
  if (country === 'SE') return ['sv'];
  return roll < 0.12 ? ['nn'] : ['nb'];
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
