/** What somebody is helped with. The words for it are in words-norwegian.ts and words-swedish.ts. */
export type ThemeKey =
  | 'cleaning'
  | 'shower'
  | 'dispenser'
  | 'medicine'
  | 'twice'
  | 'three'
  | 'four'
  | 'wound'
  | 'alarm'
  | 'day'
  | 'respite'
  | 'contact'
  | 'child';

/** Kind of service as the town names it; which type of the municipality's catalogue it is, the catalogue tells. */
export type TownService =
  | 'home-nursing'
  | 'practical-help'
  | 'safety-alarm'
  | 'dispenser'
  | 'day'
  | 'respite'
  | 'contact'
  | 'relief';

/** One thing done at the same time of day, on the same days. */
export interface Round {
  /** Key of its words. */
  readonly key: RoundKey;
  readonly from: string;
  readonly to: string;
  readonly weekdays: readonly number[];
  readonly everyWeeks: number;
  readonly service: TownService;
  readonly isCritical: boolean;
  readonly carers: 1 | 2;
  /** By a nurse, not by whoever is on that day. */
  readonly byNurse: boolean;
}
export type RoundKey =
  | 'cleaning'
  | 'shower'
  | 'refill'
  | 'medicine-morning'
  | 'medicine-evening'
  | 'get-up'
  | 'breakfast'
  | 'dinner'
  | 'afternoon'
  | 'to-bed'
  | 'wound'
  | 'night-look'
  | 'talk';

export interface Theme {
  readonly key: ThemeKey;
  readonly services: readonly TownService[];
  readonly rounds: readonly Round[];
  /** How much help she needs, 1 (little) to 5 (all); scores lie around it. */
  readonly need: number;
  readonly times: { readonly floor: number; readonly usual: number; readonly per: 'day' | 'week' | 'month' };
}

const daily = [1, 2, 3, 4, 5, 6, 7];

function round(key: RoundKey, from: string, to: string, more: Partial<Omit<Round, 'key' | 'from' | 'to'>> = {}): Round {
  const usual = { weekdays: daily, everyWeeks: 1, service: 'home-nursing', isCritical: false, carers: 1 } as const;
  return { key, from, to, ...usual, byNurse: false, ...more };
}

/** Help outside the home is followed up by the one who is her contact. */
function talk(service: TownService, everyWeeks: number): readonly Round[] {
  return [round('talk', '13:00', '15:00', { weekdays: [3], everyWeeks, service })];
}

const medicineMorning = round('medicine-morning', '08:00', '09:00', { isCritical: true });
const medicineEvening = round('medicine-evening', '19:30', '20:30', { isCritical: true });
const once = { floor: 1, usual: 1, per: 'day' } as const;

export const themes: Readonly<Record<ThemeKey, Theme>> = {
  cleaning: {
    key: 'cleaning',
    services: ['practical-help'],
    rounds: [round('cleaning', '09:30', '12:00', { weekdays: [2], everyWeeks: 3, service: 'practical-help' })],
    need: 2,
    times: { floor: 1, usual: 2, per: 'month' },
  },
  shower: {
    key: 'shower',
    services: ['home-nursing'],
    rounds: [round('shower', '09:30', '11:30', { weekdays: [3] })],
    need: 2,
    times: { floor: 1, usual: 1, per: 'week' },
  },
  dispenser: {
    key: 'dispenser',
    services: ['dispenser'],
    rounds: [round('refill', '10:00', '12:30', { weekdays: [4], isCritical: true, service: 'dispenser' })],
    need: 3,
    times: { floor: 1, usual: 1, per: 'week' },
  },
  medicine: { key: 'medicine', services: ['home-nursing'], rounds: [medicineMorning], need: 3, times: once },
  twice: {
    key: 'twice',
    services: ['home-nursing'],
    rounds: [medicineMorning, round('shower', '08:00', '09:00', { weekdays: [5] }), medicineEvening],
    need: 3,
    times: { floor: 2, usual: 2, per: 'day' },
  },
  three: {
    key: 'three',
    services: ['home-nursing', 'practical-help'],
    rounds: [
      round('get-up', '07:30', '09:00'),
      { ...medicineMorning, from: '07:30', to: '09:00' },
      round('dinner', '12:30', '14:00', { service: 'practical-help' }),
      round('to-bed', '20:00', '21:30'),
      { ...medicineEvening, from: '20:00', to: '21:30' },
    ],
    need: 4,
    times: { floor: 3, usual: 3, per: 'day' },
  },
  four: {
    key: 'four',
    services: ['home-nursing', 'practical-help'],
    rounds: [
      round('get-up', '07:30', '09:30', { carers: 2 }),
      { ...medicineMorning, from: '07:30', to: '09:30' },
      round('dinner', '12:00', '13:30', { service: 'practical-help' }),
      round('afternoon', '16:00', '17:30'),
      round('to-bed', '20:30', '22:00', { carers: 2 }),
      { ...medicineEvening, from: '20:30', to: '22:00' },
    ],
    need: 5,
    times: { floor: 4, usual: 4, per: 'day' },
  },
  wound: {
    key: 'wound',
    services: ['home-nursing'],
    rounds: [round('wound', '10:00', '12:00', { weekdays: [1, 3, 5], isCritical: true, byNurse: true })],
    need: 2,
    times: { floor: 2, usual: 3, per: 'week' },
  },
  alarm: { key: 'alarm', services: ['safety-alarm'], rounds: [], need: 2, times: once },
  day: { key: 'day', services: ['day'], rounds: talk('day', 8), need: 3, times: { floor: 1, usual: 2, per: 'week' } },
  respite: {
    key: 'respite',
    services: ['respite'],
    rounds: talk('respite', 4),
    need: 4,
    times: { floor: 1, usual: 1, per: 'month' },
  },
  contact: {
    key: 'contact',
    services: ['contact'],
    rounds: talk('contact', 8),
    need: 2,
    times: { floor: 1, usual: 1, per: 'week' },
  },
  child: {
    key: 'child',
    services: ['relief'],
    rounds: talk('relief', 4),
    need: 4,
    times: { floor: 1, usual: 2, per: 'month' },
  },
};

/** What the night patrol does for a few, beside what home care does by day. */
export const nightRound: Round = round('night-look', '02:00', '04:00', { isCritical: true });

/** A meal at midday, which may be said no to in time. */
export const mealRound: Round = round('dinner', '12:30', '14:00');

/** How many of those served have which theme, in parts of 3 000; about half are visited at home, once a day on average. */
export const shares: readonly (readonly [ThemeKey, number])[] = [
  ['alarm', 1_050],
  ['cleaning', 330],
  ['medicine', 330],
  ['shower', 250],
  ['twice', 240],
  ['dispenser', 200],
  ['day', 170],
  ['three', 120],
  ['respite', 100],
  ['four', 80],
  ['contact', 80],
  ['wound', 50],
];

export function isVisited(theme: ThemeKey): boolean {
  return themes[theme].rounds.length > 0;
}
