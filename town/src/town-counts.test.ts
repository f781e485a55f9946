import { expect, test } from 'vitest';
import { householdsOf } from './households.ts';
import { howManyWait } from './lay-out-waiting.ts';
import { NumberGiver } from './number-givers.ts';
import { municipalities, placeOf } from './places.ts';
import { ageGroups } from './population.ts';
import { Roster } from './roster.ts';
import { townSeed } from './seeded.ts';
import { sizeOf } from './sizes.ts';
import { themes } from './themes.ts';
import { otherUnits, unitsOf } from './town-units.ts';

const nordvik = placeOf('nordvik');
const homes = householdsOf(nordvik, 'whole', townSeed);
const served = homes.flatMap(({ persons }) => persons);
const everywhere = municipalities.flatMap((place) =>
  (['whole', 'story'] as const).flatMap((scale) => householdsOf(place, scale, townSeed)),
);

test('Nordvik has 87 000 inhabitants, as many of them old as is given', () => {
  const groups = ageGroups('nordvik', nordvik.inhabitants);
  expect(groups.reduce((sum, { persons }) => sum + persons, 0)).toBe(87_000);
  const old = groups.filter(({ from }) => from >= 67).map(({ persons }) => persons);
  expect(old).toEqual([8_450, 2_840, 550]);
});

test('the counts by age add up to the inhabitants everywhere', () => {
  for (const { slug, inhabitants } of municipalities) {
    const sum = ageGroups(slug, inhabitants).reduce((total, { persons }) => total + persons, 0);
    expect(sum).toBe(inhabitants);
  }
});

test('3 000 are served, with 2 000 alarms, 200 dispensers and 150 family screens', () => {
  expect(served).toHaveLength(3_000);
  expect(homes.filter(({ cid }) => cid !== null)).toHaveLength(2_000);
  expect(served.filter(({ hasDispenser }) => hasDispenser)).toHaveLength(200);
  expect(served.filter(({ hasScreen }) => hasScreen)).toHaveLength(150);
});

test('some 9 000 persons are rows: served, relatives and volunteers', () => {
  const relatives = served.flatMap((person) => person.relatives).filter(({ isElsewhere }) => !isElsewhere);
  const persons = served.length + relatives.length + sizeOf('whole', 'nordvik').volunteers;
  expect(persons).toBeGreaterThan(8_500);
  expect(persons).toBeLessThan(9_500);
});

test('some 1 600 are visited once a week or more, on average about once a day', () => {
  const aWeek = served
    .filter(({ stage }) => stage === 'helped')
    .map(
      ({ theme }) =>
        new Map(themes[theme].rounds.map(({ from, weekdays, everyWeeks }) => [from, weekdays.length / everyWeeks])),
    )
    .map((rounds) => [...rounds.values()].reduce((sum, each) => sum + each, 0));
  const often = aWeek.filter((times) => times > 0.3);
  expect(often.length).toBeGreaterThan(1_400);
  expect(often.length).toBeLessThan(1_800);
  const daily = often.reduce((sum, each) => sum + each, 0) / 7 / often.length;
  expect(daily).toBeGreaterThan(0.8);
  expect(daily).toBeLessThan(1.3);
});

test('900 work there, in 11 units of home care in 4 areas and six others', () => {
  const roster = new Roster('whole', townSeed);
  const units = unitsOf(nordvik, 'whole');
  expect(units).toHaveLength(11);
  expect(new Set(units.map(({ area }) => area.key)).size).toBe(4);
  const keys = [...units.map(({ key }) => key), ...otherUnits.map((kind) => `nordvik ${kind}`)];
  expect(keys.reduce((sum, key) => sum + roster.of(key).length, 0)).toBe(900);
  for (const { key } of units) {
    for (const role of ['carer', 'nurse', 'lead'] as const) expect(roster.of(key, role).length).toBeGreaterThan(0);
  }
});

test('couples share a home and a device, and each wears a pendant of her own', () => {
  const couples = homes.filter(({ persons }) => persons.length === 2);
  expect(couples.length).toBeGreaterThan(100);
  for (const { cid, persons } of couples) {
    const worn = persons.map(({ did }) => did);
    expect(worn).toEqual(cid === null ? [null, null] : ['01', '02']);
  }
});

test('everyone is grown up but one child, who has two parents', () => {
  const people = everywhere.flatMap(({ persons }) => persons);
  const young = people.filter(({ bornOn }) => bornOn > '2008');
  expect(new Set(young.map(({ key }) => key))).toEqual(new Set(['nora-lie']));
  expect(young[0]?.relatives.map(({ relation }) => relation)).toEqual(['parent', 'parent']);
  const relatives = people.flatMap((person) => person.relatives);
  expect(relatives.filter(({ bornOn }) => bornOn > '2008')).toEqual([]);
});

test('nobody has been let follow one whose address is protected', () => {
  const hidden = everywhere.flatMap(({ persons }) => persons).filter(({ protection }) => protection !== 'none');
  expect(hidden.length).toBeGreaterThan(5);
  expect(hidden.flatMap(({ relatives }) => relatives).filter(({ scopes }) => scopes !== null)).toEqual([]);
});

test('no two homes share an address', () => {
  for (const place of municipalities) {
    const addresses = householdsOf(place, 'whole', townSeed).map(({ area, street }) => `${area} ${street}`);
    expect(new Set(addresses).size).toBe(addresses.length);
  }
});

test('every identity number is synthetic, and no two persons of a place share one', () => {
  for (const place of municipalities) {
    const numbers = new NumberGiver();
    const people = householdsOf(place, 'whole', townSeed).flatMap(({ persons }) => persons);
    const born = people.flatMap(({ bornOn, relatives }) => [
      bornOn,
      ...relatives.filter(({ isElsewhere }) => !isElsewhere).map((relative) => relative.bornOn),
    ]);
    const given = born.map((day) => numbers.identityNumber(place.country, day));
    expect(new Set(given).size).toBe(given.length);
    const shape = place.country === 'NO' ? /^\d{2}(8[1-9]|9[0-2])\d{7}$/ : /^(19|20)\d{6}(23[89]\d|98\d\d)$/;
    expect(given.filter((number) => !shape.test(number))).toEqual([]);
  }
});

test('about forty wait for a place in Nordvik, and a few in a small municipality', () => {
  expect(howManyWait(served.length)).toBe(40);
  expect(howManyWait(20)).toBe(3);
});
