import type { CareGoal, Intervention, planRoutes, RouteRefusal } from '@tunet/contract';

/** A plan as somebody wants it kept. */
export interface WantedPlan {
  readonly unitId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly goals: readonly CareGoal[];
  readonly interventions: readonly Intervention[];
}

/** A granted line of a decision, as far as a plan must keep within it. */
export interface Frame {
  readonly id: string;
  readonly serviceType: string;
  readonly unitId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

export interface PlanFacts {
  /** What is decided for her, whichever unit carries it out. */
  readonly frames: readonly Frame[];
  /** Codes of the kinds of help of the municipality. */
  readonly serviceTypes: readonly string[];
}

/** Why a plan cannot be kept, and on which line when it is one of them. */
export interface PlanFault {
  readonly refused: Exclude<
    RouteRefusal<(typeof planRoutes)['POST /api/people/:personId/plan']>,
    'changed-meanwhile' | 'ended' | 'not-my-unit' | 'started-now' | 'less-than-decided'
  >;
  readonly line: string | null;
}

/** A narrower window than this is a clock on somebody, not a promise to her. */
export const shortestWindowMinutes = 15;

/** The first thing that a plan cannot be kept with; null when it can. Pure and total. */
export function faultOf(plan: WantedPlan, facts: PlanFacts): PlanFault | null {
  if (plan.endsOn !== null && plan.endsOn < plan.startsOn) return { refused: 'ends-before-start', line: null };
  const ids = [...plan.goals, ...plan.interventions].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return { refused: 'same-twice', line: twice };
  for (const line of plan.interventions) {
    const refused = faultOfLine(line, plan, facts);
    if (refused) return { refused, line: line.id };
  }
  return null;
}

function faultOfLine(line: Intervention, plan: WantedPlan, facts: PlanFacts): PlanFault['refused'] | null {
  const { weekdays, goalId, startsOn, endsOn } = line;
  if (weekdays.length === 0) return 'no-weekday';
  if (new Set(weekdays).size < weekdays.length) return 'weekday-twice';
  const length = minutesOf(line.windowTo) - minutesOf(line.windowFrom);
  if (length <= 0) return 'window-backwards';
  if (length < shortestWindowMinutes) return 'window-too-short';
  if (goalId !== null && !plan.goals.some(({ id }) => id === goalId)) return 'unknown-goal';
  if (!facts.serviceTypes.includes(line.serviceType)) return 'unknown-service';
  if (endsOn !== null && endsOn < startsOn) return 'ends-before-start';
  if (startsOn < plan.startsOn || (plan.endsOn !== null && (endsOn ?? plan.endsOn) > plan.endsOn)) {
    return 'outside-plan';
  }
  return line.decidedServiceId === null ? null : faultOfFrame(line, plan, facts);
}

function faultOfFrame(line: Intervention, plan: WantedPlan, { frames }: PlanFacts): PlanFault['refused'] | null {
  const frame = frames.find(({ id }) => id === line.decidedServiceId);
  if (!frame) return 'unknown-decision';
  if (frame.unitId !== plan.unitId) return 'other-unit';
  if (frame.serviceType !== line.serviceType) return 'unknown-service';
  const last = frame.endsOn;
  // Without an end of its own the help goes on until a person ends it, also past a decision that should have been renewed.
  const isOutside =
    line.startsOn < frame.startsOn || (last !== null && (line.startsOn > last || (line.endsOn ?? last) > last));
  return isOutside ? 'outside-decision' : null;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
