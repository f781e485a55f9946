import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValue } from '../../services/index.ts';

/** The municipality's own day at the instant of the transaction. */
export async function todayOf(tx: Transaction, tenantId: string): Promise<string> {
  return localDay(tx.at, (await placeOf(tx, tenantId)).timeZone);
}

/** When one on a list is looked at again at the latest, by the municipality's own rule, counted from today. */
export async function nextFollowUp(tx: Transaction, tenantId: string): Promise<string> {
  return addDays(await todayOf(tx, tenantId), await ruleValue(tx, tenantId, 'waiting.follow-up-days'));
}

/** The last day to answer an offer made or thought over today. */
export async function nextAnswer(tx: Transaction, tenantId: string): Promise<string> {
  return addDays(await todayOf(tx, tenantId), await ruleValue(tx, tenantId, 'waiting.answer-days'));
}
