import type { Assessment, AssessmentPart, assessmentRoutes, RouteAnswer, TeamProfession } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { RequestContext } from '../../platform/http/handlers.ts';
import { liveGrants } from '../access/index.ts';
import { unitsOfKind, workersOf } from '../organisation/index.ts';
import type { CaseForOthers } from '../requests/index.ts';
import { type AssessmentRow, assessmentOf } from './queries.ts';
import * as queries from './team-queries.ts';

type Shown = RouteAnswer<(typeof assessmentRoutes)['GET /api/applications/:applicationId/assessment']>;
export type Team = Shown['team'];
type Candidate = RouteAnswer<
  (typeof assessmentRoutes)['GET /api/applications/:applicationId/assessment/team']
>['candidates'][number];

/** Those who were asked to take part, as they stand. */
export async function teamOf(tx: Transaction, ofCase: CaseForOthers, me: string): Promise<Team> {
  const rows = await tx.rows<queries.MemberRow>(queries.membersOf, [ofCase.tenantId, ofCase.applicationId]);
  return rows.map(({ staffId, name, profession, invitedBy, invitedAt, doneAt, excusedBecause, excusedBy }) => ({
    ...{ staffId, name, profession, invitedBy },
    invitedAt: invitedAt.toISOString(),
    isMe: staffId === me,
    doneAt: doneAt?.toISOString() ?? null,
    excused: excusedBecause === null || excusedBy === null ? null : { because: excusedBecause, by: excusedBy },
  }));
}

/** Some who were asked have neither said that their part is done nor been excused with a reason. */
export async function isTeamWaitedFor(tx: Transaction, ofCase: CaseForOthers): Promise<boolean> {
  const rows = await tx.rows<queries.MemberRow>(queries.membersOf, [ofCase.tenantId, ofCase.applicationId]);
  return rows.some(({ doneAt, excusedBecause }) => doneAt === null && excusedBecause === null);
}

/** Who wrote in each part, the last first. */
export async function writtenBy(tx: Transaction, row: AssessmentRow | undefined): Promise<Shown['written']> {
  if (!row) return [];
  const rows = await tx.rows<queries.WritingRow>(queries.writingsOf, [row.tenantId, row.id]);
  return rows.map(({ part, name, at }) => ({ part, name, at: at.toISOString() }));
}

/** The one who wrote one of the parts after the version that a writer has seen; she was first. */
export async function firstIn(
  tx: Transaction,
  { tenantId, id }: AssessmentRow,
  parts: readonly AssessmentPart[],
  seen: number,
): Promise<queries.WritingRow | undefined> {
  const rows = await tx.rows<queries.WritingRow>(queries.writingsOf, [tenantId, id]);
  return rows.find(({ part, version }) => version > seen && parts.includes(part));
}

/** Colleagues of the office that has the case, and of each unit that helps her now. No relation is opened by asking one. */
export async function candidatesFor(tx: Transaction, ofCase: CaseForOthers): Promise<Candidate[]> {
  const { tenantId, personId, unitId } = ofCase;
  const helping: string[] = [];
  for (const { id } of await unitsOfKind(tx, tenantId, 'home-care')) {
    const grants = await liveGrants(tx, personId, [id]);
    if (grants.some(({ basis }) => basis === 'in-care')) helping.push(id);
  }
  return workersOf(tx, tenantId, [unitId, ...helping]);
}

type Outcome = { readonly team: Team } | { readonly refused: Refusal };
type Refusal =
  | 'no-such-colleague'
  | 'already-in-team'
  | 'not-taken'
  | 'already-ended'
  | 'already-completed'
  | 'not-in-team';
type Closed = 'already-completed';

/** Asks one colleague to take part in a case that somebody has taken. */
export async function invite(
  asked: RequestContext,
  ofCase: CaseForOthers,
  who: { readonly staffId: string; readonly profession: TeamProfession },
): Promise<{ readonly team: Team } | { readonly refused: Exclude<Refusal, 'not-in-team'> }> {
  const { tx, actor, at } = asked;
  const { tenantId, applicationId, personId, state } = ofCase;
  if (state === 'received') return { refused: 'not-taken' };
  if (state !== 'taken' && state !== 'mapped') return { refused: 'already-ended' };
  if (await isCompleted(tx, ofCase)) return { refused: 'already-completed' };
  const found = (await candidatesFor(tx, ofCase)).find(({ staffId }) => staffId === who.staffId);
  if (!found) return { refused: 'no-such-colleague' };
  const facts = [tenantId, applicationId, who.staffId, personId, found.name, who.profession, actor.name, at];
  const added = await tx.rows(queries.addMember, facts);
  if (added.length === 0) return { refused: 'already-in-team' };
  return { team: await teamOf(tx, ofCase, actor.id) };
}

/** Her part is done, or it is not after all. Only she says so. */
export function sayMineIsDone(asked: RequestContext, ofCase: CaseForOthers, isDone: boolean) {
  const { actor, at } = asked;
  return change(asked, ofCase, queries.sayDone, [actor.id, isDone ? at : null]);
}

/** Completed without the part of one who was asked, and why. */
export function excuse(asked: RequestContext, ofCase: CaseForOthers, who: { staffId: string; because: string }) {
  const { actor, at } = asked;
  return change(asked, ofCase, queries.excuse, [who.staffId, who.because, actor.name, at]);
}

async function change(
  { tx, actor }: RequestContext,
  ofCase: CaseForOthers,
  query: typeof queries.sayDone,
  values: readonly unknown[],
): Promise<Extract<Outcome, { team: Team }> | { readonly refused: 'not-in-team' | Closed }> {
  if (await isCompleted(tx, ofCase)) return { refused: 'already-completed' };
  const changed = await tx.rows(query, [ofCase.tenantId, ofCase.applicationId, ...values]);
  if (changed.length === 0) return { refused: 'not-in-team' };
  return { team: await teamOf(tx, ofCase, actor.id) };
}

async function isCompleted(tx: Transaction, { tenantId, applicationId }: CaseForOthers): Promise<boolean> {
  const [row] = await tx.rows<AssessmentRow>(assessmentOf, [tenantId, applicationId]);
  return row?.state === ('completed' satisfies Assessment['state']);
}
