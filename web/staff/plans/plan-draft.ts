import type { CareGoal, CarePlan, Intervention, OrderedService } from '@tunet/contract';

/** A plan as it is being written. */
export interface PlanDraft {
  readonly unitId: string;
  /** 0: there is no plan yet */
  readonly version: number;
  readonly whatMatters: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly goals: readonly CareGoal[];
  readonly interventions: readonly Intervention[];
}

/** The plan as it is, to be changed. */
export function draftOf(plan: CarePlan): PlanDraft {
  const { unitId, version, whatMatters, startsOn, endsOn, goals } = plan;
  const interventions = plan.interventions.map(({ serviceLabel: _label, ...line }) => line);
  return { unitId, version, whatMatters, startsOn, endsOn, goals, interventions };
}

/** A new plan of a unit, begun with one line for each kind of help that was decided for it. */
export function firstDraft(
  unitId: string,
  ordered: readonly OrderedService[],
  of: { today: string; saidBefore: string | null; language: 'nb' | 'nn' | 'sv' | 'en'; newId: () => string },
): PlanDraft {
  const mine = ordered.filter((line) => line.unitId === unitId);
  const first = mine.map(({ startsOn }) => startsOn).sort()[0] ?? of.today;
  return {
    unitId,
    version: 0,
    whatMatters: of.saidBefore ?? '',
    startsOn: first,
    endsOn: null,
    goals: [],
    interventions: mine.map((line) => lineFor(line, of)),
  };
}

/** A line that carries out what was decided: every day of the week for what is decided by the day, else to be chosen. */
export function lineFor(
  ordered: OrderedService,
  of: { language: 'nb' | 'nn' | 'sv' | 'en'; newId: () => string },
): Intervention {
  return {
    ...emptyLine(ordered.serviceType, ordered.startsOn, of.newId()),
    decidedServiceId: ordered.id,
    title: ordered.label[of.language],
    weekdays: ordered.per === 'day' ? [1, 2, 3, 4, 5, 6, 7] : [],
  };
}

/** A line where only the kind of help is known. */
export function emptyLine(serviceType: string, startsOn: string, id: string): Intervention {
  return {
    ...{ id, goalId: null, serviceType, decidedServiceId: null, title: '', how: '', ownPart: '', isCritical: false },
    ...{ weekdays: [], everyWeeks: 1, windowFrom: '08:00', windowTo: '10:00', carers: 1, startsOn, endsOn: null },
  };
}

/** What is left blank and has to be written before the plan can be sent; null when nothing is. */
export function blankIn(
  draft: PlanDraft,
): { readonly code: 'no-title' | 'no-goal-words' | 'no-what-matters'; readonly line: string | null } | null {
  if (draft.whatMatters.trim() === '') return { code: 'no-what-matters', line: null };
  const goal = draft.goals.find(({ words }) => words.trim() === '');
  if (goal) return { code: 'no-goal-words', line: goal.id };
  const line = draft.interventions.find(({ title }) => title.trim() === '');
  return line ? { code: 'no-title', line: line.id } : null;
}
