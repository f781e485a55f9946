import type { CarePlan, PlanAdjustment, planTogetherRoutes, RouteInput, RouteRefusal } from '@tunet/contract';
import { emit } from '../../../platform/events/emit.ts';
import { liveGrants } from '../../access/index.ts';
import { servicesOrderedFor } from '../../decisions/index.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { openChangedNeed } from '../../requests/index.ts';
import { shortestWindowMinutes } from '../plan.ts';
import { changePlan, lockPlan, type PersonHere, type PlanRow, planById } from '../queries.ts';
import { viewsOf } from '../read-plan.ts';
import { keepVersion, type Writing } from '../write-plan.ts';
import { changeLine, keepAdjustment, type NewAdjustment, sortLine } from './adjustment-queries.ts';
import { inOrder, judge, type Line } from './within-decision.ts';

type Routes = typeof planTogetherRoutes;
type Today = Routes['POST /api/people/:personId/plan/today'];
type FromNow = Routes['POST /api/people/:personId/plan/from-now'];
type Order = Routes['POST /api/people/:personId/plan/order'];
type Need = Routes['POST /api/people/:personId/plan/changed-need'];
export type Kept<Code> =
  | { readonly kept: PlanAdjustment }
  | { readonly missing: true }
  | { readonly refused: Code; readonly detail?: Readonly<Record<string, string>> };

/** Done otherwise this once: kept with why; the plan stays as it is. */
export async function doOtherwise(
  writing: Writing,
  person: PersonHere,
  said: RouteInput<Today>['body'],
): Promise<Kept<RouteRefusal<Today>>> {
  const plan = await planHere(writing, person, said.planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  const line = plan.interventions.find(({ id }) => id === said.interventionId);
  if (!line) return { missing: true };
  return { kept: await keep(writing, person, plan.id, { kind: 'today', line, words: said.words }) };
}

/**
 * Content, order or time of day of one line from now on, within the decision: the plan has a new version, and visits follow. What is
 * less, or takes the line away, changes nothing: it is told to the office as a changed need.
 */
export async function changeFromNow(
  writing: Writing,
  person: PersonHere,
  said: RouteInput<FromNow>['body'],
): Promise<Kept<RouteRefusal<FromNow>>> {
  const { tx, actor } = writing;
  const { tenantId, personId, today } = person;
  const { planId, interventionId, words, change, takeAway } = said;
  const plan = await planHere(writing, person, planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  const lines = plan.interventions;
  const line = lines.find(({ id }) => id === interventionId);
  if (!line) return { missing: true };
  if (takeAway) {
    return { kept: await fileNeed(writing, person, plan, { line, words, wants: 'less', cannotWait: false }) };
  }
  const fault = faultOf(line, change);
  if (fault) return { refused: fault };
  const ordered = await servicesOrderedFor(tx, personId);
  const floors = ordered.map(({ id, timesFloor, per }) => ({ decidedServiceId: id, timesFloor, per }));
  const judged = judge(lines, interventionId, change, floors, today);
  if (judged.is === 'nothing') return { refused: 'no-change' };
  if (judged.is === 'less') {
    const need = { line, words, wants: 'less' as const, cannotWait: false, changed: judged.changed };
    return { kept: await fileNeed(writing, person, plan, need) };
  }
  await tx.rows(changePlan, [
    ...[tenantId, plan.id, plan.whatMatters, plan.startsOn, plan.endsOn],
    ...[actor.id, actor.name, tx.at],
  ]);
  for (const [sort, each] of judged.lines.entries()) await tx.rows(sortLine, [tenantId, each.id, sort]);
  const is = judged.lines.find(({ id }) => id === interventionId);
  if (is) await tx.rows(changeLine, [tenantId, is.id, ...columnsOf(is)]);
  const after = await keepVersion(writing, person, plan.unitId);
  const kept = await keep(writing, person, plan.id, {
    ...{ kind: 'from-now', line, words, changed: judged.changed, planVersion: after.version },
  });
  const fact = { tenantId, occurredAt: writing.occurredAt };
  const payload = { personId, unitId: plan.unitId };
  await emit(tx, { ...fact, kind: 'plan.changed', subjectId: plan.id, payload });
  return { kept };
}

/** Another order of some lines, from now on: no line is more, less or at another time by it. The plan has a new version, visits follow. */
export async function changeOrder(
  writing: Writing,
  person: PersonHere,
  { planId, lineIds, words }: RouteInput<Order>['body'],
): Promise<Kept<RouteRefusal<Order>>> {
  const { tx, actor } = writing;
  const { tenantId, personId } = person;
  const plan = await planHere(writing, person, planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  const lines = plan.interventions;
  const after = inOrder(lines, lineIds);
  if (!after) return { missing: true };
  if (after.every(({ id }, place) => id === lines[place]?.id)) return { refused: 'no-change' };
  await tx.rows(changePlan, [
    ...[tenantId, plan.id, plan.whatMatters, plan.startsOn, plan.endsOn],
    ...[actor.id, actor.name, tx.at],
  ]);
  for (const [sort, { id }] of after.entries()) await tx.rows(sortLine, [tenantId, id, sort]);
  const { version: planVersion } = await keepVersion(writing, person, plan.unitId);
  const titles = (of: typeof lines) => of.flatMap(({ id, title }) => (lineIds.includes(id) ? [title] : [])).join(' · ');
  const changed = [{ what: 'place' as const, was: titles(lines), is: titles(after) }];
  const kept = await keep(writing, person, plan.id, { kind: 'from-now', line: null, words, changed, planVersion });
  const payload = { personId, unitId: plan.unitId };
  await emit(tx, { tenantId, kind: 'plan.changed', subjectId: plan.id, payload, occurredAt: writing.occurredAt });
  return { kept };
}

/** The office hears that her need has changed; the plan stays as it is until somebody has decided. */
export async function tellNeed(
  writing: Writing,
  person: PersonHere,
  { planId, words, wants, cannotWait }: RouteInput<Need>['body'],
): Promise<Kept<RouteRefusal<Need>>> {
  const plan = await planHere(writing, person, planId);
  if ('missing' in plan || 'refused' in plan) return plan;
  return { kept: await fileNeed(writing, person, plan, { line: null, words, wants, cannotWait }) };
}

interface FiledNeed {
  readonly line: CarePlan['interventions'][number] | null;
  readonly words: string;
  readonly wants: NonNullable<NewAdjustment['wants']>;
  readonly cannotWait: boolean;
  readonly changed?: NewAdjustment['changed'];
}

async function fileNeed(writing: Writing, person: PersonHere, plan: CarePlan, need: FiledNeed) {
  const { tx, actor, newId, occurredAt } = writing;
  const { tenantId, personId } = person;
  const { line, words, wants, cannotWait } = need;
  const by = { id: actor.id, name: actor.name };
  const said = line ? `«${line.title}»: ${words}` : words;
  const filed = await openChangedNeed(tx, newId, { tenantId, personId, words: said, wants, cannotWait, by });
  const kept = await keep(writing, person, plan.id, {
    ...{ kind: 'changed-need', line, words, wants, filed, changed: need.changed ?? [] },
  });
  // A new case tells of itself; what was added to one that stands is news to her as well.
  if (filed && !filed.isNew) {
    const payload = { personId, unitId: plan.unitId };
    await emit(tx, { tenantId, kind: 'need.told', subjectId: filed.applicationId, payload, occurredAt });
  }
  return kept;
}

/** The plan she is helped by, held alone; only those on duty in its unit, while the unit helps her, change anything of it. */
export async function planHere(
  { tx, actor }: Writing,
  person: PersonHere,
  planId: string,
): Promise<CarePlan | { readonly missing: true } | { readonly refused: 'ended' | 'not-my-unit' }> {
  const { personId } = person;
  const [seen] = await tx.rows<PlanRow>(planById, [personId, planId]);
  if (!seen) return { missing: true };
  const isOurs = actor.duties.some(({ unitId }) => unitId === seen.unitId);
  const grants = isOurs ? await liveGrants(tx, personId, [seen.unitId]) : [];
  if (!grants.some(({ basis }) => basis === 'in-care')) return { refused: 'not-my-unit' };
  await tx.rows(lockPlan, [personId, seen.unitId]);
  const [row] = await tx.rows<PlanRow>(planById, [personId, planId]);
  if (!row || row.state === 'ended' || person.isDead) return { refused: 'ended' };
  const [plan] = await viewsOf(tx, [row], person);
  if (!plan) throw new TypeError('a plan that is held is in sight');
  return plan;
}

async function keep(
  { tx, actor, newId, occurredAt }: Writing,
  { tenantId, personId }: PersonHere,
  planId: string,
  it: Pick<NewAdjustment, 'kind' | 'line' | 'words'> & Partial<NewAdjustment>,
): Promise<PlanAdjustment> {
  return keepAdjustment(tx, {
    ...{ changed: [], planVersion: null, wants: null, filed: null },
    ...it,
    ...{ tenantId, id: newId(), planId, personId, at: occurredAt, zone: await timeZoneOf(tx, tenantId) },
    by: { id: actor.id, name: actor.name },
  });
}

function faultOf(line: Line, { weekdays, windowFrom, windowTo }: RouteInput<FromNow>['body']['change']) {
  if (weekdays && new Set(weekdays).size < weekdays.length) return 'weekday-twice' as const;
  const length = minutesOf(windowTo ?? line.windowTo) - minutesOf(windowFrom ?? line.windowFrom);
  if (length <= 0) return 'window-backwards' as const;
  return length < shortestWindowMinutes ? ('window-too-short' as const) : null;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

function columnsOf({ title, how, windowFrom, windowTo, weekdays, everyWeeks, carers }: Line) {
  return [title, how, windowFrom, windowTo, weekdays, everyWeeks, carers];
}
