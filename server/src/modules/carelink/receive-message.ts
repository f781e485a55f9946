import type { IncomingMessage } from '@tunet/contract';
import type { Pool } from 'pg';
import { inTransaction } from '../../platform/db/transaction.ts';
import { emit } from '../../platform/events/emit.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { listPlaces, outsideByAddress } from '../organisation/index.ts';
import { addArrival } from './filing-queries.ts';

/**
 * Keeps a message as it came, with the eyes of nobody: who it is about is found by the worker, so that the answer can say nothing of it.
 * The same message again is kept once and answered alike.
 */
export async function receiveMessage(
  pool: Pool,
  message: IncomingMessage,
  { at, newId }: { readonly at: Date; readonly newId: NewId },
): Promise<{ readonly answer: { isKept: boolean } } | { readonly refused: 'unknown-place' | 'unknown-sender' }> {
  const place = (await listPlaces(pool)).find(({ slug, kind }) => slug === message.to && kind === 'municipality');
  if (!place) return { refused: 'unknown-place' };
  const tenantId = place.id;
  return inTransaction(pool, { tenants: [tenantId], subjects: [], at }, async (tx) => {
    const party = await outsideByAddress(tx, tenantId, message.from);
    if (!party) return { refused: 'unknown-sender' as const };
    const { messageId, kind, sentAt } = message;
    const subjectId = newId();
    await tx.rows(addArrival, [tenantId, subjectId, party.id, messageId, kind, JSON.stringify(message), sentAt, at]);
    const payload = { partyId: party.id, messageId };
    await emit(tx, { tenantId, kind: 'carelink.arrived', subjectId, payload, occurredAt: at });
    return { answer: { isKept: true } };
  });
}
