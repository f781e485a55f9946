import type { AidExpected } from '@tunet/contract';
import { Temporal } from 'temporal-polyfill';

/** What went out in one quarter; null: fewer than five, and not told. */
export interface QuarterCount {
  /** First day of the quarter. */
  readonly quarter: string;
  readonly loans: number | null;
}

/** Inhabitants of the ages that borrow most, counted or expected on a day. */
export interface OldCount {
  readonly on: string;
  readonly persons: number;
}

/** The least that a year must tell of a quarter, for two years to be compared. */
const yearsNeeded = 2;
/** Stands for a count that is not told: in the middle of nought to four. */
const untold = 2;

/**
 * What is expected in each of the next quarters: the rate per inhabitant of the same quarter in each earlier year, times those who will
 * live here. Season is in it because a quarter is compared with itself, growth because it is a rate. The middle is the mean of the
 * years, low and high are the least and most of them: no more is claimed.
 * @param from first day of the first quarter asked about
 * @returns empty when some quarter has been seen in fewer than two years
 */
export function expectLoans(
  was: readonly QuarterCount[],
  old: readonly OldCount[],
  { from, quarters }: { readonly from: string; readonly quarters: number },
): AidExpected[] {
  const expected: AidExpected[] = [];
  for (let step = 0; step < quarters; step += 1) {
    const quarter = addQuarters(from, step);
    const people = oldOn(old, quarter);
    if (people === null) return [];
    const rates = was
      .filter((each) => each.quarter < from && each.quarter.slice(5) === quarter.slice(5))
      .flatMap(({ quarter: earlier, loans }) => {
        const then = oldOn(old, earlier);
        return then === null || then === 0 ? [] : [(loans ?? untold) / then];
      });
    if (rates.length < yearsNeeded) return [];
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    expected.push({
      quarter,
      expected: Math.round(mean * people),
      low: Math.floor(Math.min(...rates) * people),
      high: Math.ceil(Math.max(...rates) * people),
    });
  }
  return expected;
}

/** How many earlier years are known of the quarter that is known least, among those that are asked about. */
export function yearsKnown(
  was: readonly QuarterCount[],
  { from, quarters }: { readonly from: string; readonly quarters: number },
): number {
  const seasons = Array.from({ length: quarters }, (_, step) => addQuarters(from, step).slice(5));
  return Math.min(
    ...seasons.map((season) => was.filter(({ quarter }) => quarter < from && quarter.slice(5) === season).length),
  );
}

/**
 * Every quarter from the first that is known to the last whole one. One of which nothing stands had no loans or fewer than five, which
 * is not told apart: left out, the picture would put last winter beside this one.
 */
export function everyQuarter(was: readonly QuarterCount[], from: string): QuarterCount[] {
  const known = new Map(was.map((each) => [each.quarter, each]));
  const [first] = [...known.keys()].sort();
  const all: QuarterCount[] = [];
  for (let quarter = first ?? from; quarter < from; quarter = addQuarters(quarter, 1))
    all.push(known.get(quarter) ?? { quarter, loans: null });
  return all;
}

/** The latest count at or before a day; before the first, the first. */
function oldOn(old: readonly OldCount[], day: string): number | null {
  const known = [...old].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (known.filter(({ on }) => on <= day).at(-1) ?? known[0])?.persons ?? null;
}

/** First day of the quarter that a day lies in. */
export function quarterOf(day: string): string {
  const date = Temporal.PlainDate.from(day);
  return date.with({ month: 3 * Math.floor((date.month - 1) / 3) + 1, day: 1 }).toString();
}

/** First day of the quarter so many later; earlier when negative. */
export function addQuarters(quarter: string, count: number): string {
  return Temporal.PlainDate.from(quarter)
    .add({ months: 3 * count })
    .toString();
}
