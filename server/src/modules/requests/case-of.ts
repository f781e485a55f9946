import type { ApplicationState, Language } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { findApplication } from './read-mine.ts';

/** As much of an application as the modules to the right work on. */
export interface CaseForOthers {
  readonly tenantId: string;
  readonly applicationId: string;
  readonly personId: string;
  readonly unitId: string;
  readonly state: ApplicationState;
  readonly reference: string;
  readonly words: string;
  readonly language: Language;
  readonly receivedAt: Date;
}

/** The case, for one who may see the person; null when it is not in sight. */
export async function caseOf(tx: Transaction, applicationId: string): Promise<CaseForOthers | null> {
  const row = await findApplication(tx, applicationId);
  if (!row) return null;
  const { tenantId, id, personId, unitId, state, reference, words, language, receivedAt } = row;
  return { tenantId, applicationId: id, personId, unitId, state, reference, words, language, receivedAt };
}
