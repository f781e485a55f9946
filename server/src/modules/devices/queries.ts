import type { HomeDevice } from '@tunet/contract';
import type { Transaction } from '../../platform/db/transaction.ts';

/** A device and the home it stands in now. */
export interface PlacedDevice extends HomeDevice {
  readonly homeId: string;
}

const inHomes = {
  name: 'devices-in-homes',
  text: `select l.home_id as "homeId", d.id, d.cid, d.kind, d.status from placement l
    join device d on d.tenant_id = l.tenant_id and d.id = l.device_id
    where l.home_id = any ($1::uuid[]) and l.starts_at <= $2 and (l.ends_at is null or l.ends_at > $2)
    order by d.kind desc, d.cid`,
};

/** Devices that stand in the homes at the instant of the transaction, alarms first. */
export function devicesIn(tx: Transaction, homeIds: readonly string[]): Promise<PlacedDevice[]> {
  return tx.rows<PlacedDevice & Record<string, unknown>>(inHomes, [homeIds, tx.at]);
}

const worn = {
  name: 'devices-has-alarm',
  text: `select exists (select from wearer w join placement l on l.tenant_id = w.tenant_id and l.device_id = w.device_id
      and l.starts_at <= $3 and (l.ends_at is null or l.ends_at > $3)
    where w.tenant_id = $1 and w.person_id = $2) as worn`,
};

/** Whether somebody wears a device that stands somewhere now. */
export async function hasAlarm(tx: Transaction, tenantId: string, personId: string): Promise<boolean> {
  return (await tx.rows<{ worn: boolean }>(worn, [tenantId, personId, tx.at]))[0]?.worn ?? false;
}
