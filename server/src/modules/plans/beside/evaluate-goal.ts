import type { GoalEvaluation, planBesideRoutes, RouteInput, RouteRefusal } from '@tunet/contract';
import { changePlan, type PersonHere } from '../queries.ts';
import { planHere } from '../together/adjust-plan.ts';
import { keepVersion, type Writing } from '../write-plan.ts';
import type { Done } from './change-parts.ts';
import { faultOfEvaluation, goesOn } from './evaluation.ts';
import { addEvaluation, type DatedGoal, goalOf, saveOutcome, setDay } from './evaluation-queries.ts';

type Routes = typeof planBesideRoutes;
type SetDay = Routes['POST /api/people/:personId/plan/goal-day'];
type Evaluate = Routes['POST /api/people/:personId/plan/evaluations'];

/** Sets the day when a goal is gone through. */
export async function setGoalDay(
  writing: Writing,
  person: PersonHere,
  { planId, goalId, on }: RouteInput<SetDay>['body'],
): Promise<Done<RouteRefusal<SetDay>>> {
  const { tx } = writing;
  const plan = await planHere(writing, person, planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  const [goal] = await tx.rows<DatedGoal>(goalOf, [person.tenantId, plan.id, goalId]);
  if (!goal) return { missing: true };
  if (!goesOn(goal.state)) return { refused: 'goal-is-over' };
  if (on < person.today) return { refused: 'not-ahead' };
  await tx.rows(setDay, [person.tenantId, goal.id, on]);
  return { id: goal.id };
}

/**
 * Keeps how a goal went. The goal becomes what was found; the lines of the plan stay as they are, whatever the outcome: help ends by a
 * decision or by a change of the plan, never because a goal was reached or let go.
 */
export async function evaluateGoal(
  writing: Writing,
  person: PersonHere,
  said: RouteInput<Evaluate>['body'],
): Promise<{ readonly evaluation: GoalEvaluation } | Exclude<Done<RouteRefusal<Evaluate>>, { id: string }>> {
  const { tx, actor, newId } = writing;
  const { tenantId, personId, today } = person;
  const plan = await planHere(writing, person, said.planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  const [goal] = await tx.rows<DatedGoal>(goalOf, [tenantId, plan.id, said.goalId]);
  if (!goal) return { missing: true };
  const { herWords, words, outcome, nextOn } = said;
  const fault = faultOfEvaluation(goal.state, { outcome, nextOn }, today);
  if (fault) return { refused: fault };
  const id = newId();
  await tx.rows(addEvaluation, [
    ...[tenantId, id, goal.id, plan.id, personId, goal.words, goal.dueOn, herWords, words, outcome, nextOn],
    ...[actor.id, actor.name, tx.at],
  ]);
  await tx.rows(saveOutcome, [tenantId, goal.id, outcome, nextOn]);
  await tx.rows(changePlan, [
    ...[tenantId, plan.id, plan.whatMatters, plan.startsOn, plan.endsOn],
    ...[actor.id, actor.name, tx.at],
  ]);
  await keepVersion(writing, person, plan.unitId);
  const of = { planId: plan.id, goalId: goal.id, goalWords: goal.words, dueOn: goal.dueOn };
  return {
    evaluation: { id, ...of, herWords, words, outcome, nextOn, byName: actor.name, at: tx.at.toISOString() },
  };
}
