import type { ApplicationOutcome } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { moveApplication } from './move-application.ts';
import { tellPreliminary } from './preliminary/queries.ts';
import { decidedOfPerson } from './queries.ts';

const outcomes: readonly string[] = ['granted', 'partly', 'refused', 'on-list'] satisfies readonly ApplicationOutcome[];

/**
 * The consumer `requests`: an application is mapped, decided and started by what happens in the modules to the right.
 * Bears each event twice: the second time there is nothing to do.
 */
export async function followOthers(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const event of events) {
    const { kind, tenantId, payload, occurredAt: at } = event;
    const applicationId = idIn(payload, 'applicationId');
    if (kind === 'assessment.completed' && applicationId) {
      await moveApplication(tx, applicationId, { kind: 'map' }, { at });
    }
    if (kind === 'decision.issued' && applicationId && isOutcome(payload.outcome)) {
      await moveApplication(tx, applicationId, { kind: 'decide', outcome: payload.outcome }, { at });
    }
    const about = idIn(payload, 'about');
    if (
      kind === 'letter.sent' &&
      (payload.letterKind === 'preliminary-answer' || payload.letterKind === 'new-day') &&
      about
    ) {
      await tx.rows(tellPreliminary, [tenantId, about, payload.toldOn]);
    }
    const personId = idIn(payload, 'personId');
    if (kind === 'plan.changed' && personId) {
      for (const { id } of await tx.rows<{ id: string }>(decidedOfPerson, [tenantId, personId])) {
        await moveApplication(tx, id, { kind: 'start' }, { at });
      }
    }
  }
}

function idIn(payload: StoredEvent['payload'], name: string): string | null {
  const value = payload[name];
  return typeof value === 'string' ? value : null;
}

function isOutcome(value: unknown): value is ApplicationOutcome {
  return typeof value === 'string' && outcomes.includes(value);
}
