import type { Transaction } from '../../platform/db/transaction.ts';
import { type CaseForOthers, caseOf } from '../requests/index.ts';
import { type OfficeRow, officeOf } from './queries.ts';

/** The case that a decision answers, and where to ask about it. */
export interface Case extends CaseForOthers {
  readonly office: OfficeRow;
}

/** The case within the asker's sight. */
export async function findCase(tx: Transaction, applicationId: string): Promise<Case | undefined> {
  const found = await caseOf(tx, applicationId);
  if (!found) return undefined;
  const [office] = await tx.rows<OfficeRow>(officeOf, [found.tenantId, found.unitId]);
  if (!office) throw new TypeError('a case is in the hands of an office');
  return { ...found, office };
}

/** The case is still to be decided: neither withdrawn, nor stopped by a death. */
export function isOpen({ state }: Case): boolean {
  return state !== 'withdrawn' && state !== 'stopped';
}
