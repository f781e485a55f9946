import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';
import { startOf } from './show-start.ts';
import { next } from './start-now.ts';
import {
  carryOver,
  goingOfPerson,
  grantedOfDecision,
  raisePlanVersion,
  type StartNowRow,
  saveDecidedOtherwise,
  saveTakenOver,
} from './start-now-queries.ts';

const outcomes = ['granted', 'partly', 'refused'] as const;

/**
 * Consumer `started-now`: a decision that grants just this help from this unit takes it over, and the line of the plan goes on under the
 * decision. Any other decision changes nothing that is done for her: it is shown, and a person ends the help or does not.
 */
export async function followDecisions(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const { kind, tenantId, subjectId: decisionId, payload, occurredAt } of events) {
    const outcome = outcomes.find((each) => each === payload.outcome);
    if (kind !== 'decision.issued' || typeof payload.personId !== 'string' || !outcome) continue;
    const going = await tx.rows<StartNowRow>(goingOfPerson, [tenantId, payload.personId]);
    // A decision about something else says nothing about this help.
    const asked = going.filter((row) => row.applicationId === null || row.applicationId === payload.applicationId);
    const granted = await tx.rows<{ id: string; serviceType: string; unitId: string | null }>(grantedOfDecision, [
      ...[tenantId, decisionId],
    ]);
    for (const row of going) {
      const same = granted.find(({ serviceType, unitId }) => serviceType === row.serviceType && unitId === row.unitId);
      if (!same && !asked.includes(row)) continue;
      const step = next(
        startOf(row),
        same ? { kind: 'take-over', decisionId } : { kind: 'decide-otherwise', decided: { decisionId, outcome } },
        occurredAt,
      );
      if ('refused' in step) continue;
      if (!same) {
        await tx.rows(saveDecidedOtherwise, [tenantId, row.id, decisionId, outcome]);
        continue;
      }
      await tx.rows(saveTakenOver, [tenantId, row.id, occurredAt, decisionId]);
      const carried = await tx.rows<{ planId: string }>(carryOver, [tenantId, row.id, same.id]);
      // Who has the plan open to change it must read it anew, or would put the line back to what it was.
      for (const planId of new Set(carried.map((each) => each.planId))) {
        await tx.rows(raisePlanVersion, [tenantId, planId]);
        const about = { personId: row.personId, unitId: row.unitId };
        await emit(tx, { tenantId, kind: 'plan.changed', subjectId: planId, payload: about, occurredAt });
      }
    }
  }
}
