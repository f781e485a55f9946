import type { Transaction } from '../../../platform/db/transaction.ts';
import { placeOf } from '../../organisation/index.ts';
import { ruleValues, workingDays } from '../../services/index.ts';
import type { ClockPlace, ClockRules } from '../clocks.ts';

/** What a municipality has decided about the clocks of an application, as it holds today, and how it counts. */
export async function clockRules(
  tx: Transaction,
  tenantId: string,
): Promise<{ readonly rules: ClockRules; readonly place: ClockPlace }> {
  const decided = await ruleValues(tx, tenantId, [
    ...(['requests.preliminary-days', 'requests.preliminary-ahead-working-days', 'requests.preliminary-hour'] as const),
    ...(['requests.promise-taker-percent', 'requests.promise-head-percent', 'decisions.paper-days'] as const),
  ]);
  const { country, timeZone } = await placeOf(tx, tenantId);
  return {
    rules: {
      preliminaryDays: decided['requests.preliminary-days'],
      aheadWorkingDays: decided['requests.preliminary-ahead-working-days'],
      byItselfFrom: `${String(decided['requests.preliminary-hour']).padStart(2, '0')}:00`,
      paperDays: decided['decisions.paper-days'],
      takerPercent: decided['requests.promise-taker-percent'],
      headPercent: decided['requests.promise-head-percent'],
    },
    place: { zone: timeZone, working: workingDays(country) },
  };
}
