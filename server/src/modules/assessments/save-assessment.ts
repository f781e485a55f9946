import type { AssessmentContent, AssessmentPart } from '@tunet/contract';
import type { RequestContext } from '../../platform/http/handlers.ts';
import type { CaseForOthers } from '../requests/index.ts';
import { instrumentFor } from '../services/index.ts';
import { offScale, wholeConsidered, wholeFurther } from './assessment.ts';
import { allParts, partsChanged, takeParts } from './parts.ts';
import { type AssessmentRow, addScores, assessmentOf, begin, clearScores, lockAssessment, save } from './queries.ts';
import { contentOf, instrumentUsed } from './read-assessment.ts';
import { firstIn } from './team.ts';
import { noteWriting } from './team-queries.ts';

type Detail = Readonly<Record<string, string>>;
type Refusal =
  | 'changed-meanwhile'
  | 'not-taken'
  | 'already-completed'
  | 'already-ended'
  | 'not-on-scale'
  | 'no-instrument';
export type SaveOutcome = { readonly saved: AssessmentRow } | { readonly refused: Refusal; readonly detail?: Detail };

/** What she wrote, with the version that she began from: 0 when there was none. */
export interface Written {
  readonly version: number;
  readonly content: AssessmentContent;
  /** only these parts are taken; left out: the whole */
  readonly parts?: readonly AssessmentPart[] | undefined;
}

const nothing: AssessmentContent = {
  whatMatters: '',
  ownResources: '',
  situation: '',
  relativesView: '',
  hiddenParts: [],
  hiddenBecause: '',
  considered: wholeConsidered({}),
  scores: [],
  ...wholeFurther({}),
};

/**
 * Saves the draft, or parts of it. Two who write in different parts at once are both saved. Over what the writer has not seen it is
 * refused, with who was first and when: what is stored stands, and what she wrote stays on her screen beside it. Who wrote which
 * part is kept.
 */
export async function saveAssessment(
  { tx, actor, at, newId }: RequestContext,
  ofCase: CaseForOthers,
  { version: seen, content: written, parts }: Written,
): Promise<SaveOutcome> {
  const { tenantId, applicationId, personId, state } = ofCase;
  if (state === 'received') return { refused: 'not-taken' };
  if (state !== 'taken' && state !== 'mapped') return { refused: 'already-ended' };
  const [row] = await tx.rows<AssessmentRow>(lockAssessment, [tenantId, applicationId]);
  if (row?.state === 'completed') return { refused: 'already-completed' };
  if (row && row.version !== seen) {
    if (!parts) return changedMeanwhile(row);
    const first = await firstIn(tx, row, parts, seen);
    if (first) return changedMeanwhile(row, first);
  }
  if (!row && seen !== 0) return { refused: 'changed-meanwhile' };
  const instrument = row ? await instrumentUsed(tx, row) : await instrumentFor(tx, tenantId);
  if (!instrument) return { refused: 'no-instrument' };
  const stored = row ? contentOf(row) : nothing;
  const content = takeParts(stored, written, parts ?? allParts);
  const changed = partsChanged(stored, content);
  const off = offScale(content.scores, instrument);
  if (off.length > 0) return { refused: 'not-on-scale', detail: { items: off.join(',') } };

  const { hiddenParts, hiddenBecause, considered, scores, whatMatters, ownResources, situation, relativesView } =
    content;
  const { children, housing, risk, riskDone, relatives } = content;
  const texts = [whatMatters, ownResources, situation, relativesView, hiddenParts, hiddenBecause];
  const further = JSON.stringify({ children, housing, risk, riskDone, relatives });
  const values = [...texts, JSON.stringify(considered), further];
  const id = row?.id ?? newId();
  if (row) {
    await tx.rows(save, [tenantId, id, ...values, at, actor.name]);
  } else {
    const scale = [instrument.code, instrument.validFrom];
    const mine = await tx.rows(begin, [
      tenantId,
      id,
      personId,
      applicationId,
      ...scale,
      ...values,
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
  const version = (row?.version ?? 0) + 1;
  await tx.rows(noteWriting, [tenantId, id, changed, actor.id, personId, actor.name, at, version]);
  const [saved] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
  if (!saved) throw new TypeError('what was just saved is in sight');
  return { saved };
}

/** Who was first: the one who wrote the part, else the one who saved last. */
export function changedMeanwhile(
  row: AssessmentRow,
  first: { readonly name: string; readonly at: Date } = { name: row.savedBy, at: row.savedAt },
): { readonly refused: 'changed-meanwhile'; readonly detail: Detail } {
  const detail = { name: first.name, at: first.at.toISOString(), version: String(row.version) };
  return { refused: 'changed-meanwhile', detail };
}
