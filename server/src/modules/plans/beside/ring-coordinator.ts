import type { Pool } from 'pg';
import { localClock, localDay } from '../../../platform/calendar/local-time.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import type { Timers } from '../../../platform/jobs/timers.ts';
import type { Log } from '../../../platform/log/log.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';
import { rungLongAgo } from './evaluation.ts';
import { type PastGoalRow, pastUnrung, saveRung } from './evaluation-queries.ts';

/** What the ringing needs. */
export interface EvaluationWork {
  /** Role tunet_dispatch. */
  readonly pool: Pool;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
}

/** Milliseconds between looks. */
const interval = 60_000;
/** Nobody is rung about a goal at night. */
const dayBegins = '09:00';
const dayEnds = '15:00';

/** What goes on by itself: the coordinator is rung, at the unit, about goals that should have been gone through. */
export function startEvaluations(work: EvaluationWork): Repeating {
  return every(interval, () => ringCoordinators(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'coordinators were not rung; tried again'),
  });
}

export async function ringCoordinators({ pool, clock }: Pick<EvaluationWork, 'pool' | 'clock'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => ringIn(tx, tenantId));
  }
}

/** Rings and never ends: the plan, its goals and its help stay as they are. One call for each plan, however many of its goals are past. */
async function ringIn(tx: Transaction, tenantId: string): Promise<void> {
  const zone = await timeZoneOf(tx, tenantId);
  const today = localDay(tx.at, zone);
  const now = localClock(tx.at, zone);
  if (now < dayBegins || now >= dayEnds) return;
  const each = await ruleValue(tx, tenantId, 'plans.evaluation-ring-days');
  const past = await tx.rows<PastGoalRow>(pastUnrung, [tenantId, today, rungLongAgo(today, each)]);
  for (const [planId, goals] of Map.groupBy(past, (goal) => goal.planId)) {
    const [first] = goals;
    if (!first) continue;
    await tx.rows(saveRung, [tenantId, goals.map(({ goalId }) => goalId), today]);
    const payload = { personId: first.personId, unitId: first.unitId };
    await emit(tx, { tenantId, kind: 'plan.evaluation-past', subjectId: planId, payload, occurredAt: tx.at });
  }
}
