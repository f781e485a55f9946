import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { UnheardDevice } from './find-outages.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `silence-${name}`, text };
}

const back = prepared(
  'back',
  'update technical_case set back_at = $3, version = version + 1 where tenant_id = $1 and id = $2 and back_at is null',
);
export async function saveBack(tx: Transaction, tenantId: string, caseId: string): Promise<void> {
  await tx.rows(back, [tenantId, caseId, tx.at]);
}

const ended = prepared(
  'ended',
  `update technical_case set state = 'handled', handled_at = $3, back_at = coalesce(back_at, $3), version = version + 1 where tenant_id = $1 and id = $2`,
);
/** Nobody had begun with it, and there is nothing left to see to. */
export async function saveEnded(tx: Transaction, tenantId: string, caseId: string): Promise<void> {
  await tx.rows(ended, [tenantId, caseId, tx.at]);
}

const again = prepared(
  'again',
  `update technical_case set back_at = null, since_at = $3, last_at = $4, times = times + 1, version = version + 1 where tenant_id = $1 and id = $2`,
);
export async function saveAgain(tx: Transaction, tenantId: string, caseId: string, since: Date): Promise<void> {
  await tx.rows(again, [tenantId, caseId, since, tx.at]);
}

const worse = prepared(
  'worse',
  `update technical_case set kind = 'person-without-alarm', due_at = $3, version = version + 1 where tenant_id = $1 and id = $2 returning owner_id as "ownerId"`,
);
/** @returns who sees to it */
export async function saveWorse(
  tx: Transaction,
  tenantId: string,
  caseId: string,
  dueAt: Date,
): Promise<string | undefined> {
  return (await tx.rows<{ ownerId: string }>(worse, [tenantId, caseId, dueAt]))[0]?.ownerId;
}

const join = prepared(
  'join-outage',
  `insert into outage_device (tenant_id, case_id, device_id, since_at) select $1, $2, i.id, i.since from unnest($3::uuid[], $4::timestamptz[]) as i(id, since)
    on conflict (tenant_id, case_id, device_id) do update set since_at = excluded.since_at, back_at = null`,
);
export async function saveMembers(
  tx: Transaction,
  tenantId: string,
  caseId: string,
  devices: readonly UnheardDevice[],
): Promise<void> {
  await tx.rows(join, [tenantId, caseId, devices.map(({ deviceId }) => deviceId), devices.map(({ since }) => since)]);
}

const heard = prepared(
  'outage-heard',
  'update outage_device set back_at = $4 where tenant_id = $1 and case_id = $2 and device_id = any ($3::uuid[]) and back_at is null',
);
export async function saveHeard(
  tx: Transaction,
  tenantId: string,
  caseId: string,
  deviceIds: readonly string[],
): Promise<void> {
  await tx.rows(heard, [tenantId, caseId, deviceIds, tx.at]);
}

interface ToldRow extends Row {
  readonly caseId: string;
  readonly personId: string;
}
const tell = prepared(
  'tell',
  `update technical_case_person p set told_at = $3, told_back_at = null
    from technical_case c where c.tenant_id = $1 and p.tenant_id = $1 and p.device_id = any ($2::uuid[]) and c.id = p.case_id
      and c.kind in ('person-without-alarm', 'outage') and c.state <> 'handled'
      and (p.told_at is null or p.told_back_at is not null)
      and not exists (select from person q where q.tenant_id = $1 and q.id = p.person_id and q.died_on is not null)
      and not exists (select from absence a where a.tenant_id = $1 and a.person_id = p.person_id and a.starts_at <= $3 and a.home_at is null)
    returning p.case_id as "caseId", p.person_id as "personId"`,
);
/** Those who are without an alarm and do not know it yet. Who is away is not told of an empty home. */
export function markTold(tx: Transaction, tenantId: string, deviceIds: readonly string[]): Promise<ToldRow[]> {
  return tx.rows<ToldRow>(tell, [tenantId, deviceIds, tx.at]);
}

const tellBack = prepared(
  'tell-back',
  `update technical_case_person p set told_back_at = $2 from device d
    where p.tenant_id = $1 and p.told_at is not null and p.told_back_at is null
      and not exists (select from person q where q.tenant_id = $1 and q.id = p.person_id and q.died_on is not null) and d.tenant_id = $1 and d.id = p.device_id
      and greatest(d.heartbeat_at, d.last_seen_at) > p.told_at
    returning p.case_id as "caseId", p.person_id as "personId"`,
);
/** Those who were told that the alarm does not work, and whose alarm has been heard since; whatever became of the case. */
export function markToldBack(tx: Transaction, tenantId: string): Promise<ToldRow[]> {
  return tx.rows<ToldRow>(tellBack, [tenantId, tx.at]);
}

const astray = prepared(
  'astray',
  `select c.tenant_id as "tenantId", c.id, c.kind, c.owner_id as "ownerId", c.state,
      c.taken_by is not null and not exists (select from duty y where y.staff_id = c.taken_by and y.starts_at <= $2 and y.ends_at > $2) as "isLeft"
    from technical_case c where c.tenant_id = $1 and c.state <> 'handled' order by c.id`,
);
export interface OpenCase extends Row {
  readonly tenantId: string;
  readonly id: string;
  readonly kind:
    | 'silent'
    | 'person-without-alarm'
    | 'fault'
    | 'low-battery'
    | 'outage'
    | 'unknown-device'
    | 'not-tested';
  readonly ownerId: string;
  readonly state: 'open' | 'taken';
  /** The one who took it is no longer at work. */
  readonly isLeft: boolean;
}
export function openCasesOf(tx: Transaction, tenantId: string): Promise<OpenCase[]> {
  return tx.rows<OpenCase>(astray, [tenantId, tx.at]);
}
