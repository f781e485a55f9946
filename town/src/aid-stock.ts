import type { TownAid } from './aid-store.ts';
import { chanceOf } from './seeded.ts';
import { daysBetween } from './town-time.ts';

/** A size of an article at the store, with the things it has. */
export interface TownStock {
  readonly id: string;
  readonly aid: TownAid;
  readonly size: string;
  readonly sizeId: string;
  readonly things: readonly TownThing[];
}

/** A thing, with its row until everything that has happened to it is known. */
export interface TownThing {
  readonly id: string;
  readonly no: number;
  readonly row: Record<string, unknown>;
}

const modelNames = ['Bris', 'Tind', 'Lyng', 'Sval', 'Odde', 'Rypa', 'Fjære', 'Myra', 'Stø', 'Vidde'] as const;

/** What a maker calls a model of an article: made up, and the same in every town. */
export function modelOf(code: string, no: number): string {
  const chance = chanceOf(0, `aid model ${code}`);
  return `${chance.pick(modelNames)} ${chance.between(10, 899)}${no}`;
}

/** The first half day of a day: twice the days since 2000-01-01. */
export function halfOf(day: string): number {
  return 2 * daysBetween('2000-01-01', day);
}
