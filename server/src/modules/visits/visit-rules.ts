import { localClock } from '../../platform/calendar/local-time.ts';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf, timeZoneOf } from '../organisation/index.ts';
import { type CodeLabel, listCodes, ruleValues, serviceTypes, workingDays } from '../services/index.ts';
import type { VisitRow } from './stored-visit.ts';
import { cancelBy, type VisitRules } from './visit.ts';

/** What the municipality has decided about visits, as it holds now. */
export async function visitRules(tx: Transaction, tenantId: string): Promise<VisitRules> {
  const values = await ruleValues(tx, tenantId, ['visits.unconfirmed-minutes', 'visits.family-told-minutes']);
  return {
    unconfirmedMinutes: values['visits.unconfirmed-minutes'],
    familyToldMinutes: values['visits.family-told-minutes'],
  };
}

/** Until when each visit may be said no to, by the kinds of help that are done in it. A kind we do not know has one working day. */
export async function cutOffs(
  tx: Transaction,
  tenantId: string,
): Promise<(row: VisitRow, services: readonly string[]) => Date> {
  const { country } = await placeOf(tx, tenantId);
  const zone = await timeZoneOf(tx, tenantId);
  const days = new Map((await serviceTypes(tx, tenantId)).map(({ code, terms }) => [code, terms.cancelDays]));
  const working = workingDays(country);
  return (row, services) =>
    cancelBy({
      ...{ day: row.day_on, clock: localClock(row.window_from, zone), zone, workingDays: working },
      cancelDays: services.length === 0 ? [1] : services.map((code) => days.get(code) ?? 1),
    });
}

/** Why a visit was not done, in the municipality's own list. */
export function visitReasons(tx: Transaction, tenantId: string): Promise<CodeLabel[]> {
  return listCodes(tx, tenantId, 'visit-not-done');
}

/** These say nothing by themselves: somebody has to say why. */
export const reasonsThatNeedWords: readonly string[] = ['no-time', 'other'];
