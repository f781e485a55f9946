import type { DeviceKind, SetupStepName } from '@tunet/contract';
import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

/** Technology decided and not yet working, as the morning's list needs it. */
export interface OpenSetup extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: DeviceKind;
  readonly promisedOn: string;
  readonly next: SetupStepName;
  readonly dueOn: string;
  readonly ownerUnitId: string;
  readonly ownerUnitName: string;
  readonly ownerName: string | null;
}

const open: Prepared = {
  name: 'devices-open-setups',
  text: `select c.tenant_id as "tenantId", c.id, c.person_id as "personId", c.kind, c.promised_on::text as "promisedOn", s.step as next,
      s.due_on::text as "dueOn", s.owner_unit_id as "ownerUnitId", s.owner_unit_name as "ownerUnitName", s.owner_staff_name as "ownerName"
    from device_setup c cross join lateral (select * from device_setup_step t where t.tenant_id = c.tenant_id and t.setup_id = c.id
      and t.state = 'open' order by array_position(array['ordered', 'appointment', 'fitted', 'real-press', 'explained', 'asked'], t.step) limit 1) s
    where c.tenant_id = $1 and c.state = 'open' order by s.due_on, c.promised_on, c.id limit 200`,
};

/** Of those within the reader's sight; what has waited longest first. */
export function openSetupsOf(tx: Transaction, tenantId: string): Promise<OpenSetup[]> {
  return tx.rows<OpenSetup>(open, [tenantId]);
}
