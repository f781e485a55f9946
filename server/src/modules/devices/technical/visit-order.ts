import { type VisitMark, visitMarks } from '@tunet/contract';

/** What the order looks at. */
export interface ToVisit {
  readonly mustVisitBy: string | null;
  readonly marks: readonly VisitMark[];
  readonly visitedAt: string | Date | null;
  readonly reachedAt: string | Date | null;
  readonly away: unknown;
  readonly name: string;
}

/**
 * The order in which a list of an outage is shown, the same for all: those seen to last, those away before them; then whom a person has
 * marked, then by the first mark that one has and the other has not, in the order of {@link visitMarks}. Nothing is added up.
 */
export function inVisitOrder(a: ToVisit, b: ToVisit): number {
  return (
    Number(isSeenTo(a)) - Number(isSeenTo(b)) ||
    Number(a.away !== null) - Number(b.away !== null) ||
    Number(b.mustVisitBy !== null) - Number(a.mustVisitBy !== null) ||
    firstDifference(a, b) ||
    a.name.localeCompare(b.name)
  );
}

export function isSeenTo({ visitedAt, reachedAt }: Pick<ToVisit, 'visitedAt' | 'reachedAt'>): boolean {
  return visitedAt !== null || reachedAt !== null;
}

function firstDifference(a: ToVisit, b: ToVisit): number {
  const mark = visitMarks.find((each) => a.marks.includes(each) !== b.marks.includes(each));
  return mark === undefined ? 0 : a.marks.includes(mark) ? -1 : 1;
}
