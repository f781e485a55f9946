import type { Course, RouteInput, RouteRefusal, stateCaseRoutes } from '@tunet/contract';
import { instantAt } from '../../../platform/calendar/local-time.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { RequestContext } from '../../../platform/http/handlers.ts';
import { openGrant } from '../../access/index.ts';
import { timeZoneOf, unitsOfKind } from '../../organisation/index.ts';
import { hasPassed } from '../../training/index.ts';
import { addCase, articleHere, loanHere } from './queries.ts';
import { caseRow } from './read-cases.ts';
import { confirmBy, keepStep } from './take-step.ts';

type Begin = (typeof stateCaseRoutes)['POST /api/people/:personId/state-cases'];
type Wanted = RouteInput<Begin>['body'];
type Refused = { readonly refused: RouteRefusal<Begin>; readonly detail?: Readonly<Record<string, string>> };

/**
 * Writes a case for the state. With her name on paper it goes at once; else she is asked on her page. Certain articles, and all orders
 * without a decision, are asked for only by one who has passed the course.
 */
export async function beginCase(
  { tx, actor, newId, occurredAt }: RequestContext,
  { tenantId, personId, today }: { readonly tenantId: string; readonly personId: string; readonly today: string },
  wanted: Wanted,
): Promise<{ readonly id: string } | Refused | { readonly missing: true }> {
  const { articleId, meanwhileLoanId, consent, kind, askedOn } = wanted;
  if (askedOn !== null && askedOn > today) return { refused: 'in-the-future' };
  const needed: Course[] = kind === 'order' ? ['state-order'] : [];
  if (articleId !== null) {
    const [article] = await tx.rows<{ course: Course | null; isRetired: boolean }>(articleHere, [articleId]);
    if (!article) return { missing: true };
    if (article.isRetired) return { refused: 'retired' };
    if (article.course) needed.push(article.course);
  }
  for (const course of needed)
    if (!(await hasPassed(tx, { tenantId, staffId: actor.id }, course)))
      return { refused: 'course-needed', detail: { course } };
  if (meanwhileLoanId !== null) {
    const [loan] = await tx.rows(loanHere, [meanwhileLoanId, personId]);
    if (!loan) return { refused: 'not-her-loan' };
  }
  const duty = actor.duties[0];
  if (!duty) throw new TypeError('the rule of StateCase.Begin lets only those on duty in');
  const id = newId();
  const state = consent === 'on-page' ? 'waiting-for-person' : 'ready';
  const zone = await timeZoneOf(tx, tenantId);
  const asked = askedOn === null || askedOn === today ? occurredAt : instantAt(askedOn, '12:00', zone);
  await tx.rows(addCase, [
    ...[tenantId, id, personId, kind, articleId, wanted.what, state, consent],
    ...[consent === 'on-page' ? await confirmBy(tx, { tenantId, today }) : null, meanwhileLoanId],
    ...[actor.id, actor.name, duty.unitId, asked, tx.at],
  ]);
  // Who receives the thing for her: the store sees her until it is in use.
  for (const store of await unitsOfKind(tx, tenantId, 'store'))
    await openGrant(tx, newId, { tenantId, subjectId: store.id, personId, basis: 'aid', ref: id });
  const row = await caseRow(tx, id);
  if (!row) throw new TypeError('a case that one has just begun is in sight');
  await keepStep(tx, newId, row, { to: state, by: 'staff', byName: actor.name, at: occurredAt, moved: 'yes' });
  if (consent === 'on-page')
    await emit(tx, { tenantId, kind: 'state-case.waits', subjectId: id, payload: { personId }, occurredAt });
  return { id };
}
