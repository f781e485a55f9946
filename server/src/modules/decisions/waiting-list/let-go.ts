import type { Transaction } from '../../../platform/db/transaction.ts';
import { withdrawOffer } from './offer-queries.ts';
import { saveBooking } from './place-queries.ts';

/** Takes back the offer that lies open, if any, and lets the room go. */
export async function letGo(
  tx: Transaction,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
): Promise<void> {
  for (const offer of await tx.rows<{ id: string }>(withdrawOffer, [tenantId, id])) {
    await tx.rows(saveBooking, [tenantId, offer.id, 'cancelled']);
  }
}
