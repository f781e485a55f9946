import type { AppealDay, DecisionDraft } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { placeOf } from '../organisation/index.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import { appealUntil, type CountedAt, toldAt } from './appeal-clock.ts';
import type { Case } from './case.ts';
import { howTold } from './how-told.ts';

/** How a municipality counts the time to appeal, by its own rules today. */
export async function countedAt(tx: Transaction, tenantId: string): Promise<CountedAt> {
  const { country, timeZone } = await placeOf(tx, tenantId);
  const paperDays = await ruleValue(tx, tenantId, 'decisions.paper-days');
  return { zone: timeZone, working: workingDays(country), paperDays };
}

/** The last day to appeal each kind of help of a draft, were it issued now: what the preview says is what the letter will say. */
export async function appealDaysOf(
  tx: Transaction,
  of: Pick<Case, 'tenantId' | 'personId'>,
  draft: DecisionDraft,
): Promise<AppealDay[]> {
  const counted = await countedAt(tx, of.tenantId);
  const { on } = toldAt(tx.at, (await howTold(tx, of, draft)).how, counted);
  return draft.services.flatMap(({ id, appealWeeks }) =>
    appealWeeks === null ? [] : { serviceId: id, until: appealUntil(on, appealWeeks, counted) },
  );
}
