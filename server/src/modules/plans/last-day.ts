/** As much of a line of a plan as its last day hangs on. */
export interface LineTerm {
  readonly endsOn: string | null;
  /** the last day of the plan; null where it has none, or holds not for this line */
  readonly planEndsOn: string | null;
  /** a person took the line out of the plan: its last day holds, whatever is decided */
  readonly isTakenOut: boolean;
  /** the last day of the decided help that it carries out; null: it has none, or the line carries out nothing decided */
  readonly decidedEndsOn: string | null;
  /** who made that day an end (decisions, `terms/term.ts`); null: it is only the day of the decision */
  readonly decidedEndSetBy: string | null;
}

/**
 * The last day that a line of a plan makes visits; null: it goes on. Pure. A last day that is only the decision's ends nothing: help goes
 * on past it until a new decision or a person says otherwise, and so do its visits. The office is told before, and the head is rung after,
 * about the decision (`terms/ring-terms.ts`).
 */
export function lastDayOf(line: LineTerm): string | null {
  const own = line.isTakenOut ? line.endsOn : saidByPlan(line.endsOn, line);
  const ofPlan = saidByPlan(line.planEndsOn, line);
  return own === null || (ofPlan !== null && ofPlan < own) ? ofPlan : own;
}

/** A day that the plan sets by itself: sooner than the decision's, or where nobody waits for a decision. */
function saidByPlan(day: string | null, { decidedEndsOn, decidedEndSetBy }: LineTerm): string | null {
  const isOnlyTheDecisions = decidedEndsOn !== null && decidedEndSetBy === null && day !== null && day >= decidedEndsOn;
  return isOnlyTheDecisions ? null : day;
}

/** The same in SQL, of `intervention i` beside `${joinDecided}` and a day: whether the line goes past it. */
export const joinDecided =
  'left join decided_service ds on ds.tenant_id = i.tenant_id and ds.id = i.decided_service_id and ds.is_granted';
/** @param day the SQL of a day */
export function goesOnAt(day: string, planEndsOn: string): string {
  const holds = (last: string, isTakenOut: string) =>
    `(${last} is null or ${last} >= ${day} or (not ${isTakenOut} and ds.end_set_by is null and ${last} >= ds.ends_on))`;
  return `${holds('i.ends_on', 'i.is_taken_out')} and ${holds(planEndsOn, 'false')}`;
}
