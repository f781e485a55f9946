import type { WeightSaid } from '@tunet/contract';

/** What was said of the weight on the way here; in memory alone, and forgotten when it has been used. Null: nobody has asked. */
let last: WeightSaid | null = null;

export function rememberWeight(weight: WeightSaid | null): void {
  last = weight;
}

/**
 * What was answered before of a size that bears so much: kilograms that it is not above, or `unknown`, which is asked again when it is
 * fetched. Null: nobody has asked, or the answer was about another limit.
 */
export function weightAnswered(limitKg: number): number | 'unknown' | null {
  if (last?.kind === 'unknown') return 'unknown';
  return last?.kind === 'at-most' && last.kg <= limitKg ? last.kg : null;
}
