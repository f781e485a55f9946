import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { deskFor } from '../organisation/index.ts';
import { openToDesk } from './calls/agree-call.ts';
import { giveToDesk, withoutDesk } from './calls/call-queries.ts';

/** The consumer `watch`: a call that a unit agreed on comes to the desk that answers for her municipality. */
export function followCalls({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { kind, tenantId, subjectId: callId } of events) {
      if (kind !== 'planned-call.agreed') continue;
      const [call] = await tx.rows<{ personId: string }>(withoutDesk, [tenantId, callId]);
      const deskId = call && (await deskFor(tx, tenantId));
      // Given already, or ended before the worker came to it. With no desk left there is nobody to ring.
      if (!call || !deskId) continue;
      await tx.rows(giveToDesk, [tenantId, callId, deskId]);
      await openToDesk(tx, newId, { tenantId, personId: call.personId, deskId, callId });
    }
  };
}
