import { shares, type ThemeKey } from './themes.ts';

/** How far it has come with somebody's help. */
export type Stage = 'received' | 'taken' | 'mapped' | 'decided' | 'helped';

/** What is special about somebody, so that every screen has something true to show. */
export type Turn =
  | 'received'
  | 'overdue'
  | 'taken'
  | 'mapped'
  | 'decided'
  | 'in-hospital'
  | 'home-again'
  | 'short-stay'
  | 'unconfirmed'
  | 'cancel-asked'
  | 'move-asked'
  | 'unit-waits'
  | 'store-waits'
  | 'office-waits'
  | 'asks-again'
  | 'died';

/** The first homes of each unit: one of everything, so that a small town has it all too. */
const firstHomes: readonly (Turn | null)[] = [
  null,
  'in-hospital',
  'home-again',
  'decided',
  'unconfirmed',
  'unit-waits',
  'mapped',
  'received',
  'store-waits',
  'died',
  'cancel-asked',
  'taken',
  'move-asked',
  'office-waits',
  'short-stay',
  'overdue',
  'asks-again',
];

/**
 * What is special about a home of a unit.
 * @param inUnit which home of the unit, from 0
 * @param unit which unit, from 0
 * @param deaths how many have died in the whole municipality
 */
export function turnOf(inUnit: number, unit: number, units: number, deaths: number): Turn | null {
  const first = firstHomes[inUnit];
  if (first === 'died') return unit < deaths ? 'died' : null;
  if (first !== undefined) return first;
  // Further deaths lie evenly among the rest: the n-th of each unit is the (n × units)-th of the town.
  if (inUnit % 20 === 9) return Math.floor(inUnit / 20) * units + unit < deaths ? 'died' : null;
  if (inUnit % 50 === 23) return 'decided';
  if (inUnit % 60 === 31) return 'unit-waits';
  if (inUnit % 90 === 44) return 'asks-again';
  if (inUnit % 110 === 61) return 'in-hospital';
  return null;
}

const themeOfTurn: Partial<Readonly<Record<Turn, ThemeKey>>> = {
  'in-hospital': 'three',
  'home-again': 'twice',
  unconfirmed: 'medicine',
  'cancel-asked': 'twice',
  'move-asked': 'shower',
  'short-stay': 'three',
  mapped: 'twice',
  decided: 'medicine',
};

/** What the n-th of those served is helped with: the parts of the town, well mixed. */
export function themeOf(slot: number, count: number, turn: Turn | null): ThemeKey {
  const special = turn === null ? undefined : themeOfTurn[turn];
  if (special) return special;
  // A step that shares no factor with 3 000 visits every part of it before it comes back.
  let at = Math.floor((((slot * 1_667) % count) / count) * 3_000);
  for (const [theme, share] of shares) {
    if (at < share) return theme;
    at -= share;
  }
  return 'alarm';
}
