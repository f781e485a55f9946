import type { planBesideRoutes, RouteInput, RouteRefusal } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import { workersOf } from '../../organisation/index.ts';
import type { PersonHere } from '../queries.ts';
import { planHere } from '../together/adjust-plan.ts';
import type { Writing } from '../write-plan.ts';
import * as queries from './beside-queries.ts';

type Routes = typeof planBesideRoutes;
type Agree = Routes['POST /api/people/:personId/plan/parts'];
type Name = Routes['POST /api/people/:personId/plan/coordinator'];
export type Done<Code> = { readonly id: string } | { readonly missing: true } | { readonly refused: Code };

/** Writes down what somebody beside the unit does. It orders nothing and binds nobody: visits follow from the unit's own lines alone. */
export async function agreePart(
  writing: Writing,
  person: PersonHere,
  said: RouteInput<Agree>['body'],
): Promise<Done<RouteRefusal<Agree>>> {
  const { tx, actor, newId } = writing;
  const { tenantId, personId, today } = person;
  const plan = await planHere(writing, person, said.planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  if (said.agreedOn > today) return { refused: 'agreed-ahead' };
  const relativeId = said.kind === 'relative' ? said.relativeId : null;
  if (relativeId !== null) {
    const known = await tx.rows<{ personId: string }>(queries.relativesOf, [personId]);
    if (!known.some((one) => one.personId === relativeId)) return { refused: 'unknown-relative' };
  }
  const id = newId();
  await tx.rows(queries.addPart, [
    ...[tenantId, id, plan.id, personId, said.kind, said.who, relativeId, said.what, said.agreedWith],
    ...[said.agreedOn, said.ifGone, actor.id, actor.name, tx.at],
  ]);
  return { id };
}

/** It ends at once, whoever says so, without a reason being asked of her or of the one who did it. The unit sees to what falls away. */
export async function endPart(
  { tx, actor, occurredAt }: Writing,
  row: queries.PartRow,
  as: 'self' | 'relative' | 'staff',
  because: string | null,
): Promise<Done<'already-ended'>> {
  if (row.endedAt !== null) return { refused: 'already-ended' };
  const { tenantId, id, personId, unitId } = row;
  await tx.rows(queries.endPart, [tenantId, id, tx.at, actor.name, as, because]);
  const payload = { personId, unitId };
  await emit(tx, { tenantId, kind: 'plan.part-ended', subjectId: id, payload, occurredAt });
  return { id };
}

/** What the unit does now that it has ended. */
export async function followPart(
  { tx, actor }: Writing,
  row: queries.PartRow,
  words: string,
): Promise<Done<'still-goes-on' | 'already-followed'>> {
  if (row.endedAt === null) return { refused: 'still-goes-on' };
  if (row.followedAt !== null) return { refused: 'already-followed' };
  await tx.rows(queries.followPart, [row.tenantId, row.id, tx.at, actor.name, words]);
  return { id: row.id };
}

/** Names somebody who works in the unit of the plan, or nobody; who it was before is kept with her days. */
export async function nameCoordinator(
  writing: Writing,
  person: PersonHere,
  { planId, coordinatorId }: RouteInput<Name>['body'],
): Promise<Done<RouteRefusal<Name>>> {
  const { tx, actor, newId } = writing;
  const { tenantId, personId } = person;
  const plan = await planHere(writing, person, planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  const [now] = await tx.rows<queries.CoordinatorRow>(queries.coordinatorsNow, [[plan.id]]);
  const worker = (await workersOf(tx, tenantId, [plan.unitId])).find(({ staffId }) => staffId === coordinatorId);
  if (coordinatorId !== null && !worker) return { refused: 'not-of-the-unit' };
  if ((now?.staffId ?? null) === coordinatorId) return { refused: 'already-so' };
  await tx.rows(queries.endCoordinator, [tenantId, plan.id, tx.at, actor.name]);
  const id = newId();
  if (worker) {
    const by = [tx.at, actor.id, actor.name];
    await tx.rows(queries.addCoordinator, [tenantId, id, plan.id, personId, worker.staffId, worker.name, ...by]);
  }
  return { id };
}
