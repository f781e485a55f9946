import type { caseFileRoutes, RouteAnswer, RouteInput } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { completedFor, keepWithheld, withheldIn } from '../../assessments/index.ts';
import type { Case } from '../case.ts';
import { followingOnPaper, issueFollowing, sectionsOf } from '../following/issue-following.ts';
import { type DecisionRow, decisionOfCase, lockCase } from '../queries.ts';
import { caseFileWords } from './case-file-words.ts';

type Work = RouteAnswer<(typeof caseFileRoutes)['GET /api/applications/:applicationId/withheld']>;

/** What the party is not shown, and by which sections something may be withheld. */
export async function readWithheld(tx: Transaction, of: Case): Promise<Work> {
  const rows = await withheldIn(tx, of);
  return {
    withheld: rows.map(({ id, part, law, reason, decisionId, markedByName, markedAt }) => ({
      ...{ id, part, law, reason, decisionId, markedByName },
      markedAt: markedAt.toISOString(),
    })),
    laws: await sectionsOf(tx, of.tenantId, 'withheld-law'),
    isMapped: (await completedFor(tx, of.tenantId, of.applicationId)) !== null,
  };
}

type Wanted = RouteInput<(typeof caseFileRoutes)['POST /api/applications/:applicationId/withheld']>['body'];

/** Withholds a part by a section of the law: a decision that she reads with the reason, and may appeal. */
export async function withhold(
  asked: RequestContext,
  of: Case,
  wanted: Wanted,
): Promise<Work | { readonly refused: 'unknown-law' | 'already-withheld' | 'nothing-written' }> {
  const { tx, actor, newId } = asked;
  const { tenantId, personId, applicationId } = of;
  await tx.rows(lockCase, [applicationId]);
  const law = (await sectionsOf(tx, tenantId, 'withheld-law')).find(({ code }) => code === wanted.lawCode);
  if (!law) return { refused: 'unknown-law' };
  if (!(await completedFor(tx, tenantId, applicationId))) return { refused: 'nothing-written' };
  const before = await withheldIn(tx, of);
  if (before.some(({ part }) => part === wanted.withholds)) return { refused: 'already-withheld' };
  const [main] = await tx.rows<DecisionRow>(decisionOfCase, [tenantId, applicationId]);
  const say = caseFileWords[wanted.language];
  const what = say.withheldBy(say.heading[wanted.withholds], law.law);
  const { decisionId } = await issueFollowing(asked, of, {
    ...{ kind: 'withheld', followsId: main?.id ?? null, language: wanted.language, laws: [law.law] },
    ...{ facts: what, reasons: wanted.because },
    lines: [{ serviceType: 'case-file', rightTo: 'access', words: what }],
  });
  await keepWithheld(tx, {
    ...{ tenantId, id: newId(), personId, applicationId, part: wanted.withholds, lawCode: law.code, law: law.law },
    ...{ reason: wanted.because, decisionId, by: { id: actor.id, name: actor.name } },
  });
  await followingOnPaper(asked, of, decisionId);
  return readWithheld(tx, of);
}
