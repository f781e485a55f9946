import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { effectServices } from '../decisions/index.ts';
import { helpWords } from './planned-help.ts';

/** Consumer `effected`: the first visit that was done for a line of a decision is the day that help came about. */
export async function noteEffect(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const { kind, tenantId, payload, occurredAt } of events) {
    if (kind !== 'visit.done') continue;
    const done = await helpWords(tx, tenantId, interventionsOf(payload));
    const decided = done.flatMap(({ decidedServiceId }) => decidedServiceId ?? []);
    await effectServices(tx, tenantId, decided, occurredAt);
  }
}

/** What was done, by the lines of the plan; a visit that says none effects nothing. */
function interventionsOf(payload: StoredEvent['payload']): string[] {
  const { interventions } = payload;
  return Array.isArray(interventions) ? interventions.filter((id): id is string => typeof id === 'string') : [];
}
