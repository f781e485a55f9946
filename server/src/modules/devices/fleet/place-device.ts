import type { Prepared } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import { emit } from '../../../platform/events/emit.ts';
import type { NewId } from '../../../platform/ids/ids.ts';
import { endGrantsFor, openGrant } from '../../access/index.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `devices-place-${name}`, text };
}

const now = prepared(
  'now',
  'select id, home_id as "homeId" from placement where tenant_id = $1 and device_id = $2 and ends_at is null',
);
const begin = prepared(
  'begin',
  `insert into placement (tenant_id, id, device_id, home_id, starts_at) values ($1, $2, $3, $4, $5)
    on conflict (tenant_id, device_id) where ends_at is null do nothing returning id`,
);
const end = prepared('end', 'update placement set ends_at = $3 where tenant_id = $1 and id = $2 and ends_at is null');
const confirm = prepared(
  'confirm',
  `update placement set address_confirmed_on = $3, address_confirmed_with = $4, address_confirmed_by = $5 where tenant_id = $1 and id = $2`,
);
const takeOff = prepared('take-off', 'delete from wearer where tenant_id = $1 and device_id = $2');
const putOn = prepared(
  'put-on',
  `insert into wearer (tenant_id, device_id, did, person_id) values ($1, $2, $3, $4) on conflict do nothing`,
);
const status = prepared(
  'status',
  `update device set status = $3, tested_at = case when $3 in ('never-tested', 'stocked') then null else tested_at end
    where tenant_id = $1 and id = $2`,
);

export interface Placing {
  readonly tenantId: string;
  readonly deviceId: string;
  readonly homeId: string;
  /** Who wears which pendant; whoever is not named is found by living there. */
  readonly wearers: readonly { readonly personId: string; readonly did: string }[];
  /** Whom it opens to those who keep it. */
  readonly personId: string;
  /** The unit that keeps it: she is opened to it for as long as it stands there. */
  readonly unitId: string | null;
  readonly address: { readonly on: string; readonly with: 'person' | 'relative'; readonly by: string } | null;
}

/**
 * The device stands in this home from now. In the same home it only gets another wearer. Elsewhere what was before ends first:
 * the placement, who wore it, and the sight of those who lived there; and nothing is in service before it has been pressed here.
 * @returns false when it stands in a home that one may not see
 */
export async function placeDevice(tx: Transaction, newId: NewId, placing: Placing): Promise<boolean> {
  const { tenantId, deviceId, homeId, wearers } = placing;
  const [stands] = await tx.rows<{ id: string; homeId: string }>(now, [tenantId, deviceId]);
  let placementId = stands?.id;
  if (stands?.homeId !== homeId) {
    // Before the sight of those who wore it ends.
    await tx.rows(takeOff, [tenantId, deviceId]);
    if (stands) await leave(tx, tenantId, stands.id);
    placementId = newId();
    const begun = await tx.rows(begin, [tenantId, placementId, deviceId, homeId, tx.at]);
    if (begun.length === 0) return false;
    await tx.rows(status, [tenantId, deviceId, 'never-tested']);
  }
  if (placementId === undefined) throw new TypeError('a device that stands here has a placement');
  for (const { did, personId } of wearers) await tx.rows(putOn, [tenantId, deviceId, did, personId]);
  await confirmAddress(tx, tenantId, placementId, placing.address);
  const { unitId: subjectId, personId } = placing;
  if (subjectId) await openGrant(tx, newId, { tenantId, subjectId, personId, basis: 'in-care', ref: placementId });
  const payload = { placementId, homeId, isNew: stands?.homeId !== homeId, wearers };
  await emit(tx, { tenantId, kind: 'device.placed', subjectId: deviceId, payload, occurredAt: tx.at });
  return true;
}

/** It has been fetched. Whoever wore it wears it no more. */
export async function fetchDevice(
  tx: Transaction,
  tenantId: string,
  deviceId: string,
  to: 'stocked' | 'retired',
): Promise<void> {
  await tx.rows(takeOff, [tenantId, deviceId]);
  for (const { id } of await tx.rows<{ id: string }>(now, [tenantId, deviceId])) await leave(tx, tenantId, id);
  await tx.rows(status, [tenantId, deviceId, to]);
  await emit(tx, { tenantId, kind: 'device.fetched', subjectId: deviceId, payload: { to }, occurredAt: tx.at });
}

async function leave(tx: Transaction, tenantId: string, placementId: string): Promise<void> {
  await tx.rows(end, [tenantId, placementId, tx.at]);
  await endGrantsFor(tx, tenantId, placementId, tx.at);
}

/** The address was read aloud where the device stands. Null changes nothing. */
export async function confirmAddress(
  tx: Transaction,
  tenantId: string,
  placementId: string,
  address: Placing['address'],
): Promise<void> {
  if (address) await tx.rows(confirm, [tenantId, placementId, address.on, address.with, address.by]);
}

/** The placement of a device now, as far as the reader may see it. */
export async function placementNow(
  tx: Transaction,
  tenantId: string,
  deviceId: string,
): Promise<{ readonly id: string; readonly homeId: string } | undefined> {
  return (await tx.rows<{ id: string; homeId: string }>(now, [tenantId, deviceId]))[0];
}
