import type { Transaction } from '../../platform/db/transaction.ts';
import { ruleValue, serviceTypes } from '../services/index.ts';

/**
 * Days that an answer is promised in: that of the kind of help when one is wished for; of several the shortest, because one answer is
 * promised for the whole; else that of the municipality.
 * @returns `unknown-help` when one of them cannot be applied for here
 */
export async function daysPromisedFor(
  tx: Transaction,
  tenantId: string,
  wishes: readonly string[],
): Promise<number | 'unknown-help'> {
  if (wishes.length === 0) return ruleValue(tx, tenantId, 'requests.promise-days');
  const open = (await serviceTypes(tx, tenantId)).filter(({ terms }) => terms.mayApply);
  const wished = wishes.map((code) => open.find((type) => type.code === code)?.promiseDays ?? null);
  if (wished.includes(null)) return 'unknown-help';
  return Math.min(...wished.flatMap((days) => (days === null ? [] : [days])));
}
