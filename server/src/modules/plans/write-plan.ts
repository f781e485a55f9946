import type { CareGoal, CarePlan, Intervention, planRoutes, RouteInput, RouteRefusal } from '@tunet/contract';
import { addDays } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { Actor } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { liveGrants } from '../access/index.ts';
import { servicesOrderedFor } from '../decisions/index.ts';
import { ruleValue, serviceTypes } from '../services/index.ts';
import { giveDays } from './beside/evaluation-queries.ts';
import { faultOf } from './plan.ts';
import {
  addPlan,
  addVersion,
  addWording,
  changePlan,
  endInterventions,
  letGoals,
  lockPlan,
  type PersonHere,
  type PlanRow,
  planOf,
  putGoal,
  putIntervention,
} from './queries.ts';
import { viewsOf } from './read-plan.ts';
import { begunBefore, runningLines } from './start-now/start-now-queries.ts';
import { belowFloor } from './together/within-decision.ts';

type Write = (typeof planRoutes)['POST /api/people/:personId/plan'];
type Wanted = RouteInput<Write>['body'];

export type PlanKept =
  | { readonly plan: CarePlan }
  | { readonly refused: RouteRefusal<Write>; readonly detail?: Readonly<Record<string, string>> };

export interface Writing {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly newId: NewId;
  readonly occurredAt: Date;
}

/**
 * Keeps the plan of one unit for one person, whole. What was there and is no longer in it ends; nothing is forgotten: every
 * version and every wording of what matters is kept. Visits follow from `plan.changed`.
 */
export async function writePlan(writing: Writing, person: PersonHere, wanted: Wanted): Promise<PlanKept> {
  const { tx, actor, newId, occurredAt } = writing;
  const { tenantId, personId, today } = person;
  const { unitId } = wanted;
  if (!(await isMyUnit(writing, personId, unitId))) return { refused: 'not-my-unit' };
  await tx.rows(lockPlan, [personId, unitId]);
  const [before] = await tx.rows<PlanRow>(planOf, [tenantId, personId, unitId]);
  if (person.isDead || before?.state === 'ended') return { refused: 'ended' };
  if ((before?.version ?? 0) !== wanted.version) return { refused: 'changed-meanwhile', detail: changedBy(before) };
  const types = await serviceTypes(tx, tenantId);
  const known = before ? (await viewsOf(tx, [before], person))[0] : undefined;
  const fault = faultOf(wanted, {
    frames: await framesOf(tx, tenantId, personId, before?.id),
    // Help that goes on in the plan keeps its kind when the municipality no longer begins with it.
    serviceTypes: [...types, ...(known?.interventions ?? []).map((line) => ({ code: line.serviceType }))].map(
      ({ code }) => code,
    ),
  });
  if (fault) return { refused: fault.refused, ...(fault.line ? { detail: { line: fault.line } } : {}) };
  const less = known && lessOf(known, wanted, await servicesOrderedFor(tx, personId), today);
  if (less) return { refused: 'less-than-decided', detail: { decidedServiceId: less } };
  const ended = before && (await endedByOmission(tx, tenantId, before.id, wanted));
  if (ended) return { refused: 'started-now', detail: { line: ended.id, title: ended.title } };

  const planId = before?.id ?? newId();
  const by = [actor.id, actor.name, tx.at] as const;
  const { whatMatters, startsOn, endsOn } = wanted;
  if (before) await tx.rows(changePlan, [tenantId, planId, whatMatters, startsOn, endsOn, ...by]);
  else await tx.rows(addPlan, [tenantId, planId, personId, unitId, whatMatters, startsOn, endsOn, ...by]);
  const version = (before?.version ?? 0) + 1;
  if (before?.whatMatters !== whatMatters) {
    await tx.rows(addWording, [tenantId, planId, version, personId, whatMatters, actor.name, 'staff', tx.at]);
  }
  await putLines(writing, { tenantId, planId, personId, today, known }, wanted);
  const within = await ruleValue(tx, tenantId, 'plans.evaluate-days');
  await tx.rows(giveDays, [tenantId, planId, addDays(today, within)]);
  const plan = await keepVersion(writing, person, unitId);
  await emit(tx, { tenantId, kind: 'plan.changed', subjectId: planId, payload: { personId, unitId }, occurredAt });
  return { plan };
}

/** The decided help of which the plan would give fewer visits than before and than decided: that is a case, and no plan's to do. */
function lessOf(
  known: CarePlan,
  { interventions }: Wanted,
  ordered: Awaited<ReturnType<typeof servicesOrderedFor>>,
  today: string,
): string | undefined {
  const floors = ordered.map(({ id, timesFloor, per }) => ({ decidedServiceId: id, timesFloor, per }));
  const lastOf = (id: string | null) => ordered.find((each) => each.id === id)?.endsOn ?? null;
  // A last day before that of the decision is less as well; one that stood there already is not new.
  const goOn = interventions.filter(({ id, endsOn, decidedServiceId }) => {
    const isKnown = known.interventions.some((line) => line.id === id && line.endsOn === endsOn);
    return endsOn === null || isKnown || endsOn === lastOf(decidedServiceId);
  });
  // What stands in the plan goes on, also past a last day that is only the decision's.
  const going = (lines: readonly Intervention[]) =>
    lines.map((line) => (line.endsOn !== null && line.endsOn < today ? { ...line, endsOn: null } : line));
  return belowFloor(going(known.interventions), going(goOn), floors, today)[0];
}

/** Help that began before its decision is within it from the day it began; so is help that went on when an appeal changed the decision. */
async function framesOf(tx: Transaction, tenantId: string, personId: string, planId: string | undefined) {
  const frames = await servicesOrderedFor(tx, personId);
  if (planId === undefined) return frames;
  const begun = await tx.rows<{ id: string; startsOn: string; isStartedNow: boolean }>(begunBefore, [tenantId, planId]);
  return frames.map((frame) => {
    const found = begun.find(({ id, isStartedNow }) => id === frame.id && (isStartedNow || frame.isChange));
    const first = found?.startsOn ?? frame.startsOn;
    return first < frame.startsOn ? { ...frame, startsOn: first } : frame;
  });
}

/** Help that was started before the decision ends by its own form, with a reason: never by being left out of a plan, or by its day. */
async function endedByOmission(tx: Transaction, tenantId: string, planId: string, { interventions }: Wanted) {
  const running = await tx.rows<{ id: string; title: string }>(runningLines, [tenantId, planId]);
  return running.find(({ id }) => !interventions.some((line) => line.id === id && line.endsOn === null));
}

/** On duty there, and the unit helps her. */
async function isMyUnit({ tx, actor }: Writing, personId: string, unitId: string): Promise<boolean> {
  if (!actor.duties.some((duty) => duty.unitId === unitId && duty.unitKind === 'home-care')) return false;
  return (await liveGrants(tx, personId, [unitId])).some(({ basis }) => basis === 'in-care');
}

interface Into {
  readonly tenantId: string;
  readonly planId: string;
  readonly personId: string;
  readonly today: string;
  readonly known: CarePlan | undefined;
}

/** Lines keep their id while they are in the plan; a new one gets its id here, whatever the screen called it. */
async function putLines({ tx, newId }: Writing, into: Into, wanted: Wanted): Promise<void> {
  const { tenantId, planId, personId, known } = into;
  const ids = new Map<string, string>();
  const idOf = (line: CareGoal | Intervention, kept: readonly { readonly id: string }[] | undefined): string => {
    const id = kept?.some((each) => each.id === line.id) ? line.id : newId();
    ids.set(line.id, id);
    return id;
  };
  const goals = wanted.goals.map((goal) => ({ ...goal, id: idOf(goal, known?.goals) }));
  for (const [sort, { id, words, byOn, state }] of goals.entries()) {
    await tx.rows(putGoal, [tenantId, id, planId, personId, words, byOn, state, sort]);
  }
  await tx.rows(letGoals, [tenantId, planId, goals.map(({ id }) => id)]);
  const lines = wanted.interventions.map((line) => ({ ...line, id: idOf(line, known?.interventions) }));
  for (const [sort, line] of lines.entries()) {
    await tx.rows(putIntervention, [
      tenantId,
      line.id,
      planId,
      personId,
      line.goalId === null ? null : ids.get(line.goalId),
      line.serviceType,
      line.decidedServiceId,
      line.title,
      line.how.trim(),
      line.ownPart.trim(),
      line.isCritical,
      [...line.weekdays].sort(),
      line.everyWeeks,
      line.windowFrom,
      line.windowTo,
      line.carers,
      line.startsOn,
      line.endsOn,
      sort,
    ]);
  }
  await tx.rows(endInterventions, [tenantId, planId, lines.map(({ id }) => id), into.today]);
}

/** Keeps the plan as it is now beside its earlier versions. */
export async function keepVersion({ tx, actor }: Writing, person: PersonHere, unitId: string): Promise<CarePlan> {
  const rows = await tx.rows<PlanRow>(planOf, [person.tenantId, person.personId, unitId]);
  const [plan] = await viewsOf(tx, rows, person);
  if (!plan) throw new TypeError('a plan that one has just kept is in sight');
  const { wordings: _wordings, ...kept } = plan;
  await tx.rows(addVersion, [
    person.tenantId,
    plan.id,
    plan.version,
    person.personId,
    JSON.stringify(kept),
    actor.id,
    actor.name,
    tx.at,
  ]);
  return plan;
}

/** Who changed it meanwhile, and when. */
export function changedBy(plan: PlanRow | undefined): Readonly<Record<string, string>> {
  return plan ? { by: plan.changedByName, since: plan.changedAt.toISOString() } : {};
}
