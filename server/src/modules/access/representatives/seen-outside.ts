import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Picture } from './hold-queries.ts';

/** The port to modules on the right: what somebody sees of a person outside the doors at an instant, to be kept when she is held back. */
export type SeenOutside = (of: {
  readonly tenantId: string;
  readonly personId: string;
  readonly subjectId: string;
  readonly at: Date;
}) => Promise<readonly Picture[]>;

/** What a held one saw on an address outside the doors. */
export interface HeldOutside extends Record<string, unknown> {
  readonly holdId: string;
  readonly personId: string;
  readonly answer: object;
}

// Only while her right would still live and cover it, had nobody shut it: what she is held back from ends as it would have.
const outside = {
  name: 'held-outside',
  text: `select a.hold_id as "holdId", a.person_id as "personId", a.answer from held_answer a
    join representative_hold h on h.tenant_id = a.tenant_id and h.id = a.hold_id and h.ended_at is null
    where a.tenant_id = $1 and a.subject_id = $2 and a.route = $3 and a.asked = $4
      and exists (select from access_grant g where g.tenant_id = a.tenant_id and g.person_id = a.person_id and g.subject_id = a.subject_id
        and g.basis = 'proxy' and g.ended_by_ref = h.id and $5 = any (g.scopes) and g.starts_at <= $6
        and coalesce(g.would_end_at, 'infinity'::timestamptz) > $6)`,
};

/** What stands on an address outside for one who is held back; undefined when she is not, or would see nothing there any more. */
export async function heldOutside(
  tx: Transaction,
  of: {
    readonly tenantId: string;
    readonly subjectId: string;
    readonly route: string;
    readonly asked: string;
    readonly scope: string;
  },
): Promise<HeldOutside | undefined> {
  const { tenantId, subjectId, route, asked, scope } = of;
  return (await tx.rows<HeldOutside>(outside, [tenantId, subjectId, route, asked, scope, tx.at]))[0];
}
