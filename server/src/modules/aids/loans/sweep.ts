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
  'fit-ring': 'ask-fit',
  review: 'review',
  'late-1': 'ring-late',
  'late-ring': 'ring-late',
};

/** So many loans are looked at in one go; the next go begins where it ended. */
const atOnce = 500;

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
  const today = localDay(tx.at, await timeZoneOf(tx, tenantId));
  await tx.rows(queries.beginFollowUp, [tenantId, today, tx.at]);
  const days = await loanDays(tx, tenantId);
  const nobody = '00000000-0000-0000-0000-000000000000';
  for (let after = nobody, isMore = true; isMore; ) {
    const rows = await tx.rows<queries.DueRow>(queries.dueLoans, [
      ...[tenantId, today, days.remindDays, days.fitDays, days.reviewDays, tx.at, days.fitFrom, after, atOnce],
    ]);
    for (const row of rows) await sayNext(tx, newId, tenantId, { row, today, days });
    isMore = rows.length === atOnce;
    after = rows.at(-1)?.id ?? after;
  }
}

async function sayNext(
  tx: Transaction,
  newId: NewId,
  tenantId: string,
  { row, today, days }: { readonly row: queries.DueRow; readonly today: string; readonly days: LoanDays },
): Promise<void> {
  const reviewDays = row.articleReviewDays ?? days.reviewDays;
  const word = nextWord(row, today, { ...days, reviewDays });
  if (!word) return;
  const isReached = tellsHow(await digitalContactOf(tx, tenantId, row.personId)) === 'digital';
  const isPersons = word.kind === 'late-ring' || word.kind === 'fit-ring';
  const how = isPersons || !isReached ? 'ring' : 'notice';
  await tx.rows(queries.addWord, [tenantId, row.id, row.personId, word.kind, word.aboutOn, tx.at, how]);
  const task = how === 'ring' ? ringFor[word.kind] : undefined;
  if (task)
    await tx.rows(queries.addTask, [tenantId, newId(), row.id, row.personId, task, addDays(today, 1), tx.at, null]);
  // Also where she is rung: those who borrow for her are told, each by her own switches.
  if (!isPersons)
    await emit(tx, {
      ...{ tenantId, kind: 'aid.loan-word', subjectId: row.id, occurredAt: tx.at },
      payload: { personId: row.personId, unitId: row.unitId, word: word.kind },
    });
}

/** Days of loans in a municipality. */
export async function loanDays(tx: Transaction, tenantId: string): Promise<LoanDays> {
  const rules = await ruleValues(tx, tenantId, [
    'aids.remind-days',
    'aids.late-days',
    'aids.fit-days',
    'aids.fit-ring-days',
    'aids.review-days',
  ]);
  const [begun] = await tx.rows<{ fromOn: string }>(queries.followUpFrom, [tenantId]);
  return {
    // Before the first look has found a loan nothing has been lent that could be asked about.
    fitFrom: begun?.fromOn ?? '9999-12-31',
    remindDays: rules['aids.remind-days'],
    lateDays: rules['aids.late-days'],
    fitDays: rules['aids.fit-days'],
    fitRingDays: rules['aids.fit-ring-days'],
    reviewDays: rules['aids.review-days'],
  };
}
