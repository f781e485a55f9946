import type { WantedVisit } from './plan-visits.ts';
import type { VisitState } from './visit.ts';

/** A visit that stands in the list, as far as the plan may or may not change it. */
export interface StandingVisit {
  readonly id: string;
  readonly day: string;
  readonly windowFrom: Date;
  readonly windowTo: Date;
  /** where the plan had it, when another window was agreed */
  readonly movedFrom: Date | null;
  readonly interventions: readonly string[];
  readonly isCritical: boolean;
  readonly carers: number;
  readonly state: VisitState;
  /** somebody has it, or something was asked or said about it */
  readonly isTouched: boolean;
}

/** What must be done so that the list follows the plan. */
export interface FollowingPlan {
  readonly add: readonly WantedVisit[];
  /** what is to be done in a visit that stays; its window only when nobody has touched it */
  readonly change: readonly {
    readonly id: string;
    readonly windowTo: Date;
    readonly interventions: readonly string[];
    readonly isCritical: boolean;
    readonly carers: number;
  }[];
  readonly remove: readonly string[];
}

/**
 * Compares what the plan asks for with what stands, over the same days.
 * - What has begun or is over, done, not done or cancelled is never changed, and what it held that day is not asked for again.
 * - A visit that somebody has, or has asked or said something about, is never removed and keeps its window; what is to be done in it
 *   follows the plan, so that new help is not lost.
 * - The rest comes and goes with the plan. The same plan again changes nothing.
 */
export function followPlan(
  wanted: readonly WantedVisit[],
  standing: readonly StandingVisit[],
  now: Date,
): FollowingPlan {
  const ahead = wanted.filter(({ windowFrom }) => windowFrom > now);
  const asked = new Set(ahead.map(({ windowFrom }) => windowFrom.getTime()));
  const open = standing.filter((visit) => visit.state === 'planned' && visit.windowFrom > now);
  const bound = firstOfEachPlace(open.filter((visit) => visit.isTouched && asked.has(placeOf(visit))));
  const loose = open.filter((visit) => !visit.isTouched);
  const matched = new Set<string>();
  const held = heldByDay(standing.filter((visit) => !bound.has(placeOf(visit), visit) && !loose.includes(visit)));
  const add: WantedVisit[] = [];
  const change: FollowingPlan['change'][number][] = [];
  for (const visit of ahead) {
    const rest = visit.interventions.filter((id) => !held.get(visit.day)?.has(id));
    if (rest.length === 0) continue;
    const stays =
      bound.get(visit.windowFrom.getTime()) ??
      loose.find((each) => placeOf(each) === visit.windowFrom.getTime() && !matched.has(each.id));
    if (!stays) {
      add.push({ ...visit, interventions: rest });
      continue;
    }
    matched.add(stays.id);
    const windowTo = stays.isTouched ? stays.windowTo : visit.windowTo;
    const { isCritical, carers } = visit;
    if (!isSame(stays, { windowTo, interventions: rest, isCritical, carers })) {
      change.push({ id: stays.id, windowTo, interventions: rest, isCritical, carers });
    }
  }
  return { add, change, remove: loose.filter(({ id }) => !matched.has(id)).map(({ id }) => id) };
}

/** Where in the plan a visit belongs: its own beginning, or the one it was moved from. */
function placeOf({ movedFrom, windowFrom }: StandingVisit): number {
  return (movedFrom ?? windowFrom).getTime();
}

function firstOfEachPlace(visits: readonly StandingVisit[]) {
  const first = new Map<number, StandingVisit>();
  for (const visit of visits) if (!first.has(placeOf(visit))) first.set(placeOf(visit), visit);
  return {
    get: (place: number) => first.get(place),
    has: (place: number, visit: StandingVisit) => first.get(place) === visit,
  };
}

function heldByDay(visits: readonly StandingVisit[]): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>();
  for (const { day, interventions } of visits) {
    const ofDay = held.get(day) ?? new Set();
    for (const id of interventions) ofDay.add(id);
    held.set(day, ofDay);
  }
  return held;
}

function isSame(
  visit: StandingVisit,
  then: { windowTo: Date; interventions: readonly string[]; isCritical: boolean; carers: number },
): boolean {
  return (
    visit.windowTo.getTime() === then.windowTo.getTime() &&
    visit.interventions.join() === then.interventions.join() &&
    visit.isCritical === then.isCritical &&
    visit.carers === then.carers
  );
}
