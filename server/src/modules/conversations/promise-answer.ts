import type { Transaction } from '../../platform/db/transaction.ts';
import { ruleValue, workingDays } from '../services/index.ts';
import { answerBy } from './answer-clock.ts';
import type { Subject, UnitRow } from './queries.ts';

/** What a promise hangs on: opening hours, and days of its own where it has them. */
export type PromisingUnit = Pick<UnitRow, 'hours' | 'answerDays'>;

/** When this unit promises to have answered words that come now, by what the municipality has decided. */
export async function promiseAnswer(tx: Transaction, subject: Subject, unit: PromisingUnit): Promise<Date> {
  const days = unit.answerDays ?? (await ruleValue(tx, subject.tenantId, 'conversations.answer-working-days'));
  return answerBy(tx.at, { zone: subject.zone, hours: unit.hours, working: workingDays(subject.country), days });
}
