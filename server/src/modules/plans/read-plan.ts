import type { CarePlan, LocalText } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { serviceTypes } from '../services/index.ts';
import {
  type GoalRow,
  goalsOf,
  type InterventionRow,
  interventionsOf,
  type PersonHere,
  type PlanRow,
  personHere,
  plansOfPerson,
  todayOf,
  type WordingRow,
  wordingsOf,
} from './queries.ts';

/** A person within sight, with the day it is in her municipality. */
export async function personOf(tx: Transaction, personId: string): Promise<PersonHere | undefined> {
  return (await tx.rows<PersonHere>(personHere, [personId, tx.at]))[0];
}

/** The day it is in a municipality. */
export async function todayIn(tx: Transaction, tenantId: string): Promise<string> {
  const [place] = await tx.rows<{ today: string }>(todayOf, [tenantId, tx.at]);
  if (!place) throw new TypeError('a municipality that one works in is in sight');
  return place.today;
}

/** The plans of one person, one per unit that helps her, as they stand on the day. */
export async function readPlans(tx: Transaction, person: PersonHere): Promise<CarePlan[]> {
  return viewsOf(tx, await tx.rows<PlanRow>(plansOfPerson, [person.personId]), person);
}

/** Plans whole: goals that are worked on or reached, help that goes on or will begin, and every wording of what matters. */
export async function viewsOf(
  tx: Transaction,
  plans: readonly PlanRow[],
  { tenantId, today }: Pick<PersonHere, 'tenantId' | 'today'>,
): Promise<CarePlan[]> {
  if (plans.length === 0) return [];
  const ids = plans.map(({ id }) => id);
  const goals = await tx.rows<GoalRow>(goalsOf, [ids]);
  const interventions = await tx.rows<InterventionRow>(interventionsOf, [ids, today]);
  const wordings = await tx.rows<WordingRow>(wordingsOf, [ids]);
  const labels = new Map<string, LocalText>();
  for (const { code, label } of await serviceTypes(tx, tenantId)) labels.set(code, label);
  const of = <R extends { readonly planId: string }>(rows: readonly R[], planId: string) =>
    rows.filter((row) => row.planId === planId).map(({ planId: _plan, ...rest }) => rest);
  return plans.map(({ tenantId: _tenant, personId: _person, changedAt, ...plan }) => ({
    ...plan,
    changedAt: changedAt.toISOString(),
    goals: of(goals, plan.id).filter(({ state }) => state !== 'let-go'),
    interventions: of(interventions, plan.id).map((line) => ({
      ...line,
      serviceLabel: labels.get(line.serviceType) ?? null,
    })),
    wordings: of(wordings, plan.id).map((wording) => ({ ...wording, writtenAt: wording.writtenAt.toISOString() })),
  }));
}
