import type { RouteInput, RouteRefusal, StartedNow, startNowRoutes } from '@tunet/contract';
import { addDays } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import { openGrant } from '../../access/index.ts';
import { unitsOfKind } from '../../organisation/index.ts';
import { openCaseOf } from '../../requests/index.ts';
import { ruleValue, serviceTypes } from '../../services/index.ts';
import { shortestWindowMinutes } from '../plan.ts';
import { addPlan, changePlan, lockPlan, type PersonHere, type PlanRow, planOf } from '../queries.ts';
import { keepVersion, type Writing } from '../write-plan.ts';
import { labelsOf, shownStart } from './show-start.ts';
import { limitOf } from './start-now.ts';
import { addLine, addStart, nextSort, oneStart, type StartNowRow } from './start-now-queries.ts';
import { tellOnPaper } from './tell-started.ts';

type Start = (typeof startNowRoutes)['POST /api/people/:personId/started-now'];
type Wanted = RouteInput<Start>['body'];
export type Begun = { readonly started: StartedNow } | { readonly refused: RouteRefusal<Start> };

/** So far ahead help may be started without a decision; what begins later can wait for one. Days. */
const furthestAhead = 14;

/**
 * Starts help before there is a decision: a line in the unit's plan, the unit's way to her, the letter, and the fact that visits follow.
 * Everything is looked at first; a refusal writes nothing.
 */
export async function startHelp(writing: Writing, person: PersonHere, wanted: Wanted): Promise<Begun> {
  const { tx, actor, newId, occurredAt } = writing;
  const { tenantId, personId, today } = person;
  const { unitId, serviceType, startsOn } = wanted;
  if (person.isDead) return { refused: 'person-died' };
  const fault = faultOf(wanted, today);
  if (fault) return { refused: fault };
  const units = await unitsThatHelp(writing, tenantId);
  if (!units.some(({ id }) => id === unitId)) return { refused: 'unknown-unit' };
  if (!(await serviceTypes(tx, tenantId)).some(({ code }) => code === serviceType))
    return { refused: 'unknown-service' };
  await tx.rows(lockPlan, [personId, unitId]);
  const [before] = await tx.rows<PlanRow>(planOf, [tenantId, personId, unitId]);
  if (before?.state === 'ended') return { refused: 'plan-ended' };

  const openCase = await openCaseOf(tx, tenantId, personId);
  const startNowId = newId();
  const headUnitId = openCase?.unitId ?? headOf(actor.duties) ?? unitId;
  const days = await ruleValue(tx, tenantId, 'plans.start-now-days');
  await tx.rows(addStart, [
    ...[tenantId, startNowId, personId, unitId, openCase?.id ?? null, serviceType, wanted.title, wanted.why, startsOn],
    ...[occurredAt, actor.id, actor.name, headUnitId, wanted.saidTo, limitOf(startsOn, days)],
  ]);
  await openGrant(tx, newId, { tenantId, subjectId: unitId, personId, basis: 'in-care', ref: startNowId });
  const planId = before?.id ?? newId();
  const by = [actor.id, actor.name, tx.at] as const;
  if (before) {
    const first = before.startsOn < startsOn ? before.startsOn : startsOn;
    await tx.rows(changePlan, [tenantId, planId, before.whatMatters, first, before.endsOn, ...by]);
  } else {
    // What matters to her is hers to say: it stays empty until somebody has asked her.
    await tx.rows(addPlan, [tenantId, planId, personId, unitId, '', startsOn, null, ...by]);
  }
  const [{ sort } = { sort: 0 }] = await tx.rows<{ sort: number }>(nextSort, [tenantId, planId]);
  for (const [index, { from, to }] of wanted.windows.entries()) {
    await tx.rows(addLine, [
      ...[tenantId, newId(), planId, personId, serviceType, wanted.title, wanted.isCritical],
      ...[[...wanted.weekdays].sort(), from, to, startsOn, sort + index, startNowId],
    ]);
  }
  await keepVersion(writing, person, unitId);
  const fact = { tenantId, occurredAt };
  await emit(tx, { ...fact, kind: 'plan.changed', subjectId: planId, payload: { personId, unitId } });
  await emit(tx, { ...fact, kind: 'help.started-now', subjectId: startNowId, payload: { personId, unitId } });
  const [row] = await tx.rows<StartNowRow>(oneStart, [startNowId]);
  if (!row) throw new TypeError('help that one has just started is in sight');
  const started = shownStart(row, await labelsOf(tx, tenantId), today);
  await tellOnPaper(tx, newId, row, 'started', started.label);
  return { started };
}

/** Units that go to people at home. */
export async function unitsThatHelp({ tx }: Pick<Writing, 'tx'>, tenantId: string) {
  const day = await unitsOfKind(tx, tenantId, 'home-care');
  return [...day, ...(await unitsOfKind(tx, tenantId, 'night-patrol'))];
}

function headOf(duties: Writing['actor']['duties']): string | undefined {
  return (duties.find(({ unitKind }) => unitKind === 'assessment') ?? duties[0])?.unitId;
}

function faultOf({ startsOn, weekdays, windows }: Wanted, today: string): RouteRefusal<Start> | null {
  if (startsOn < today || startsOn > addDays(today, furthestAhead)) return 'too-far';
  if (new Set(weekdays).size < weekdays.length) return 'weekday-twice';
  for (const { from, to } of windows) {
    const length = minutesOf(to) - minutesOf(from);
    if (length <= 0) return 'window-backwards';
    if (length < shortestWindowMinutes) return 'window-too-short';
  }
  return null;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
