import type { CarePlan } from '@tunet/contract';
import { addWording, changePlan, lockPlan, type PersonHere, type PlanRow, planById } from './queries.ts';
import { changedBy, keepVersion, type Writing } from './write-plan.ts';

export type Said =
  | { readonly plan: CarePlan }
  | { readonly missing: true }
  | { readonly refused: 'changed-meanwhile' | 'ended'; readonly detail?: Readonly<Record<string, string>> };

/**
 * She says what matters to her, any day; the older wording is kept with its day. Only she herself: what matters to a person
 * cannot be said for her, so a relative writes to the unit instead.
 */
export async function sayWhatMatters(
  writing: Writing,
  person: PersonHere,
  said: { readonly planId: string; readonly version: number; readonly words: string },
): Promise<Said> {
  const { tx, actor } = writing;
  const { tenantId, personId } = person;
  const find = async () => (await tx.rows<PlanRow>(planById, [personId, said.planId]))[0];
  const seen = await find();
  if (!seen) return { missing: true };
  await tx.rows(lockPlan, [personId, seen.unitId]);
  const plan = (await find()) ?? seen;
  if (plan.state === 'ended') return { refused: 'ended' };
  if (plan.version !== said.version) return { refused: 'changed-meanwhile', detail: changedBy(plan) };
  const by = [actor.id, actor.name, tx.at] as const;
  await tx.rows(changePlan, [tenantId, plan.id, said.words, plan.startsOn, plan.endsOn, ...by]);
  await tx.rows(addWording, [tenantId, plan.id, plan.version + 1, personId, said.words, actor.name, 'self', tx.at]);
  return { plan: await keepVersion(writing, person, plan.unitId) };
}
