import type { DoorDevice } from '@tunet/contract';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Secrets } from './device-secret.ts';

export interface DeviceRow extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly secretHash: Buffer;
  readonly pendingHashes: Buffer[];
  readonly earlierHashes: Buffer[];
  readonly lastUsedAt: Date;
}

const lock = {
  name: 'code-device-lock',
  text: `select id, tenant_id as "tenantId", person_id as "personId", account_id as "accountId", secret_hash as "secretHash",
      pending_hashes as "pendingHashes", earlier_hashes as "earlierHashes", last_used_at as "lastUsedAt"
    from code_device where tenant_id = $1 and id = $2 and stopped_at is null for update`,
};

export async function lockDevice(tx: Transaction, tenantId: string, id: string): Promise<DeviceRow | undefined> {
  return (await tx.rows<DeviceRow>(lock, [tenantId, id]))[0];
}

const insertAccount = {
  name: 'code-device-account',
  text: `insert into account (id, issuer, subject) values ($1::uuid, 'urn:tunet:code-door', ($1::uuid)::text)`,
};
const insertActor = {
  name: 'code-device-actor',
  text: `insert into account_actor (account_id, actor_id, kind, actor_tenant_id) values ($1, $2, 'person', $3)`,
};
const insert = {
  name: 'code-device-insert',
  text: `insert into code_device (tenant_id, id, person_id, for_person_id, door_code_id, account_id, secret_hash, bound_at, last_used_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
};

export interface NewDevice {
  readonly tenantId: string;
  readonly id: string;
  readonly personId: string;
  readonly forPersonId: string | null;
  readonly codeId: string;
  readonly secretHash: Buffer;
}

/** The device with an account of its own, which ends with it and is nobody else's. */
export async function insertDevice(tx: Transaction, device: NewDevice): Promise<void> {
  const { tenantId, id, personId, forPersonId, codeId, secretHash } = device;
  await tx.rows(insertAccount, [id]);
  await tx.rows(insertActor, [id, personId, tenantId]);
  await tx.rows(insert, [tenantId, id, personId, forPersonId, codeId, id, secretHash, tx.at]);
}

const turn = {
  name: 'code-device-turn',
  text: `update code_device set secret_hash = $3, pending_hashes = $4, earlier_hashes = $5, last_used_at = $6 where tenant_id = $1 and id = $2`,
};

/** What of its secrets counts after an opening. */
export async function saveSecrets(
  tx: Transaction,
  { tenantId, id }: DeviceRow,
  { current, pending, earlier }: Secrets<Buffer>,
): Promise<void> {
  await tx.rows(turn, [tenantId, id, current, pending, earlier, tx.at]);
}

const stop = {
  name: 'code-device-stop',
  text: `update code_device set stopped_at = $3, stopped_because = $4, stopped_by_name = $5 where tenant_id = $1 and id = $2 and stopped_at is null
    returning account_id as "accountId"`,
};
const endActor = {
  name: 'code-device-end-actor',
  text: 'update account_actor set ends_at = $2 where account_id = $1 and (ends_at is null or ends_at > $2)',
};
const endSessions = {
  name: 'code-device-end-sessions',
  text: 'update session set ended_at = $2 where account_id = $1 and ended_at is null',
};

/** Opens nothing from this instant, also where it is open now. @returns whether it was still open */
export async function stopDevice(
  tx: Transaction,
  { tenantId, id }: { readonly tenantId: string; readonly id: string },
  because: NonNullable<DoorDevice['stoppedBecause']>,
  byName: string | null,
): Promise<boolean> {
  const [stopped] = await tx.rows<{ accountId: string }>(stop, [tenantId, id, tx.at, because, byName]);
  if (!stopped) return false;
  await tx.rows(endActor, [stopped.accountId, tx.at]);
  await tx.rows(endSessions, [stopped.accountId, tx.at]);
  return true;
}

const openOf = {
  name: 'code-devices-open-of',
  text: 'select id from code_device where tenant_id = $1 and person_id = $2 and stopped_at is null',
};

/** Every device that opens as somebody. */
export async function stopDevicesOf(
  tx: Transaction,
  tenantId: string,
  personId: string,
  because: NonNullable<DoorDevice['stoppedBecause']>,
): Promise<void> {
  for (const { id } of await tx.rows<{ id: string }>(openOf, [tenantId, personId]))
    await stopDevice(tx, { tenantId, id }, because, null);
}

const list = {
  name: 'code-devices-list',
  text: `select d.id, d.tenant_id as "tenantId", d.bound_at as "boundAt", d.last_used_at as "lastUsedAt", d.stopped_at as "stoppedAt",
      d.stopped_because as "stoppedBecause", case when d.for_person_id is null then null else coalesce(r.name, '–') end as name
    from code_device d left join lateral (select name from relative e where e.tenant_id = d.tenant_id and e.person_id = d.for_person_id
      and e.relative_person_id = d.person_id limit 1) r on true
    where case when $2 then coalesce(d.for_person_id, d.person_id) = $1 else d.person_id = $1 end
    order by d.stopped_at is not null, d.last_used_at desc, d.id limit 20`,
};

interface ListedDevice extends Record<string, unknown> {
  readonly id: string;
  readonly tenantId: string;
  readonly boundAt: Date;
  readonly lastUsedAt: Date;
  readonly stoppedAt: Date | null;
  readonly stoppedBecause: DoorDevice['stoppedBecause'];
  readonly name: string | null;
}

/** @param about true: the devices that open to a person, also those of relatives; false: those that open as her */
export async function devicesOf(tx: Transaction, personId: string, about: boolean): Promise<DoorDevice[]> {
  return (await tx.rows<ListedDevice>(list, [personId, about])).map((row) => ({
    ...{ id: row.id, name: row.name, since: row.boundAt.toISOString(), lastUsedAt: row.lastUsedAt.toISOString() },
    ...{ stoppedAt: row.stoppedAt?.toISOString() ?? null, stoppedBecause: row.stoppedBecause },
  }));
}

const one = {
  name: 'code-device-one',
  text: `select tenant_id as "tenantId", stopped_at as "stoppedAt", coalesce(for_person_id, person_id) as "aboutId", person_id as "personId"
    from code_device where id = $1`,
};

export interface OneDevice extends Record<string, unknown> {
  readonly tenantId: string;
  readonly stoppedAt: Date | null;
  readonly aboutId: string;
  readonly personId: string;
}

export async function findDevice(tx: Transaction, id: string): Promise<OneDevice | undefined> {
  return (await tx.rows<OneDevice>(one, [id]))[0];
}
