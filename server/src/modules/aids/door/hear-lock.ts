import type { Pool } from 'pg';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import * as queries from './door-queries.ts';
import type { LockEvent } from './store-lock.ts';

/**
 * Writes down what a lock tells, each event once. An opening uses its code up, also when the lock tells of it a day later: nobody opens
 * twice by one number. A lock that is no store's of ours is heard and forgotten.
 */
export async function hearLock(pool: Pool, event: LockEvent, at: Date): Promise<void> {
  const { tenants } = await readReach(pool);
  await inTransaction(pool, { tenants, subjects: [], at }, async (tx) => {
    const [store] = await tx.rows<queries.StoreRow>(queries.storesByLock, [event.lock]);
    if (!store) return;
    const { tenantId, id: storeId } = store;
    const [code] = event.ref ? await tx.rows<{ id: string }>(queries.codeHere, [tenantId, event.ref, storeId]) : [];
    const codeId = code?.id ?? null;
    const told = [tenantId, event.eventId, storeId, codeId, event.what, event.at, at];
    if ((await tx.rows(queries.addEvent, told)).length === 0) return;
    if (event.what === 'opened' && codeId) await tx.rows(queries.codeOpened, [tenantId, codeId, storeId, event.at]);
  });
}
