import type { Served } from './household.ts';
import { chanceOf } from './seeded.ts';

/** What the contact register says; null: it knows nothing of her. */
export function contactOf(person: Pick<Served, 'key' | 'isStory'>, seed: number): 'reachable' | 'reserved' | null {
  if (person.key === reservedKey) return 'reserved';
  if (person.key === 'borghild-nilsen') return null;
  if (person.isStory) return 'reachable';
  const drawn = chanceOf(seed, `contact ${person.key}`).between(0, 99);
  return drawn < 86 ? 'reachable' : drawn < 94 ? 'reserved' : null;
}

/** Odd Nilsen has said no to digital post, and has appealed on paper. */
export const reservedKey = 'odd-nilsen';
