import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { ruleValue } from '../../services/index.ts';

const newIn: Prepared = {
  name: 'visits-new-to-her',
  text: `select v.id from visit v where v.tenant_id = $1 and v.id = any ($2::uuid[]) and v.state = 'planned' and v.assigned_to is not null
      and not exists (select from visit b where b.tenant_id = v.tenant_id and b.person_id = v.person_id and b.state = 'done'
        and coalesce(b.assigned_to, b.answered_by) = v.assigned_to and b.day_on >= v.day_on - $3::int and b.day_on <= v.day_on)`,
};

/** Visits ahead by somebody who has not been with her lately, by the municipality's own number of days. */
export async function newToHer(
  tx: Transaction,
  tenantId: string,
  visitIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const days = await ruleValue(tx, tenantId, 'visits.newcomer-days');
  const rows = await tx.rows<{ id: string }>(newIn, [tenantId, visitIds, days]);
  return new Set(rows.map(({ id }) => id));
}
