import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { StoredEvent } from '../../../platform/events/stored-event.ts';

const takeOffOthers: Prepared = {
  name: 'devices-take-off-others',
  text: `delete from wearer w where w.tenant_id = $1 and w.device_id = $2 and not exists (
      select from residency r join placement l on l.tenant_id = r.tenant_id and l.home_id = r.home_id
      where l.tenant_id = w.tenant_id and l.device_id = w.device_id and l.ends_at is null and r.person_id = w.person_id
        and (r.ends_on is null or r.ends_on > $3::timestamptz::date))`,
};
const putOn: Prepared = {
  name: 'devices-put-on-said',
  text: `insert into wearer (tenant_id, device_id, did, person_id) select $1, $2, i.did, i.person_id from unnest($3::text[], $4::uuid[]) as i (did, person_id)
    where exists (select from placement l where l.tenant_id = $1 and l.device_id = $2 and l.id = $5 and l.ends_at is null)
    on conflict (tenant_id, device_id, did) do nothing`,
};

/**
 * After a device has moved or been fetched, nobody wears it who does not live where it stands: also those whom the one who moved
 * it may not see. A card must never show the wrong person.
 */
export async function trueWearers(tx: Transaction, event: StoredEvent): Promise<void> {
  const { tenantId, subjectId: deviceId, payload } = event;
  await tx.rows(takeOffOthers, [tenantId, deviceId, tx.at]);
  const said = Array.isArray(payload.wearers) ? (payload.wearers as readonly { did: string; personId: string }[]) : [];
  if (said.length === 0) return;
  await tx.rows(putOn, [
    tenantId,
    deviceId,
    said.map(({ did }) => did),
    said.map(({ personId }) => personId),
    payload.placementId,
  ]);
}
