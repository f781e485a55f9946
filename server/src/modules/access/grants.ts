import type { Transaction } from '../../platform/db/transaction.ts';
import type { LiveGrant } from '../../platform/http/actor.ts';
import type { NewId } from '../../platform/ids/ids.ts';
import { disqualifiedBy } from './disqualification/disqualified.ts';

/** Why a grant was opened; `log-control` shows a privacy officer the name that an emergency opening was about. */
export type GrantBasis =
  | 'own'
  | 'proxy'
  | 'open-alarm'
  | 'alarm-in-hand'
  | 'handed-over'
  | 'case'
  | 'in-care'
  | 'conversation'
  | 'estate'
  | 'technical-case'
  | 'desk-watch'
  /** something of the municipality's store is promised or lent to her, or asked for */
  | 'aid'
  | 'break-glass'
  | 'log-control';

export interface NewGrant {
  /** Of the person, whose municipality owns the grant. */
  readonly tenantId: string;
  /** A person, a member of staff, a unit (for those on duty there), or a tenant (for its privacy officers). */
  readonly subjectId: string;
  readonly personId: string;
  readonly basis: GrantBasis;
  /** What the relation comes from, e.g. the alarm; `endGrantsFor` ends by it. */
  readonly ref?: string;
  readonly scopes?: readonly string[];
  /** Default: the instant of the transaction. */
  readonly startsAt?: Date;
  /** Left out: until the relation is ended. */
  readonly endsAt?: Date;
  readonly reason?: { readonly code: string; readonly text?: string };
}

const insert = {
  name: 'grant-open',
  text: `insert into access_grant (tenant_id, id, subject_id, person_id, basis, basis_ref, scopes, starts_at, ends_at, reason_code, reason_text)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

/** Opens one person to one subject, in the transaction that made the relation true. */
export async function openGrant(tx: Transaction, newId: NewId, grant: NewGrant): Promise<string> {
  const id = newId();
  await tx.rows(insert, [
    grant.tenantId,
    id,
    grant.subjectId,
    grant.personId,
    grant.basis,
    grant.ref ?? null,
    grant.scopes ?? [],
    grant.startsAt ?? tx.at,
    grant.endsAt ?? null,
    grant.reason?.code ?? null,
    grant.reason?.text ?? null,
  ]);
  return id;
}

/** Which of the grants that came from one thing. Nothing given: all of them. */
export interface WhichGrants {
  readonly subjectId?: string;
  readonly bases?: readonly GrantBasis[];
}

const end = {
  name: 'grant-end',
  text: `update access_grant set ends_at = $3 where tenant_id = $1 and basis_ref = $2 and (ends_at is null or ends_at > $3)
    and ($4::uuid is null or subject_id = $4) and ($5::text[] is null or basis = any ($5)) returning id`,
};

/**
 * Lets the grants that came from one thing end at the instant, at the latest: one that ends sooner keeps its end.
 * @returns how many were shortened
 */
export async function endGrantsFor(
  tx: Transaction,
  tenantId: string,
  ref: string,
  at: Date,
  which: WhichGrants = {},
): Promise<number> {
  return (await tx.rows(end, [tenantId, ref, at, which.subjectId ?? null, which.bases ?? null])).length;
}

const live = {
  name: 'grant-live',
  text: `select basis, coalesce(basis_ref, id) as ref, scopes, ends_at as "endsAt" from access_grant
    where subject_id = any ($1::uuid[]) and person_id = $2 and starts_at <= $3 and lives_until > $3
    order by starts_at desc`,
};

/**
 * Live grants to the person, newest first; `ref` is what each came from, else the grant itself. Who is disqualified has her case
 * stopped: every step of it, without each step asking.
 */
export function liveGrants(
  tx: Transaction,
  personId: string,
  subjects: readonly string[] = tx.scope.subjects,
): Promise<LiveGrant[]> {
  return grantsWithout(tx, personId, subjects, ['case']);
}

/** As `liveGrants`, where help that she gives opens a step of a case too: assessing her own mother is stopped, caring for her is not. */
export function impartialGrants(tx: Transaction, personId: string): Promise<LiveGrant[]> {
  return grantsWithout(tx, personId, tx.scope.subjects, ['case', 'in-care']);
}

async function grantsWithout(
  tx: Transaction,
  personId: string,
  subjects: readonly string[],
  judging: readonly GrantBasis[],
): Promise<LiveGrant[]> {
  const grants = await tx.rows<LiveGrant & Record<string, unknown>>(live, [subjects, personId, tx.at]);
  const isJudging = ({ basis }: LiveGrant): boolean => judging.some((each) => each === basis);
  if (!grants.some(isJudging) || (await disqualifiedBy(tx, personId, subjects)) === null) return grants;
  return grants.map((grant) => (isJudging(grant) ? { ...grant, isStopped: true } : grant));
}
