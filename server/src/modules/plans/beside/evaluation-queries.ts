import type { GoalEvaluation } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { GoalRow } from '../queries.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `plans-evaluation-${name}`, text };
}

/** The day a goal is gone through: its own, else the one it was to be reached by. */
const dayOf = 'coalesce(g.evaluate_on, g.by_on)';

export interface GoalDayRow extends Row {
  readonly planId: string;
  readonly goalId: string;
  readonly on: string | null;
}
export const goalDaysOf = prepared(
  'days-of',
  `select g.plan_id as "planId", g.id as "goalId", ${dayOf}::text as "on" from care_goal g
    join care_plan c on c.tenant_id = g.tenant_id and c.id = g.plan_id
    where g.person_id = $1 and c.state = 'active' and g.state in ('working', 'changed') order by g.plan_id, g.sort, g.id`,
);

export interface DueGoalRow extends Row {
  readonly tenantId: string;
  readonly personId: string;
  readonly personName: string;
  readonly planId: string;
  readonly unitId: string;
  readonly goalId: string;
  readonly words: string;
  readonly on: string;
}
const dueColumns = `g.tenant_id as "tenantId", g.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
    g.plan_id as "planId", c.unit_id as "unitId", g.id as "goalId", g.words, ${dayOf}::text as "on"`;
const fromDue = `from care_goal g join care_plan c on c.tenant_id = g.tenant_id and c.id = g.plan_id and c.state = 'active'
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.died_on is null`;
/** Goals of living persons that are to be gone through by a day, the longest past first. */
export const dueIn = prepared(
  'due-in',
  `select ${dueColumns} ${fromDue} where c.unit_id = any ($1::uuid[]) and g.state in ('working', 'changed') and ${dayOf} <= $2
    order by ${dayOf}, g.id limit 200`,
);
/** Past on this day, and not rung about since the other; without names. */
export const pastUnrung = prepared(
  'past-unrung',
  `select g.person_id as "personId", g.plan_id as "planId", c.unit_id as "unitId", g.id as "goalId" ${fromDue}
    where g.tenant_id = $1 and g.state in ('working', 'changed') and ${dayOf} < $2::date
      and (g.evaluation_rung_on is null or g.evaluation_rung_on <= $3::date) order by ${dayOf}, g.id limit 500`,
);
export interface PastGoalRow extends Row {
  readonly personId: string;
  readonly planId: string;
  readonly unitId: string;
  readonly goalId: string;
}
export const saveRung = prepared(
  'save-rung',
  'update care_goal set evaluation_rung_on = $3 where tenant_id = $1 and id = any ($2::uuid[])',
);
export const setDay = prepared('set-day', 'update care_goal set evaluate_on = $3 where tenant_id = $1 and id = $2');
/** A goal that is new, or that had no day yet, gets one. */
export const giveDays = prepared(
  'give-days',
  `update care_goal set evaluate_on = coalesce(by_on, $3::date)
    where tenant_id = $1 and plan_id = $2 and evaluate_on is null and state in ('working', 'changed')`,
);
export const goalOf = prepared(
  'goal-of',
  `select g.plan_id as "planId", g.id, g.words, g.by_on::text as "byOn", g.state, ${dayOf}::text as "dueOn" from care_goal g
    where g.tenant_id = $1 and g.plan_id = $2 and g.id = $3`,
);
export type DatedGoal = GoalRow & { readonly dueOn: string | null };
export const saveOutcome = prepared(
  'save-outcome',
  'update care_goal set state = $3, evaluate_on = $4 where tenant_id = $1 and id = $2',
);

const columns = `id, plan_id as "planId", goal_id as "goalId", goal_words as "goalWords", due_on::text as "dueOn", her_words as "herWords",
    words, outcome, next_on::text as "nextOn", by_name as "byName", at`;
export type EvaluationRow = Row & Omit<GoalEvaluation, 'at'> & { readonly at: Date };
export const evaluationsOf = prepared(
  'of-person',
  `select ${columns} from goal_evaluation where person_id = $1 order by at desc, id desc limit 50`,
);
export const addEvaluation = prepared(
  'add',
  `insert into goal_evaluation (tenant_id, id, goal_id, plan_id, person_id, goal_words, due_on, her_words, words, outcome, next_on, by_id,
      by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
