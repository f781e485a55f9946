import type { Transaction } from '../../platform/db/transaction.ts';
import { type CodeLabel, listCodes, ruleValues } from '../services/index.ts';
import type { VisitRules } from './visit.ts';

/** What the municipality has decided about visits, as it holds now. */
export async function visitRules(tx: Transaction, tenantId: string): Promise<VisitRules> {
  const values = await ruleValues(tx, tenantId, [
    'visits.unconfirmed-minutes',
    'visits.family-told-minutes',
    'visits.cancel-before-hours',
  ]);
  return {
    unconfirmedMinutes: values['visits.unconfirmed-minutes'],
    familyToldMinutes: values['visits.family-told-minutes'],
    cancelBeforeHours: values['visits.cancel-before-hours'],
  };
}

/** Why a visit was not done, in the municipality's own list. */
export function visitReasons(tx: Transaction, tenantId: string): Promise<CodeLabel[]> {
  return listCodes(tx, tenantId, 'visit-not-done');
}

/** These say nothing by themselves: somebody has to say why. */
export const reasonsThatNeedWords: readonly string[] = ['no-time', 'other'];
