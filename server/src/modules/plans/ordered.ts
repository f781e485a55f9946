import type { OrderedService, planRoutes, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { completedFor } from '../assessments/index.ts';
import { type Ordered, servicesOrderedFor, servicesOrderedTo } from '../decisions/index.ts';
import { carriedOut, type InterventionRow, linesFor, livingNames, todayOf, withPlanIn } from './queries.ts';
import { fewerThan } from './together/within-decision.ts';

type Waiting = RouteAnswer<(typeof planRoutes)['GET /api/plans/waiting']>['waiting'];

/** What she said mattered when the newest decision in force was prepared. */
export async function saidBefore(tx: Transaction, personId: string): Promise<string | null> {
  const newest = (await servicesOrderedFor(tx, personId)).at(-1);
  const assessment = newest ? await completedFor(tx, newest.tenantId, newest.applicationId) : null;
  return assessment?.whatMatters.trim() || null;
}

/** What is decided for one person, each line with whether a plan carries it out. */
export async function orderedFor(tx: Transaction, personId: string): Promise<OrderedService[]> {
  return withWaiting(tx, await servicesOrderedFor(tx, personId));
}

/**
 * The unit's new people: decided help that no plan carries out yet, the earliest start first. A line stays here until a plan has
 * it, also when the person has a plan for something else: nothing that was decided is lost between two desks.
 */
export async function waitingIn(
  tx: Transaction,
  units: readonly { readonly unitId: string; readonly unitName: string }[],
): Promise<{ readonly waiting: Waiting; readonly persons: readonly { tenantId: string; personId: string }[] }> {
  const unitIds = units.map(({ unitId }) => unitId);
  const ordered = await servicesOrderedTo(tx, unitIds);
  const lines = await withWaiting(tx, ordered);
  const people = new Map(ordered.map(({ id, personId, tenantId }) => [id, { tenantId, personId }]));
  const personIds = [...new Set(ordered.map(({ personId }) => personId))];
  const names = await tx.rows<{ id: string; name: string; bornYear: number }>(livingNames, [personIds]);
  const planned = await tx.rows<{ personId: string; unitId: string }>(withPlanIn, [unitIds, personIds]);
  const groups = Map.groupBy(
    lines.filter(({ isWaiting }) => isWaiting),
    (line) => `${people.get(line.id)?.personId} ${line.unitId}`,
  );
  const waiting = [...groups.values()].flatMap((services) => {
    const [first] = services;
    const personId = first && people.get(first.id)?.personId;
    const person = names.find(({ id }) => id === personId);
    if (!first || !person) return [];
    return {
      personId: person.id,
      personName: person.name,
      bornYear: person.bornYear,
      startsOn: first.startsOn,
      unitId: first.unitId,
      unitName: units.find(({ unitId }) => unitId === first.unitId)?.unitName ?? '',
      hasPlan: planned.some((plan) => plan.personId === person.id && plan.unitId === first.unitId),
      services,
    };
  });
  const shown = new Set(waiting.map(({ personId }) => personId));
  const persons = [...people.values()].filter(
    ({ personId }, index, all) => shown.has(personId) && all.findIndex((one) => one.personId === personId) === index,
  );
  return { waiting, persons };
}

async function withWaiting(tx: Transaction, ordered: readonly Ordered[]): Promise<OrderedService[]> {
  const carried = await tx.rows<{ id: string }>(carriedOut, [ordered.map(({ id }) => id), tx.at]);
  const has = new Set(carried.map(({ id }) => id));
  const short = await shortOf(tx, ordered);
  return ordered.map((line) => ({
    id: line.id,
    decisionId: line.decisionId,
    reference: line.reference,
    serviceType: line.serviceType,
    label: line.label,
    timesFloor: line.timesFloor,
    timesUsual: line.timesUsual,
    per: line.per,
    extentWords: line.extentWords,
    startsOn: line.startsOn,
    endsOn: line.endsOn,
    unitId: line.unitId,
    isWaiting: !has.has(line.id) || short.has(line.id),
  }));
}

/**
 * What an appeal led to more of, and the plan that went on gives still less than: somebody is to plan the rest. What was decided first is
 * planned whole or not at all.
 */
async function shortOf(tx: Transaction, ordered: readonly Ordered[]): Promise<ReadonlySet<string>> {
  const anew = ordered.filter(({ isChange }) => isChange);
  const [first] = anew;
  if (!first) return new Set();
  const lines = await tx.rows<InterventionRow>(linesFor, [anew.map(({ id }) => id)]);
  const [place] = await tx.rows<{ today: string }>(todayOf, [first.tenantId, tx.at]);
  const floors = anew.map(({ id, timesFloor, per }) => ({ decidedServiceId: id, timesFloor, per }));
  return new Set(fewerThan(lines, floors, place?.today ?? ''));
}
