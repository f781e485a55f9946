import type { Transaction } from '../../platform/db/transaction.ts';
import type { StoredEvent } from '../../platform/events/stored-event.ts';
import { candidatesFor, findOffer, saveMatch } from './offer-queries.ts';
import { comparable } from './proxy.ts';

/**
 * The consumer `proxy-offers`: finds whom a proxy by name is for. Full name, year of birth and telephone must all be right, and of one
 * person alone; otherwise it waits and lapses. She who gave it is never told which.
 */
export async function matchOffers(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const { kind, tenantId, subjectId } of events) {
    if (kind !== 'proxy.offered') continue;
    const offer = await findOffer(tx, tenantId, subjectId);
    if (!offer || offer.answer !== null) continue;
    const candidates = await candidatesFor(tx, offer);
    const same = candidates.filter(({ phone }) => comparable(phone) === comparable(offer.toPhone));
    const [only] = same;
    if (only && same.length === 1) await saveMatch(tx, offer, only.id);
  }
}
