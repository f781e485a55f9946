import { chanceOf } from '../seeded.ts';
import type { Input, RouteName } from './visitor.ts';

/** From–to in seconds: how long a person takes before she does it. */
export type Wait = readonly [low: number, high: number];

/** Something that somebody would do now, and how long she takes to get to it. */
export interface Deed {
  readonly key: RouteName;
  readonly input: unknown;
  readonly wait: Wait;
}

/** A deed with what the route asks for, checked against the contract. */
export function deed<K extends RouteName>(key: K, input: Input<K>, wait: Wait): Deed {
  return { key, input, wait };
}

/**
 * How one is inclined about one thing, from 0 up to 1: the same each time she looks at it.
 * @param thing id of what she looks at, with a word for the question
 */
export function inclination(thing: string): number {
  return chanceOf(1, thing).next();
}

/** One of several, by inclination. */
export function preferred<T>(thing: string, of: readonly T[]): T | undefined {
  return of[Math.floor(inclination(thing) * of.length)];
}
