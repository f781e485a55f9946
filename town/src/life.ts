import type { Household, Served } from './household.ts';
import { type Chance, chanceOf } from './seeded.ts';
import type { TownSpan } from './sizes.ts';
import { isVisited } from './themes.ts';
import { addDays, type TownClock, weekdayOf } from './town-time.ts';

/** When she was away from home. */
export interface TownAbsence {
  readonly key: string;
  readonly kind: 'hospital' | 'short-stay' | 'family';
  readonly startsAt: Date;
  readonly expectedOn: string;
  readonly homeAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly toldBy: 'relative' | 'hospital' | 'unit';
}

/** The days on which somebody's help came about, and what has come between. */
export interface Life {
  /** She asked for help. */
  readonly appliedOn: string;
  /** Somebody in the office took it; the day of the talk at home; the day of the decision. Null: not yet. */
  readonly takenOn: string | null;
  readonly mappedOn: string | null;
  readonly decidedOn: string | null;
  /** The first day of help; null: it has not begun. */
  readonly startedOn: string | null;
  /** A later application that nobody has decided yet. */
  readonly asksAgainOn: string | null;
  readonly diedOn: string | null;
  readonly absences: readonly TownAbsence[];
}

/** What the years brought for one person. Pure: the same for the same seed and instant. */
export function lifeOf(person: Served, clock: TownClock, span: TownSpan, seed: number): Life {
  const chance = chanceOf(seed, `life ${person.key}`);
  const ago = (days: number): string => workday(addDays(clock.today, -days));
  const asked = { takenOn: null, mappedOn: null, decidedOn: null, startedOn: null, asksAgainOn: null };
  const none = { ...asked, diedOn: null, absences: [] };
  switch (person.stage) {
    case 'received':
      return { ...none, appliedOn: ago(person.turn === 'overdue' ? chance.between(30, 34) : chance.between(0, 9)) };
    case 'taken':
      return { ...none, appliedOn: ago(chance.between(9, 24)), takenOn: ago(chance.between(2, 6)) };
    case 'mapped':
      return { ...none, appliedOn: ago(chance.between(18, 27)), takenOn: ago(15), mappedOn: ago(chance.between(2, 5)) };
    case 'decided':
      return { ...none, appliedOn: ago(29), takenOn: ago(24), mappedOn: ago(12), decidedOn: ago(chance.between(1, 3)) };
    case 'helped':
      return helped(person, clock, span, chance);
  }
}

function helped(person: Served, clock: TownClock, span: TownSpan, chance: Chance): Life {
  const isNew = !person.isStory && person.turn === null && chance.happens(0.06);
  const startedAgo = isNew ? chance.between(3, span.history - 2) : chance.between(person.isLong ? 380 : 70, 1_300);
  const startedOn = addDays(clock.today, -startedAgo);
  const decidedOn = workday(addDays(startedOn, -7));
  return {
    appliedOn: workday(addDays(decidedOn, -chance.between(16, 30))),
    takenOn: workday(addDays(decidedOn, -14)),
    mappedOn: workday(addDays(decidedOn, -5)),
    decidedOn,
    startedOn,
    asksAgainOn: person.turn === 'asks-again' ? workday(addDays(clock.today, -chance.between(0, 16))) : null,
    diedOn: person.turn === 'died' ? addDays(clock.today, -chance.between(2, span.history - 3)) : null,
    absences: absencesOf(person, clock, span, chance),
  };
}

function absencesOf(person: Served, clock: TownClock, span: TownSpan, chance: Chance): TownAbsence[] {
  const { today } = clock;
  const base = { key: person.key, expectedOn: addDays(today, 5), homeAt: null, confirmedAt: null } as const;
  const before = (hours: number): Date => new Date(clock.now.getTime() - hours * 3_600_000);
  switch (person.turn) {
    case 'in-hospital':
      return [{ ...base, kind: 'hospital', startsAt: before(chance.between(20, 70)), toldBy: 'hospital' }];
    case 'short-stay':
      return [{ ...base, kind: 'short-stay', startsAt: before(chance.between(60, 110)), toldBy: 'unit' }];
    case 'home-again':
      return [
        { ...base, kind: 'hospital', startsAt: before(110), expectedOn: today, homeAt: before(5), toldBy: 'relative' },
      ];
    default:
      break;
  }
  if (person.isStory || person.turn !== null || !isVisited(person.theme) || span.history < 20) return [];
  if (!chance.happens(0.14)) return [];
  const from = chance.between(12, span.history - 2);
  const kind = chance.happens(0.7) ? 'hospital' : 'family';
  const left = addDays(today, -from);
  const home = addDays(left, chance.between(2, 8));
  return [
    {
      key: person.key,
      kind,
      startsAt: clock.at(left, '13:00'),
      expectedOn: home,
      homeAt: clock.at(home, '14:30'),
      confirmedAt: clock.at(home, '16:10'),
      toldBy: kind === 'hospital' ? 'hospital' : 'relative',
    },
  ];
}

/** The day itself, or the Friday before when it falls on a weekend. */
export function workday(day: string): string {
  const weekday = weekdayOf(day);
  return weekday > 5 ? addDays(day, 5 - weekday) : day;
}

/** Everyone of a municipality with her life, in the order of the homes. */
export function livesOf(
  homes: readonly Household[],
  clock: TownClock,
  span: TownSpan,
  seed: number,
): Map<string, Life> {
  return new Map(
    homes.flatMap(({ persons }) => persons.map((person) => [person.key, lifeOf(person, clock, span, seed)] as const)),
  );
}
