/** Two at least, always: one alone is not sound (Helsedirektoratet). */
export const fewestOperators = 2;

/** What is known of a desk at one moment. */
export interface DeskFacts {
  readonly at: Date;
  /** Operators logged on. */
  readonly onDuty: number;
  /** When each break that lasts now began. */
  readonly breaks: readonly Date[];
  /** An alarm waits that nobody has taken. */
  readonly alarmWaits: boolean;
  readonly graceMinutes: number;
  readonly breakMinutes: number;
}

/** A desk with too few. */
export interface Shortage {
  readonly since: Date;
  readonly pagedAt: Date | null;
  /** Told once more because an alarm waited. */
  readonly alarmPagedAt: Date | null;
}

export interface DeskWatchStep {
  /** null: there are enough. */
  readonly shortage: Shortage | null;
  /** The lead is told now. */
  readonly page: boolean;
}

/**
 * What a desk with too few comes to. Too few logged on: the lead is told after the grace, at once when an alarm waits. One alone while
 * the other has a break: after the length of a break, at once when an alarm waits. Told once for each, and begun anew when there have
 * been enough.
 */
export function watchDesk(before: Shortage | null, facts: DeskFacts): DeskWatchStep {
  const { at, onDuty, breaks, alarmWaits } = facts;
  const isFew = onDuty < fewestOperators;
  if (onDuty - breaks.length >= fewestOperators) return { shortage: null, page: false };
  // Alone since the last one left.
  const since = before?.since ?? (isFew ? at : new Date(Math.max(...breaks.map((each) => each.getTime()))));
  const shortage: Shortage = before ?? { since, pagedAt: null, alarmPagedAt: null };
  if (alarmWaits && shortage.alarmPagedAt === null) {
    return { shortage: { since, pagedAt: shortage.pagedAt ?? at, alarmPagedAt: at }, page: true };
  }
  const minutes = isFew ? facts.graceMinutes : facts.breakMinutes;
  const isDue = at.getTime() - since.getTime() >= minutes * 60_000;
  if (isDue && shortage.pagedAt === null) return { shortage: { ...shortage, pagedAt: at }, page: true };
  return { shortage, page: false };
}
