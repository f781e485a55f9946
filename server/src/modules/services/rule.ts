/** A value and the day from which it counts, `2026-12-01`. */
export interface Dated<T> {
  readonly validFrom: string;
  readonly value: T;
}

/** Everything that was ever decided about one thing; one value per day of beginning, oldest first. */
export type Line<T> = readonly Dated<T>[];

/** The entry that counts on a day: the latest that has begun. Undefined before the first: the default counts. */
export function entryOn<T>(line: Line<T>, day: string): Dated<T> | undefined {
  return line.findLast(({ validFrom }) => validFrom <= day);
}

/** The next entry after a day; what is to come. */
export function entryAfter<T>(line: Line<T>, day: string): Dated<T> | undefined {
  return line.find(({ validFrom }) => validFrom > day);
}

export interface Change<T> extends Dated<T> {
  /** The day it is decided. */
  readonly today: string;
  /** What counts as decided before anything is; left out where agreeing with a proposal is a decision too. */
  readonly byDefault?: T;
}

/**
 * The line with one more decision. From today or a later day only: no day that has passed ever gets another value.
 * One that begins on the same day as an earlier decision takes its place.
 */
export function withChange<T>(line: Line<T>, change: Change<T>): Line<T> | 'not-after-today' | 'same-as-now' {
  const { validFrom, value, today, byDefault } = change;
  if (validFrom < today) return 'not-after-today';
  const counts = entryOn(line, validFrom);
  if (isSame(counts ? counts.value : byDefault, value)) return 'same-as-now';
  const others = line.filter((entry) => entry.validFrom !== validFrom);
  return [...others, { validFrom, value }].toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
}

/** The line without a decision that has not begun. */
export function withoutUpcoming<T>(
  line: Line<T>,
  { validFrom, today }: { readonly validFrom: string; readonly today: string },
): Line<T> | 'has-begun' | 'nothing-there' {
  if (!line.some((entry) => entry.validFrom === validFrom)) return 'nothing-there';
  return validFrom <= today ? 'has-begun' : line.filter((entry) => entry.validFrom !== validFrom);
}

/** Whether two values say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}
