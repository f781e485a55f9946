import type { LocalText } from '@tunet/contract';
import type { TownPlace } from './places.ts';

/** An article of the start catalogue, as far as the town needs to know it. */
export interface TownAid {
  readonly code: string;
  readonly kind: string;
  readonly iso9999: string;
  readonly selfService: string;
  readonly cleaning: string;
  readonly names: LocalText;
  readonly purpose: LocalText;
  readonly fit: LocalText;
  readonly use: LocalText;
  readonly measures: readonly unknown[];
  readonly sizes: readonly {
    readonly code: string;
    readonly names: LocalText;
    readonly fits: Readonly<Record<string, readonly [number, number]>>;
    readonly weightKg: number | null;
  }[];
  readonly parts?: readonly { readonly code: string; readonly names: LocalText; readonly count: number }[];
  readonly course?: string;
  readonly terms?: object;
  /** Pairs of sizes, the second of which does for the first. */
  readonly equals: readonly (readonly [string, string])[];
}

export interface TownStore {
  readonly street: string;
  readonly counter: readonly [string, string];
  readonly cleaning: readonly [string, string];
  /** First number of the labels of its things. */
  readonly labelsFrom: number;
  /** A small room of the same store in another part of the municipality, where some things are sent. */
  readonly outpost?: { readonly name: string; readonly street: string };
  /** How many of an open article's size it owns; those that need somebody's hand are fewer. */
  readonly each: number;
}

/** Municipalities of the town with a store that people may go to themselves. */
export const townStores: Readonly<Partial<Record<TownPlace['slug'], TownStore>>> = {
  nordvik: {
    street: 'Fyrbakken 3',
    counter: ['09:00', '15:00'],
    cleaning: ['08:00', '15:30'],
    labelsFrom: 10_000,
    outpost: { name: 'Utlånsrommet på Havnes', street: 'Havnesveien 41' },
    each: 7,
  },
  solhamra: {
    street: 'Hamngatan 2',
    counter: ['09:00', '15:00'],
    cleaning: ['08:00', '16:00'],
    labelsFrom: 60_000,
    each: 2,
  },
};

/** Looked after elsewhere: by the hub for devices, after a decision. The store has none on its shelves. */
export const withoutStock: ReadonlySet<string> = new Set(['safety-alarm', 'medicine-dispenser', 'locating-device']);

const shares: Readonly<Record<string, number>> = {
  open: 1,
  guided: 0.6,
  therapist: 0.5,
  technician: 0.4,
  decision: 0.4,
};

/** How many things of a size a store owns. */
export function thingsOf(store: TownStore, selfService: string, isWhole: boolean): number {
  return Math.max(1, Math.round(store.each * (shares[selfService] ?? 1) * (isWhole ? 4 : 1)));
}
