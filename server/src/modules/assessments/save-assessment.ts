import type { AssessmentContent } from '@tunet/contract';
import type { RequestContext } from '../../platform/http/handlers.ts';
import type { CaseForOthers } from '../requests/index.ts';
import { instrumentFor } from '../services/index.ts';
import { offScale } from './assessment.ts';
import { type AssessmentRow, addScores, assessmentOf, begin, clearScores, lockAssessment, save } from './queries.ts';
import { instrumentUsed } from './read-assessment.ts';

type Detail = Readonly<Record<string, string>>;
type Refusal =
  | 'changed-meanwhile'
  | 'not-taken'
  | 'already-completed'
  | 'already-ended'
  | 'not-on-scale'
  | 'no-instrument';
export type SaveOutcome = { readonly saved: AssessmentRow } | { readonly refused: Refusal; readonly detail?: Detail };

/**
 * Saves the draft as a whole. Over a version that the writer has not seen it is refused, with who wrote it and when: what is stored
 * stands, and what she wrote stays on her screen beside it.
 * @param seen the version she began from; 0 when there was none
 */
export async function saveAssessment(
  { tx, actor, at, newId }: RequestContext,
  ofCase: CaseForOthers,
  seen: number,
  content: AssessmentContent,
): Promise<SaveOutcome> {
  const { tenantId, applicationId, personId, state } = ofCase;
  if (state === 'received') return { refused: 'not-taken' };
  if (state !== 'taken' && state !== 'mapped') return { refused: 'already-ended' };
  const [row] = await tx.rows<AssessmentRow>(lockAssessment, [tenantId, applicationId]);
  if (row?.state === 'completed') return { refused: 'already-completed' };
  if (row && row.version !== seen) return changedMeanwhile(row);
  if (!row && seen !== 0) return { refused: 'changed-meanwhile' };
  const instrument = row ? await instrumentUsed(tx, row) : await instrumentFor(tx, tenantId);
  if (!instrument) return { refused: 'no-instrument' };
  const off = offScale(content.scores, instrument);
  if (off.length > 0) return { refused: 'not-on-scale', detail: { items: off.join(',') } };

  const { hiddenParts, hiddenBecause, considered, scores, ...texts } = content;
  const parts = [
    texts.whatMatters,
    texts.ownResources,
    texts.situation,
    texts.relativesView,
    hiddenParts,
    hiddenBecause,
  ];
  const written = [...parts, JSON.stringify(considered)];
  const id = row?.id ?? newId();
  if (row) {
    await tx.rows(save, [tenantId, id, ...written, at, actor.name]);
  } else {
    const scale = [instrument.code, instrument.validFrom];
    const mine = await tx.rows(begin, [
      tenantId,
      id,
      personId,
      applicationId,
      ...scale,
      ...written,
      actor.id,
      actor.name,
      at,
    ]);
    if (mine.length === 0) {
      const [theirs] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
      return theirs ? changedMeanwhile(theirs) : { refused: 'changed-meanwhile' };
    }
  }
  await tx.rows(clearScores, [tenantId, id]);
  await tx.rows(addScores, [tenantId, id, personId, JSON.stringify(scores)]);
  const [saved] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
  if (!saved) throw new TypeError('what was just saved is in sight');
  return { saved };
}

export function changedMeanwhile(row: AssessmentRow): {
  readonly refused: 'changed-meanwhile';
  readonly detail: Detail;
} {
  const detail = { name: row.savedBy, at: row.savedAt.toISOString(), version: String(row.version) };
  return { refused: 'changed-meanwhile', detail };
}
