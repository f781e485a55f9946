import type { AssessmentContent } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { type AssessmentRow, assessmentOf } from './queries.ts';
import { contentOf } from './read-assessment.ts';

/** What a decision leans on. */
export interface CompletedAssessment extends AssessmentContent {
  readonly id: string;
  readonly completedAt: Date;
  readonly completedBy: string;
}

/** The completed assessment of a case; null while there is none. */
export async function completedFor(
  tx: Transaction,
  tenantId: string,
  applicationId: string,
): Promise<CompletedAssessment | null> {
  const [row] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
  if (!row?.completedAt) return null;
  return { ...contentOf(row), id: row.id, completedAt: row.completedAt, completedBy: row.completedBy ?? '' };
}
