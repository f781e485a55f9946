import type { Assessment, AssessmentContent, assessmentRoutes, Instrument, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import { instrumentFor, instrumentOf } from '../services/index.ts';
import { shownTo, wholeConsidered, wholeFurther } from './assessment.ts';
import { type AssessmentRow, assessmentOf, lastCompleted } from './queries.ts';
import { withheldIn } from './withheld.ts';

/** What is written about one case, with the scale it is written on: that of the day it was begun, else today's. */
export async function readAssessment(
  tx: Transaction,
  tenantId: string,
  applicationId: string,
): Promise<{ readonly row: AssessmentRow | undefined; readonly instrument: Instrument | null }> {
  const [row] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
  const instrument = row ? await instrumentUsed(tx, row) : await instrumentFor(tx, tenantId);
  return { row, instrument };
}

export function instrumentUsed(tx: Transaction, row: AssessmentRow): Promise<Instrument | null> {
  return instrumentOf(tx, row.tenantId, { code: row.instrumentCode, validFrom: row.instrumentFrom });
}

export function contentOf(row: AssessmentRow): AssessmentContent {
  const { whatMatters, ownResources, situation, relativesView, hiddenParts, hiddenBecause, scores } = row;
  const considered = wholeConsidered(row.considered);
  const texts = { whatMatters, ownResources, situation, relativesView, hiddenParts, hiddenBecause };
  return { ...texts, considered, scores, ...wholeFurther(row.further) };
}

export function answerOf(row: AssessmentRow): Assessment {
  const { id, applicationId, personId, state, startedBy, savedBy, completedBy, version } = row;
  return {
    ...contentOf(row),
    ...{ id, applicationId, personId, state, startedBy, savedBy, completedBy, version },
    startedAt: row.startedAt.toISOString(),
    savedAt: row.savedAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}

type ForHer = RouteAnswer<(typeof assessmentRoutes)['GET /api/my/people/:personId/assessment']>['assessment'];

/** The last completed one in plain words, as she or a representative may read it; null when there is none. */
export async function readForHer(
  tx: Transaction,
  personId: string,
  reader: 'herself' | 'representative',
): Promise<{ readonly row: AssessmentRow; readonly told: NonNullable<ForHer> } | null> {
  const [row] = await tx.rows<AssessmentRow>(lastCompleted, [personId]);
  return row ? toldOf(tx, row, reader) : null;
}

/** That of one case, once it is completed. */
export async function readCaseForHer(
  tx: Transaction,
  of: { readonly tenantId: string; readonly applicationId: string },
  reader: 'herself' | 'representative',
): Promise<NonNullable<ForHer> | null> {
  const [row] = await tx.rows<AssessmentRow>(assessmentOf, [of.tenantId, of.applicationId]);
  return row ? ((await toldOf(tx, row, reader))?.told ?? null) : null;
}

async function toldOf(
  tx: Transaction,
  row: AssessmentRow,
  reader: 'herself' | 'representative',
): Promise<{ readonly row: AssessmentRow; readonly told: NonNullable<ForHer> } | null> {
  if (!row.completedAt) return null;
  const withheld = await withheldIn(tx, row);
  const withheldParts = withheld.map(({ part }) => part);
  const instrument = await instrumentUsed(tx, row);
  const { considered, scores, children, relatives, ...texts } = shownTo(reader, contentOf(row), withheldParts);
  return {
    row,
    told: {
      ...texts,
      assessmentId: row.id,
      completedAt: row.completedAt.toISOString(),
      completedBy: row.completedBy ?? '',
      considered: (['volunteers', 'aids', 'technology', 'reablement'] as const).flatMap((what) => {
        const { fits, reason } = considered[what];
        return fits === null ? [] : [{ what, fits, reason }];
      }),
      scores: scoresInWords(scores, instrument),
      children: children.inHome ? children.what : '',
      withheld: withheld.map(({ part, law, decisionId }) => ({ part, law, decisionId })),
      relatives: relatives.map(({ name, says, needs }) => ({ name, says, needs })),
    },
  };
}

/** Items in the order of the scale; those that are not relevant to her are left out. */
function scoresInWords(scores: AssessmentContent['scores'], instrument: Instrument | null) {
  if (!instrument) return [];
  const stepAt = (score: number | null) => instrument.scale.find(({ value }) => value === score);
  return instrument.items.flatMap(({ code, label }) => {
    const of = scores.find(({ item }) => item === code);
    const score = stepAt(of?.score ?? null);
    if (!of || !score || score.isNotRelevant) return [];
    return [{ item: label, score: score.label, ownScore: stepAt(of.ownScore)?.label ?? null }];
  });
}
