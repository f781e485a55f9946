import type { accessRoutes, RouteAnswer } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { followedFor } from './break-glass.ts';

type Openings = RouteAnswer<(typeof accessRoutes)['GET /api/access/openings']>['openings'];

interface OpeningRow extends Record<string, unknown> {
  readonly grantId: string;
  readonly personId: string;
  readonly personName: string | null;
  readonly staffName: string | null;
  readonly reason: Openings[number]['reason'];
  readonly explanation: string | null;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly reviewedAt: Date | null;
}

// Who opened is read from the log: she may be employed by a centre, whose staff a municipality does not see.
const list = {
  name: 'openings-list',
  text: `select g.id as "grantId", g.person_id as "personId", p.first_name || ' ' || p.last_name as "personName",
      a.actor_name as "staffName", g.reason_code as reason, g.reason_text as explanation,
      g.starts_at as "startedAt", g.ends_at as "endsAt", g.reviewed_at as "reviewedAt"
    from access_grant g
    left join person p on p.tenant_id = g.tenant_id and p.id = g.person_id
    left join lateral (select actor_name from audit where tenant_id = g.tenant_id and at = g.starts_at
      and action = 'Person.BreakGlass' and object_id = g.id and outcome = 'done' limit 1) a on true
    where g.tenant_id = $1 and g.basis = 'break-glass' and g.starts_at > $2
    order by (g.reviewed_at is not null), g.starts_at desc, g.id limit 200`,
};

/** Emergency openings in the privacy officer's own municipality, those not yet looked at first. */
export async function listOpenings(tx: Transaction, actor: Actor): Promise<Openings> {
  const since = new Date(tx.at.getTime() - followedFor);
  const rows = await tx.rows<OpeningRow>(list, [actor.tenantId, since]);
  return rows.map(({ personName, staffName, startedAt, endsAt, reviewedAt, ...row }) => ({
    ...row,
    personName: personName ?? '–',
    staffName: staffName ?? '–',
    startedAt: startedAt.toISOString(),
    endsAt: endsAt.toISOString(),
    reviewedAt: reviewedAt?.toISOString() ?? null,
  }));
}

// Nobody controls herself.
const review = {
  name: 'openings-review',
  text: `update access_grant set reviewed_at = $3, reviewed_by = $4, finding = $5
    where tenant_id = $1 and id = $2 and basis = 'break-glass' and reviewed_at is null and subject_id <> $4 returning id`,
};
const reviewed = {
  name: 'openings-reviewed',
  text: `select 1 as n from access_grant where tenant_id = $1 and id = $2 and basis = 'break-glass' and reviewed_at is not null`,
};

/** Writes down what the privacy officer found; once. */
export async function reviewOpening(
  tx: Transaction,
  actor: Actor,
  grantId: string,
  finding: string,
): Promise<'reviewed' | 'already-reviewed' | 'missing'> {
  const done = await tx.rows(review, [actor.tenantId, grantId, tx.at, actor.id, finding]);
  if (done.length > 0) return 'reviewed';
  const earlier = await tx.rows(reviewed, [actor.tenantId, grantId]);
  return earlier.length > 0 ? 'already-reviewed' : 'missing';
}
