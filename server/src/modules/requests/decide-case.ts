import type { ApplicationOutcome } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { moveApplication } from './move-application.ts';

/**
 * The case has its answer, in the transaction that issues it: from here on no clock sends anything about it. What the event of the
 * decision says later finds it done.
 */
export async function decideCase(
  tx: Transaction,
  applicationId: string,
  outcome: ApplicationOutcome,
  who: { readonly id: string; readonly name: string },
): Promise<void> {
  await moveApplication(tx, applicationId, { kind: 'decide', outcome }, { at: tx.at, who });
}

/** An appeal led to a new decision in the case: its answer is another from here on. */
export async function decideAnew(
  tx: Transaction,
  applicationId: string,
  outcome: ApplicationOutcome,
  who: { readonly id: string; readonly name: string },
): Promise<void> {
  await moveApplication(tx, applicationId, { kind: 'decide-anew', outcome }, { at: tx.at, who });
}
