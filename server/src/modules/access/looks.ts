import { type accessRoutes, breakGlassReason, type RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

type Looks = RouteAnswer<(typeof accessRoutes)['GET /api/my/people/:personId/looks']>;

const pageSize = 100;

interface LookRow extends Record<string, unknown> {
  readonly at: Date;
  readonly who: string | null;
  readonly role: string | null;
  readonly unitName: string | null;
  readonly action: string;
  readonly basis: Looks['looks'][number]['basis'];
  readonly reason: string | null;
}

// Repeated looks of the same kind by the same one are told once: a row is left out when a like one follows within 10 minutes.
// A relative's own list of whom she follows opens nothing and is no look.
// That somebody is held back is told by staff, face to face: one who looks over her shoulder must not read it here (pbrl § 5-1).
// Asked 10 minutes past the page, so that a page never tells again what the one before it told.
const list = {
  name: 'looks-list',
  text: `select at, who, role, "unitName", action, basis, reason from (
      select a.at, a.tx, a.id, a.actor_name as who, a.role, a.unit_name as "unitName", a.action, a.basis, a.reason_code as reason,
        lead(a.at) over (partition by a.actor_id, a.action, a.basis, a.reason_code order by a.at, a.tx, a.id) as next_at
      from audit a
      where a.tenant_id = $1 and a.person_ids @> array[$2]::uuid[] and a.outcome = 'done'
        and a.actor_kind in ('staff', 'person', 'receiver') and a.action <> all ('{Person.SeeMine,Representative.Hold,Representative.LetGo}') and a.actor_id <> $2 and a.at < $3::timestamptz + interval '10 minutes') told
    where at < $3 and (next_at is null or next_at > at + interval '10 minutes')
    order by at desc, tx desc, id desc limit ${pageSize + 1}`,
};

/** Who has looked at a person, newest first: with the reason's code, never the words that were written. */
export async function listLooks(tx: Transaction, tenantId: string, personId: string, before: Date): Promise<Looks> {
  const rows = await tx.rows<LookRow>(list, [tenantId, personId, before]);
  const looks = rows.slice(0, pageSize).map(({ at, who, role, reason, ...row }) => ({
    ...row,
    at: at.toISOString(),
    who: who ?? '–',
    role: role ?? '–',
    reason: breakGlassReason.safeParse(reason).data ?? null,
  }));
  return { looks, more: rows.length > pageSize };
}
