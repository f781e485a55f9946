import type { Transaction } from '../../../../platform/db/transaction.ts';
import type { StoredEvent } from '../../../../platform/events/stored-event.ts';
import type { NewId } from '../../../../platform/ids/ids.ts';
import { type HeldText, heldText } from '../../../access/index.ts';
import { raiseDanger } from './raise-danger.ts';

const helping = {
  name: 'danger-helping-unit',
  text: `select g.subject_id as "unitId" from access_grant g join unit u on u.tenant_id = g.tenant_id and u.id = g.subject_id
    where g.tenant_id = $1 and g.person_id = $2 and g.basis in ('in-care', 'case') and g.starts_at <= $3 and g.lives_until > $3
    order by u.kind <> 'home-care', g.basis <> 'in-care', g.starts_at limit 1`,
};

/**
 * The consumer `held-words`: what one who is held back writes lands with staff alone, and may be true all the same. Where words of
 * danger stand in it, the unit that helps the person has it on top of its list and a telephone is rung as for any text.
 */
export function raiseHeldWords({ newId }: { readonly newId: NewId }) {
  return async (tx: Transaction, events: readonly StoredEvent[]): Promise<void> => {
    for (const { kind, tenantId, subjectId } of events) {
      if (kind !== 'representative.wrote') continue;
      const text: HeldText | undefined = await heldText(tx, tenantId, subjectId);
      if (!text?.words) continue;
      const { personId, words } = text;
      const [unit] = await tx.rows<{ unitId: string }>(helping, [tenantId, personId, tx.at]);
      if (!unit) continue;
      const { unitId } = unit;
      await raiseDanger(tx, newId, { tenantId, personId, unitId, source: 'held', subjectId, words });
    }
  };
}
