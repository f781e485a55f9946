/** As much of a line of granted help as its last day hangs on. */
export interface Term {
  readonly endsOn: string | null;
  /** who made the last day an end: a decision, a person, or that it was over before this was so; null: it is only the day of the decision */
  readonly endSetBy: 'decision' | 'person' | 'before' | null;
}

/**
 * Where help stands on a day: pure, total. A last day that nobody has made an end ends nothing: the help goes on past it until a new
 * decision or a person says otherwise.
 */
export function standingOn({ endsOn, endSetBy }: Term, today: string): 'goes-on' | 'past-end' | 'over' {
  if (endsOn === null || endsOn >= today) return 'goes-on';
  return endSetBy === null ? 'past-end' : 'over';
}

/** What was rung about a last day, and when. */
export interface Rung {
  readonly aboutOn: string;
  readonly officeOn: string | null;
  readonly headOn: string | null;
}

/**
 * Who is to be rung about a last day now: the office once, some days before; the head each day once it has gone. Nobody about help
 * that somebody has ended. A later last day is rung about anew.
 */
export function ringDue(
  term: Term,
  rung: Rung | null,
  at: { readonly today: string; readonly tellFrom: string },
): 'office' | 'head' | null {
  if (term.endsOn === null || term.endSetBy !== null) return null;
  const known = rung && rung.aboutOn === term.endsOn ? rung : null;
  if (standingOn(term, at.today) === 'past-end') return (known?.headOn ?? '') < at.today ? 'head' : null;
  return term.endsOn <= at.tellFrom && !known?.officeOn ? 'office' : null;
}
