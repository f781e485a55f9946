import type { ServiceProposal } from '@tunet/contract';
import { localDay } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { priceOn, serviceTypes } from '../services/index.ts';

/** Help that comes to her at times. An alarm, a bed or a dwelling is there all the time; respite and day are told in words. */
const atTimes: readonly string[] = ['home-nursing', 'practical-help'];

/** The kinds of help of a municipality today, as a decision may propose them. */
export async function proposalsOf(tx: Transaction, tenantId: string): Promise<ServiceProposal[]> {
  const types = await serviceTypes(tx, tenantId);
  const { timeZone } = await placeOf(tx, tenantId);
  return types.map(({ code, category, label, explained, law, appealBody, appealWeeks, terms }) => ({
    code,
    label,
    explained,
    price: priceOn(terms.payment, localDay(tx.at, timeZone)),
    law,
    appealBody,
    appealWeeks,
    needsTimes: atTimes.includes(category),
    hasList: terms.waitingList,
    watches: terms.watches ?? false,
  }));
}
