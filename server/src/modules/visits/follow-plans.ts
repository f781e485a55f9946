import { addDays, localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { timeZoneOf } from '../organisation/index.ts';
import { type LifeNow, livesNow } from '../people/index.ts';
import { type PlanOfHelp, planOfHelp, plansOfHelp } from '../plans/index.ts';
import { ruleValue } from '../services/index.ts';
import { planFirstTimes } from './first-time/plan-first-times.ts';
import { followPlan, type StandingVisit } from './follow-plan.ts';
import { type Pausing, pausing } from './pausing.ts';
import { planVisits } from './plan-visits.ts';
import * as queries from './queries.ts';
import { isTouched, type VisitRow } from './stored-visit.ts';

/** As many persons as are looked at together. */
const atOnce = 300;

/** The consumer `visits`: a changed plan makes the visits ahead, and takes away those that it no longer has. */
export function followChangedPlans({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { tenantId, kind, subjectId, payload } of events) {
      if (kind === 'plan.changed') {
        const plan = await planOfHelp(tx, tenantId, subjectId);
        if (plan) await follow(tx, newId, tenantId, [plan]);
      }
      if (kind === 'visit.put-back') {
        await follow(tx, newId, tenantId, await plansOfHelp(tx, tenantId, String(payload.personId)));
      }
    }
  };
}

/** Lets the list follow every plan of a municipality, from today as far ahead as it has decided. */
export async function followPlans(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  await follow(tx, newId, tenantId, await plansOfHelp(tx, tenantId));
}

async function follow(tx: Transaction, newId: NewId, tenantId: string, plans: readonly PlanOfHelp[]): Promise<void> {
  if (plans.length === 0) return;
  await tx.rows(queries.lockList, [tenantId]);
  const zone = await timeZoneOf(tx, tenantId);
  const today = localDay(tx.at, zone);
  const span = { from: today, to: addDays(today, await ruleValue(tx, tenantId, 'visits.ahead-days')), zone };
  const pause = await pausing(tx, tenantId);
  for (let start = 0; start < plans.length; start += atOnce) {
    await followSome(tx, { newId, tenantId, span, pause }, plans.slice(start, start + atOnce));
  }
}

interface Following {
  readonly newId: NewId;
  readonly tenantId: string;
  readonly span: { readonly from: string; readonly to: string; readonly zone: string };
  readonly pause: Pausing;
}

async function followSome(tx: Transaction, following: Following, plans: readonly PlanOfHelp[]): Promise<void> {
  const { newId, tenantId, span, pause } = following;
  const persons = [...new Set(plans.map(({ personId }) => personId))];
  const lives = new Map((await livesNow(tx, tenantId, persons)).map((life) => [life.personId, life]));
  const standing = await tx.rows<VisitRow>(queries.standingVisits, [tenantId, persons, span.from, span.to]);
  const add: object[] = [];
  const change: object[] = [];
  const remove: string[] = [];
  for (const plan of plans) {
    const life = lives.get(plan.personId);
    // Nothing is planned for the dead; what stood was stopped when the death was registered.
    if (!life || life.isDead) continue;
    const rows = standing.filter((row) => row.person_id === plan.personId && row.unit_id === plan.unitId);
    const services = new Map(plan.help.map(({ id, serviceType }) => [id, serviceType]));
    const absenceOf = (windowTo: Date, interventions: readonly string[]) =>
      absenceFor(
        life,
        windowTo,
        pause,
        interventions.map((id) => services.get(id) ?? ''),
      );
    const help = plan.state === 'active' ? plan.help : [];
    const steps = followPlan(planVisits(help, span), rows.map(asStanding), tx.at);
    for (const { day, windowFrom, windowTo, interventions, isCritical, carers } of steps.add) {
      add.push({
        ...{ id: newId(), person_id: plan.personId, unit_id: plan.unitId, day_on: day, window_from: windowFrom },
        ...{ window_to: windowTo, interventions, is_critical: isCritical, carers },
        ...absenceOf(windowTo, interventions),
      });
    }
    for (const { id, windowTo, interventions, isCritical, carers } of steps.change) {
      change.push({
        ...{ id, window_to: windowTo, interventions, is_critical: isCritical, carers },
        ...absenceOf(windowTo, interventions),
      });
    }
    remove.push(...steps.remove);
  }
  if (remove.length > 0) await tx.rows(queries.removeVisits, [tenantId, remove]);
  if (change.length > 0) await tx.rows(queries.changeVisits, [tenantId, JSON.stringify(change)]);
  if (add.length > 0) await tx.rows(queries.addVisits, [tenantId, JSON.stringify(add)]);
  const personIds = persons.filter((personId) => lives.get(personId)?.isDead === false);
  await planFirstTimes(tx, newId, { tenantId, personIds, today: span.from });
}

function absenceFor({ absence }: LifeNow, windowTo: Date, pause: Pausing, services: readonly string[]) {
  const isPaused = absence && windowTo > new Date(absence.startsAt) && pause(services, absence.kind);
  return { absence_id: isPaused ? absence.id : null, absence_kind: isPaused ? absence.kind : null };
}

function asStanding(row: VisitRow): StandingVisit {
  return {
    id: row.id,
    day: row.day_on,
    windowFrom: row.window_from,
    windowTo: row.window_to,
    movedFrom: row.moved_from,
    interventions: row.interventions,
    isCritical: row.is_critical,
    carers: row.carers,
    state: row.state,
    isTouched: isTouched(row),
  };
}
