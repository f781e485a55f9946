import type { Transaction } from '../../platform/db/transaction.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import { answerBy } from './answer-clock.ts';
import type { Subject, UnitRow } from './queries.ts';

/** When this unit promises to have answered words that come now, by what the municipality has decided. */
export async function promiseAnswer(tx: Transaction, subject: Subject, unit: Pick<UnitRow, 'hours'>): Promise<Date> {
  const days = await ruleValue(tx, subject.tenantId, 'conversations.answer-working-days');
  return answerBy(tx.at, { zone: subject.zone, hours: unit.hours, working: workingDays(subject.country), days });
}
