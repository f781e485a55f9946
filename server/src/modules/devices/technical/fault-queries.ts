import type { DeviceFault } from '@tunet/contract';
import type { Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';

const placed = {
  name: 'technical-placed',
  text: `select d.cid, h.area_id as "areaId" from device d
    left join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.starts_at <= $3 and (l.ends_at is null or l.ends_at > $3)
    left join home h on h.tenant_id = l.tenant_id and h.id = l.home_id where d.tenant_id = $1 and d.id = $2`,
};
interface Placed extends Row {
  readonly cid: string;
  /** Null when it stands nowhere. */
  readonly areaId: string | null;
}
/** A device and the area it stands in now. */
export async function findPlaced(tx: Transaction, tenantId: string, deviceId: string): Promise<Placed | undefined> {
  return (await tx.rows<Placed>(placed, [tenantId, deviceId, tx.at]))[0];
}

const restore = {
  name: 'technical-restore',
  text: `update technical_case set faults = array_remove(faults, $4), version = version + 1, last_at = $5,
      back_at = case when array_remove(faults, $4) = '{}' then $5::timestamptz else back_at end
    where tenant_id = $1 and device_id = $2 and kind = $3 and state <> 'handled' and $4 = any (faults) returning id`,
};
/** Marks on the open case that this is well again; a person calls it handled. @returns its id */
export async function restoreCase(
  tx: Transaction,
  { tenantId, deviceId, kind, fault }: { tenantId: string; deviceId: string; kind: string; fault: DeviceFault },
): Promise<string | null> {
  return (await tx.rows<{ id: string }>(restore, [tenantId, deviceId, kind, fault, tx.at]))[0]?.id ?? null;
}
