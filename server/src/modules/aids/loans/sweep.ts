import { addDays, localDay } from '../../../platform/calendar/local-time.ts';
import { readReach } from '../../../platform/db/read-reach.ts';
import { inTransaction, type Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { every } from '../../../platform/jobs/every.ts';
import type { Repeating } from '../../../platform/jobs/repeat.ts';
import { timeZoneOf } from '../../organisation/index.ts';
import { digitalContactOf, tellsHow } from '../../people/index.ts';
import { ruleValues } from '../../services/index.ts';
import type { PromiseWork } from '../promise/sweep.ts';
import { type LoanDays, type LoanWordKind, nextWord } from './ladder.ts';
import * as queries from './loan-queries.ts';

/** Milliseconds between looks: what is said is of days, and nobody waits for it. */
const interval = 600_000;

/** What the store has to do where she cannot be told, or where a person is to ring. Of a day that is near nobody is rung. */
const ringFor: Readonly<Partial<Record<LoanWordKind, 'ring-late' | 'ask-fit' | 'review'>>> = {
  fit: 'ask-fit',
  review: 'review',
  'late-1': 'ring-late',
  'late-ring': 'ring-late',
};

/** Loans that are out: reminded, asked of, looked at again. One kind word at a time, and then a person. */
export function startLoans(work: PromiseWork): Repeating {
  return every(interval, () => keepLoans(work), {
    timers: work.timers,
    failed: (error) => work.log.warn({ err: (error as Error).message }, 'loans were not looked at; tried again'),
  });
}

export async function keepLoans({ pool, clock, newId }: Pick<PromiseWork, 'pool' | 'clock' | 'newId'>): Promise<void> {
  const { tenants } = await readReach(pool);
  for (const tenantId of tenants) {
    const scope = { tenants: [tenantId], subjects: [], at: clock.now() };
    await inTransaction(pool, scope, (tx) => keepLoansOf(tx, newId, tenantId));
  }
}

async function keepLoansOf(tx: Transaction, newId: NewId, tenantId: string): Promise<void> {
  const days = await loanDays(tx, tenantId);
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  const rows = await tx.rows<queries.DueRow>(queries.dueLoans, [
    ...[tenantId, today, days.remindDays, days.fitDays, days.reviewDays, tx.at],
  ]);
  for (const row of rows) {
    const reviewDays = row.articleReviewDays ?? days.reviewDays;
    const word = nextWord(row, today, { ...days, reviewDays });
    if (!word) continue;
    const isReached = tellsHow(await digitalContactOf(tx, tenantId, row.personId)) === 'digital';
    const how = word.kind === 'late-ring' || !isReached ? 'ring' : 'notice';
    await tx.rows(queries.addWord, [tenantId, row.id, row.personId, word.kind, word.aboutOn, tx.at, how]);
    const task = how === 'ring' ? ringFor[word.kind] : undefined;
    if (task) await tx.rows(queries.addTask, [tenantId, newId(), row.id, row.personId, task, addDays(today, 1), tx.at]);
    // Also where she is rung: those who borrow for her are told, each by her own switches.
    if (word.kind !== 'late-ring')
      await emit(tx, {
        ...{ tenantId, kind: 'aid.loan-word', subjectId: row.id, occurredAt: tx.at },
        payload: { personId: row.personId, unitId: row.unitId, word: word.kind },
      });
  }
}

/** Days of loans in a municipality. */
export async function loanDays(tx: Transaction, tenantId: string): Promise<LoanDays> {
  const rules = await ruleValues(tx, tenantId, [
    'aids.remind-days',
    'aids.late-days',
    'aids.fit-days',
    'aids.review-days',
  ]);
  return {
    remindDays: rules['aids.remind-days'],
    lateDays: rules['aids.late-days'],
    fitDays: rules['aids.fit-days'],
    reviewDays: rules['aids.review-days'],
  };
}
