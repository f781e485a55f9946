import { hash } from 'node:crypto';

/** A named thing of the town gets the same id in every town: sha-256 of its name in the shape of a uuid (version 8). */
export function idOf(name: string): string {
  const known = ids.get(name);
  if (known !== undefined) return known;
  // Places, units and the persons in hand are named again and again; the others are not worth keeping.
  if (ids.size > 5_000) ids.clear();
  const id = idFrom(name);
  ids.set(name, id);
  return id;
}

const ids = new Map<string, string>();

function idFrom(name: string): string {
  const hex = hash('sha256', `tunet town ${name}`, 'hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The one seed of the town: another seed, another town. */
export const townSeed = 20_261_121;

/** Chance that is the same every time: one stream per seed. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(of: readonly T[]): T;
  /** True as often as `share` of 1 says. */
  happens(share: number): boolean;
}

/** mulberry32: small, fast, good enough for a made-up town. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    pick: (of) => {
      const one = of[Math.floor(next() * of.length)];
      if (one === undefined) throw new RangeError('nothing to pick from');
      return one;
    },
    happens: (share) => next() < share,
  };
}

/** A stream of its own for one named thing: what is added elsewhere in the town changes nothing in it (FNV-1a). */
export function chanceOf(seed: number, name: string): Chance {
  let state = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < name.length; index += 1) {
    state = Math.imul(state ^ name.charCodeAt(index), 0x01000193) >>> 0;
  }
  return chanceFrom(state);
}
