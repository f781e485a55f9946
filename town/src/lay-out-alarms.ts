import type { Household } from './household.ts';
import type { Life } from './life.ts';
import { type Chance, chanceOf, idOf } from './seeded.ts';
import { sizeOf } from './sizes.ts';
import { storyAlarms } from './story-alarms.ts';
import type { TownContext } from './town-context.ts';
import { addDays } from './town-time.ts';
import { addPastAlarm, type PastAlarm } from './write-past-alarm.ts';

/** What an alarm most often was about, in parts of a hundred, and what was done. Somebody goes where it says so. */
const outcomes: readonly (readonly [share: number, cause: string, measure: string, goes: boolean])[] = [
  [30, 'toilet', 'told-of-visit', false],
  [18, 'asks-for-visit', 'told-of-visit', false],
  [22, 'accidental', 'talked', false],
  [12, 'anxiety', 'talked', false],
  [8, 'toilet', 'sent-home-care', true],
  [6, 'fall', 'sent-home-care', true],
  [4, 'fall-cannot-rise', 'sent-home-care', true],
];

/** Alarms of the past: of everyone for weeks, of those with a long story for a year, and the ones that are told. */
export function layOutAlarms(
  context: TownContext,
  homes: readonly Household[],
  lives: ReadonlyMap<string, Life>,
): void {
  const { place, clock, span, scale, seed } = context;
  const ring = (alarm: PastAlarm): void => {
    const operator = addPastAlarm(context, alarm);
    context.trail.add(context, {
      at: new Date(alarm.at.getTime() + alarm.closedAfter * 1000),
      actor: { ...operator, tenantId: idOf('responsnord'), unit: 'desk', role: 'operator' },
      action: 'Alarm.Close',
      persons: [idOf(`person ${alarm.personKey}`)],
      object: { kind: 'alarm', id: idOf(`alarm ${alarm.key}`), version: 6 },
      basis: 'alarm-in-hand',
    });
  };
  for (const { hoursAgo, ...alarm } of storyAlarms) {
    const home = homes.find(({ persons }) => persons.some(({ key }) => key === alarm.personKey));
    const at = new Date(clock.now.getTime() - hoursAgo * 3_600_000);
    if (home) ring({ ...alarm, key: `story ${alarm.personKey} ${hoursAgo}`, home, at });
  }
  const others = homes.filter((home) => home.cid !== null && home.persons.every(({ isStory }) => !isStory));
  const chance = chanceOf(seed, `alarms ${place.slug}`);
  if (others.length === 0) return;
  const perDay = sizeOf(scale, place.slug).pressesADay;
  for (let ago = span.history; ago > 0; ago -= 1) {
    for (let no = 0; no < perDay; no += 1) {
      const home = chance.pick(others);
      const alarm = someAlarm(context, home, chance, addDays(clock.today, -ago), `${place.slug} ${ago} ${no}`);
      if (isHers(lives, alarm)) ring(alarm);
    }
  }
  if (scale !== 'whole') return;
  for (const home of others.filter(({ persons }) => persons.some(({ isLong }) => isLong))) {
    for (let month = 2; month < 12; month += 1) {
      const day = addDays(clock.today, -month * 30 - chance.between(0, 20));
      const alarm = someAlarm(context, home, chance, day, `${home.key} month ${month}`);
      if (isHers(lives, alarm)) ring(alarm);
    }
  }
}

/** Only while she had the alarm and lived. */
function isHers(lives: ReadonlyMap<string, Life>, { personKey, at }: PastAlarm): boolean {
  const life = lives.get(personKey);
  const day = at.toISOString().slice(0, 10);
  return life?.startedOn != null && life.startedOn < day && (life.diedOn === null || day < life.diedOn);
}

function someAlarm({ clock }: TownContext, home: Household, chance: Chance, day: string, key: string): PastAlarm {
  const wearers = home.persons.filter(({ did }) => did !== null);
  const person = chance.pick(wearers);
  let roll = chance.between(0, 99);
  const outcome = outcomes.find(([share]) => {
    roll -= share;
    return roll < 0;
  });
  const [, cause, measure, goes] = outcome ?? [0, 'accidental', 'talked', false];
  const voiceAfter = chance.between(14, 55);
  const presentAfter = goes ? voiceAfter + chance.between(500, 2_300) : null;
  const hour = `${String(chance.between(0, 23)).padStart(2, '0')}:${String(chance.between(0, 59)).padStart(2, '0')}`;
  return {
    key,
    home,
    personKey: person.key,
    kind: cause.startsWith('fall') ? 'fall' : 'press',
    at: clock.at(day, hour),
    voiceAfter,
    presentAfter,
    closedAfter:
      presentAfter === null ? voiceAfter + chance.between(40, 240) : presentAfter + chance.between(300, 1_500),
    cause,
    measure,
  };
}
