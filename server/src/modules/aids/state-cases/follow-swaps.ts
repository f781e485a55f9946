import type { Transaction } from '../../../platform/db/transaction.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';

const swappedBack = {
  name: 'state-case-swapped-back',
  text: `update state_case_task k set done_at = $3, done_by_name = coalesce((select e.by_name from aid_loan l
        join aid_item_event e on e.tenant_id = l.tenant_id and e.item_id = l.item_id and e.at = l.back_at and e.state <> 'out'
        where l.tenant_id = k.tenant_id and l.id = $2 and e.by_name is not null limit 1), '–')
      from state_case c where c.tenant_id = k.tenant_id and c.id = k.state_case_id and k.tenant_id = $1 and c.meanwhile_loan_id = $2
        and k.kind = 'swap-back' and k.done_at is null`,
};

/** The consumer `aid-swaps`: what she had meanwhile has come back, whoever brought it; nobody has to see to it any more. Bears each event twice. */
export async function followSwaps(tx: Transaction, events: readonly StoredEvent[]): Promise<void> {
  for (const { kind, tenantId, subjectId } of events)
    if (kind === 'aid.taken-back') await tx.rows(swappedBack, [tenantId, subjectId, tx.at]);
}
