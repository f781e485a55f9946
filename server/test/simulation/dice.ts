/** Chance that can be thrown again: the same seed gives the same throws. Not for secrets. */
export interface Dice {
  /** 0 ≤ n < below, whole */
  below(below: number): number;
  /** from ≤ n ≤ to, whole */
  between(from: number, to: number): number;
  /** true so often, 0 to 1 */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Dice of its own: what one part throws does not change what another does. */
  apart(name: string): Dice;
}

export function diceFrom(seed: string): Dice {
  let state = hashOf(seed);
  const throwOne = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(throwOne() * limit);
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    chance: (share) => throwOne() < share,
    pick(from) {
      const found = from[below(from.length)];
      if (found === undefined) throw new TypeError('nothing to pick from');
      return found;
    },
    apart: (name) => diceFrom(`${seed}/${name}`),
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
