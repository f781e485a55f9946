import { emit } from '../../platform/events/emit.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import type { CaseForOthers } from '../requests/index.ts';
import { missingIn } from './assessment.ts';
import { type AssessmentRow, assessmentOf, complete, lockAssessment } from './queries.ts';
import { contentOf, instrumentUsed } from './read-assessment.ts';
import { changedMeanwhile } from './save-assessment.ts';
import { isTeamWaitedFor } from './team.ts';

type Refusal = 'incomplete' | 'changed-meanwhile' | 'nothing-written' | 'already-completed' | 'already-ended';
export type CompleteOutcome =
  | { readonly saved: AssessmentRow }
  | { readonly refused: Refusal; readonly detail?: Readonly<Record<string, string>> };

/** Her needs are mapped, when each who was asked has said that her part is done, or is excused. What is missing is named, and nothing is changed afterwards: a decision leans on it. */
export async function completeAssessment(
  { tx, actor, at }: RequestContext,
  ofCase: CaseForOthers,
  seen: number,
): Promise<CompleteOutcome> {
  const { tenantId, applicationId, personId, state } = ofCase;
  const [row] = await tx.rows<AssessmentRow>(lockAssessment, [tenantId, applicationId]);
  if (!row) return { refused: 'nothing-written' };
  if (row.state === 'completed') return { refused: 'already-completed' };
  if (state !== 'taken' && state !== 'mapped') return { refused: 'already-ended' };
  if (row.version !== seen) return changedMeanwhile(row);
  const instrument = await instrumentUsed(tx, row);
  if (!instrument) throw new TypeError('an assessment names the scale it was begun on');
  const missing = missingIn(contentOf(row), instrument);
  if (await isTeamWaitedFor(tx, ofCase)) missing.push('team');
  if (missing.length > 0) return { refused: 'incomplete', detail: { missing: missing.join(',') } };
  await tx.rows(complete, [tenantId, row.id, at, actor.id, actor.name]);
  const payload = { applicationId, personId };
  await emit(tx, { tenantId, kind: 'assessment.completed', subjectId: row.id, payload, occurredAt: at });
  const [saved] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
  if (!saved) throw new TypeError('what was just completed is in sight');
  return { saved };
}
