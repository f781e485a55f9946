import type { AlarmKind } from '@tunet/contract';
import { type AlarmRules, defaultAlarmRules } from '../../src/modules/services/index.ts';
import type { Dice } from './dice.ts';

/** From when to when something is away, in milliseconds of the simulation. */
export interface Away {
  readonly from: number;
  readonly to: number;
}

export interface SimulatedDevice {
  readonly cid: string;
  readonly known: boolean;
  readonly speaks: boolean;
  readonly dids: readonly (string | null)[];
  readonly kinds: readonly AlarmKind[];
  /** milliseconds between what makes her press */
  readonly calm: number;
  /** how many presses belong together at most, and how far apart */
  readonly presses: number;
  readonly gap: number;
}

export interface SimulatedUnit {
  readonly id: string;
  readonly name: string;
  /** shares: never says a word; cannot go; says yes and never comes */
  readonly silent: number;
  readonly refuses: number;
  readonly neverComes: number;
  /** minutes on the road, at most */
  readonly road: number;
}

export interface SimulatedOperator {
  readonly id: string;
  readonly name: string;
  readonly duties: readonly Away[];
  /** milliseconds before she does what she sees, at most */
  readonly slowness: number;
  /** share of what she does that she should not: closes too early, forgets, puts back */
  readonly carelessness: number;
}

export interface SimulatedTown {
  readonly length: number;
  readonly devices: readonly SimulatedDevice[];
  readonly units: readonly SimulatedUnit[];
  readonly operators: readonly SimulatedOperator[];
  readonly rules: AlarmRules;
  /** kinds that go straight to the units */
  readonly direct: ReadonlySet<AlarmKind>;
  readonly net: { readonly loss: number; readonly twice: number; readonly delay: number };
  readonly receivers: readonly (readonly Away[])[];
  readonly sweepers: readonly (readonly Away[])[];
  readonly database: readonly Away[];
}

const minute = 60_000;
/** A process that dies is started again, and a database that stops is found, within this time. */
const longestAway = 15_000;

/** Lays out a town by chance: who lives there, who works there, and what will break. */
export function layOutTown(dice: Dice, length: number): SimulatedTown {
  const isLong = length > 6 * 60 * minute;
  const busy = isLong ? 90 : 12;
  return {
    length,
    devices: Array.from({ length: dice.between(2, 6) }, (_, no) => deviceOf(dice, no, busy)),
    units: ['patrol', 'day', 'east'].slice(0, dice.between(1, 3)).map((id) => ({
      id,
      name: id,
      silent: dice.pick([0, 0.2, 0.9]),
      refuses: dice.pick([0, 0.2]),
      neverComes: dice.pick([0, 0.1, 0.5]),
      road: dice.pick([10, 40, 90]),
    })),
    operators: Array.from({ length: dice.between(0, 3) }, (_, no) => ({
      id: `operator-${no}`,
      name: `Operator ${no}`,
      duties: dutiesOf(dice, length),
      slowness: dice.pick([5_000, 40_000, 200_000]),
      carelessness: dice.pick([0, 0.1, 0.4]),
    })),
    rules: rulesOf(dice),
    direct: new Set(dice.chance(0.3) ? (['press', 'fall', 'bed'] as const) : []),
    net: { loss: dice.pick([0, 0.05, 0.4]), twice: dice.pick([0, 0.2]), delay: dice.pick([20, 500, 4_000]) },
    receivers: [breaks(dice, length), breaks(dice, length)],
    sweepers: [breaks(dice, length), breaks(dice, length)],
    database: breaks(dice, length),
  };
}

function deviceOf(dice: Dice, no: number, busy: number): SimulatedDevice {
  const known = !dice.chance(0.15);
  return {
    cid: String(1000 + no),
    known,
    speaks: dice.chance(0.8),
    dids: known && dice.chance(0.3) ? [null, '01', '02'] : [null],
    kinds: dice.pick<readonly AlarmKind[]>([
      ['press'],
      ['press'],
      ['press', 'fall'],
      ['bed', 'press', 'fire'],
      ['fire'],
    ]),
    calm: dice.between(busy / 2, busy * 2) * minute,
    presses: dice.pick([1, 2, 9]),
    gap: dice.pick([3_000, 2 * minute, 10 * minute, 13 * minute]),
  };
}

function rulesOf(dice: Dice): AlarmRules {
  if (dice.chance(0.6)) return defaultAlarmRules;
  return {
    ...defaultAlarmRules,
    ladderSeconds: dice.pick([
      [5, 10, 20],
      [30, 60, 120],
      [10, 60, 120],
    ] as const),
    arrivalMinutes: dice.pick([5, 15, 45]),
    arrivalLimits: dice.chance(0.5) ? [{ area: null, kind: 'fall', minutes: 5 }] : [],
    again: { ...defaultAlarmRules.again, presses: dice.between(2, 4), pageLeadAfterMinutes: dice.between(1, 10) },
  };
}

/** Some are there all the time, some go home in the middle of it, some come back. */
function dutiesOf(dice: Dice, length: number): Away[] {
  if (dice.chance(0.4)) return [{ from: 0, to: length }];
  const from = dice.below(length / 2);
  const to = from + dice.between(minute, length / 2);
  const back = to + dice.below(length / 4);
  return dice.chance(0.5)
    ? [{ from, to }]
    : [
        { from, to },
        { from: back, to: length },
      ];
}

function breaks(dice: Dice, length: number): Away[] {
  if (dice.chance(0.4)) return [];
  const found: Away[] = [];
  for (let at = dice.below(length / 3); at < length; at += dice.between(2 * minute, length / 3)) {
    found.push({ from: at, to: at + dice.between(500, longestAway) });
  }
  return found;
}

export function isAway(away: readonly Away[], at: number): boolean {
  return away.some(({ from, to }) => from <= at && at < to);
}
