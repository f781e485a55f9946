import type { Prepared } from '../../platform/db/pool.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { raisePlanVersion } from './start-now/start-now-queries.ts';

/** A last day that was only the earlier decision's goes with it. What somebody took out of the plan stays out. */
const takeOver: Prepared = {
  name: 'plans-take-over-changed',
  text: `update intervention i set decided_service_id = $3,
      ends_on = case when i.ends_on >= $4::date then $5::date else i.ends_on end
    from care_plan c
    where i.tenant_id = $1 and i.decided_service_id = $2 and not i.is_taken_out and c.tenant_id = i.tenant_id and c.id = i.plan_id
    returning c.id as "planId", c.person_id as "personId", c.unit_id as "unitId"`,
};

/**
 * Consumer `changed-decisions`: what an earlier decision gave and an appeal changed goes on in the plan as it was, under the new decision,
 * visit for visit, until the unit plans the rest. Nobody's help stops between the two.
 */
export async function followChangedDecisions(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const { kind, tenantId, payload, occurredAt } of events) {
    if (kind !== 'decision.issued' || !Array.isArray(payload.takes)) continue;
    for (const { from, to, wasUntil, until } of payload.takes as readonly Readonly<Record<string, unknown>>[]) {
      if (typeof from !== 'string' || typeof to !== 'string') continue;
      const taken = await tx.rows<{ planId: string; personId: string; unitId: string }>(takeOver, [
        ...[tenantId, from, to, wasUntil ?? null, until ?? null],
      ]);
      // Who has the plan open to change it must read it anew, or would put the line back to what it was.
      for (const { planId, personId, unitId } of new Map(taken.map((each) => [each.planId, each])).values()) {
        await tx.rows(raisePlanVersion, [tenantId, planId]);
        await emit(tx, {
          tenantId,
          kind: 'plan.changed',
          subjectId: planId,
          payload: { personId, unitId },
          occurredAt,
        });
      }
    }
  }
}
