import type { Prepared, Row } from '../../../platform/db/pool.ts';
import type { Transaction } from '../../../platform/db/transaction.ts';
import type { Stretch } from './silence.ts';
import type { OutageCase, SilenceCase } from './supervise.ts';

function prepared(name: string, text: string): Prepared {
  return { name: `silence-${name}`, text };
}

/** How far back the receiver's watch is read: what has been silent longer is silent all the same. */
const watchDays = 8;

/** Devices that stand somewhere and are meant to work. */
const placed = `device d join placement l on l.tenant_id = d.tenant_id and l.device_id = d.id and l.starts_at <= $2 and (l.ends_at is null or l.ends_at > $2)
    join home h on h.tenant_id = l.tenant_id and h.id = l.home_id
    left join device_model m on m.tenant_id = d.tenant_id and m.id = d.model_id`;
const isMeantToWork = `d.tenant_id = $1 and d.status not in ('stocked', 'paused', 'retired')`;
const isSupervised = 'd.heartbeat_at >= l.starts_at';
const lastContact = 'greatest(d.heartbeat_at, d.last_seen_at)';

export interface OverdueRow extends Row {
  readonly deviceId: string;
  readonly cid: string;
  readonly areaId: string | null;
  readonly vendor: string;
  readonly intervalSeconds: number;
  readonly placedAt: Date;
  readonly heartbeatAt: Date;
  readonly lastContactAt: Date;
  readonly hasPeople: boolean;
  readonly hasPhone: boolean;
  readonly isSeenTo: boolean;
}
const overdue = prepared(
  'overdue',
  `select d.id as "deviceId", d.cid, h.area_id as "areaId", coalesce(m.vendor, d.model) as vendor,
      coalesce(d.heartbeat_seconds, $3)::int as "intervalSeconds", l.starts_at as "placedAt", d.heartbeat_at as "heartbeatAt",
      ${lastContact} as "lastContactAt", d.kind = 'social-alarm' and who.persons > 0 as "hasPeople", who.phones > 0 as "hasPhone",
      exists (select from technical_case c where c.tenant_id = d.tenant_id and c.device_id = d.id and c.handled_by is not null
        and c.kind in ('silent', 'person-without-alarm') and c.handled_at > $2::timestamptz - interval '1 day' and c.since_at >= ${lastContact})
      or exists (select from outage_device o join technical_case c on c.tenant_id = o.tenant_id and c.id = o.case_id
        where o.tenant_id = d.tenant_id and o.device_id = d.id and c.handled_by is not null
          and c.handled_at > $2::timestamptz - interval '1 day' and o.since_at >= ${lastContact}) as "isSeenTo"
    from ${placed}
    cross join lateral (select count(*) as persons, count(p.phone) as phones from residency r
      join person p on p.tenant_id = r.tenant_id and p.id = r.person_id and p.died_on is null
      where r.tenant_id = l.tenant_id and r.home_id = l.home_id and r.starts_on <= $2::timestamptz::date
        and (r.ends_on is null or r.ends_on > $2::timestamptz::date)) who
    where ${isMeantToWork} and ${isSupervised}
      and ${lastContact} < $2::timestamptz - make_interval(secs => coalesce(d.heartbeat_seconds, $3)::int)
    order by d.id`,
);
/** Supervised devices that have not been heard for longer than their interval by the clock on the wall. */
export function overdueDevices(tx: Transaction, tenantId: string, seconds: number): Promise<OverdueRow[]> {
  return tx.rows<OverdueRow>(overdue, [tenantId, tx.at, seconds]);
}

export interface GroupRow extends Row {
  readonly areaId: string | null;
  readonly vendor: string | null;
  readonly supervised: number;
  readonly unsupervised: number;
}
const groups = prepared(
  'groups',
  `select h.area_id as "areaId", coalesce(m.vendor, d.model) as vendor, count(*) filter (where ${isSupervised})::int as supervised,
      count(*) filter (where (${isSupervised}) is not true)::int as unsupervised
    from ${placed} where ${isMeantToWork} group by grouping sets ((h.area_id), (coalesce(m.vendor, d.model)))`,
);
/** How many devices each area and each vendor has; one of the two is null in each row. */
export function deviceGroups(tx: Transaction, tenantId: string): Promise<GroupRow[]> {
  return tx.rows<GroupRow>(groups, [tenantId, tx.at]);
}

const watch = prepared(
  'watch',
  `select started_at as "from", last_at as "to" from receiver_watch
    where tenant_id = $1 and last_at > $2::timestamptz - make_interval(days => ${watchDays}) order by started_at`,
);
/** When the receiver listened for a municipality. */
export async function receiverWatch(tx: Transaction, tenantId: string): Promise<Stretch[]> {
  return (await tx.rows<Stretch & Row>(watch, [tenantId, tx.at])).map(({ from, to }) => ({ from, to }));
}

const heard = prepared('last-heard', 'select max(last_at) as at from receiver_watch');
/** The last instant at which the receiver said that it listens; null when it never has. */
export async function lastHeard(tx: Transaction): Promise<Date | null> {
  return (await tx.rows<{ at: Date | null }>(heard, []))[0]?.at ?? null;
}

const deaf = prepared(
  'deaf',
  `select since_at as "from", back_at as "to" from technical_case
    where tenant_id = $1 and kind = 'outage' and outage_by = 'reception' and back_at > $2::timestamptz - make_interval(days => ${watchDays})
    order by since_at`,
);
/** When nothing at all was heard although the receiver ran. */
export async function deafTimes(tx: Transaction, deskTenantId: string): Promise<Stretch[]> {
  return (await tx.rows<Stretch & Row>(deaf, [deskTenantId, tx.at])).map(({ from, to }) => ({ from, to }));
}

const cases = prepared(
  'cases',
  `select c.tenant_id as "tenantId", c.id as "caseId", c.device_id as "deviceId", c.kind, c.state, c.since_at as since,
      c.back_at is not null as "isBack", ${lastContact} as "lastContactAt"
    from technical_case c join device d on d.tenant_id = c.tenant_id and d.id = c.device_id
    where c.tenant_id = $1 and c.kind in ('silent', 'person-without-alarm') and c.state <> 'handled' order by c.opened_at, c.id
    for update of c`,
);
/** Open cases of silence, held until the transaction ends. */
export function openSilences(tx: Transaction, tenantId: string): Promise<SilenceCase[]> {
  return tx.rows<SilenceCase & Row>(cases, [tenantId]);
}

const outages = prepared(
  'outages',
  `select c.tenant_id as "tenantId", c.id as "caseId", c.outage_by as by, coalesce(c.outage_of, '') as of, c.back_at is not null as "isBack",
      o.device_id as "deviceId", o.since_at as since, ${lastContact} as "lastContactAt"
    from technical_case c
    left join outage_device o on o.tenant_id = c.tenant_id and o.case_id = c.id and o.back_at is null
    left join device d on d.tenant_id = o.tenant_id and d.id = o.device_id
    where c.tenant_id = $1 and c.kind = 'outage' and c.state <> 'handled' order by c.opened_at, c.id, o.device_id for update of c`,
);
interface OutageRow extends Row {
  readonly tenantId: string;
  readonly caseId: string;
  readonly by: 'area' | 'model' | 'reception';
  readonly of: string;
  readonly isBack: boolean;
  readonly deviceId: string | null;
  readonly since: Date | null;
  readonly lastContactAt: Date | null;
}
/** Open outages with those of their devices that are not back; held likewise. */
export async function openOutages(
  tx: Transaction,
  tenantId: string,
): Promise<{ outages: OutageCase[]; receptions: { tenantId: string; caseId: string; isBack: boolean }[] }> {
  const byCase = new Map<string, OutageRow[]>();
  for (const row of await tx.rows<OutageRow>(outages, [tenantId])) {
    byCase.set(row.caseId, [...(byCase.get(row.caseId) ?? []), row]);
  }
  const found: OutageCase[] = [];
  const receptions: { tenantId: string; caseId: string; isBack: boolean }[] = [];
  for (const rows of byCase.values()) {
    const [first] = rows;
    if (!first) continue;
    const { caseId, by, of, isBack } = first;
    if (by === 'reception') receptions.push({ tenantId, caseId, isBack });
    else {
      const devices = rows.flatMap(({ deviceId, since, lastContactAt }) =>
        deviceId !== null && since !== null ? { deviceId, since, lastContactAt } : [],
      );
      found.push({ tenantId, caseId, by, of, isBack, devices });
    }
  }
  return { outages: found, receptions };
}

const countAreas = prepared(
  'count-areas',
  `insert into area_contact (tenant_id, area_id, heard, silent, unsupervised, counted_at)
    select $1, i.area_id, i.heard, i.silent, i.unsupervised, $6 from unnest($2::uuid[], $3::int[], $4::int[], $5::int[]) as i(area_id, heard, silent, unsupervised)
    on conflict (tenant_id, area_id) do update set heard = excluded.heard, silent = excluded.silent, unsupervised = excluded.unsupervised,
      counted_at = excluded.counted_at`,
);
export interface AreaCount {
  readonly areaId: string;
  readonly heard: number;
  readonly silent: number;
  readonly unsupervised: number;
}
export async function saveAreaCounts(tx: Transaction, tenantId: string, counts: readonly AreaCount[]): Promise<void> {
  await tx.rows(countAreas, [
    tenantId,
    counts.map(({ areaId }) => areaId),
    counts.map(({ heard }) => heard),
    counts.map(({ silent }) => silent),
    counts.map(({ unsupervised }) => unsupervised),
    tx.at,
  ]);
}
