import type { Transaction } from '../../platform/db/transaction.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { addSending } from './sending-queries.ts';

/** What leaves us, each of its kind. */
export type SendingKind = 'admission-report' | 'can-receive' | 'cannot-receive' | 'question' | 'answer' | 'receipt';

export interface NewSending {
  readonly tenantId: string;
  readonly partyId: string;
  readonly personId: string | null;
  readonly kind: SendingKind;
  readonly thread: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly by: { readonly id: string | null; readonly name: string };
  /** Who is told when it does not come. */
  readonly unitId: string | null;
}

/** Lays a message ready, in the transaction that made it true; the worker sends it. */
export async function queueSending(tx: Transaction, newId: NewId, sending: NewSending): Promise<string> {
  const id = newId();
  const { tenantId, partyId, personId, kind, thread, body, by, unitId } = sending;
  await tx.rows(addSending, [
    ...[tenantId, id, partyId, personId, kind, thread, JSON.stringify(body), by.id, by.name, unitId, tx.at],
  ]);
  return id;
}
